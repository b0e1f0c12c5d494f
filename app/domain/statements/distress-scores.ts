import { combine, known, quotient, unknown, type Figure } from "./figure";

/** Published scores, shown beside the bank's own for teaching: their limits are those of their samples. */
export interface DistressInputs {
  readonly totalAssets: Figure;
  readonly currentAssets: Figure;
  readonly currentLiabilities: Figure;
  readonly totalLiabilities: Figure;
  readonly equity: Figure;
  readonly retainedEarnings: Figure;
  readonly ebit: Figure;
  readonly ebitda: Figure;
  readonly sales: Figure;
  readonly cash: Figure;
  readonly shortTermDebt: Figure;
  readonly interest: Figure;
}
export type Zone = "distress" | "grey" | "safe";

/** Both bounds belong to the grey zone. */
export const Z_PRIME_ZONES = { distressBelow: 1.23, safeAbove: 2.9 } as const;
export const Z_DOUBLE_PRIME_ZONES = { distressBelow: 1.1, safeAbove: 2.6 } as const;
/** what the emerging-market score adds to Z'' */
export const EMERGING_MARKET_CONSTANT = 3.25;

export function zone(z: number, bounds: { readonly distressBelow: number; readonly safeAbove: number }): Zone {
  if (z < bounds.distressBelow) return "distress";
  return z > bounds.safeAbove ? "safe" : "grey";
}

const workingCapitalToAssets = (inputs: DistressInputs): Figure =>
  quotient(
    combine([inputs.currentAssets, inputs.currentLiabilities], (assets, liabilities) => assets - liabilities),
    inputs.totalAssets,
    "totalAssets",
  );
const toAssets = (figure: Figure, inputs: DistressInputs): Figure =>
  quotient(figure, inputs.totalAssets, "totalAssets");
const equityToLiabilities = (inputs: DistressInputs): Figure =>
  quotient(inputs.equity, inputs.totalLiabilities, "totalLiabilities");

/** Altman's Z' for private firms (1983): 0.717 WC/TA + 0.847 RE/TA + 3.107 EBIT/TA + 0.420 E/TL + 0.998 S/TA. */
export const altmanZPrime = (inputs: DistressInputs): Figure =>
  combine(
    [
      workingCapitalToAssets(inputs),
      toAssets(inputs.retainedEarnings, inputs),
      toAssets(inputs.ebit, inputs),
      equityToLiabilities(inputs),
      toAssets(inputs.sales, inputs),
    ],
    (wc, re, ebit, equity, sales) => 0.717 * wc + 0.847 * re + 3.107 * ebit + 0.42 * equity + 0.998 * sales,
  );

/** Altman's Z'' for firms outside manufacturing (1995): 6.56 WC/TA + 3.26 RE/TA + 6.72 EBIT/TA + 1.05 E/TL. */
export const altmanZDoublePrime = (inputs: DistressInputs): Figure =>
  combine(
    [
      workingCapitalToAssets(inputs),
      toAssets(inputs.retainedEarnings, inputs),
      toAssets(inputs.ebit, inputs),
      equityToLiabilities(inputs),
    ],
    (wc, re, ebit, equity) => 6.56 * wc + 3.26 * re + 6.72 * ebit + 1.05 * equity,
  );

/**
 * Altman and Sabato (2007), unlogged: logit of being *good* = 4.28 + 0.18 EBITDA/TA − 0.01 STD/equity + 0.08 RE/TA
 * + 0.02 cash/TA + 0.19 EBITDA/interest. Fitted on US firms with sales under USD 65m, 1994 to 2002.
 */
export const altmanSabatoUnlogged = (inputs: DistressInputs): Figure =>
  combine(
    [
      toAssets(inputs.ebitda, inputs),
      quotient(inputs.shortTermDebt, inputs.equity, "equity"),
      toAssets(inputs.retainedEarnings, inputs),
      toAssets(inputs.cash, inputs),
      quotient(inputs.ebitda, inputs.interest, "interest"),
    ],
    (ebitda, debt, re, cash, cover) => 4.28 + 0.18 * ebitda - 0.01 * debt + 0.08 * re + 0.02 * cash + 0.19 * cover,
  );

/** The modelled event is survival, so PD = 1/(1 + e^logit). */
export const pdOfGoodLogit = (logit: number): number => 1 / (1 + Math.exp(logit));

/**
 * Altman and Sabato (2007), logged: 53.48 + 4.09·(−ln(1 − EBITDA/TA)) − 1.13 ln(STD/equity) + 4.32·(−ln(1 − RE/TA))
 * + 1.84 ln(cash/TA) + 1.97 ln(EBITDA/interest). Ranks only: with decimal ratios its constant makes every PD nearly
 * zero. The coefficients stand on one source. No answer (`negative:<input>`) where a logarithm has none.
 */
export function altmanSabatoLogged(inputs: DistressInputs): Figure {
  const { ebitda, cash, shortTermDebt, equity, interest, totalAssets, retainedEarnings } = inputs;
  return combine(
    [ebitda, cash, shortTermDebt, equity, interest, totalAssets, retainedEarnings],
    (ebitdaValue, cashValue, debt, equityValue, interestValue, assets, earnings) => {
      const positive = {
        ebitda: ebitdaValue,
        cash: cashValue,
        shortTermDebt: debt,
        equity: equityValue,
        interest: interestValue,
        totalAssets: assets,
        assetsLessEbitda: assets - ebitdaValue,
        assetsLessRetainedEarnings: assets - earnings,
      };
      const blocking = Object.entries(positive).find(([, value]) => value <= 0);
      if (blocking) return unknown(`negative:${blocking[0]}`);
      return known(
        53.48 -
          4.09 * Math.log(1 - ebitdaValue / assets) -
          1.13 * Math.log(debt / equityValue) -
          4.32 * Math.log(1 - earnings / assets) +
          1.84 * Math.log(cashValue / assets) +
          1.97 * Math.log(ebitdaValue / interestValue),
      );
    },
  );
}
