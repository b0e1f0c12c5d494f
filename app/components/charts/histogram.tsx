import type { MoneyRange } from "./fan";

interface HistogramProps {
  readonly outcomes: readonly { readonly result: number; readonly share: number }[];
  readonly range: MoneyRange;
  readonly judge: string;
  readonly amount: (minor: number) => string;
  readonly percent: (share: number) => string;
  readonly description: string;
}

const BINS = 16;
const BOX = { width: 320, height: 96, left: 10, right: 10, top: 16, bottom: 20 };
/** What occurs is drawn, however rare. */
const LEAST = 1.5;

/** Shares of the futures by their result; what loses stands left of nothing. The tallest column states its share. */
export function Histogram({ outcomes, range, judge, amount, percent, description }: HistogramProps) {
  const shares = binned(outcomes, range);
  const most = Math.max(...shares);
  const step = (BOX.width - BOX.left - BOX.right) / BINS;
  const floor = BOX.height - BOX.bottom;
  const x = (value: number) =>
    BOX.left + ((BOX.width - BOX.left - BOX.right) * (value - range.low)) / (range.high - range.low || 1);
  return (
    <svg
      className={`histogram ${judge}`}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={description}
    >
      {shares.map((share, bin) => {
        if (share === 0) return null;
        const height = Math.max(LEAST, ((floor - BOX.top) * share) / most);
        const left = BOX.left + bin * step;
        return (
          <g key={bin}>
            <rect className="column" x={left + 0.75} y={floor - height} width={step - 1.5} height={height} />
            {share === most && (
              <text x={Math.min(left + step / 2, BOX.width - 26)} y={floor - height - 4} textAnchor="middle">
                {percent(share)}
              </text>
            )}
          </g>
        );
      })}
      <line className="axis" x1={BOX.left} x2={BOX.width - BOX.right} y1={floor} y2={floor} />
      <line className="zero" x1={x(0)} x2={x(0)} y1={BOX.top} y2={floor + 4} />
      <text x={BOX.left} y={BOX.height - 5}>
        {amount(range.low)}
      </text>
      <text x={BOX.width - BOX.right} y={BOX.height - 5} textAnchor="end">
        {amount(range.high)}
      </text>
    </svg>
  );
}

/** Shares by column of equal width over the range. */
export function binned(outcomes: HistogramProps["outcomes"], { low, high }: MoneyRange): readonly number[] {
  const shares = Array<number>(BINS).fill(0);
  for (const { result, share } of outcomes) {
    const bin = Math.floor((BINS * (result - low)) / (high - low || 1));
    shares[Math.min(BINS - 1, Math.max(0, bin))]! += share;
  }
  return shares;
}
