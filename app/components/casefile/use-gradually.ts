import { startTransition, useEffect, useState, useSyncExternalStore } from "react";

/** So many rows fill the tallest screen; more follow whenever the browser has time. */
const FIRST = 80;
const MORE = 200;

/**
 * How many rows of a long list to draw: the first at once, then the others little by little until all stand there, so
 * that a click is answered before a thousand rows are made. From the server all come at once, and a list in another order
 * starts anew. `wanted`: a row that has to be there, because somebody is led to it.
 */
export function useGradually(order: readonly string[], wanted: string | undefined): number {
  const scripted = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const [drawn, setDrawn] = useState({ order, count: scripted ? FIRST : Infinity });
  if (drawn.order !== order) setDrawn({ order, count: FIRST });
  useEffect(() => {
    if (drawn.count < drawn.order.length)
      startTransition(() =>
        setDrawn((before) => (before === drawn ? { ...drawn, count: drawn.count + MORE } : before)),
      );
  }, [drawn]);
  return Math.max(drawn.count, wanted === undefined ? 0 : order.indexOf(wanted) + 1);
}
