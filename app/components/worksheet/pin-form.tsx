import { useEffect, useRef, useState } from "react";
import { ChoiceField, TextField } from "./fields";
import { PlaceLink, usePlace } from "~/components/casefile/place";
import { SupportField, useJudgements } from "./supports";
import { useWorksheet } from "./worksheet-context";
import { FlagKindField } from "~/components/worksheet/flag-kind-field";
import { FLAG_KINDS } from "~/domain/casefile/browser";
import { addFlag, addSupport } from "~/domain/judgement/worksheet";
import type { Scorecard } from "~/domain/scorecard";
import { useTranslation } from "~/i18n/use-translation";

const SEVERITIES = ["high", "medium", "low"] as const;
const USES = ["flag", "support"] as const;

/**
 * Says what the place being pinned is: a red flag, or evidence for a judgement. Stands at the top of the worksheet until
 * it is pinned or left. The style sheet hides the fields of the use not chosen, so that it is one form without scripts.
 */
export function PinForm({ at, label, scorecard }: { at: string; label: string; scorecard: Scorecard }) {
  const { t } = useTranslation("workbench");
  const { place, go } = usePlace();
  const { change, posted } = useWorksheet();
  const judgements = useJudgements(scorecard);
  const [use, setUse] = useState(USES.find((one) => one === posted["pin.as"]) ?? "flag");
  const [kind, setKind] = useState(FLAG_KINDS.find((one) => one === posted["flag.kind"]));
  const [severity, setSeverity] = useState(SEVERITIES.find((one) => one === posted["flag.severity"]));
  const [of, setOf] = useState(judgements.find(({ id }) => id === posted["support.of"])?.id);
  const [note, setNote] = useState(posted["flag.note"] ?? "");
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), [at]);

  const [tried, setTried] = useState(false);
  const problems =
    use === "flag"
      ? {
          kind: kind === undefined ? "choose" : undefined,
          severity: severity === undefined ? "choose" : undefined,
          note: note.trim() === "" ? "required" : undefined,
        }
      : { of: of === undefined ? "choose" : undefined };
  const shown: Partial<Record<"kind" | "severity" | "note" | "of", string>> = tried ? problems : {};

  const pin = () => {
    setTried(true);
    if (Object.values(problems).some(Boolean)) return;
    const found = { doc: place.doc, at };
    if (use === "support" && of) change((worksheet) => addSupport(worksheet, { at: found, of, note }));
    if (use === "flag" && kind && severity)
      change((worksheet) => addFlag(worksheet, { at: found, kind, severity, note }));
    go({ pin: undefined, ...(use === "flag" ? { step: "verify" } : {}) });
  };
  return (
    <section className="pin-form" aria-labelledby="pin-title" ref={form}>
      <h2 id="pin-title">{t("pin.title")}</h2>
      <p className="sm">{label}</p>
      <input type="hidden" name="flag.doc" value={place.doc} />
      <input type="hidden" name="flag.at" value={at} />
      <fieldset className="choices">
        <legend className="visually-hidden">{t("pin.as")}</legend>
        {USES.map((one) => (
          <label key={one}>
            <input type="radio" name="pin.as" value={one} checked={use === one} onChange={() => setUse(one)} />{" "}
            {t(`pin.uses.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="field-row for-flag">
        <FlagKindField problem={shown.kind} value={kind} onValue={setKind} />
        <ChoiceField
          name="flag.severity"
          label={t("pin.severity")}
          problem={shown.severity}
          value={severity}
          options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          onValue={setSeverity}
        />
      </div>
      <div className="for-support">
        <SupportField judgements={judgements} problem={shown.of} value={of} onValue={setOf} />
      </div>
      <TextField
        name="flag.note"
        label={t(use === "flag" ? "pin.note" : "pin.supportNote")}
        problem={shown.note}
        value={note}
        rows={2}
        onValue={setNote}
      />
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
