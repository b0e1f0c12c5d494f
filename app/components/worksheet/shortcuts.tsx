import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePlace } from "./place";
import { STEPS } from "~/domain/judgement/worksheet";

const KEYS = [
  { id: "search", key: "/" },
  { id: "steps", key: "1 – 5" },
  { id: "documents", key: "[ ]" },
  { id: "help", key: "?" },
] as const;

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

export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("workbench");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">{t("shortcuts.title")}</h2>
      <dl>
        {KEYS.map(({ id, key }) => (
          <div key={id}>
            <dt>
              <kbd className="k">{key}</kbd>
            </dt>
            <dd>{t(`shortcuts.keys.${id}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button className="btn">{t("shortcuts.close")}</button>
      </form>
    </dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}
