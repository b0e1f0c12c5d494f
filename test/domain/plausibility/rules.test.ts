import { describe, expect, it } from "vitest";
import type { CaseFile } from "~/domain/casefile";
import { heapsIn, RULE_IDS, RULES, unplanned, violationsOf } from "~/domain/plausibility";
import { BREAKS_OF_BILLS } from "./breaks-bills";
import { BREAKS_OF_CONSENT } from "./breaks-consent";
import { BREAKS_OF_FIRM } from "./breaks-firm";
import { BREAKS_OF_MONEY } from "./breaks-money";
import { BREAKS_OF_TRACES } from "./breaks-traces";
import { content } from "../../support/content";
import { libraryFile } from "../../support/library-file";

const DEEP = process.env.LENDWRIGHT_DEEP !== undefined;
const { archetypes } = content;

/** Each archetype has a seed of its own, so that no two samples share a life. */
const sample = (i: number) => archetypes.map((archetype) => libraryFile(archetype, i));

const first = sample(0);
const BREAKS = [...BREAKS_OF_FIRM, ...BREAKS_OF_MONEY, ...BREAKS_OF_CONSENT, ...BREAKS_OF_BILLS, ...BREAKS_OF_TRACES];
const ruleOf = (id: string) => Object.values(RULES).find((rules) => id in rules)![id]!;
const brokenIn = (file: CaseFile): string[] => [...new Set(violationsOf(file).map(({ rule }) => rule))];
const before = first.map(({ file }) => ({ file, broken: brokenIn(file) }));

/** What a break makes an analyst object to that he did not object to before, in the first file where it can be made. */
function newlyBroken({ rule, also, write }: (typeof BREAKS)[number]): string[] {
  let nearest: string[] = [];
  for (const { file, broken } of before) {
    const written = write(file);
    if (!written || broken.includes(rule) || ruleOf(rule)(written).length === 0) continue;
    const fresh = brokenIn(written).filter((one) => !broken.includes(one));
    const others = fresh.filter((one) => one !== rule && !also.includes(one));
    if (others.length === 0) return [rule];
    if (nearest.length === 0 || others.length < nearest.length) nearest = others;
  }
  return nearest.length === 0 ? [] : [rule, ...nearest];
}

describe("plausibility rules", () => {
  it("are more than sixty, each with a name of its own and with a file that breaks it", () => {
    expect(RULE_IDS.length).toBeGreaterThan(60);
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
    expect(BREAKS.map(({ rule }) => rule).toSorted()).toEqual(RULE_IDS.toSorted());
  });

  it.each(BREAKS.map((one) => [one.rule, one] as const))(
    "%s objects when a paper breaks it, and no other rule does",
    (rule, one) => {
      expect(newlyBroken(one)).toEqual([rule]);
    },
  );

  it("find nothing in a file of each archetype that no lie, rule or oddity of the key explains", () => {
    expect(first.flatMap((sample) => unplanned(sample))).toEqual([]);
  });

  it("see a heap where a third of all flats have one size", () => {
    const flat =
      (squareMetres: number) =>
      (file: CaseFile): CaseFile => ({
        ...file,
        documents: file.documents.map((one) =>
          one.kind === "collateral"
            ? {
                ...one,
                items: one.items.map((item) =>
                  item.type === "home"
                    ? { ...item, description: { ...item.description, params: { squareMetres } } }
                    : item,
                ),
              }
            : one,
        ),
      });
    const withHome = first
      .map(({ file }) => file)
      .find((file) =>
        file.documents.some((one) => one.kind === "collateral" && one.items.some(({ type }) => type === "home")),
      )!;
    const files = Array.from({ length: 120 }, (_, i) => flat(i % 3 === 0 ? 185 : 60 + i)(withHome));
    expect(heapsIn(files).filter(({ figure }) => figure === "homeSize")).toEqual([
      { figure: "homeSize", value: 185, share: 1 / 3 },
    ]);
  });

  it.runIf(DEEP)(
    "find nothing unplanned in a thousand files, and no figure heaps up",
    async () => {
      const objections: ReturnType<typeof unplanned>[number][] = [];
      const files: CaseFile[] = [];
      for (let i = 0; files.length < 1_000; i++) {
        for (const one of sample(i)) {
          objections.push(...unplanned(one));
          files.push(one.file);
        }
        // A worker that answers nobody for a minute is given up.
        await new Promise(setImmediate);
      }
      expect(objections).toEqual([]);
      expect(heapsIn(files)).toEqual([]);
    },
    3_600_000,
  );
});
