import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Done } from "../bulk/in-batches";
import type { JudgingOrder } from "./draw";
import { drawArchetype, generateCase, settle } from "~/domain/casefile";
import { type Answers, answersOn, simulatedFile } from "~/domain/judgement/ranking";

const { recipes, readers, skills, seed } = workerData as JudgingOrder;

/** A file drawn from the recipes, and what everybody makes of it. */
function answer(number: number): Answers {
  const own = `${seed}-${number}`;
  const recipe = drawArchetype(recipes, own);
  const generated = generateCase({ archetype: settle(recipe, own), seed: own });
  return answersOn(simulatedFile(generated, readers, own), skills, own);
}

parentPort?.on("message", ({ from, to }: Batch) => {
  const items = Array.from({ length: to - from }, (_, i) => answer(from + i));
  parentPort?.postMessage({ from, items } satisfies Done<Answers>);
});
