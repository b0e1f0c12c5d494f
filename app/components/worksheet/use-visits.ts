import { useEffect, useRef } from "react";
import type { Place } from "~/components/casefile/place";
import { visitLog } from "./visit-log";

/**
 * Tells the server which documents and steps were in sight and for how long: the debrief shows it. Time with the page
 * hidden does not count. `address` undefined: nothing is told.
 */
export function useVisits(address: string | undefined, { doc, step }: Pick<Place, "doc" | "step">): void {
  const log = useRef<ReturnType<typeof visitLog>>();
  useEffect(() => {
    if (address === undefined) return;
    const own = visitLog(
      (visits) => navigator.sendBeacon(address, asJson(visits)),
      () => performance.now(),
    );
    log.current = own;
    const turn = () => (document.visibilityState === "hidden" ? own.hide() : own.show());
    document.addEventListener("visibilitychange", turn);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      own.hide();
      log.current = undefined;
    };
  }, [address]);
  useEffect(() => log.current?.see({ document: doc, step }), [address, doc, step]);
}

/** A text alone would be sent as plain text, which the server takes for no form and no JSON. */
const asJson = (value: unknown): Blob => new Blob([JSON.stringify(value)], { type: "application/json" });
