import { describe, expect, test } from "vitest";
import { DIFFICULTY_BANDS, settle } from "~/domain/casefile";
import { possibleOf } from "~/domain/casefile/practice/planting";
import { drawPractice, practiceTrades } from "~/domain/casefile/practice/order";
import { archetypes, CELLS, headingOf, NEWCOMER, ordered } from "./practice-fixture";

const MANY = 2_000;
const secrets = Array.from({ length: MANY }, (_, i) => `secret-${i}`);
const share = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length / items.length;

describe("what can be chosen", () => {
  test("is every trade that the bank has recipes for", () => {
    expect([...practiceTrades(archetypes)].sort()).toEqual([...new Set(archetypes.map((one) => one.industry))].sort());
  });

  test("is kept to", () => {
    for (const secret of secrets.slice(0, 50)) {
      expect(ordered({ industry: "garment" }, secret).recipe.industry).toBe("garment");
    }
  });

  test("is no trade of which there is no recipe", () => {
    const without = archetypes.filter(({ industry }) => industry !== "garment");
    expect(drawPractice(without, { industry: "garment" }, NEWCOMER, "x")).toBeUndefined();
  });

  test("reaches every recipe of a trade at every difficulty", () => {
    for (const cell of CELLS) {
      const reached = new Set(secrets.slice(0, 200).map((secret) => ordered(cell, secret).recipe.id));
      const there = archetypes.filter(({ industry }) => industry === cell.industry);
      expect(reached.size, JSON.stringify(cell)).toBe(there.length);
    }
  });
});

describe.each(CELLS)("behind $industry, $difficulty, stand at least four truths", (cell) => {
  const orders = secrets.map((secret) => ordered(cell, secret));
  const honest = orders.filter(({ recipe }) => recipe.bent === 0);

  test("an honest file in about seven of ten, of a strong firm and of a weak one in more than eight of a hundred", () => {
    expect(honest.length / MANY).toBeGreaterThan(0.66);
    expect(honest.length / MANY).toBeLessThan(0.74);
    const qualities = honest.map(({ recipe, seed }) => settle(recipe, seed).quality);
    for (const quality of ["strong", "weak"]) {
      const ofAll = (share(qualities, (one) => one === quality) * honest.length) / MANY;
      expect(ofAll, quality).toBeGreaterThan(0.08);
    }
  });

  test("and two kinds of bent ones at least, each in more than eight of a hundred", () => {
    const headings = orders.map(({ recipe }) => [
      ...recipe.distortions.map(headingOf),
      ...recipe.knockOuts.map(() => "rule"),
    ]);
    const often = ["sales", "debt", "assets", "people", "other", "rule"].filter(
      (heading) => share(headings, (one) => one.includes(heading)) > 0.08,
    );
    expect(often.length).toBeGreaterThanOrEqual(2);
  });

  test("and no kind of lie in more than one file of ten", () => {
    const kinds = orders.flatMap(({ recipe }) => [...recipe.distortions, ...recipe.knockOuts]);
    for (const kind of new Set(kinds))
      expect(kinds.filter((one) => one === kind).length / MANY, kind).toBeLessThan(0.1);
  });
});

describe("whether anything is planted", () => {
  const missed = ["ghostStaff", "hiddenBorrowing"] as const;

  test("lies in the secret seed alone: no choice changes it, nor does what was missed last", () => {
    for (const secret of secrets) {
      const open = ordered({}, secret).recipe.bent;
      expect(ordered({ industry: "trucking", difficulty: "hard" }, secret).recipe.bent).toBe(open);
      expect(ordered({ missed: true }, secret, { ...NEWCOMER, missed }).recipe.bent).toBe(open);
    }
  });

  test("is told by neither size, situation nor months, which the recipe draws apart from it", () => {
    const settled = secrets.map((secret) => {
      const { recipe, seed } = ordered({ difficulty: "medium" }, secret);
      const { size, request } = settle(recipe, seed);
      return { bent: recipe.bent > 0, facts: [size, request.situation, `${request.tenorMonths} months`] };
    });
    const [bent, honest] = [true, false].map((is) => settled.filter((one) => one.bent === is));
    for (const fact of new Set(settled.flatMap(({ facts }) => facts))) {
      const [among, otherwise] = [bent!, honest!].map((files) => share(files, ({ facts }) => facts.includes(fact)));
      // Two thirds of 2,000 against one: by chance the shares differ by up to 0.07 in one of a thousand draws.
      expect(Math.abs(among! - otherwise!), fact).toBeLessThan(0.07);
    }
  });
});

describe("what I missed last", () => {
  const missed = ["ghostStaff"] as const;
  const orders = secrets.map((secret) => ordered({ missed: true }, secret, { ...NEWCOMER, missed }));

  test("comes from a firm that can have it", () => {
    for (const { recipe } of orders.slice(0, 200)) expect(possibleOf(recipe, missed)).toEqual(missed);
  });

  test("is planted again in about half of the bent files, so that the choice does not name it", () => {
    const bent = orders.filter(({ recipe }) => recipe.bent > 0);
    const again = share(bent, ({ recipe }) => recipe.distortions.includes("ghostStaff"));
    expect(again).toBeGreaterThan(0.45);
    expect(again).toBeLessThan(0.62);
  });

  test("may be a rule that forbids: then any of them", () => {
    const rules = secrets
      .map((secret) => ordered({ missed: true }, secret, { ...NEWCOMER, missed: ["knockOut"] }))
      .filter(({ recipe }) => recipe.bent > 0);
    expect(share(rules, ({ recipe }) => recipe.knockOuts.length > 0)).toBeGreaterThan(0.45);
    expect(new Set(rules.flatMap(({ recipe }) => recipe.knockOuts)).size).toBeGreaterThan(3);
  });
});

test("where the difficulty stays open each is alike likely", () => {
  const ranges = secrets.map((secret) => ordered({ industry: "restaurant" }, secret).recipe);
  for (const difficulty of DIFFICULTY_BANDS) {
    const anomalies = DIFFICULTY_BANDS.indexOf(difficulty);
    expect(share(ranges, (recipe) => recipe.anomalies === anomalies)).toBeCloseTo(1 / 3, 1);
  }
});
