import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Done } from "../bulk/in-batches";
import type { WorldOrder } from "./draw";
import { drawArchetype, generateCase, settle } from "~/domain/casefile";
import { lookAt, type Look } from "~/domain/world";

const { recipes, policy, templates, seed } = workerData as WorldOrder;

/** Files drawn from the recipes: the seed decides the recipe, and the recipe settles by the same seed. */
function look(number: number): Look {
  const own = `${seed}-${number}`;
  const recipe = drawArchetype(recipes, own);
  const archetype = settle(recipe, own);
  return lookAt(archetype, generateCase({ archetype, seed: own }), { policy, templates });
}

parentPort?.on("message", ({ from, to }: Batch) => {
  const items = Array.from({ length: to - from }, (_, i) => look(from + i));
  parentPort?.postMessage({ from, items } satisfies Done<Look>);
});
