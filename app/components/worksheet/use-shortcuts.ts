import { useEffect } from "react";
import { deskColumns } from "./desk-columns";
import { useAskedPlace } from "~/components/casefile/place";
import { STEPS } from "~/domain/judgement/worksheet";

/** Single keys, only while nothing is being typed; F6 from everywhere. */
export function useShortcuts(onHelp: () => void): void {
  const { go, place, documents } = useAskedPlace();
  useEffect(() => {
    const columns = deskColumns();
    const onFocus = ({ target }: FocusEvent) => columns.note(target);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.metaKey || event.ctrlKey || event.altKey) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      columns.turn(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("focusin", onFocus);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("focusin", onFocus);
      window.removeEventListener("keydown", onKey);
    };
  }, []);
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
