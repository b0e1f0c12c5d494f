import { describe, expect, it } from "vitest";
import type { DistortionKind } from "~/domain/casefile";
import { findableFlags } from "~/domain/judgement/analysts";
import { FEATURES, type IdealReader, readingOf, readPd } from "~/domain/judgement/readers";
import { figures } from "~/domain/statements";
import { bentCase, content, ideal, lgd, recipeOf } from "../../../support/reading";

const SEEDS = ["one", "two", "three"] as const;

/** ln of the PD read of the repaired file over that of the file as it was handed in, for cases with this lie. */
const rises = (lie: DistortionKind): number[] =>
  SEEDS.map((seed) => {
    const { file, truth } = bentCase(recipeOf(lie), `reader-${seed}`);
    const read = (flags: ReturnType<typeof findableFlags>) => readPd(ideal, readingOf(file, flags, lgd)).pd;
    return Math.log(read(findableFlags(file, { ...truth, burdens: [] })) / read([]));
  });

describe("repairing a file", () => {
  it.each(["hiddenBorrowing", "windowDressing", "capitalisedExpenses", "overstatedOutput"] as const)(
    "raises the PD where the lie was %s, in every file",
    (lie) => {
      const found = rises(lie);
      expect(
        found.every((rise) => rise > 0),
        `${found}`,
      ).toBe(true);
    },
  );

  it("raises the PD in the mean where sales were invented", () => {
    const found = rises("fabricatedSales");
    expect(found.reduce((sum, rise) => sum + rise, 0)).toBeGreaterThan(0);
  });

  it("turns to the bank's receipts for the largest customer, and away from a forged statement", () => {
    const value = (id: string, recipe: string, isFound: boolean) => {
      const { file, truth } = bentCase(recipe, "reader-facts");
      const feature = FEATURES.find((one) => one.id === id)!;
      return feature.of(readingOf(file, isFound ? findableFlags(file, truth) : [], lgd));
    };
    const concentrated = recipeOf("hiddenConcentration");
    expect(value("largestCustomer", concentrated, true)).toBeGreaterThan(
      value("largestCustomer", concentrated, false)!,
    );
    const forged = recipeOf("forgedStatement");
    expect(value("lowestBalance", forged, false)).toBeDefined();
    expect(value("lowestBalance", forged, true)).toBeUndefined();
  });
});

describe("a PD", () => {
  const { file } = bentCase(recipeOf("windowDressing"), "reader-sum");
  const reading = readingOf(file, [], lgd);
  const weights = [
    { feature: "drawings", perUnit: 3, neutral: 0.05 },
    { feature: "insuranceUnpaid", perUnit: 0.5, neutral: 0.2 },
    { feature: "lineUse", perUnit: 2, neutral: 0.4 },
  ];
  const reader: IdealReader = { ...ideal, base: -4, weights };
  const known = FEATURES.filter(({ id }) => weights.some(({ feature }) => feature === id)).map(
    (feature) => [feature.id, feature.of(reading)] as const,
  );

  it("is base and weights times what is off the neutral, on the ln odds; what the file does not say moves nothing", () => {
    const x = weights.reduce((sum, { feature, perUnit, neutral }) => {
      const value = known.find(([id]) => id === feature)![1];
      return value === undefined ? sum : sum + perUnit * (value - neutral);
    }, -4);
    const { pd, contributions } = readPd(reader, reading);
    expect(pd).toBeCloseTo(Math.exp(x) / (1 + Math.exp(x)), 12);
    expect(contributions.map(({ feature }) => feature)).toEqual(weights.map(({ feature }) => feature));
    const without = { ...reading, documents: file.documents.filter(({ kind }) => kind !== "creditReport") };
    expect(readPd(reader, without).contributions[2]).toEqual({ feature: "lineUse", value: undefined, moves: 0 });
  });

  it("is that of the other weights alone to who verifies nothing", () => {
    const unverified = { ...reader, weights: [weights[0]!, weights[2]!] };
    expect(readPd(reader, reading, 0).pd).toBeCloseTo(readPd(unverified, reading).pd, 12);
    expect(readPd(reader, reading, 0).pd).not.toBeCloseTo(readPd(reader, reading).pd, 4);
  });

  it("needs features that somebody can see", () => {
    expect(() => readPd({ ...reader, weights: [{ ...weights[0]!, feature: "luck" }] }, reading)).toThrow("luck");
  });
});

describe("the shipped reader", () => {
  it("weighs each feature in the direction that credit practice expects", () => {
    const against = ideal.weights.filter(({ feature, perUnit }) => {
      const { more } = FEATURES.find(({ id }) => id === feature)!;
      return (more === "riskier" && perUnit <= 0) || (more === "safer" && perUnit >= 0);
    });
    expect(against).toEqual([]);
    expect(ideal.weights.length).toBeGreaterThan(20);
  });

  it("reads every recipe of the practice set", () => {
    const names = new Set(content.sets.find(({ id }) => id === "practice")!.cases.map(({ archetype }) => archetype));
    for (const name of names) {
      const { file } = bentCase(name, "reader-all");
      const { pd } = readPd(ideal, readingOf(file, [], lgd));
      expect(pd > 0 && pd < 1, name).toBe(true);
    }
  });
});

describe("a firm without books", () => {
  const { file } = bentCase("restaurant-corner", "reader-built");
  const year = readingOf(file, [], lgd).years.at(-1)!;

  it("has the sales of its book, net of VAT, and a balance sheet that balances", () => {
    const book = file.documents.find((one) => one.kind === "salesBook")!;
    const vat = file.documents.find((one) => one.kind === "vatReturns")!;
    const gross = book.months.reduce((sum, { cash, wallet, onCredit }) => sum + cash + wallet + onCredit, 0);
    expect(year.lines.sales).toBeCloseTo(gross / (1 + vat.rate), 6);
    const of = figures(year);
    const equity = of.total("equity").value ?? year.lines.retainedEarnings!;
    expect(of.total("totalAssets").value! - of.total("totalLiabilities").value!).toBeCloseTo(equity, 2);
  });

  it("owes what its list of loans says", () => {
    const list = file.documents.find((one) => one.kind === "loanList")!;
    const owed = list.rows.reduce((sum, { balance }) => sum + balance, 0);
    const { shortTermDebt = 0, currentPortionLongTermDebt = 0, longTermDebt = 0 } = year.lines;
    expect(shortTermDebt + currentPortionLongTermDebt + longTermDebt).toBeCloseTo(owed, 4);
  });
});
