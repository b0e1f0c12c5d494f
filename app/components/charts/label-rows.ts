/** A label wanted at `x` (its middle), `width` pixels wide. */
export interface Label {
  readonly x: number;
  readonly width: number;
}
export interface PlacedLabel {
  /** the middle, moved inside the drawing where it would stick out */
  readonly x: number;
  /** 0 stands nearest to the axis */
  readonly row: number;
}

const GAP = 8;

/** Puts each label in the nearest row where it touches no other; in the order given, so the first stays closest. */
export function placeLabels(labels: readonly Label[], drawingWidth: number): readonly PlacedLabel[] {
  const rows: { readonly from: number; readonly to: number }[][] = [];
  return labels.map(({ x: wanted, width }) => {
    const x = Math.min(Math.max(wanted, width / 2), drawingWidth - width / 2);
    const taken = { from: x - width / 2, to: x + width / 2 };
    const isFree = (row: (typeof rows)[number]) =>
      row.every(({ from, to }) => taken.from > to + GAP || taken.to < from - GAP);
    const free = rows.findIndex(isFree);
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), taken];
    return { x, row };
  });
}
