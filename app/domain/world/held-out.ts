import { fitLogistic, predict } from "../scorecard/fitting";
import { mean } from "../statistics";

/** A share stands as if so many files of the usual share had been seen with it. House value. */
const PRIOR_FILES = 10;

/**
 * The share of events among the files of the same name, by file, counted over the other folds alone: a name that says
 * nothing gets no score from its own outcome.
 */
export function heldOutShares(
  names: readonly string[],
  events: readonly boolean[],
  folds: readonly string[],
): number[] {
  const shares = new Array<number>(names.length);
  for (const fold of new Set(folds)) {
    const train = folds.flatMap((one, i) => (one === fold ? [] : [i]));
    const usual = train.filter((i) => events[i]).length / train.length;
    const seen = new Map<string, { files: number; events: number }>();
    for (const i of train) {
      const { files, events: happened } = seen.get(names[i]!) ?? { files: 0, events: 0 };
      seen.set(names[i]!, { files: files + 1, events: happened + Number(events[i]) });
    }
    folds.forEach((one, i) => {
      if (one !== fold) return;
      const same = seen.get(names[i]!) ?? { files: 0, events: 0 };
      shares[i] = (same.events + PRIOR_FILES * usual) / (same.files + PRIOR_FILES);
    });
  }
  return shares;
}

/** A column of numbers, undefined where the file does not say, or of names. */
export type Column = readonly (number | undefined)[] | readonly string[];

const isNames = (column: Column): column is readonly string[] => typeof column[0] === "string";

/**
 * The probability of the event by a logistic regression on all columns that has not seen the file's fold. Numbers are
 * standardised by the training folds, what is missing stands at their mean; each name has a weight of its own.
 * @throws RangeError as fitLogistic
 */
export function heldOutScores(
  columns: readonly Column[],
  events: readonly boolean[],
  folds: readonly string[],
): number[] {
  const scores = new Array<number>(events.length);
  for (const fold of new Set(folds)) {
    const train = folds.flatMap((one, i) => (one === fold ? [] : [i]));
    const coders = columns.map((column) => (isNames(column) ? nameCoder(column, train) : numberCoder(column, train)));
    const row = (i: number): number[] => coders.flatMap((code) => code(i));
    const model = fitLogistic(
      train.map(row),
      train.map((i) => Number(events[i])),
      { c: 1 },
    );
    folds.forEach((one, i) => {
      if (one === fold) scores[i] = predict(model, row(i));
    });
  }
  return scores;
}

type Coder = (file: number) => readonly number[];

function nameCoder(column: readonly string[], train: readonly number[]): Coder {
  const known = [...new Set(train.map((i) => column[i]!))].sort();
  return (i) => known.map((name) => (column[i] === name ? 1 : 0));
}

function numberCoder(column: readonly (number | undefined)[], train: readonly number[]): Coder {
  const seen = train.flatMap((i) => column[i] ?? []);
  const middle = seen.length > 0 ? mean(seen) : 0;
  const deviation = Math.sqrt(mean(seen.map((value) => (value - middle) ** 2)));
  return (i) => {
    const value = column[i];
    return [value === undefined || !(deviation > 0) ? 0 : (value - middle) / deviation];
  };
}
