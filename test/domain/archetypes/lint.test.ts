import { describe, expect, it } from "vitest";
import { anArchetype } from "../../support/mixed";
import { lintArchetype } from "~/domain/archetypes";
import { checkCase } from "~/domain/archetypes/lint";
import type { Reason } from "~/domain/archetypes/problem";
import { brokenOf, type Given, holdPromises } from "~/domain/archetypes/promises";
import { type Archetype, generateCase, settle } from "~/domain/casefile";
import { drawWorld } from "~/domain/casefile/draw-world";
import type { GeneratedCase } from "~/domain/casefile/truth";
import { INDUSTRY_IDS } from "~/domain/industries/ids";
import { LENDING_SITUATIONS } from "~/domain/lending/loan-request";
import { content } from "../../support/content";

const DEEP = process.env.LENDWRIGHT_DEEP !== undefined;
const { archetypes, policies } = content;
/** In a usual run enough to find what is broken; a deep one checks what is promised of whole files too. */
const options = { samples: DEEP ? 100 : 2, seed: "lint", policy: policies[0]!, futureCount: DEEP ? undefined : 100 };

describe("the library of archetypes", () => {
  it.each(archetypes.map(({ id }) => [id]))(
    "%s gives what it promises, and nothing is wrong with its samples",
    (id) => {
      const archetype = archetypes.find((one) => one.id === id)!;
      const { problems, promises } = lintArchetype(archetype, options);
      expect(problems).toEqual([]);
      for (const { what, on, holds } of promises) {
        const isOfWholeFiles = ["difficulty", "exports", "does not export"].includes(what);
        expect(holds, what).toBe(isOfWholeFiles && !DEEP ? undefined : true);
        if (holds !== undefined) expect(on, what).toBeGreaterThanOrEqual(100);
      }
    },
    DEEP ? 600_000 : 30_000,
  );

  it("covers trades, situations, sizes, and firms with and without books", () => {
    const count = (test: (one: (typeof archetypes)[number]) => boolean) => archetypes.filter(test).length;
    expect(archetypes.length).toBeGreaterThanOrEqual(32);
    for (const trade of INDUSTRY_IDS)
      expect(
        count(({ industry }) => industry === trade),
        trade,
      ).toBeGreaterThanOrEqual(3);
    for (const situation of LENDING_SITUATIONS)
      expect(
        count(({ request }) => request.situation[situation] !== undefined),
        situation,
      ).toBeGreaterThanOrEqual(10);
    for (const size of ["micro", "small", "medium"])
      expect(
        count((one) => one.size === size),
        size,
      ).toBeGreaterThanOrEqual(2);
    for (const quality of ["strong", "average", "weak"] as const)
      expect(
        count((one) => (one.quality[quality] ?? 0) >= 0.15),
        quality,
      ).toBeGreaterThanOrEqual(30);
    expect(count(({ books }) => books === "none")).toBeGreaterThanOrEqual(2);
    expect(count(({ distortions }) => distortions.length > 1)).toBeGreaterThanOrEqual(3);
    expect(count(({ knockOuts }) => knockOuts.length > 0)).toBeGreaterThanOrEqual(3);
    expect(count(({ bent }) => bent >= 0.2 && bent <= 0.35)).toBe(archetypes.length);
  });
});

/** So many samples, the first `times` of which are otherwise. */
function sampled(count: number, times: number, otherwise: Partial<Given>): Given[] {
  const usual: Given = { grade: 3, decision: "approve", difficulty: 30, exports: false };
  return Array.from({ length: count }, (_, i) => (i < times ? { ...usual, ...otherwise } : usual));
}

describe("lint refuses, by its reason,", () => {
  const archetype = anArchetype({ distortions: ["staleStock"] });
  const { states } = drawWorld(archetype, "broken").life;
  const sound = generateCase({ archetype, seed: "broken", futureCount: 1 });
  const reasons = (sample: GeneratedCase) => new Set(checkCase(archetype, sample, states).map(({ reason }) => reason));
  const withTruth = (change: Partial<GeneratedCase["truth"]>): GeneratedCase => ({
    ...sound,
    truth: { ...sound.truth, ...change },
  });
  const raised = (line: "sales" | "cash") =>
    withTruth({
      statements: sound.truth.statements.map((one) => ({
        ...one,
        lines: { ...one.lines, [line]: one.lines[line]! + 1 },
      })),
    });
  const [lie] = sound.truth.distortions;
  const [first] = lie!.evidence;

  it("nothing of a sound case", () => expect(reasons(sound)).toEqual(new Set()));

  it.each<[string, GeneratedCase, readonly Reason[]]>([
    ["books that do not balance", raised("cash"), ["booksUnbalanced", "keyAgainstBooks"]],
    ["a key that is not of the books", raised("sales"), ["booksDoNotRollForward", "keyAgainstBooks"]],
    [
      "noise beyond its band",
      withTruth({
        noise: [{ source: "slip", doc: "vat", amount: sound.truth.statements.at(-1)!.lines.sales! * 0.09 }],
      }),
      ["noiseOutOfBand"],
    ],
    [
      "evidence that says another amount than the paper",
      withTruth({
        distortions: [
          {
            ...lie!,
            evidence: lie!.evidence.map((one) =>
              one === first ? { ...one, shows: { ...one.shows, params: { ...one.shows.params, value: 1 } } } : one,
            ),
          },
        ],
      }),
      ["evidenceAmount"],
    ],
    [
      "evidence that points nowhere",
      withTruth({ distortions: [{ ...lie!, evidence: [...lie!.evidence, { ...first!, at: "r999" }] }] }),
      ["evidenceWithoutPlace"],
    ],
    ["a flag in a single paper", withTruth({ distortions: [{ ...lie!, evidence: [first!] }] }), ["flagInOnePaper"]],
    ["a file without its flags", withTruth({ distortions: [] }), ["wrongFlags"]],
    [
      "a flag that nobody can find",
      {
        ...sound,
        file: generateCase({ archetype: anArchetype({}), seed: "broken", futureCount: 1 }).file,
      },
      ["flagNotFound"],
    ],
  ])("%s", (_, sample, expected) => expect([...reasons(sample)]).toEqual(expect.arrayContaining([...expected])));

  const recipe = { ...archetypes.find(({ id }) => id === "metal-parts-average")!, facts: {} };
  const held = (given: readonly Given[], settled: (i: number) => Archetype = (i) => settle(recipe, `held-${i}`)) =>
    holdPromises({ ...recipe, promises: { difficulty: [20, 40] } }, { given, settled, samples: 100 });

  it("a difficulty that is not kept by four of five", () => {
    expect(brokenOf(held(sampled(20, 4, { difficulty: 41 })))).toEqual([]);
    expect(brokenOf(held(sampled(20, 5, { difficulty: 41 })))).toEqual([
      { reason: "difficultyNotKept", detail: "difficulty: 20 to 40 promised, kept by 75 % of 20 samples" },
    ]);
  });

  it("a firm that does not export where the recipe says that it does", () => {
    const of = (given: readonly Given[]) =>
      brokenOf(
        holdPromises(
          { ...recipe, promises: undefined, facts: { exporter: true } },
          { given, settled: (i) => settle(recipe, `held-${i}`), samples: 100 },
        ),
      );
    expect(of(sampled(20, 20, { exports: true }))).toEqual([]);
    expect(of(sampled(20, 19, { exports: true })).map(({ detail }) => detail)).toEqual([
      "exports: 100 % promised, kept by 95 % of 20 samples",
    ]);
  });

  it("a share that a hundred samples could not give by chance", () => {
    const honest = { ...settle(recipe, "honest"), distortions: [], knockOuts: [] };
    const promised = { ...recipe, bent: 0.3, promises: undefined };
    const found = (bent: number) =>
      holdPromises(promised, {
        given: [],
        settled: (i) => (i < bent ? { ...honest, distortions: ["fabricatedSales"] } : honest),
        samples: 1,
      }).find(({ what }) => what === "bent")!;
    // MOST_DRAWS files are drawn where something never comes: 50. 15 ± 4 · √(50 · 0.3 · 0.7) = 15 ± 12.96
    expect(found(0).on).toBe(50);
    for (const bent of [3, 15, 27]) expect(found(bent).holds, String(bent)).toBe(true);
    for (const bent of [2, 28]) expect(found(bent).holds, String(bent)).toBe(false);
  });

  it.each<[string, (one: Archetype) => Archetype, string]>([
    ["another day", (one) => ({ ...one, asOf: "1999-01-04" }), "dated"],
    ["another length", (one) => ({ ...one, request: { ...one.request, tenorMonths: 59 } }), "months as listed"],
    ["another quality", (one) => ({ ...one, quality: "weak" }), "quality weak"],
    ["nobody who asks for too much", (one) => ({ ...one, oversized: false }), "asks for too much"],
    [
      "security where a third offers none",
      (one) => ({ ...one, request: { ...one.request, collateralCover: 1 } }),
      "unsecured",
    ],
  ])("files of %s than the recipe says", (_, change, what) => {
    const found = held([], (i) => change(settle(recipe, `held-${i}`)));
    expect(found.filter(({ holds }) => holds === false).some((one) => one.what.startsWith(what))).toBe(true);
  });

  it("nothing of what too few samples were made for, and says so", () => {
    const [difficulty, ...drawn] = held(sampled(9, 9, { difficulty: 41 }));
    expect(difficulty).toMatchObject({ what: "difficulty", on: 9, holds: undefined });
    expect(drawn.length).toBeGreaterThan(10);
    for (const { what, on, holds } of drawn) {
      expect(holds, what).toBe(true);
      expect(on, what).toBeGreaterThanOrEqual(100);
    }
  });
});
