import { gradeOf } from "../lending";
import type {
  Characteristic,
  FinancialCharacteristic,
  QualitativeCharacteristic,
  Ratio,
  Scorecard,
  ScoreContribution,
  ScoreResult,
} from "./types";

/** Ratios by name; a name the card asks for and the record lacks counts as missing. */
export type RatioInputs = Readonly<Partial<Record<string, Ratio>>>;
/** Characteristic id → bin id; undefined: not judged. */
export type QualitativeInputs = Readonly<Partial<Record<string, string>>>;

/** Points, PD and grade of a firm, with what each characteristic gave and could have given. */
export function scoreFirm(card: Scorecard, ratios: RatioInputs, qualitative: QualitativeInputs): ScoreResult {
  const contributions = card.characteristics.map((characteristic) =>
    characteristic.kind === "financial"
      ? financialContribution(characteristic, ratios[characteristic.ratio])
      : qualitativeContribution(characteristic, qualitative[characteristic.id]),
  );
  const points = contributions.reduce((total, { points: own }) => total + own, card.initialPoints ?? 0);
  const pd = pdOfScore(card, points);
  return { points, pd, grade: gradeOf(pd), contributions };
}

/** score = offset + factor·ln(odds), factor = PDO/ln 2, offset so that `baseOdds` stand at `baseScore`. */
export function scaling(card: Pick<Scorecard, "baseScore" | "baseOdds" | "pointsToDoubleOdds">): {
  readonly factor: number;
  readonly offset: number;
} {
  const factor = card.pointsToDoubleOdds / Math.LN2;
  return { factor, offset: card.baseScore - factor * Math.log(card.baseOdds) };
}

/**
 * PD = 1/(1 + good:bad odds), decimal, strictly between 0 and 1. The logarithm of the odds is that of the score, moved
 * by the card's calibration where it has one.
 */
export function pdOfScore(card: Scorecard, points: number): number {
  const { factor, offset } = scaling(card);
  const { intercept, slope } = card.calibration ?? { intercept: 0, slope: 1 };
  return 1 / (1 + Math.exp(intercept + (slope * (points - offset)) / factor));
}

/** The bin a value falls in: the first whose bound lies above it. Bins are ordered, the last is open. */
export const binOf = <Bin extends { readonly below?: number }>(bins: readonly Bin[], value: number): Bin | undefined =>
  bins.find(({ below }) => below === undefined || value < below);

const bestPoints = (characteristic: Characteristic): number =>
  Math.max(...characteristic.bins.map(({ points }) => points));

function financialContribution(characteristic: FinancialCharacteristic, ratio: Ratio | undefined): ScoreContribution {
  const value = ratio?.value;
  const bin = value === undefined ? undefined : binOf(characteristic.bins, value);
  return contribution(characteristic, value, bin);
}

function qualitativeContribution(
  characteristic: QualitativeCharacteristic,
  judged: string | undefined,
): ScoreContribution {
  const bin = characteristic.bins.find(({ id }) => id === judged);
  return contribution(characteristic, bin?.id, bin);
}

const contribution = (
  characteristic: Characteristic,
  value: number | string | undefined,
  bin: Characteristic["bins"][number] | undefined,
): ScoreContribution => ({
  characteristic: characteristic.id,
  value,
  bin: bin?.id,
  points: bin?.points ?? characteristic.missingPoints,
  bestPoints: bestPoints(characteristic),
  medianPoints: characteristic.bins.find(({ id }) => id === characteristic.medianBin)?.points,
  baselinePoints: characteristic.baselinePoints ?? bestPoints(characteristic),
  reasonCode: bin?.reasonCode ?? characteristic.reasonCode ?? characteristic.id,
});
