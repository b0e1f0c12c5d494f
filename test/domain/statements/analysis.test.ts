import fc from "../../support/fc";
import { describe, expect, test } from "vitest";
import {
  benchmarks,
  commonSize,
  compoundGrowth,
  type Figure,
  figures,
  globalCashFlow,
  known,
  quartilePosition,
  quartilesOf,
  type StandardLine,
  type Statement,
  trend,
} from "~/domain/statements";
import { STATEMENT_ROWS } from "~/domain/statements/common-size";
import { after, before, without } from "./accounts";

const unknown = (reason: string) => ({ value: undefined, reason });

describe("common size", () => {
  test("reads profit against sales and the balance sheet against total assets", () => {
    expect(commonSize(after, "grossProfit").value).toBeCloseTo(2_400 / 11_000, 12);
    expect(commonSize(after, "inventory").value).toBeCloseTo(1_200 / 6_750, 12);
    expect([commonSize(after, "sales"), commonSize(after, "totalAssets")]).toEqual([known(1), known(1)]);
  });
  test("says why where the line, or what it is a share of, is not stated", () => {
    expect(commonSize(without(after, "tax"), "tax")).toEqual(unknown("missing:tax"));
    expect(commonSize({ ...after, lines: { ...after.lines, sales: 0 } }, "tax")).toEqual(unknown("zero:sales"));
  });
});

describe("trends", () => {
  const year = (periodEnd: string, sales: number, months = 12): Statement => ({ periodEnd, months, lines: { sales } });
  // 100, 120, 144 grow by a fifth each year.
  const steady = [year("2023-12-31", 100), year("2024-12-31", 120), year("2025-12-31", 144)];
  test("year on year and compound growth of a row", () => {
    const { changes, cagr } = trend(steady, "sales");
    expect(changes.map(({ value }) => value)).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.2, 12)]);
    expect(cagr.value).toBeCloseTo(0.2, 12);
  });
  test("a half year counts at its pace, over half a year", () => {
    const { changes, cagr } = trend([year("2024-12-31", 100), year("2025-06-30", 60, 6)], "sales");
    expect(changes[0]?.value).toBeCloseTo(0.2, 12);
    expect(cagr.value).toBeCloseTo(0.44, 12);
  });
  test("growth from nothing, from a loss or to a loss has no meaning; one year has no trend", () => {
    expect(trend([year("2024-12-31", 0), year("2025-12-31", 5)], "sales").changes).toEqual([unknown("zero:before")]);
    expect(compoundGrowth(known(-5), known(5), 1)).toEqual(unknown("negative:before"));
    expect(compoundGrowth(known(5), known(-5), 1)).toEqual(unknown("negative:after"));
    expect(trend([after], "sales")).toEqual({ changes: [], cagr: unknown("noPreviousPeriod") });
  });
});

describe("the quarter of its trade in which a ratio lies", () => {
  test.each([
    [0.142, 1], // metal parts: 0.22 × 0.65 = 0.143
    [0.2, 2],
    [0.22, 2],
    [0.29, 3], // × 1.35 = 0.297
    [0.3, 4],
  ])("gross margin of %d is in quarter %d", (margin, quarter) => {
    expect(quartilePosition(known(margin), quartilesOf("metalParts", "grossMargin"))).toEqual(known(quarter));
  });
  test("is unknown for a trade or ratio without figures, and for an unknown ratio", () => {
    expect(quartilePosition(known(1), quartilesOf("other", "current"))).toEqual(unknown("missing:quartiles"));
    expect(quartilePosition(known(1), quartilesOf("garment", "dscr"))).toEqual(unknown("missing:quartiles"));
    expect(quartilePosition(unknown("zero:sales"), quartilesOf("garment", "dso"))).toEqual(unknown("zero:sales"));
  });
});

// By hand: 1,170 EBITDA − 200 tax + 300 wages − 40 tax − 480 living = 750; service 100 + 150 + 60.
test("global cash flow counts the living cost in the place of drawings", () => {
  const household = { ownerOtherIncome: 300, ownerPersonalTax: 40, ownerLivingCost: 480, ownerDebtService: 60 };
  const global = globalCashFlow(figures(after), household);
  expect([global.available, global.debtService]).toEqual([known(750), known(310)]);
  expect(global.dscr.value).toBeCloseTo(750 / 310, 12);
  expect(globalCashFlow(figures(after), { ...household, ownerLivingCost: undefined }).dscr).toEqual(
    unknown("missing:ownerLivingCost"),
  );
});

describe("published scores beside the bank's own", () => {
  const at = (id: string, manufacturer = true) => benchmarks(after, manufacturer).find((one) => one.id === id)!;
  test("Z' and Z'' from the definition, with their zones", () => {
    const [wc, re, ebit, equity] = [1_050 / 6_750, 2_350 / 6_750, 910 / 6_750, 3_350 / 3_400];
    const prime = 0.717 * wc + 0.847 * re + 3.107 * ebit + 0.42 * equity + 0.998 * (11_000 / 6_750);
    expect(at("altmanZPrime")).toMatchObject({ score: known(expect.closeTo(prime, 10) as number), zone: "grey" });
    const double = 6.56 * wc + 3.26 * re + 6.72 * ebit + 1.05 * equity;
    expect(at("altmanZDoublePrime")).toMatchObject({
      score: known(expect.closeTo(double, 10) as number),
      zone: "safe",
    });
  });
  test("Altman and Sabato count debt due within a year; only the unlogged gives a PD", () => {
    const logit =
      4.28 +
      (0.18 * 1_170) / 6_750 -
      (0.01 * 1_050) / 3_350 +
      (0.08 * 2_350) / 6_750 +
      (0.02 * 450) / 6_750 +
      0.19 * 11.7;
    expect(at("altmanSabatoUnlogged").score.value).toBeCloseTo(logit, 10);
    expect(at("altmanSabatoUnlogged").pd?.value).toBeCloseTo(1 / (1 + Math.exp(logit)), 12);
    expect(at("altmanSabatoLogged").pd).toBeUndefined();
    expect(at("altmanSabatoLogged").limits).toContain("ranksOnly");
  });
  test("say where they do not apply to this firm", () => {
    expect(at("altmanZPrime", false).limits).toContain("thisFirmIsNoManufacturer");
    expect(at("altmanZPrime").limits).not.toContain("thisFirmIsNoManufacturer");
    expect(at("altmanZDoublePrime").limits).toContain("thisFirmIsAManufacturer");
  });
});

test("nothing is ever NaN, infinite or silently nought, whatever the accounts leave open", () => {
  const lines = fc.dictionary(
    fc.constantFrom(...(Object.keys(after.lines) as StandardLine[])),
    fc.oneof(fc.constant(0), fc.integer({ min: -1_000, max: 1_000 })),
  );
  const sound = (figure: Figure) =>
    figure.value === undefined ? expect(figure.reason).toMatch(/\w/) : expect(Number.isFinite(figure.value)).toBe(true);
  fc.assert(
    fc.property(lines, lines, (first, second) => {
      const [old, now] = [
        { ...before, lines: first },
        { ...after, lines: second },
      ];
      for (const row of STATEMENT_ROWS) {
        sound(commonSize(now, row));
        const { changes, cagr } = trend([old, now], row);
        [...changes, cagr].forEach(sound);
      }
      for (const { score, pd } of benchmarks(now, true)) [score, pd ?? score].forEach(sound);
      sound(globalCashFlow(figures(now), {}).dscr);
      if (second.receivables === undefined) expect(commonSize(now, "receivables").value).toBeUndefined();
    }),
  );
});
