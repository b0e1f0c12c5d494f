import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "./fields";
import { PlaceLink, usePlace } from "./place";
import { useWorksheet } from "./worksheet-context";
import { FlagKindField } from "~/components/casefile/flag-kind-field";
import { FLAG_KINDS } from "~/domain/casefile/types";
import { addFlag } from "~/domain/judgement/edit";

const SEVERITIES = ["high", "medium", "low"] as const;

/** Says what the line being pinned is a sign of. Stands at the top of the worksheet until it is pinned or left. */
export function PinForm({ at, label }: { at: string; label: string }) {
  const { t } = useTranslation("workbench");
  const { place, go } = usePlace();
  const { change, posted } = useWorksheet();
  const [kind, setKind] = useState(FLAG_KINDS.find((one) => one === posted["flag.kind"]));
  const [severity, setSeverity] = useState(SEVERITIES.find((one) => one === posted["flag.severity"]));
  const [note, setNote] = useState(posted["flag.note"] ?? "");
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), [at]);

  const [tried, setTried] = useState(false);
  const problems = {
    kind: kind === undefined ? "choose" : undefined,
    severity: severity === undefined ? "choose" : undefined,
    note: note.trim() === "" ? "required" : undefined,
  };
  const shown = tried ? problems : undefined;

  const pin = () => {
    setTried(true);
    if (!kind || !severity || problems.note) return;
    change((worksheet) => addFlag(worksheet, { at: { doc: place.doc, at }, kind, severity, note }));
    go({ pin: undefined, step: "verify" });
  };
  return (
    <section className="pin-form" aria-labelledby="pin-title" ref={form}>
      <h2 id="pin-title">{t("pin.title")}</h2>
      <p className="sm">{label}</p>
      <input type="hidden" name="flag.doc" value={place.doc} />
      <input type="hidden" name="flag.at" value={at} />
      <div className="field-row">
        <FlagKindField problem={shown?.kind} value={kind} onValue={setKind} />
        <ChoiceField
          name="flag.severity"
          label={t("pin.severity")}
          problem={shown?.severity}
          value={severity}
          options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          onValue={setSeverity}
        />
      </div>
      <TextField name="flag.note" label={t("pin.note")} problem={shown?.note} value={note} rows={2} onValue={setNote} />
      <p className="actions">
        <button
          className="btn primary"
          name="intent"
          value="pin"
          onClick={(event) => {
            event.preventDefault();
            pin();
          }}
        >
          {t("pin.save")}
        </button>
        <PlaceLink to={{ pin: undefined }} className="btn">
          {t("pin.cancel")}
        </PlaceLink>
      </p>
    </section>
  );
}
