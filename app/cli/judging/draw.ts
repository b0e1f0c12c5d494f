import { inBatches } from "../bulk/in-batches";
import type { Recipe } from "~/domain/casefile";
import type { Answers, Readers } from "~/domain/judgement/ranking";

export interface JudgingOrder {
  readonly recipes: readonly Recipe[];
  readonly readers: Readers;
  readonly skills: readonly number[];
  readonly seed: string;
}

/** A file, with its analysts, takes about a second. */
const BATCH = 3;

/** Makes the files drawn from the recipes on all cores and lets every analyst answer each. */
export const drawAnswers = (
  order: JudgingOrder,
  count: number,
  onProgress: (done: number) => void,
): Promise<readonly Answers[]> =>
  inBatches<Answers>({
    worker: "app/cli/judging/worker.ts",
    workerData: order,
    count,
    batch: BATCH,
    onProgress,
  });
