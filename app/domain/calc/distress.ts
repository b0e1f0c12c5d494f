import {
  altmanSabatoLogged,
  altmanSabatoUnlogged,
  altmanZDoublePrime,
  altmanZPrime,
  type DistressInputs,
  EMERGING_MARKET_CONSTANT,
  type Figure,
  known,
  pdOfGoodLogit,
  Z_DOUBLE_PRIME_ZONES,
  Z_PRIME_ZONES,
  zone,
} from "../statements";
import type { Reader } from "./reader";
import { type Calculations, type CalcValue, noResult } from "./types";

export const distressCalculations: Calculations = {
  altman_z_prime: (read) => scored(altmanZPrime(inputsOf(read)), (z) => ({ z, zone: zone(z, Z_PRIME_ZONES) })),
  altman_z_double_prime: (read) =>
    scored(altmanZDoublePrime(inputsOf(read)), (z) => ({
      z,
      zone: zone(z, Z_DOUBLE_PRIME_ZONES),
      em_score: z + EMERGING_MARKET_CONSTANT,
    })),
  altman_sabato_unlogged: (read) =>
    scored(altmanSabatoUnlogged(inputsOf(read)), (logit) => ({ logit_good: logit, pd: pdOfGoodLogit(logit) })),
  altman_sabato_logged: (read) => scored(altmanSabatoLogged(inputsOf(read)), (logit) => ({ logit_good: logit })),
};

const scored = (score: Figure, result: (value: number) => CalcValue): CalcValue =>
  score.value === undefined ? noResult(REASONS[score.reason] ?? score.reason) : result(score.value);

/** The domain's reason codes in an auditor's words. */
const REASONS: Readonly<Record<string, string>> = {
  "zero:totalAssets": "total_assets=0 leaves every ratio to assets undefined",
  "zero:totalLiabilities": "total_liabilities=0 makes equity/total_liabilities undefined",
  "zero:equity": "equity=0 makes short_term_debt/equity undefined",
  "zero:interest": "interest=0 makes EBITDA/interest undefined",
  "negative:ebitda": "EBITDA<=0 makes ln(EBITDA/interest) undefined",
  "negative:interest": "interest<=0 makes ln(EBITDA/interest) undefined",
  "negative:cash": "cash<=0 makes ln(cash/TA) undefined",
  "negative:shortTermDebt": "STD<=0 makes ln(STD/equity) undefined",
  "negative:equity": "equity<=0 makes ln(STD/equity) undefined",
  "negative:totalAssets": "TA<=0 leaves every ratio to assets undefined",
  "negative:assetsLessEbitda": "EBITDA>=TA makes ln(1-EBITDA/TA) undefined",
  "negative:assetsLessRetainedEarnings": "RE>=TA makes ln(1-RE/TA) undefined",
};

/** All scores take the same accounts, so that one row can be given to each. */
function inputsOf(read: Reader): DistressInputs {
  const figure = (name: string): Figure => known(read.number(name));
  return {
    totalAssets: figure("total_assets"),
    currentAssets: figure("current_assets"),
    currentLiabilities: figure("current_liabilities"),
    totalLiabilities: figure("total_liabilities"),
    equity: figure("equity"),
    retainedEarnings: figure("retained_earnings"),
    ebit: figure("ebit"),
    ebitda: figure("ebitda"),
    sales: figure("sales"),
    cash: figure("cash"),
    shortTermDebt: figure("short_term_debt"),
    interest: figure("interest"),
  };
}
