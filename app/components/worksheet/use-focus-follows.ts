import { useEffect, useRef } from "react";
import { placeId } from "~/components/casefile/pin";
import type { Place } from "~/components/casefile/place";

/**
 * Whoever opens a paper or a step by a link or a key goes on in it, from its top; whoever has pinned goes on at the line.
 * The pin form and a place that one is led to take the focus themselves, and a list of papers that is walked keeps it.
 */
export function useFocusFollows({ doc, step, pin, at }: Place): void {
  const before = useRef({ doc, step, pin });
  useEffect(() => {
    const was = before.current;
    before.current = { doc, step, pin };
    if (pin !== undefined) return;
    if (doc !== was.doc) open(".document", at === undefined ? ".document .sheet" : undefined);
    else if (was.pin !== undefined) document.getElementById(placeId(was.pin))?.focus({ preventScroll: true });
    else if (step !== was.step) open(".worksheet-body", ".worksheet-body");
  }, [doc, step, pin, at]);
}

function open(column: string, wanted: string | undefined): void {
  if (wanted === undefined || document.activeElement instanceof HTMLSelectElement) return;
  document.querySelector(column)?.scrollTo(0, 0);
  document.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
}
