import { Mark, type Judge } from "./pd-scale";

interface DotPlotProps {
  readonly rows: readonly {
    readonly judge: Judge;
    readonly name: string;
    /** undefined: nothing was offered */
    readonly value: number | undefined;
  }[];
  readonly format: (value: number) => string;
  /** written where nothing was offered */
  readonly declined: string;
  readonly description: string;
}

const ROW = 24;
const BOX = { width: 340, left: 104, right: 88 };

/** One row for each judge, a mark where the offer stands. */
export function DotPlot({ rows, format, declined, description }: DotPlotProps) {
  const values = rows.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // One value alone stands in the middle.
  const x = (value: number) =>
    BOX.left + (BOX.width - BOX.left - BOX.right) * (high > low ? (value - low) / (high - low) : 0.5);
  return (
    <svg className="dot-plot" viewBox={`0 0 ${BOX.width} ${rows.length * ROW}`} role="img" aria-label={description}>
      {rows.map(({ judge, name, value }, index) => {
        const y = index * ROW + ROW / 2;
        return (
          <g key={name}>
            <text x={0} y={y + 4}>
              {name}
            </text>
            <line className="axis" x1={BOX.left - 8} x2={BOX.width - BOX.right + 8} y1={y} y2={y} />
            {value === undefined ? (
              <text className="declined" x={BOX.left - 4} y={y + 4}>
                {declined}
              </text>
            ) : (
              <>
                <Mark judge={judge} x={x(value)} y={y} />
                <text x={x(value) + 12} y={y + 4}>
                  {format(value)}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
