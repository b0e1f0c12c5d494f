import { type Database, db } from "./client";

/**
 * What was made of rows that never change (published content, papers, decisions), by the id of the row: the last `most`
 * that were asked for, apart for each database. It knows nobody: whoever asks has been found to may see the row. What is
 * given out is frozen, because the next page gets the same.
 */
export class Remembered<Value> {
  readonly #most: number;
  readonly #kept = new WeakMap<Database, Map<string, Value>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** @param make asked where the value is not remembered; undefined (there is no such row) is not kept */
  async of<Made extends Value | undefined>(id: string, make: () => Made | Promise<Made>): Promise<Value | Made> {
    const kept = this.#keptHere();
    const known = kept.get(id) ?? frozen(await make());
    if (known === undefined) return known;
    kept.delete(id); // as the one used last
    kept.set(id, known);
    if (kept.size > this.#most) kept.delete(kept.keys().next().value!);
    return known;
  }

  has(id: string): boolean {
    return this.#keptHere().has(id);
  }

  #keptHere(): Map<string, Value> {
    const database = db();
    const kept = this.#kept.get(database) ?? new Map<string, Value>();
    this.#kept.set(database, kept);
    return kept;
  }
}

/** To the last of its parts; what is no plain record or list has nothing that can be written. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
