import type { Life, Movement } from "../../firm";
import { once } from "./once";
import type { World } from "./world";

/** By code, each list in its order of date. */
function byCode<Entry extends { readonly code: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const lists = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = lists.get(entry.code);
    if (list) list.push(entry);
    else lists.set(entry.code, [entry]);
  }
  return lists;
}

export type Posting = Life["journal"][number];

const movements = once(({ days }) => byCode(days.movements));
const postings = once(({ life }) => byCode(life.journal));

/** What moved for this reason in the twelve months by day. */
export const movementsOf = (world: World, code: Movement["code"]): readonly Movement[] =>
  movements(world).get(code) ?? [];

/** What was booked for this reason in all years. */
export const postingsOf = (world: World, code: Posting["code"]): readonly Posting[] => postings(world).get(code) ?? [];
