import { inBatches } from "../bulk/in-batches";
import type { PhraseTemplates, Recipe } from "~/domain/casefile";
import type { Policy } from "~/domain/pricing";
import type { Look } from "~/domain/world";

export interface WorldOrder {
  readonly recipes: readonly Recipe[];
  readonly policy: Policy;
  readonly templates: PhraseTemplates;
  readonly seed: string;
}

/** A file takes some tenths of a second. */
const BATCH = 5;

/** Makes the files drawn from the recipes on all cores and keeps what is looked at. */
export const drawLooks = (
  order: WorldOrder,
  count: number,
  onProgress: (done: number) => void,
): Promise<readonly Look[]> =>
  inBatches<Look>({
    worker: "app/cli/world/worker.ts",
    workerData: order,
    count,
    batch: BATCH,
    onProgress,
  });
