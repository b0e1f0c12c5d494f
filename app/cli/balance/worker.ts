import { parentPort, workerData } from "node:worker_threads";
import type { Batch, Done } from "../bulk/in-batches";
import type { BalanceOrder } from "./draw";
import { drawArchetype, generateCase, settle, withBent } from "~/domain/casefile";
import { beliefOf, findableFlags } from "~/domain/judgement/analysts";
import { type PlayedCase, playStrategies } from "~/domain/judgement/outcome";

const { recipes, bent, bank, readers, seed, futureCount } = workerData as BalanceOrder;

/** A file drawn from the recipes, at the mix's share of bent ones, with every strategy played on it. */
function play(number: number): PlayedCase {
  const own = `${seed}-${number}`;
  const recipe = drawArchetype(recipes, own);
  const archetype = settle(withBent(recipe, bent), own);
  const made = generateCase({ archetype, seed: own, ...(futureCount === undefined ? {} : { futureCount }) });
  const { file, truth } = made;
  const desk = {
    file,
    flags: findableFlags(file, truth),
    reader: readers.ideal,
    table: readers.analysts,
    lgd: bank.policy.lgd,
  };
  return playStrategies(made, bank, beliefOf(desk, 1, own, truth, bank.policy));
}

parentPort?.on("message", ({ from, to }: Batch) => {
  const items = Array.from({ length: to - from }, (_, i) => play(from + i));
  parentPort?.postMessage({ from, items } satisfies Done<PlayedCase>);
});
