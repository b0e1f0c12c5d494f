import { useState } from "react";
import { TextField } from "./fields";
import { usePlace } from "~/components/casefile/place";
import { useWorksheet } from "./worksheet-context";
import { placeLabel } from "~/components/casefile/place-label";
import { standingPlace } from "~/components/casefile/standing-place";
import type { ShownDocument } from "~/components/casefile/types";
import { clearFlag, type FlagPin } from "~/domain/judgement/worksheet";
import { useTranslation } from "~/i18n/use-translation";

interface ClearFlagProps {
  readonly flag: FlagPin;
  /** of the flag's own place */
  readonly label: string;
  readonly documents: readonly ShownDocument[];
}

/** Says what answered a flag, with the place open now as its paper. Without scripts the same fields are posted. */
export function ClearFlag({ flag, label, documents }: ClearFlagProps) {
  const { t } = useTranslation("workbench");
  const { change, posted } = useWorksheet();
  const open = usePlaceOpen(documents);
  const name = `clear.${flag.id}`;
  const [note, setNote] = useState(posted[name] ?? flag.cleared?.note ?? "");
  const [named, setNamed] = useState(flag.cleared?.at !== undefined); // the paper open now need not be the one that answers
  const [shown, setShown] = useState(posted[name] !== undefined);
  const [tried, setTried] = useState(false);
  const clear = () => {
    setTried(true);
    if (note.trim() === "") return;
    const cleared = { note: note.trim(), ...(named && open && { at: open.at }) };
    change((worksheet) => clearFlag(worksheet, flag.id, cleared));
    setShown(false);
  };
  return (
    <details className="clear-flag" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t(flag.cleared ? "flagList.clearEdit" : "flagList.clear")}</summary>
      <TextField
        name={name}
        label={t("flagList.clearNote")}
        problem={tried && note.trim() === "" ? "required" : undefined}
        value={note}
        rows={2}
        onValue={setNote}
      />
      {open && (
        <label className="sm">
          <input
            type="checkbox"
            name={`${name}.named`}
            checked={named}
            onChange={(event) => setNamed(event.target.checked)}
          />{" "}
          {t("flagList.clearPlace", { label: open.label })}
          <input type="hidden" name={`${name}.doc`} value={open.at.doc} />
          <input type="hidden" name={`${name}.at`} value={open.at.at} />
        </label>
      )}
      <p className="actions">
        <button
          className="btn"
          name="intent"
          value={`clearFlag:${flag.id}`}
          aria-label={t("flagList.clearSaveNamed", { label })}
          onClick={(event) => {
            event.preventDefault();
            clear();
          }}
        >
          {t("flagList.clearSave")}
        </button>
      </p>
    </details>
  );
}

/** The line that one was led to or is pinning, or the open paper as a whole. */
function usePlaceOpen(documents: readonly ShownDocument[]) {
  const { t } = useTranslation("workbench");
  const { place } = usePlace();
  const document = documents.find(({ id }) => id === place.doc);
  const at = document && (place.pin ?? place.at ?? standingPlace(document));
  return at === undefined ? undefined : { at: { doc: place.doc, at }, label: placeLabel(document, at, t) };
}
