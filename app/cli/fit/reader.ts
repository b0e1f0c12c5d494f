import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify as toYaml } from "yaml";
import { inBatches } from "../bulk/in-batches";
import { UsageError } from "../command";
import { numberOption } from "../number";
import { progress } from "./progress";
import { IDEAL, type ReaderJob, SKILLS, UNREPAIRED } from "./reader-job";
import { describeError, loadContent } from "~/courseware";
import { parseFile } from "~/courseware/files";
import { parseAnalystTable } from "~/courseware/readers";
import { GENERATOR_VERSION } from "~/domain/casefile";
import { type AnalystTable, type Judged, measureReading, type ReadingMeasure } from "~/domain/judgement/analysts";
import { fitReader, type IdealReader, type Observed } from "~/domain/judgement/readers";

export interface ReaderOptions {
  readonly seed?: string;
  readonly files?: string;
  readonly "held-out"?: string;
  readonly out?: string;
}

const VERSION = "1";
const BATCH = 25;

/** Draws practice files, fits the ideal reader, measures him and simulated analysts on others, and writes ideal.yaml. */
export async function fitIdealReader(options: ReaderOptions, draw: Draw = drawInThreads): Promise<void> {
  const { seed, files = "1480", "held-out": heldOut = "592", out = "content/readers" } = options;
  if (seed === undefined) throw new UsageError("--seed: missing");
  const count = wholeFrom(200, "--files", files);
  const others = wholeFrom(50, "--held-out", heldOut);
  const table = readTable();
  const content = loadContent("content");
  if (!content.ok) throw new UsageError("content is not in order: see `lendwright content check`");
  const job = { recipes: content.value.archetypes, lgd: content.value.policies[0]!.lgd };

  const fitted = fit(await draw<Observed>({ ...job, seed: `${seed}-fit`, judges: undefined }, count));
  const unmeasured: IdealReader = {
    id: "ideal",
    version: VERSION,
    title: "Ideal reader",
    source:
      "Least squares of the ln odds of the rating PD on what repaired practice files show, level moved to the mean PD; " +
      "features that say nothing, or run against the practice of credit, left out (one-sided 5 %).",
    population: { generator: GENERATOR_VERSION, seed, files: count },
    ...fitted,
    heldOut: { files: others, rSquared: NaN, spearman: NaN, deviation: NaN },
  };
  const judged = await draw<Judged>({ ...job, seed: `${seed}-test`, judges: { reader: unmeasured, table } }, others);
  const { rSquared, spearman, deviation } = measureReading(judged, IDEAL);
  const reader: IdealReader = {
    ...unmeasured,
    heldOut: {
      files: others,
      rSquared: thousandths(rSquared),
      spearman: thousandths(spearman),
      deviation: thousandths(deviation),
    },
  };
  mkdirSync(out, { recursive: true });
  const command = `lendwright fit reader --seed ${seed} --files ${count} --held-out ${others}`;
  const note = `# Written by \`${command}\`, generator ${GENERATOR_VERSION}. Not edited by hand.\n`;
  writeFileSync(join(out, "ideal.yaml"), note + toYaml(reader, { lineWidth: 120 }));
  console.log(`${join(out, "ideal.yaml")}: ${reader.weights.length} features`);
  console.log(report(judged));
}

export type Draw = <Item extends Observed | Judged>(job: ReaderJob, count: number) => Promise<Item[]>;

const drawInThreads: Draw = <Item>(job: ReaderJob, count: number): Promise<Item[]> => {
  const show = progress(job.judges ? "files read" : "files");
  return inBatches<Item>({
    worker: "app/cli/fit/reader-worker.ts",
    workerData: job,
    count,
    batch: BATCH,
    onProgress: (done) => show(done, count),
  });
};

/** Too few files repeat one another. */
function fit(files: readonly Observed[]): Pick<IdealReader, "base" | "weights"> {
  try {
    return fitReader(files);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--files: ${error.message}`);
    throw error;
  }
}

function readTable(): AnalystTable {
  const file = "content/readers/analysts.yaml";
  const parsed = parseFile(file, parseAnalystTable);
  if (parsed.ok) return parsed.value;
  throw new UsageError(parsed.errors.map(describeError).join("; "));
}

function wholeFrom(least: number, option: string, text: string): number {
  const value = numberOption(option, text);
  if (!Number.isInteger(value) || value < least)
    throw new UsageError(`${option} must be a whole number from ${least} on`);
  return value;
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** How every judge read the held-out files, all together, honest and bent. */
function report(judged: readonly Judged[]): string {
  const groups = {
    all: judged,
    honest: judged.filter(({ isBent }) => !isBent),
    bent: judged.filter(({ isBent }) => isBent),
  };
  const head = "judge, files, R² of ln PD, Spearman, ln(read/true) mean and deviation, mean PD read and true";
  const lines = [IDEAL, UNREPAIRED, ...Object.keys(SKILLS)].flatMap((judge) =>
    Object.entries(groups).map(([group, files]) => line(`${judge}, ${group}`, measureReading(files, judge))),
  );
  return [head, ...lines, repairs(groups.bent)].join("\n");
}

const line = (
  name: string,
  { files, rSquared, spearman, bias, deviation, meanRead, meanTrue }: ReadingMeasure,
): string =>
  `${name}, ${files}: ${rSquared.toFixed(3)}, ${spearman.toFixed(3)}, ${bias.toFixed(2)} ± ${deviation.toFixed(2)}, ` +
  `${(100 * meanRead).toFixed(2)} % and ${(100 * meanTrue).toFixed(2)} %`;

function repairs(bent: readonly Judged[]): string {
  const rise = bent.reduce((sum, { read }) => sum + Math.log(read[IDEAL]! / read[UNREPAIRED]!), 0) / bent.length;
  return `repairing bent files raises ln PD by ${rise.toFixed(2)} in the mean`;
}
