import { log } from "../../random";
import { rSquared, spearman } from "../../statistics";

/** One file as several judges read it: the PD of each, and what it should have been. */
export interface Judged {
  readonly isBent: boolean;
  readonly pd: number;
  readonly read: Readonly<Record<string, number>>;
}

/** How near one judge's PDs come to the rating PD, on the logarithm. */
export interface ReadingMeasure {
  readonly files: number;
  readonly rSquared: number;
  readonly spearman: number;
  /** mean of ln(read / true): above 0 he reads too high */
  readonly bias: number;
  /** deviation of ln(read / true) around its mean */
  readonly deviation: number;
  /** mean PD read and true, decimal */
  readonly meanRead: number;
  readonly meanTrue: number;
}

/** What one judge read against the PDs that were true; figures of fewer than two files are NaN. */
export function measureReading(files: readonly Judged[], judge: string): ReadingMeasure {
  const truth = files.map(({ pd }) => log(Math.max(LEAST_PD, pd)));
  const read = files.map((file) => log(Math.max(LEAST_PD, file.read[judge]!)));
  const gaps = read.map((value, i) => value - truth[i]!);
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const bias = average(gaps);
  return {
    files: files.length,
    rSquared: rSquared(truth, read),
    spearman: spearman(truth, read),
    bias,
    deviation: Math.sqrt(average(gaps.map((gap) => (gap - bias) ** 2))),
    meanRead: average(files.map((file) => file.read[judge]!)),
    meanTrue: average(files.map(({ pd }) => pd)),
  };
}

/** Below it a simulated PD is a matter of how many futures were lived. */
const LEAST_PD = 0.0005;
