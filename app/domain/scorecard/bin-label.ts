/**
 * A bin's label as it is read. Bins end below their bound, so of things that are counted "2 to 3" holds the twos alone, and
 * would be taken for the same as the next bin, "3 to 4". A label that says otherwise than from bound to bound stays.
 */
export function binLabel({ label, below }: { readonly label: string; readonly below?: number }): string {
  const [, from, to] = /^(\d+) to (\d+)$/.exec(label) ?? [];
  if (from === undefined || Number(to) !== below) return label;
  const last = below - 1;
  return last > Number(from) ? `${from} to ${last}` : from;
}
