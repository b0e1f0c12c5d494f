interface FutureDotsProps {
  readonly count: number;
  /** of these lose */
  readonly losing: number;
  /** what the drawing says, for those who cannot see it */
  readonly description: string;
}

/** A dot for each few futures: round and pale where the loan earns, a dark cross where it loses. */
export function FutureDots(props: FutureDotsProps) {
  return (
    <>
      <Drawing className="future-dots wide" columns={50} {...props} />
      <Drawing className="future-dots narrow" columns={34} {...props} />
    </>
  );
}

const CELL = 16;
const ARM = 4.5;

function Drawing({
  count,
  losing,
  description,
  columns,
  className,
}: FutureDotsProps & Record<"className", string> & Record<"columns", number>) {
  const lost = scattered(losing, count);
  const at = (dot: number) => [CELL * ((dot % columns) + 0.5), CELL * (Math.floor(dot / columns) + 0.5)] as const;
  const dots = Array.from({ length: count }, (_, dot) => dot);
  // A stroke of no length with round ends is a dot: one path for all of them keeps the page light.
  const earns = dots.filter((dot) => !lost.has(dot)).map((dot) => `M${at(dot).join(" ")}h0`);
  const loses = [...lost].map((dot) => {
    const [x, y] = at(dot);
    const arm = 2 * ARM;
    return `M${x - ARM} ${y - ARM}l${arm} ${arm}m0-${arm}l-${arm} ${arm}`;
  });
  return (
    <svg
      className={className}
      viewBox={`0 0 ${columns * CELL} ${Math.ceil(count / columns) * CELL}`}
      role="img"
      aria-label={description}
    >
      <path className="earns" d={earns.join("")} />
      <path className="loses" d={loses.join("")} />
    </svg>
  );
}

/** Places of the losing dots among all, spread as luck spreads them: nobody knows beforehand which ones they are. */
export function scattered(losing: number, count: number): ReadonlySet<number> {
  const step = coprimeNear(Math.round(count * 0.618), count);
  return new Set(Array.from({ length: losing }, (_, index) => (index * step + Math.floor(count / 3)) % count));
}

/** Steps of a length that shares no factor with the whole meet every place once before they come round. */
function coprimeNear(step: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let found = Math.max(1, step);
  while (divisor(found, count) !== 1) found += 1;
  return found;
}
