import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { generateMany } from "../bulk/generate-many";
import { writeForm } from "../bulk/write-form";
import { UsageError, type Command } from "../command";
import { type Content, loadContent } from "~/courseware";
import { type CaseSet, generateCase, type Recipe, recipesOf } from "~/domain/casefile";
import { numberOption } from "../number";

const OPTIONS = {
  archetype: { type: "string", multiple: true },
  set: { type: "string" },
  form: { type: "string" },
  seed: { type: "string" },
  json: { type: "boolean" },
  futures: { type: "string" },
  count: { type: "string" },
  distorted: { type: "string" },
  out: { type: "string" },
} as const;

export const command: Command = {
  name: "generate",
  summary: "Generate demonstration cases: the file and its truth",
  usage: `Usage: lendwright generate --archetype A --seed N [--json] [--futures N]
       lendwright generate --count N --out FILE.jsonl.gz [--archetype A]… [--seed N] [--distorted P] [--futures N]
       lendwright generate --count N --out FILE.jsonl.gz --set S [--seed N] [--distorted P] [--futures N]
       lendwright generate --set S --form SEED --out FILE.jsonl.gz [--futures N]

  --archetype A  a recipe of content/archetypes; with --count it may be given more than once (default: all, in turn)
  --set S        a set of content/sets: its recipes in turn, with the share of bent files that it gives
  --form SEED    one form of the set by its blueprint: grades, best decisions, trades, and a number of bent files that the
                 seed draws and nothing but the file tells. The same seed draws the same form; ends with 1 when the
                 blueprint cannot be filled
  --seed N       a public seed, letters, digits and hyphens; for demonstration only. With --count the cases have the
                 seeds N-0, N-1, …; without --seed each has a secret seed of its own
  --json         print the case as one JSON object {generatorVersion, archetype, seed, file, truth}
  --futures N    number of simulated futures behind the true PD (default: as many as its precision needs)
  --count N      so many cases, made on all cores
  --distorted P  share of files in which something is planted, 0 to 1 (default: each archetype's own)
  --out FILE     where they go, one JSON object a line, gzipped. Until the last one is made the file is FILE.part; Ctrl-C
                 removes it and leaves an older FILE as it was. The same --seed makes the same file again`,
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    const futureCount = values.futures === undefined ? undefined : readCount("--futures", values.futures, 20_000);
    const content = readContent();
    const set = readSet(content, values.set);
    if (set && values.archetype) throw new UsageError("--set and --archetype exclude each other");
    if (values.form !== undefined) {
      if (!set) throw new UsageError("--form needs --set");
      if (!values.out) throw new UsageError("--out must name the file for the cases of --form");
      return form(set, content, readSeed(values.form, "--form"), { out: values.out, futureCount });
    }
    const archetypes = set ? recipesOf(set, content.archetypes) : readArchetypes(content, values.archetype ?? []);
    if (values.count !== undefined) {
      if (!values.out) throw new UsageError("--out must name the file for --count cases");
      const count = readCount("--count", values.count, 10_000_000);
      const seed = values.seed === undefined ? undefined : readSeed(values.seed);
      const distorted = readShare(values.distorted);
      return many({ archetypes, count, distorted, out: values.out, seed, futureCount });
    }
    if (values.archetype?.length !== 1) throw new UsageError("--archetype must be given once");
    one(archetypes[0]!, readSeed(values.seed), futureCount, values.json ?? false);
    return 0;
  },
};

function one(archetype: Recipe, seed: string, futureCount: number | undefined, json: boolean): void {
  const generated = generateCase({ archetype, seed, futureCount });
  if (json) {
    console.log(JSON.stringify(generated));
    return;
  }
  const { file, truth } = generated;
  console.log(`${file.firm.name}, ${file.firm.industry}, ${file.firm.size}: ${file.documents.length} documents`);
  console.log(`Distortions: ${truth.distortions.map(({ kind }) => kind).join(", ") || "none"}`);
  console.log(
    `True PD over 12 months: ${(truth.ratingPd.value * 100).toFixed(2)} % from ${truth.ratingPd.futures} futures`,
  );
}

interface Many {
  readonly archetypes: readonly Recipe[];
  readonly count: number;
  readonly distorted: number | undefined;
  readonly out: string;
  readonly seed: string | undefined;
  readonly futureCount: number | undefined;
}

async function many({ seed, count, ...order }: Many): Promise<number> {
  const start = performance.now();
  const seedOf = (index: number) => (seed === undefined ? randomBytes(16).toString("hex") : `${seed}-${index}`);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt).once("SIGTERM", onInterrupt);
  let made = 0;
  const onProgress = (done: number) => {
    made = done;
    showProgress(done, count, start);
  };
  try {
    await generateMany({ ...order, count, seedOf, onProgress, signal: stop.signal });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.error(`\nStopped after ${made} of ${count} cases. Nothing was written to ${order.out}.`);
    return INTERRUPTED;
  } finally {
    process.off("SIGINT", onInterrupt).off("SIGTERM", onInterrupt);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${count} cases in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second: ${order.out}`);
  return 0;
}

/** What a shell reports of a command that was ended by Ctrl-C. */
const INTERRUPTED = 130;

/** A bar on a terminal, and nothing in a log. */
function showProgress(done: number, count: number, start: number): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((30 * done) / count);
  const left = ((performance.now() - start) / 1000 / done) * (count - done);
  const bar = "█".repeat(filled) + "░".repeat(30 - filled);
  process.stderr.write(`\r${bar} ${done} of ${count}, ${left.toFixed(0)} s left ${done === count ? "\n" : ""}`);
}

/** One form of the set, by the policy of the content folder. */
async function form(
  set: CaseSet,
  { archetypes, policies: [policy] }: Content,
  seed: string,
  order: { readonly out: string; readonly futureCount: number | undefined },
): Promise<number> {
  if (!set.form) throw new UsageError(`--form: the set ${set.id} has no blueprint`);
  if (!policy) throw new UsageError("content/policy has no policy");
  const { id, form: blueprint } = set;
  const drawn = await writeForm({ ...order, id, blueprint, recipes: recipesOf(set, archetypes), seed, policy });
  if (drawn.ok) console.log(`A form of ${drawn.cases.length} cases: ${order.out}`);
  else console.error(`The blueprint of ${id} cannot be filled by this seed: ${drawn.open.join("; ")}`);
  return drawn.ok ? 0 : 1;
}

function readContent(): Content {
  const content = loadContent("content");
  if (content.ok) return content.value;
  throw new UsageError("content/ has errors: `lendwright content check` lists them");
}

function readSet({ sets }: Content, id: string | undefined): CaseSet | undefined {
  if (id === undefined) return undefined;
  const found = sets.find((set) => set.id === id);
  if (found) return found;
  throw new UsageError(`--set must be one of ${sets.map((set) => set.id).join(", ")}`);
}

function readArchetypes({ archetypes: known }: Content, ids: readonly string[]): readonly Recipe[] {
  if (ids.length === 0) return known;
  return ids.map((id) => {
    const found = known.find((archetype) => archetype.id === id);
    if (found) return found;
    throw new UsageError(`--archetype must be one of ${known.map((archetype) => archetype.id).join(", ")}`);
  });
}

function readSeed(seed: string | undefined, option = "--seed"): string {
  if (seed && /^[A-Za-z0-9-]{1,64}$/.test(seed)) return seed;
  throw new UsageError(`${option} must be 1 to 64 letters, digits or hyphens`);
}

function readShare(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const share = numberOption("--distorted", text);
  if (share >= 0 && share <= 1) return share;
  throw new UsageError("--distorted must be a share from 0 to 1");
}

function readCount(option: string, text: string, most: number): number {
  const count = numberOption(option, text);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new UsageError(`${option} must be a whole number from 1 to ${most}`);
}
