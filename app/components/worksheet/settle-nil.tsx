import { useState } from "react";
import { TextField } from "./fields";
import { useWorksheet } from "./worksheet-context";
import { settleRestAsNil } from "~/domain/judgement/worksheet";
import { linesToSettle, type Statement } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

/** For a statement built from papers: closes the lines that nobody has settled, each as nil and with one reason. */
export function SettleNil({ built }: { built: Statement }) {
  const { t } = useTranslation("workbench");
  const { change, readOnly } = useWorksheet();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const open = linesToSettle(built);
  if (readOnly || open.length === 0) return null;
  return (
    <fieldset className="add-row">
      <legend>{t("spread.nil.title", { count: open.length })}</legend>
      <p className="muted sm">{t("common:list", { items: open.map((line) => t(`lines.${line}`)) })}</p>
      <TextField
        name="nil.reason"
        label={t("spread.nil.reason")}
        value={reason}
        rows={2}
        problem={isMissing ? "required" : undefined}
        onValue={setReason}
      />
      <p className="actions">
        <button
          className="btn"
          name="intent"
          value={`settleNil:${built.periodEnd}`}
          onClick={(event) => {
            event.preventDefault();
            setMissing(reason.trim() === "");
            if (reason.trim()) change((worksheet) => settleRestAsNil(worksheet, built.periodEnd, reason.trim()));
          }}
        >
          {t("spread.nil.button")}
        </button>
      </p>
    </fieldset>
  );
}
