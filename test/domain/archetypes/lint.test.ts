import { describe, expect, it } from "vitest";
import { anArchetype } from "../../support/mixed";
import { loadContent } from "~/courseware";
import { lintArchetype } from "~/domain/archetypes";
import { checkCase } from "~/domain/archetypes/lint";
import type { Reason } from "~/domain/archetypes/problem";
import { checkPromises, type Given } from "~/domain/archetypes/promises";
import { generateCase } from "~/domain/casefile";
import { drawWorld } from "~/domain/casefile/draw-world";
import type { GeneratedCase } from "~/domain/casefile/truth";
import { INDUSTRY_IDS } from "~/domain/industries/ids";
import { LENDING_SITUATIONS } from "~/domain/lending/loan-request";

const DEEP = process.env.LENDWRIGHT_DEEP !== undefined;
const content = loadContent("content");
if (!content.ok) throw new Error(JSON.stringify(content.errors));
const { archetypes, policies } = content.value;
/** In a usual run enough to find what is broken; a deep one checks every promise. */
const options = { samples: DEEP ? 100 : 2, seed: "lint", policy: policies[0]!, futureCount: DEEP ? undefined : 100 };

describe("the library of archetypes", () => {
  it.each(archetypes.map(({ id }) => [id]))(
    "%s gives what it promises, and nothing is wrong with its samples",
    (id) => {
      const archetype = archetypes.find((one) => one.id === id)!;
      const { problems, checked } = lintArchetype(archetype, options);
      expect(problems).toEqual([]);
      expect(checked).toBe(DEEP ? 5 : 0);
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
  const usual: Given = { grade: 3, decision: "approve", difficulty: 30, quality: "weak", bent: false };
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

  it("promises that are not kept by four of five", () => {
    const recipe = { promises: { difficulty: [20, 40] }, bent: 0, quality: { weak: 1 } } as const;
    const found = (times: number) => checkPromises(recipe, sampled(20, times, { difficulty: 41 }));
    expect(found(4)).toEqual({ checked: 5, broken: [] });
    expect(found(5).broken.map(({ reason }) => reason)).toEqual(["difficultyNotKept"]);
  });

  it("a share that a hundred samples could not give by chance", () => {
    const recipe = { promises: undefined, bent: 0.3, quality: { weak: 1 } } as const;
    const found = (bent: number) => checkPromises(recipe, sampled(100, bent, { bent: true }));
    // 30 ± four standard deviations of a binomial draw of 100: √(100 · 0.3 · 0.7) = 4.58
    for (const bent of [12, 30, 48]) expect(found(bent).broken, String(bent)).toEqual([]);
    for (const bent of [11, 49]) expect(found(bent).broken.map(({ reason }) => reason)).toEqual(["sharesNotKept"]);
  });

  it("no promise on nine samples, and says that none was checked", () => {
    const recipe = { promises: { difficulty: [20, 40] }, bent: 0, quality: { weak: 1 } } as const;
    expect(checkPromises(recipe, sampled(9, 9, { difficulty: 41 }))).toEqual({ checked: 0, broken: [] });
  });
});
