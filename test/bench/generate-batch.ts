// One checkout's side of generate.ts, in a process of its own: makes the batches that it is asked for.
import { createHash } from "node:crypto";
import { anArchetype, aKindOfFirm } from "../support/mixed";
import { generateCase } from "~/domain/casefile";
import { drawWorld } from "~/domain/casefile/draw-world";
import type { GeneratedCase } from "~/domain/casefile/truth";
import { packDocument, packTruth } from "~/records";

export interface Order {
  readonly from: number;
  readonly count: number;
  readonly futureCount: number;
  /** whether to say how large each case is when stored, which takes longer than to make it */
  readonly weighed?: boolean;
}

export interface Batch {
  /** of all threads of the process, microseconds */
  readonly cpu: number;
  /** entries of the ledger over the years before the application, and lines of bank statements */
  readonly rows: number;
  /** of truth and ideal reader */
  readonly futures: number;
  /** of every byte of the cases */
  readonly digest: string;
  /** of each case as it is stored, in brotli; empty where nobody asked */
  readonly stored: readonly number[];
}

const inputOf = (i: number) => ({ archetype: anArchetype(aKindOfFirm(i)), seed: `bench-${i}` });

const bankLines = ({ file }: GeneratedCase): number =>
  file.documents.reduce((sum, paper) => (paper.kind === "bankStatement" ? sum + paper.lines.length : sum), 0);

const bytesStored = ({ file, truth }: GeneratedCase): number =>
  file.documents.reduce((bytes, part) => bytes + packDocument(part).byteLength, packTruth(truth).byteLength);

function make({ from, count, futureCount, weighed }: Order): Batch {
  const numbers = Array.from({ length: count }, (_, i) => from + i);
  const before = process.cpuUsage();
  const cases = numbers.map((i) => generateCase({ ...inputOf(i), futureCount }));
  const { user, system } = process.cpuUsage(before);
  const digest = createHash("sha256");
  for (const one of cases) digest.update(JSON.stringify(one));
  const sum = (of: (one: GeneratedCase) => number): number => cases.reduce((total, one) => total + of(one), 0);
  const entries = numbers.reduce((total, i) => {
    const { archetype, seed } = inputOf(i);
    return total + drawWorld(archetype, seed).life.journal.length;
  }, 0);
  return {
    cpu: user + system,
    rows: entries + sum(bankLines),
    futures: sum(({ truth }) => truth.ratingPd.futures + truth.attainable.futures),
    digest: digest.digest("hex"),
    stored: weighed ? cases.map(bytesStored) : [],
  };
}

process.on("message", (order: Order) => process.send!(make(order)));
