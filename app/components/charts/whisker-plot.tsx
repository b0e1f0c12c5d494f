import { logScale } from "./log-scale";
import { formatPercent } from "~/components/ui/format";

/** Shapes differ as well as colours: disc and diamond are told apart without colour too. */
export type WhiskerKind = "honest" | "bent";

export interface Whisker {
  readonly kind: WhiskerKind;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** what was foretold; undefined: nothing was */
  readonly said: number | undefined;
}

interface WhiskerPlotProps {
  readonly rows: readonly { readonly name: string; readonly whiskers: readonly Whisker[] }[];
  readonly format: (share: number) => string;
  /** what the drawing says, for those who cannot see it */
  readonly description: string;
}

/** Shares with their intervals on one logarithmic axis, and what was foretold of each; drawn wide, and again narrow. */
export function WhiskerPlot(props: WhiskerPlotProps) {
  return (
    <>
      <Drawing className="whisker-plot wide" width={840} left={130} {...props} />
      <Drawing className="whisker-plot narrow" width={330} left={74} {...props} />
    </>
  );
}

const LINE = 24;
const GAP = 12;
const RIGHT = 64;
const AXIS = 26;
/** A label of the axis takes so much; of ticks that stand closer only some are labelled. */
const LABEL = 38;

function Drawing({
  rows,
  format,
  description,
  width,
  left,
  className,
}: WhiskerPlotProps & { width: number; left: number; className: string }) {
  const values = rows.flatMap(({ whiskers }) =>
    whiskers.flatMap(({ low, high, said }) => [low, high, ...(said === undefined ? [] : [said])]),
  );
  const scale = logScale(values, left + 12, width - RIGHT - 12);
  const tops = rows.map((_, index) =>
    rows.slice(0, index).reduce((top, { whiskers }) => top + whiskers.length * LINE + GAP, GAP / 2),
  );
  const bottom = tops.at(-1)! + rows.at(-1)!.whiskers.length * LINE + GAP / 2;
  return (
    <svg className={className} viewBox={`0 0 ${width} ${bottom + AXIS}`} role="img" aria-label={description}>
      {scale.ticks.map((tick) => (
        <line key={tick} className="grid" x1={scale.x(tick)} x2={scale.x(tick)} y1={0} y2={bottom} />
      ))}
      {labelled(scale.ticks, scale.x).map((tick) => (
        <text key={tick} x={scale.x(tick)} y={bottom + 17} textAnchor="middle">
          {formatPercent(tick, tick < 0.001 || tick === 0.0025 ? 2 : tick < 0.01 ? 1 : 0)}
        </text>
      ))}
      {rows.map(({ name, whiskers }, index) => (
        <g key={name}>
          <text className="name" x={0} y={tops[index]! + (whiskers.length * LINE) / 2 + 4}>
            {name}
          </text>
          {whiskers.map(({ kind, value, low, high, said }, line) => {
            const y = tops[index]! + line * LINE + LINE / 2;
            return (
              <g key={kind} className={kind}>
                <line className="whisker" x1={scale.x(low)} x2={scale.x(high)} y1={y} y2={y} />
                {[low, high].map((end, which) => (
                  <line key={which} className="whisker" x1={scale.x(end)} x2={scale.x(end)} y1={y - 4} y2={y + 4} />
                ))}
                <WhiskerMark kind={kind} x={scale.x(value)} y={y} />
                {said !== undefined && <WhiskerMark kind="said" x={scale.x(said)} y={y} />}
                <text x={width} y={y + 4} textAnchor="end">
                  {format(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

/** The first tick, and every further one that stands far enough from the last one taken. */
function labelled(ticks: readonly number[], x: (tick: number) => number): readonly number[] {
  const taken: number[] = [];
  for (const tick of ticks) {
    const last = taken.at(-1);
    if (last === undefined || x(tick) - x(last) >= LABEL) taken.push(tick);
  }
  return taken;
}

/** honest: disc; bent: diamond; said: hollow square, so that what lies under it is seen. */
export function WhiskerMark({ kind, x, y }: { kind: WhiskerKind | "said"; x: number; y: number }) {
  switch (kind) {
    case "honest":
      return <circle className="mark-honest" cx={x} cy={y} r={5} />;
    case "bent":
      return <path className="mark-bent" d={`M${x} ${y - 7}L${x + 6} ${y}L${x} ${y + 7}L${x - 6} ${y}Z`} />;
    case "said":
      return <rect className="mark-said" x={x - 6} y={y - 6} width={12} height={12} />;
  }
}
