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
const options = { samples: DEEP ? 100 : 1, seed: "lint", policy: policies[0]!, futureCount: DEEP ? undefined : 100 };

describe("the library of archetypes", () => {
  it.each(archetypes.map(({ id }) => [id]))(
    "%s gives what it promises, and nothing is wrong with its samples",
    (id) => {
      const archetype = archetypes.find((one) => one.id === id)!;
      expect(lintArchetype(archetype, options).problems).toEqual([]);
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
        count(({ request }) => request.situation === situation),
        situation,
      ).toBeGreaterThanOrEqual(3);
    for (const size of ["micro", "small", "medium"])
      expect(
        count((one) => one.size === size),
        size,
      ).toBeGreaterThanOrEqual(2);
    for (const quality of ["strong", "average", "weak"])
      expect(
        count((one) => one.quality === quality),
        quality,
      ).toBeGreaterThanOrEqual(8);
    expect(count(({ books }) => books === "none")).toBeGreaterThanOrEqual(2);
    expect(count(({ distortions }) => distortions.length > 1)).toBeGreaterThanOrEqual(3);
    expect(count(({ knockOuts }) => knockOuts.length > 0)).toBeGreaterThanOrEqual(3);
    expect(count(({ distortions, knockOuts }) => distortions.length + knockOuts.length === 0)).toBeGreaterThanOrEqual(
      10,
    );
  });
});

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
    const promises = { grades: [2, 4], decision: "approve", difficulty: [20, 40] } as const;
    const kept: Given = { grade: 3, decision: "approve", difficulty: 30 };
    const given = (broken: Partial<Given>, times: number) =>
      Array.from({ length: 20 }, (_, i) => (i < times ? { ...kept, ...broken } : kept));
    const found = (broken: Partial<Given>, times: number) =>
      checkPromises(anArchetype({ promises }), given(broken, times)).map(({ reason }) => reason);
    for (const broken of [{ grade: 5 }, { decision: "decline" as const }, { difficulty: 41 }])
      expect(found(broken, 4)).toEqual([]);
    expect(found({ grade: 5 }, 5)).toEqual(["gradesNotKept"]);
    expect(found({ decision: "decline" }, 5)).toEqual(["decisionNotKept"]);
    expect(found({ difficulty: 41 }, 5)).toEqual(["difficultyNotKept"]);
  });
});
