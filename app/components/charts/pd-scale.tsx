import { placeLabels } from "./label-rows";
import { logScale } from "./log-scale";
import { formatPercent } from "~/components/ui/format";

/** Shapes differ as well as colours: the scale is read without colour too. */
export type Judge = "you" | "model" | "senior" | "attainable" | "truth";

export interface PdMark {
  readonly judge: Judge;
  readonly pd: number;
  /** undefined: a mark without a label of its own, explained by the legend */
  readonly label: string | undefined;
}

interface PdScaleProps {
  readonly marks: readonly PdMark[];
  /** labels that name a place on the scale and no mark, such as a median */
  readonly labels: readonly PdMark[];
  /** what the drawing says, for those who cannot see it */
  readonly description: string;
}

/** Probabilities of default on one logarithmic line, drawn for a wide page and again for a narrow one. */
export function PdScale(props: PdScaleProps) {
  return (
    <>
      <Drawing className="pd-scale wide" width={960} {...props} />
      <Drawing className="pd-scale narrow" width={330} {...props} />
    </>
  );
}

const ROW = 20;
const MARGIN = 28;
const CHARACTER = 7.8; // wider than the mean of bold text at 12 px, so that no estimate is too small

function Drawing({
  marks,
  labels,
  description,
  width,
  className,
}: PdScaleProps & { width: number; className: string }) {
  const scale = logScale(
    marks.map(({ pd }) => pd),
    MARGIN,
    width - MARGIN,
  );
  const named = [...marks, ...labels].flatMap((mark) =>
    mark.label === undefined ? [] : [{ ...mark, label: mark.label }],
  );
  const placed = placeLabels(
    named.map(({ pd, label }) => ({ x: scale.x(pd), width: label.length * CHARACTER })),
    width,
  );
  const rows = 1 + Math.max(0, ...placed.map(({ row }) => row));
  const axis = rows * ROW + 22;
  const lines = named.map(({ judge, pd, label }, index) => {
    const { x, row } = placed[index]!;
    return { judge, label, x, to: scale.x(pd), baseline: (rows - 1 - row) * ROW + 13 };
  });
  return (
    <svg className={className} viewBox={`0 0 ${width} ${axis + 30}`} role="img" aria-label={description}>
      <line className="axis" x1={MARGIN} x2={width - MARGIN} y1={axis} y2={axis} />
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="tick" x1={scale.x(tick)} x2={scale.x(tick)} y1={axis - 5} y2={axis + 5} />
          <text x={scale.x(tick)} y={axis + 24} textAnchor="middle">
            {formatPercent(tick, decimals(tick))}
          </text>
        </g>
      ))}
      {lines.map(({ label, x, to, baseline }) => (
        <line key={label} className="leader" x1={x} x2={to} y1={baseline + 5} y2={axis - 9} />
      ))}
      {lines.map(({ judge, label, x, baseline }) => (
        <text key={label} className={`label ${judge}`} x={x} y={baseline} textAnchor="middle">
          {label}
        </text>
      ))}
      {marks.map(({ judge, pd }, index) => (
        <Mark key={index} judge={judge} x={scale.x(pd)} y={axis} />
      ))}
    </svg>
  );
}

const decimals = (share: number): number => (share < 0.001 ? 2 : share < 0.01 ? (share === 0.0025 ? 2 : 1) : 0);

/** you: large disc; model: square; senior: diamond; attainable: triangle; truth: ring. */
export function Mark({ judge, x, y }: { judge: Judge; x: number; y: number }) {
  switch (judge) {
    case "you":
      return <circle className="mark-you" cx={x} cy={y} r={8} />;
    case "model":
      return <rect className="mark-model" x={x - 6} y={y - 6} width={12} height={12} />;
    case "senior":
      return <path className="mark-senior" d={`M${x} ${y - 8}L${x + 7} ${y}L${x} ${y + 8}L${x - 7} ${y}Z`} />;
    case "attainable":
      return <path className="mark-attainable" d={`M${x} ${y - 7}L${x + 7} ${y + 6}L${x - 7} ${y + 6}Z`} />;
    case "truth":
      return <circle className="mark-truth" cx={x} cy={y} r={6} />;
  }
}
