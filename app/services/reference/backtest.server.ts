import { setImmediate } from "node:timers/promises";
import { toldCaseIds } from "./told-cases.server";
import { db, type Database } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type Backtest, backtest, backtestRow, type BacktestRow } from "~/domain/judgement/backtest";
import { readOpinion, readTruth } from "~/records";

/** The newest of the bank's cases; older ones say little of today's generator and card. */
const MOST_CASES = 1_000;
/** So many keys are unpacked before other requests have their turn. */
const BATCH = 10;

export interface BacktestPage extends Backtest {
  /** how many cases might be counted; more than `cases` where only the newest are */
  readonly available: number;
}

/** What the model said of the bank's cases against what came: figures of many cases, the same for everybody. */
export async function backtestPage(
  actor: Actor,
  now: Date,
): Promise<({ readonly ok: true } & BacktestPage) | { readonly ok: false; readonly reason: "forbidden" }> {
  if (!can(actor.roles, "reference.read")) return { ok: false, reason: "forbidden" };
  const told = await toldCaseIds(now);
  return { ok: true, ...(await tableOf(told.slice(0, MOST_CASES))), available: told.length };
}

/** A key never changes, nor what the model said as a case was made: each case is read once, and rows are a few numbers. */
interface Kept {
  readonly rows: ReadonlyMap<string, BacktestRow>;
  readonly table: Backtest;
}

const kept = new WeakMap<Database, Promise<Kept>>();

/** One reading at a time: who comes meanwhile waits for it, and finds the rows. */
async function tableOf(caseIds: readonly string[]): Promise<Backtest> {
  const database = db();
  const before = kept.get(database);
  const reading = (before ?? Promise.resolve(NOTHING)).then((found) => readFurther(found, caseIds));
  kept.set(database, reading);
  reading.catch(() => {
    if (kept.get(database) === reading) kept.delete(database);
  });
  return (await reading).table;
}

const tabled = (rows: ReadonlyMap<string, BacktestRow>): Kept => ({
  rows,
  table: backtest([...rows.values()], "backtest"),
});
const NOTHING = tabled(new Map());

async function readFurther(before: Kept, caseIds: readonly string[]): Promise<Kept> {
  const missing = caseIds.filter((id) => !before.rows.has(id));
  if (missing.length === 0 && caseIds.length === before.rows.size) return before;
  const read = new Map(before.rows);
  for (let from = 0; from < missing.length; from += BATCH) {
    for (const [id, row] of await rowsOf(missing.slice(from, from + BATCH))) read.set(id, row);
    await setImmediate();
  }
  return tabled(new Map(caseIds.map((id) => [id, read.get(id)!])));
}

async function rowsOf(caseIds: string[]): Promise<readonly (readonly [string, BacktestRow])[]> {
  const cases = await db().read.case.findMany({
    where: { id: { in: caseIds } },
    select: {
      id: true,
      truth: { select: { body: true } },
      // The first: by the policy and card in force when the case was made.
      opinions: { orderBy: [{ createdAt: "asc" }, { scorecardVersionId: "asc" }, { policyVersionId: "asc" }], take: 1 },
    },
  });
  return cases.map(({ id, truth, opinions: [first] }) => {
    if (!truth || !first) throw new Error(`case ${id} is told without its key or the model's opinion`);
    const opinion = readOpinion(first.body, `${id}/${first.policyVersionId}/${first.scorecardVersionId}`);
    return [id, backtestRow(opinion, readTruth(truth.body, id), id)] as const;
  });
}
