import { useEffect } from "react";
import { usePlace } from "~/components/casefile/place";
import { STEPS } from "~/domain/judgement/worksheet";

/** Single keys, only while nothing is being typed. */
export function useShortcuts(onHelp: () => void): void {
  const { go, place, documents } = usePlace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const step = STEPS[Number(event.key) - 1];
      const turn = event.key === "]" ? 1 : event.key === "[" ? -1 : 0;
      const doc = documents[documents.indexOf(place.doc) + turn];
      if (event.key === "?") onHelp();
      else if (step) go({ step });
      else if (turn !== 0 && doc !== undefined) go({ doc });
      else if (event.key === "/") document.getElementById("file-search")?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [go, place.doc, documents, onHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}
