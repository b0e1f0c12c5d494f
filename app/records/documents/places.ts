/** Each value once, in the order of its first use. */
export class Places<T extends string | readonly unknown[]> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  of(value: T): number {
    const key = typeof value === "string" ? value : JSON.stringify(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}
