interface WaterfallProps {
  readonly judge: string;
  readonly steps: readonly { readonly label: string; readonly bps: number }[];
  readonly total: { readonly label: string; readonly bps: number };
  /** undefined: nothing was offered */
  readonly offered: { readonly label: string; readonly bps: number } | undefined;
  /** basis points at the right edge, the same in every waterfall beside this one */
  readonly most: number;
  readonly description: string;
}

const ROW = 22;
const BOX = { width: 340, left: 128, right: 44 };

/** A price built up part by part, in basis points: each bar begins where the one above it ends. */
export function Waterfall({ judge, steps, total, offered, most, description }: WaterfallProps) {
  const x = (bps: number) => BOX.left + ((BOX.width - BOX.left - BOX.right) * bps) / most;
  let reached = 0;
  const bars = steps.map(({ label, bps }) => {
    const [from, to] = [reached, reached + bps];
    reached = to;
    return { label, bps, low: Math.min(from, to), high: Math.max(from, to), kind: bps < 0 ? "less" : "part" };
  });
  const rows = [
    ...bars,
    { ...total, low: 0, high: total.bps, kind: "total" },
    ...(offered ? [{ ...offered, low: 0, high: offered.bps, kind: "offered" }] : []),
  ];
  return (
    <svg
      className={`waterfall ${judge}`}
      viewBox={`0 0 ${BOX.width} ${rows.length * ROW}`}
      role="img"
      aria-label={description}
    >
      {rows.map(({ label, bps, low, high, kind }, index) => (
        <g key={label} className={kind}>
          <text x={0} y={index * ROW + 15}>
            {label}
          </text>
          <rect x={x(low)} y={index * ROW + 4} width={Math.max(1, x(high) - x(low))} height={ROW - 8} />
          {index + 1 < rows.length && kind !== "total" && (
            <line
              x1={x(kind === "less" ? low : high)}
              x2={x(kind === "less" ? low : high)}
              y1={index * ROW + 4}
              y2={(index + 1) * ROW + 4}
            />
          )}
          <text x={x(high) + 5} y={index * ROW + 15}>
            {bps < 0 ? `−${-bps}` : bps}
          </text>
        </g>
      ))}
    </svg>
  );
}
