import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { caseAt } from "../bulk/generate-many";
import { UsageError, type Command } from "../command";
import { keyText } from "../key-text";
import { printedDocument } from "~/components/casefile/printed-document";
import { loadContent } from "~/courseware";
import { renderFile } from "~/domain/casefile";
import { workerPool } from "~/services/workshop/pool";
import { numberOption } from "../number";

const OPTIONS = { count: { type: "string" }, out: { type: "string" }, seed: { type: "string" } } as const;
const USUAL_COUNT = 20;
const MOST = 100;
const STYLES = [
  "tokens",
  "base",
  "cases/desk",
  "cases/document",
  "cases/pins",
  "cases/desk-widths",
  "cases/papers",
  "cases/print-files",
];

export const command: Command = {
  name: "print-files",
  summary: "Case files on paper, for bankers to say what would not happen",
  usage: `Usage: lendwright print-files --out DIR [--count N] [--seed N]

  --out DIR    gets files.html, to print and hand out, and key.md, to keep
  --count N    so many files (default ${USUAL_COUNT}, at most ${MOST}); the archetypes take turns, about a quarter of the files is not what it seems
  --seed N     the same files again, letters, digits and hyphens; without it they are new ones

files.html: cover, marking sheet, every paper of every file on pages of its own, and after every second file a page for
remarks at passages. Print it from a browser. It holds nothing of the truth; key.md holds all of it.`,
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (!values.out) throw new UsageError("--out must name a folder");
    const count = values.count === undefined ? USUAL_COUNT : numberOption("--count", values.count);
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      throw new UsageError(`--count must be a whole number from 1 to ${MOST}`);
    const seed = values.seed ?? randomBytes(16).toString("hex");
    if (!/^[A-Za-z0-9-]{1,64}$/.test(seed)) throw new UsageError("--seed must be 1 to 64 letters, digits or hyphens");
    await printFiles(values.out, count, seed);
    return 0;
  },
};

async function printFiles(out: string, count: number, seed: string): Promise<void> {
  const content = loadContent("content");
  if (!content.ok) throw new UsageError("content/ has errors: `lendwright content check` lists them");
  const { archetypes, phrases } = content.value;
  const { templates } = phrases.find(({ language }) => language === "en")!;

  const pool = workerPool(Math.min(count, availableParallelism()));
  const plan = {
    archetypes,
    distorted: undefined,
    seedOf: (index: number) => `${seed}-${index}`,
    futureCount: undefined,
  };
  const cases = await Promise.all(
    Array.from({ length: count }, (_, index) => pool.run({ kind: "case", ...caseAt(plan, index) })),
  ).finally(() => pool.close());

  mkdirSync(out, { recursive: true });
  const files = path.join(out, "files.html");
  const key = path.join(out, "key.md");
  writeFileSync(
    files,
    printedDocument(
      cases.map(({ file }) => renderFile(file, templates)),
      styles(),
    ),
  );
  writeFileSync(key, keyText(cases, templates), { mode: 0o600 });
  console.log(`${count} files to print: ${files}\nTheir key, to keep: ${key}`);
}

/** The styles of the pages, for paper: dark colours are for screens. */
const styles = (): string =>
  STYLES.map((name) => readFileSync(`app/styles/${name}.css`, "utf8"))
    .join("\n")
    .replaceAll("@media (prefers-color-scheme: dark)", "@media not all");
