import type { Judge } from "./pd-scale";

/** A bar left or right of nothing, on the scale that `largest` sets; the number stands beside it in the table. */
export function SignedBar({ value, largest, judge }: { value: number; largest: number; judge: Judge }) {
  const length = largest === 0 ? 0 : (48 * Math.abs(value)) / largest;
  return (
    <svg className="signed-bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <line className="axis" x1={50} x2={50} y1={0} y2={16} />
      <rect
        className={`bar-${judge}`}
        x={value < 0 ? 50 - length : 50}
        y={3}
        width={Math.max(length, 0.4)}
        height={10}
      />
    </svg>
  );
}
