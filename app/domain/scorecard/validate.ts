import type { Characteristic, FinancialCharacteristic, Scorecard } from "./types";

export interface CardProblem {
  /** the place of the characteristic that it is about; undefined: the card as a whole */
  readonly characteristic: number | undefined;
  readonly message: string;
}

/** What is wrong with a card. Empty: the card can be used. */
export function scorecardProblems(card: Scorecard): readonly CardProblem[] {
  const ids = card.characteristics.map(({ id }) => id);
  const ofCard = [
    ...(card.pointsToDoubleOdds > 0 ? [] : ["pointsToDoubleOdds must be positive"]),
    ...(card.baseOdds > 0 ? [] : ["baseOdds must be positive"]),
    ...(card.calibration === undefined || card.calibration.slope > 0 ? [] : ["calibration.slope must be positive"]),
    ...(ids.length > 0 ? [] : ["a scorecard needs at least one characteristic"]),
    ...duplicates(ids).map((id) => `characteristic "${id}" stands twice`),
  ];
  return [
    ...ofCard.map((message) => ({ characteristic: undefined, message })),
    ...card.characteristics.flatMap((one, characteristic) =>
      characteristicProblems(one).map((problem) => ({
        characteristic,
        message: `characteristic "${one.id}": ${problem}`,
      })),
    ),
  ];
}

function characteristicProblems(characteristic: Characteristic): readonly string[] {
  const { bins } = characteristic;
  const binIds = bins.map(({ id }) => id);
  return [
    ...(bins.length > 1 ? [] : ["needs at least two bins"]),
    ...duplicates(binIds).map((id) => `bin "${id}" stands twice`),
    ...medianProblems(characteristic.medianBin, binIds),
    ...(hasBounds(characteristic) ? boundProblems(bins) : []),
    ...(characteristic.kind === "financial" ? directionProblems(characteristic) : []),
  ];
}

const medianProblems = (median: string | undefined, binIds: readonly string[]): readonly string[] =>
  median === undefined || binIds.includes(median) ? [] : [`medianBin "${median}" is not one of its bins`];

const hasBounds = (characteristic: Characteristic): boolean =>
  characteristic.kind === "financial" || characteristic.bins.some(({ below }) => below !== undefined);

function boundProblems(bins: Characteristic["bins"]): readonly string[] {
  const last = bins.at(-1);
  const problems = last?.below === undefined ? [] : [`the last bin "${last.id}" must be open`];
  bins.slice(0, -1).forEach((bin, index) => {
    const next = bins[index + 1]?.below;
    if (bin.below === undefined) problems.push(`bin "${bin.id}" needs a bound: only the last is open`);
    else if (next !== undefined && next <= bin.below) problems.push(`bin "${bin.id}" is not below the next one`);
  });
  return problems;
}

/** Points may not fall toward the better side; with "middle" they rise once, then fall. */
function directionProblems({ better, bins }: FinancialCharacteristic): readonly string[] {
  const points = bins.map((bin) => bin.points);
  const peak = better === "higher" ? points.length - 1 : better === "lower" ? 0 : points.indexOf(Math.max(...points));
  const wrong = bins.filter((bin, index) => {
    const next = points[index + 1];
    return next !== undefined && (index < peak ? bin.points > next : bin.points < next);
  });
  return wrong.map((bin) => `points turn the wrong way after bin "${bin.id}" (better is ${better})`);
}

const duplicates = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
