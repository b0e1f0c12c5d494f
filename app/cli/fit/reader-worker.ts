import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Done } from "../bulk/in-batches";
import { judge, observe } from "./reader-files";
import type { ReaderJob } from "./reader-job";
import { generateCase } from "~/domain/casefile";
import type { Judged } from "~/domain/judgement/analysts";
import type { Observed } from "~/domain/judgement/readers";

const { seed, recipes, lgd, judges } = workerData as ReaderJob;

/** Files by their numbers, observed or judged. */
parentPort?.on("message", ({ from, to }: Batch) => {
  const items = Array.from({ length: to - from }, (_, i) => {
    const number = from + i;
    const generated = generateCase({ archetype: recipes[number % recipes.length]!, seed: `${seed}-${number}` });
    return judges ? judge(generated, judges, lgd) : observe(generated, lgd);
  });
  parentPort?.postMessage({ from, items } satisfies Done<Observed | Judged>);
});
