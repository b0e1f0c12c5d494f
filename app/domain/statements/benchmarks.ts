import { combine, sum, type Figure } from "./figure";
import {
  altmanSabatoLogged,
  altmanSabatoUnlogged,
  altmanZDoublePrime,
  altmanZPrime,
  pdOfGoodLogit,
  Z_DOUBLE_PRIME_ZONES,
  Z_PRIME_ZONES,
  zone,
  type DistressInputs,
  type Zone,
} from "./distress-scores";
import type { Statement } from "./lines";
import { figures } from "./totals";

export type BenchmarkId = "altmanZPrime" | "altmanZDoublePrime" | "altmanSabatoUnlogged" | "altmanSabatoLogged";

/** Why a published score says less about this firm than about those it was fitted on. */
export type BenchmarkLimit =
  | "privateManufacturersOnly"
  | "outsideManufacturing"
  | "usFirms1946To1965"
  | "usSmallFirms1994To2002"
  | "salesBelowUsd65m"
  | "ranksOnly"
  | "coefficientsFromOneSource"
  | "thisFirmIsNoManufacturer"
  | "thisFirmIsAManufacturer";

/** One published score of a firm, for teaching: the bank's own card decides. */
export interface Benchmark {
  readonly id: BenchmarkId;
  readonly score: Figure;
  readonly zone: Zone | undefined;
  /** decimal; only where the score's author gives one that can be read as such */
  readonly pd: Figure | undefined;
  readonly bounds: { readonly distressBelow: number; readonly safeAbove: number } | undefined;
  readonly limits: readonly BenchmarkLimit[];
}

/** What the published scores read from a statement. Flows annualised; debt due within a year counts as short-term. */
export function distressInputs(statement: Statement): DistressInputs {
  const now = figures(statement);
  const yearly = (flow: Figure) => combine([flow], (value) => (value * 12) / statement.months);
  return {
    totalAssets: now.total("totalAssets"),
    currentAssets: now.total("currentAssets"),
    currentLiabilities: now.total("currentLiabilities"),
    totalLiabilities: now.total("totalLiabilities"),
    equity: now.total("equity"),
    retainedEarnings: now.line("retainedEarnings"),
    ebit: yearly(now.total("ebit")),
    ebitda: yearly(now.total("ebitda")),
    sales: yearly(now.line("sales")),
    cash: now.line("cash"),
    shortTermDebt: sum(now.line("shortTermDebt"), now.line("currentPortionLongTermDebt")),
    interest: yearly(now.line("interest")),
  };
}

/** Altman's Z' and Z'' and the two of Altman and Sabato with zones and limits; a score that cannot be had says why. */
export function benchmarks(statement: Statement, isManufacturer: boolean): readonly Benchmark[] {
  const inputs = distressInputs(statement);
  const zoned = (
    id: BenchmarkId,
    score: Figure,
    bounds: NonNullable<Benchmark["bounds"]>,
    limits: readonly BenchmarkLimit[],
  ): Benchmark => ({
    id,
    score,
    zone: score.value === undefined ? undefined : zone(score.value, bounds),
    pd: undefined,
    bounds,
    limits,
  });
  const logit = altmanSabatoUnlogged(inputs);
  const unzoned = { zone: undefined, bounds: undefined } as const;
  const sabato = ["usSmallFirms1994To2002", "salesBelowUsd65m"] as const;
  return [
    zoned("altmanZPrime", altmanZPrime(inputs), Z_PRIME_ZONES, [
      "privateManufacturersOnly",
      "usFirms1946To1965",
      ...(isManufacturer ? [] : (["thisFirmIsNoManufacturer"] as const)),
    ]),
    zoned("altmanZDoublePrime", altmanZDoublePrime(inputs), Z_DOUBLE_PRIME_ZONES, [
      "outsideManufacturing",
      ...(isManufacturer ? (["thisFirmIsAManufacturer"] as const) : []),
    ]),
    { id: "altmanSabatoUnlogged", score: logit, ...unzoned, pd: combine([logit], pdOfGoodLogit), limits: sabato },
    {
      id: "altmanSabatoLogged",
      score: altmanSabatoLogged(inputs),
      ...unzoned,
      pd: undefined,
      limits: [...sabato, "ranksOnly", "coefficientsFromOneSource"],
    },
  ];
}
