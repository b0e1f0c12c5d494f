import { describe, expect, test } from "vitest";
import { type Archetype, drawWorld, generateCase, generateVariant, type Recipe, settle } from "~/domain/casefile";
import { drawArchetype } from "~/domain/casefile/library";
import { fitsRepayment } from "~/domain/casefile/recipe";
import { isWorkingDay } from "~/domain/calendar";
import { parseIsoDate } from "~/domain/money";
import { content } from "../../support/content";

const { archetypes } = content;

/** The practice draw of 4,000 trainees, without the papers. */
const drawer: readonly Archetype[] = Array.from({ length: 4_000 }, (_, i) =>
  settle(drawArchetype(archetypes, `trainee-${i}`), `trainee-${i}`),
);
const isBent = ({ distortions, knockOuts }: Archetype): boolean => distortions.length + knockOuts.length > 0;
const share = (of: readonly Archetype[], test: (one: Archetype) => boolean): number =>
  of.filter(test).length / of.length;
/** Four standard deviations of a binomial share. */
const byChance = (expected: number, count = drawer.length): number =>
  4 * Math.sqrt((expected * (1 - expected)) / count);

describe("a settled recipe", () => {
  test("is the same from the same seed, another from another, and stays as it is", () => {
    for (const recipe of archetypes) {
      expect(settle(recipe, "one")).toEqual(settle(recipe, "one"));
      const settled = settle(recipe, "one");
      expect(settle(settled, "two")).toBe(settled);
    }
    expect(archetypes.map((recipe) => settle(recipe, "one"))).not.toEqual(archetypes.map((r) => settle(r, "two")));
  });

  test("plants its lies in the share that it states, and has its mix of firms", () => {
    for (const recipe of archetypes) {
      const made = Array.from({ length: 600 }, (_, i) => settle(recipe, `share-${i}`));
      expect(Math.abs(share(made, isBent) - recipe.bent), recipe.id).toBeLessThan(byChance(recipe.bent, 600));
      for (const quality of ["strong", "average", "weak"] as const) {
        const expected = recipe.quality[quality] ?? 0;
        const got = share(made, (one) => one.quality === quality);
        expect(Math.abs(got - expected), `${recipe.id} ${quality}`).toBeLessThan(byChance(expected, 600));
      }
    }
  });

  test("asks on a working day of the span, for what a bank lends in that way", () => {
    for (const { asOf, request, oversized } of drawer) {
      const { month, day } = parseIsoDate(asOf)!;
      expect(isWorkingDay(month, day), asOf).toBe(true);
      expect(asOf >= "2026-03-02" && asOf <= "2026-11-27", asOf).toBe(true);
      const { situation, purpose, repayment, tenorMonths } = request;
      expect((situation === "overdraft") === (repayment === "revolving")).toBe(true);
      if (situation === "renewal" || situation === "annualReview") expect(purpose).toBe("workingCapital");
      if (oversized) continue;
      expect(fitsRepayment(situation, purpose, repayment), JSON.stringify(request)).toBe(true);
      if (repayment === "bullet" || repayment === "revolving") expect(tenorMonths).toBeLessThanOrEqual(12);
      else expect(tenorMonths).toBeGreaterThanOrEqual(12);
    }
  });

  test("offers something where the lie is about what is offered", () => {
    const told = drawer.filter(({ distortions }) => distortions.includes("overstatedCollateral"));
    expect(told.length).toBeGreaterThan(30);
    for (const { request } of told) expect(request.collateralCover).toBeGreaterThan(0);
  });

  test("authored for one day, firm and request comes to just that", () => {
    const recipe: Recipe = {
      ...archetypes[0]!,
      quality: { weak: 1 },
      bent: 1,
      oversized: 0,
      asOf: ["2026-05-10", "2026-05-10"], // a Sunday: whoever names one day is taken at his word
      request: {
        situation: { new: 1 },
        purpose: { equipment: 1 },
        shareOfSales: [0.2, 0.2],
        tenorMonths: [24],
        repayment: { bullet: 1 },
        collateralCover: [1, 1],
        unsecured: 1,
      },
    };
    const { quality, asOf, request } = settle(recipe, "any");
    expect({ quality, asOf, request: { ...request, shareOfSales: request.shareOfSales.toFixed(6) } }).toEqual({
      quality: "weak",
      asOf: "2026-05-10",
      request: {
        situation: "new",
        purpose: "equipment",
        shareOfSales: "0.200000",
        tenorMonths: 24,
        repayment: "bullet",
        collateralCover: 0,
      },
    });
  });
});

describe("the drawer that trainees practise on", () => {
  test("is bent in 25 to 30 % of its files", () => {
    expect(share(drawer, isBent)).toBeGreaterThan(0.25);
    expect(share(drawer, isBent)).toBeLessThan(0.3);
  });

  test.each([
    ["strong", 0.35],
    ["average", 0.4],
    ["weak", 0.25],
  ] as const)("has as many %s firms as a branch", (quality, expected) => {
    expect(Math.abs(share(drawer, (one) => one.quality === quality) - expected)).toBeLessThan(
      0.02 + byChance(expected),
    );
  });

  test("asks for too much, or was lent too much, in about a third of its files, of honest and bent, strong and weak firms alike", () => {
    const isTooMuch = ({ oversized }: Archetype) => oversized === true;
    expect(Math.abs(share(drawer, isTooMuch) - 0.34)).toBeLessThan(0.05);
    for (const part of [isBent, ({ quality }: Archetype) => quality === "weak"]) {
      const [inside, outside] = [drawer.filter(part), drawer.filter((one) => !part(one))];
      const apart = share(inside, isTooMuch) - share(outside, isTooMuch);
      expect(Math.abs(apart)).toBeLessThan(byChance(0.34, inside.length) * 1.2);
    }
  });

  test("who asks for too much pledges what he has: less for each yuan than the others", () => {
    const cover = (part: readonly Archetype[]) => {
      const pledged = part.map(({ request }) => request.collateralCover).filter((one) => one > 0);
      return pledged.reduce((sum, one) => sum + one, 0) / pledged.length;
    };
    const tooMuch = drawer.filter(({ oversized }) => oversized === true);
    // From 1.4 to four times the usual sum against the same security.
    expect(cover(tooMuch)).toBeLessThan(0.7 * cover(drawer.filter(({ oversized }) => oversized !== true)));
  });

  /** What is seen before a file is opened, or says nothing of a firm by itself. */
  const FEATURES: readonly (readonly [string, (one: Archetype) => number | string])[] = [
    ["day", ({ asOf }) => asOf],
    ["month", ({ asOf }) => asOf.slice(0, 7)],
    ["weekday", ({ asOf }) => new Date(asOf).getUTCDay()],
    ["trade", ({ industry }) => industry],
    ["size", ({ size }) => size],
    ["situation", ({ request }) => request.situation],
    ["purpose", ({ request }) => request.purpose],
    ["repayment", ({ request }) => request.repayment],
    ["tenor", ({ request }) => request.tenorMonths],
    ["share of sales", ({ request }) => request.shareOfSales],
    ["cover", ({ request }) => request.collateralCover],
    ["length of the title", ({ title }) => title.length],
  ];

  test.each(FEATURES)("does not tell by its %s which file is bent, or which firm is weak", (_, feature) => {
    expect(telling(feature, isBent)).toBeLessThanOrEqual(0.55);
    expect(telling(feature, ({ quality }) => quality === "weak")).toBeLessThanOrEqual(0.55);
  });

  test("has liars among strong firms as often as among weak ones", () => {
    expect(telling(({ quality }) => quality, isBent)).toBeLessThanOrEqual(0.55);
  });

  test("has titles that name trade and size alone", () => {
    const telling =
      /\b(wants?|asks?|new|grow|grows|renews?|larger?|waits?|second|due|review|export|weak|sound|books|line)\b/i;
    for (const { id, title, size } of archetypes) {
      expect(telling.test(title), id).toBe(false);
      expect(title.endsWith(size === "medium" ? "medium-sized" : size), id).toBe(true);
    }
    expect(new Set(archetypes.map(({ title }) => title)).size).toBe(archetypes.length);
  });
});

/**
 * Area under the curve of a feature, on files that its direction was not learned on: names stand by the share of one half
 * of the drawer, numbers as they are.
 */
function telling(feature: (one: Archetype) => number | string, is: (one: Archetype) => boolean): number {
  const [learned, tried] = [drawer.filter((_, i) => i % 2 === 0), drawer.filter((_, i) => i % 2 === 1)];
  const worth = (one: Archetype): number => {
    const value = feature(one);
    if (typeof value === "number") return value;
    const alike = shares.get(value) ?? [0, 0];
    return (alike[0] + 1) / (alike[1] + 4);
  };
  const shares = new Map<string, [number, number]>();
  for (const one of learned) {
    const value = feature(one);
    if (typeof value !== "string") continue;
    const [yes, all] = shares.get(value) ?? [0, 0];
    shares.set(value, [yes + (is(one) ? 1 : 0), all + 1]);
  }
  const of = (wanted: boolean) => tried.filter((one) => is(one) === wanted).map(worth);
  const [yes, no] = [of(true), of(false)];
  let won = 0;
  for (const a of yes) for (const b of no) won += a > b ? 1 : a === b ? 0.5 : 0;
  const area = won / (yes.length * no.length);
  return typeof feature(drawer[0]!) === "number" ? Math.max(area, 1 - area) : area;
}

describe("one seed", () => {
  test("in two archetypes shares no figure", () => {
    const twoOf = archetypes.filter(({ industry, size }) => industry === "metalParts" && size === "small").slice(0, 2);
    const [a, b] = twoOf.map((recipe) => {
      const alike = { ...settle(twoOf[0]!, "same"), id: recipe.id, distortions: [], knockOuts: [] };
      return generateCase({ archetype: alike, seed: "same", futureCount: 1 });
    });
    // To the cent, in minor units: round sums meet by chance.
    const amounts = (one: typeof a) => new Set(JSON.stringify(one!.file.documents).match(/\b\d{5,}(?!00)\d\d\b/g));
    const [first, second] = [amounts(a), amounts(b)];
    const common = [...first].filter((amount) => second.has(amount));
    expect(first.size).toBeGreaterThan(500);
    expect(common.length).toBeLessThanOrEqual(first.size / 500);
    expect(a!.file.firm.name).not.toBe(b!.file.firm.name);
    expect(a!.truth.luck).not.toBe(b!.truth.luck);
  });

  test("gives a twin the recipe of its anchor: what was settled for the one holds for the other", () => {
    const recipe = archetypes.find(({ id }) => id === "food-wholesale-renewal")!;
    for (const seed of ["a", "b", "c"]) {
      const anchor = generateCase({ archetype: recipe, seed, futureCount: 1 });
      const twin = generateVariant({ archetype: recipe, baseSeed: seed, variantSeed: "v", futureCount: 1 });
      const request = ({ file }: typeof anchor) => {
        const { kind, purpose, repayment, tenorMonths } = file.documents.find((d) => d.kind === "application")!.request;
        return { kind, purpose, repayment, tenorMonths };
      };
      expect(request(twin)).toEqual(request(anchor));
      expect(twin.truth.luck).toBe(anchor.truth.luck);
      expect(twin.truth.distortions.map(({ kind }) => kind)).toEqual(anchor.truth.distortions.map(({ kind }) => kind));
    }
  });

  test("is not what the world draws from: the secret is a digest of it and of the recipe", () => {
    const settled = settle(archetypes[0]!, "open");
    expect(drawWorld(settled, "open").seed).toMatch(/^[0-9a-f]{64}$/);
  });
});
