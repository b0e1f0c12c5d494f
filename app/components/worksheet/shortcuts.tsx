import { useEffect, useRef } from "react";
import { useTranslation } from "~/i18n/use-translation";

const KEYS = [
  { id: "search", key: "/" },
  { id: "steps", key: "1 – 5" },
  { id: "documents", key: "[ ]" },
  { id: "columns", key: "F6" },
  { id: "lines", key: "↑ ↓ ← →" },
  { id: "pin", key: "Enter" },
  { id: "select", key: "Space" },
  { id: "help", key: "?" },
] as const;

/** The single keys of the workbench, in a dialog that closes by itself or by Escape. Its script comes when it is asked for. */
export default function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("workbench");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
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
