// Cases per second on one core, futures per second and bytes per stored case: npx tsx test/bench/generate.ts
// Times are of the processor, all threads together, so that a busy machine spoils them less.
import { anArchetype, aKindOfFirm } from "../support/mixed";
import { packDocument, packTruth } from "~/records";
import { generateCase } from "~/domain/casefile";
import type { GeneratedCase } from "~/domain/casefile/truth";

/** A bulk run makes thousands: the first hundreds, while the engine compiles, say little about it. */
const WARM_UP = 300;
const CASES = 300;

function measure(futureCount: number): { perSecond: number; cases: GeneratedCase[] } {
  const make = (i: number) => generateCase({ archetype: anArchetype(aKindOfFirm(i)), seed: `bench-${i}`, futureCount });
  for (let i = 0; i < WARM_UP; i++) make(i);
  const before = process.cpuUsage();
  const cases = Array.from({ length: CASES }, (_, i) => make(i));
  const { user, system } = process.cpuUsage(before);
  return { perSecond: (CASES * 1e6) / (user + system), cases };
}

const bare = measure(1);
const full = measure(1_000);
const sizes = full.cases
  .map(({ file, truth }) =>
    file.documents.reduce((sum, part) => sum + packDocument(part).byteLength, packTruth(truth).byteLength),
  )
  .sort((a, b) => a - b);
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
const futuresTime = 1 / full.perSecond - 1 / bare.perSecond;

console.log(`full cases with all documents and 1,000 futures: ${full.perSecond.toFixed(1)} a second (goal 25)`);
console.log(`full cases with one future:                      ${bare.perSecond.toFixed(1)} a second (goal 200)`);
console.log(`futures:                                         ${(999 / futuresTime).toFixed(0)} a second`);
console.log(`ratio of the time of a case that its futures take: ${(futuresTime * full.perSecond).toFixed(2)}`);
console.log(
  `stored case in brotli: median ${kilobytes(sizes[CASES / 2]!)} KB, largest ${kilobytes(sizes.at(-1)!)} KB (goal 25)`,
);
