import type { Minor } from "../../money";
import type { OpenInvoice } from "./draft";

export interface OpenItem {
  readonly invoice: OpenInvoice;
  open: Minor;
  /** items with a low rank are paid first */
  readonly rank: number;
}

export interface Settled {
  readonly item: OpenItem;
  readonly amount: Minor;
}

/** A part payment smaller than this share of the invoice is not what a customer sends. */
const LEAST_PART = 0.1;

/**
 * Takes `amount` from the items of one cohort, whole ones by rank; what remains is one part payment at most, to the
 * first item that was too large. The parts add up to the amount, to the unit.
 */
export function settle(items: readonly OpenItem[], amount: Minor): Settled[] {
  const settled: Settled[] = [];
  if (amount <= 0) return settled;
  let left = amount;
  let passed: OpenItem | undefined;
  for (const item of items) {
    if (item.open === 0 || left === 0) continue;
    if (item.open <= left) {
      settled.push({ item, amount: item.open });
      left -= item.open;
    } else passed ??= item;
  }
  if (left > 0 && passed) {
    const last = settled.at(-1);
    // Rather than a tiny part: the last whole payment waits, and its money goes to the part.
    if (last && left < LEAST_PART * passed.open && left + last.amount <= passed.open) {
      settled.pop();
      left += last.amount;
    }
    settled.push({ item: passed, amount: left });
    left = 0;
  }
  if (left > 0) throw new RangeError("more was paid than was open");
  for (const { item, amount: part } of settled) item.open -= part;
  return settled;
}

/** The open items by whole months since the invoice, the oldest together, as the books keep them. */
export class Cohorts {
  private byAge: OpenItem[][];

  constructor(private readonly oldest: number) {
    this.byAge = Array.from({ length: oldest + 1 }, () => []);
  }

  /** One month later. */
  age(): void {
    const last = this.byAge.pop() ?? [];
    this.byAge.unshift([]);
    if (last.length > 0) this.put(this.oldest, [...last, ...this.at(this.oldest)]);
  }

  at(age: number): readonly OpenItem[] {
    return this.byAge[age] ?? [];
  }

  put(age: number, items: readonly OpenItem[]): void {
    this.byAge[age] = items.filter(({ open }) => open > 0).sort((a, b) => a.rank - b.rank);
  }
}
