import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import { drawForms, type ExamCase, FORM_TOLERANCE } from "~/domain/archetypes/draw-forms";
import { INDUSTRY_IDS } from "~/domain/industries/ids";

const pools = fc
  .array(
    fc.record({
      difficulty: fc.integer({ min: 150, max: 700 }).map((tenths) => tenths / 10),
      industry: fc.constantFrom(...INDUSTRY_IDS),
      decision: fc.constantFrom("approve" as const, "approve" as const, "decline" as const),
    }),
    { minLength: 60, maxLength: 120 },
  )
  .map((cases) => cases.map((one, i): ExamCase => ({ id: `case-${i}`, ...one })));
const mean = (cases: readonly ExamCase[]) => cases.reduce((sum, one) => sum + one.difficulty, 0) / cases.length;
const approvals = (cases: readonly ExamCase[]) => cases.filter(({ decision }) => decision === "approve").length;

describe("forms of an exam", () => {
  it("are equally hard, approve alike often, and share no case", () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const drawn = drawForms(pool, 3, 10, seed);
        // A pool this large has cases enough; a few hard ones among many equal ones cannot be evened out.
        if (!drawn.ok) return expect(drawn.reason).toBe("tooUnlike");
        const means = drawn.forms.map(mean);
        expect(Math.max(...means) - Math.min(...means)).toBeLessThanOrEqual(FORM_TOLERANCE);
        expect(new Set(drawn.forms.map(approvals)).size).toBe(1);
        const share = (10 * approvals(pool)) / pool.length;
        expect(Math.abs(approvals(drawn.forms[0]!) - share)).toBeLessThanOrEqual(1);
        expect(new Set(drawn.forms.flat().map(({ id }) => id)).size).toBe(30);
      }),
    );
  });

  it("spread the trades: where each has enough cases none is twice in a form of eight", () => {
    const pool = INDUSTRY_IDS.flatMap((industry, t) =>
      Array.from({ length: 8 }, (_, i): ExamCase => ({
        id: `${industry}-${i}`,
        industry,
        decision: "approve",
        difficulty: 30 + ((i * 7 + t * 3) % 20),
      })),
    );
    const drawn = drawForms(pool, 2, 8, "trades");
    expect(drawn.ok && drawn.forms.map((form) => new Set(form.map(({ industry }) => industry)).size)).toEqual([8, 8]);
  });

  it("come out the same from the same seed", () => {
    const [pool] = fc.sample(pools, { numRuns: 1, seed: 7 });
    expect(drawForms(pool!, 3, 10, "a")).toEqual(drawForms(pool!, 3, 10, "a"));
    expect(drawForms(pool!, 3, 10, "a")).not.toEqual(drawForms(pool!, 3, 10, "b"));
  });

  it("are refused from a pool too small, or of two kinds that cannot be evened out", () => {
    const one = (difficulty: number, i: number): ExamCase => ({
      id: `${i}`,
      difficulty,
      industry: "garment",
      decision: "approve",
    });
    expect(drawForms([10, 20, 30].map(one), 2, 2, "x")).toEqual({ ok: false, reason: "tooFewCases" });
    expect(drawForms([10, 90].map(one), 2, 1, "x")).toEqual({ ok: false, reason: "tooUnlike" });
  });
});
