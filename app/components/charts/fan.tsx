import type { FanPoint } from "~/domain/judgement/outcome/browser";

/** Amounts that every drawing beside this one shares, minor units. */
export interface MoneyRange {
  readonly low: number;
  readonly high: number;
}

interface FanProps {
  readonly points: readonly FanPoint[];
  readonly range: MoneyRange;
  /** months that the axis of every drawing beside this one spans */
  readonly months: number;
  readonly judge: string;
  readonly amount: (minor: number) => string;
  readonly month: (month: number) => string;
  /** what the drawing says, for those who cannot see it */
  readonly description: string;
}

const BOX = { width: 320, height: 150, left: 66, right: 10, top: 10, bottom: 22 };

/** A cumulative result month by month: the band from p5 to p95, lighter down to p1, the median, and the mean in dashes. */
export function Fan({ points, range, months, judge, amount, month, description }: FanProps) {
  const x = (value: number) => BOX.left + ((BOX.width - BOX.left - BOX.right) * value) / months;
  const span = range.high - range.low || 1;
  const y = (value: number) => BOX.top + ((BOX.height - BOX.top - BOX.bottom) * (range.high - value)) / span;
  const path = (of: (point: FanPoint) => number, run = points) =>
    run.map((point) => `${x(point.month).toFixed(1)},${y(of(point)).toFixed(1)}`).join(" ");
  const band = (low: (point: FanPoint) => number, high: (point: FanPoint) => number) =>
    `${path(low)} ${path(high, [...points].reverse())}`;
  const years = Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) => year * 12);
  // Of less than a year the end is named: one tick alone tells no scale.
  const ticks = years.length > 1 ? years : [...years, months];
  const levels = [...new Set([range.low, 0, range.high])].filter(
    (level) => level === 0 || Math.abs(y(level) - y(0)) > 12,
  );
  return (
    <svg className={`fan ${judge}`} viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={description}>
      {levels.map((level) => (
        <g key={level}>
          <line
            className={level === 0 ? "zero" : "axis"}
            x1={BOX.left}
            x2={BOX.width - BOX.right}
            y1={y(level)}
            y2={y(level)}
          />
          <text x={BOX.left - 5} y={y(level) + 4} textAnchor="end">
            {amount(level)}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <text key={tick} x={x(tick)} y={BOX.height - 5} textAnchor={x(tick) > BOX.width - 20 ? "end" : "middle"}>
          {month(tick)}
        </text>
      ))}
      <polygon
        className="band faint"
        points={band(
          (p) => p.p1,
          (p) => p.p5,
        )}
      />
      <polygon
        className="band"
        points={band(
          (p) => p.p5,
          (p) => p.p95,
        )}
      />
      <polyline className="median" points={path((p) => p.median)} />
      <polyline className="mean" points={path((p) => p.mean)} />
    </svg>
  );
}
