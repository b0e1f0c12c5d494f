import { inBatches } from "../bulk/in-batches";
import type { Recipe } from "~/domain/casefile";
import type { Readers } from "~/courseware";
import type { Bank, PlayedCase } from "~/domain/judgement/outcome";

export interface BalanceOrder {
  readonly recipes: readonly Recipe[];
  /** share of bent files of every recipe; undefined: each its own */
  readonly bent: number | undefined;
  readonly bank: Bank;
  readonly readers: Readers;
  readonly seed: string;
  /** fixes the number of futures behind each true PD; undefined: as many as its precision needs */
  readonly futureCount?: number;
}

/** A file takes some tenths of a second. */
const BATCH = 5;

/** Makes the files of a mix on all cores and plays every strategy on each. */
export const drawPlayed = (
  order: BalanceOrder,
  count: number,
  onProgress: (done: number) => void,
): Promise<readonly PlayedCase[]> =>
  inBatches<PlayedCase>({
    worker: "app/cli/balance/worker.ts",
    workerData: order,
    count,
    batch: BATCH,
    onProgress,
  });
