import { stringify } from "yaml";
import { inBatches } from "../bulk/in-batches";
import { UsageError } from "../command";
import { numberOption } from "../number";
import { progress } from "./progress";
import { loadContent } from "~/courseware";
import { GENERATOR_VERSION, type Recipe } from "~/domain/casefile";
import { type CurveFit, fitCurve, type LoanLife } from "~/domain/world";

export interface CurveOptions {
  readonly seed?: string;
  readonly files?: string;
  readonly futures?: string;
}

export interface CurveOrder {
  readonly recipes: readonly Recipe[];
  readonly seed: string;
  /** lived of each file */
  readonly futures: number;
}

/** A file takes about half a second. */
const BATCH = 5;

const drawLives = (order: CurveOrder, count: number, onProgress: (done: number) => void): Promise<LoanLife[]> =>
  inBatches<LoanLife>({
    worker: "app/cli/fit/curve-worker.ts",
    workerData: order,
    count,
    batch: BATCH,
    onProgress,
  });

/** Lives the loans of practice files and prints what a policy can take over. */
export async function fitLoanCurve({ seed, files = "900", futures = "2000" }: CurveOptions): Promise<void> {
  if (seed === undefined) throw new UsageError("--seed: missing");
  const [count, lived] = [whole("--files", files), whole("--futures", futures)];
  const content = loadContent("content");
  if (!content.ok) throw new Error("content is not in order: see `lendwright content check`");
  const show = progress("files");
  const order = { recipes: content.value.archetypes, seed, futures: lived };
  const lives = await drawLives(order, count, (done) => show(done, count));
  console.log(curveText(fit(lives), `lendwright fit curve --seed ${seed} --files ${count} --futures ${lived}`));
}

function whole(option: string, text: string): number {
  const value = numberOption(option, text);
  if (!Number.isInteger(value) || value < 100) throw new UsageError(`${option} must be a whole number from 100 on`);
  return value;
}

function fit(lives: readonly LoanLife[]): CurveFit {
  try {
    return fitCurve(lives);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--files: ${error.message}`);
    throw error;
  }
}

/** What to put into the policy, and as a comment what stands behind each point. */
export function curveText({ structure, utilisation, creditConversion, counts }: CurveFit, command: string): string {
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const source = `Fitted by \`${command}\`, generator ${GENERATOR_VERSION}`;
  return [
    ...counts.map(
      ({ shape, months, files, ratingPd, came, fitted }) =>
        `# ${shape}, ${months} months: ${files} files, rating PD ${percent(ratingPd)}, ` +
        `lifetime PD ${percent(came)}, fitted ${percent(fitted)}`,
    ),
    stringify({ termStructure: { source, ...structure } }).trimEnd(),
    stringify({ ead: { revolvingUtilisation: utilisation, creditConversion } }).trimEnd(),
  ].join("\n");
}
