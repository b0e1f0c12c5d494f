interface DotStripProps {
  readonly values: readonly number[];
  /** pixels of a value from the left edge of a drawing 600 wide */
  readonly x: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly judge: "truth" | "model";
}

export const STRIP = { left: 20, right: 580 } as const;

/** Every value as a dot over an axis. The sentence before it and the table after it say the same. */
export function DotStrip({ values, x, ticks, judge }: DotStripProps) {
  return (
    <svg className="dot-strip" viewBox="0 0 600 52" aria-hidden="true">
      <line x1={STRIP.left} x2={STRIP.right} y1={22} y2={22} className="axis" />
      {ticks.map(({ value, label }) => (
        <text key={value} x={x(value)} y={48} textAnchor="middle">
          {label}
        </text>
      ))}
      {values.map((value, index) => (
        <circle key={index} cx={x(value)} cy={22 - 12 * ((index % 2) - 0.5)} r={5} className={`dot-${judge}`} />
      ))}
    </svg>
  );
}
