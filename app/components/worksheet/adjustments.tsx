import { useWorksheet } from "./worksheet-context";
import { documentLabel } from "~/components/casefile/document-label";
import type { ShownFile } from "~/components/casefile/types";
import { formatMoney } from "~/components/ui/format";
import { removeAdjustment } from "~/domain/judgement/worksheet";
import type { SpreadPeriod } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Every adjustment with its reason. */
export function Adjustments({ periods, file }: { periods: readonly SpreadPeriod[]; file: ShownFile }) {
  const { t } = useTranslation("workbench");
  const { change, errors, readOnly, worksheet } = useWorksheet();
  const adjustments = periods.flatMap((period) => period.adjustments);
  if (adjustments.length === 0) return <p className="muted sm">{t("spread.none")}</p>;
  return (
    <ul className="flags">
      {adjustments.map(({ id, periodEnd, line, amount, source, reason }) => {
        const document = file.documents.find((one) => one.id === source);
        const row = worksheet.adjustments.findIndex((one) => one.id === id);
        const problem = errors[`adjustments.${row}.source`] ?? errors[`adjustments.${row}.periodEnd`];
        const label = `${t(`lines.${line}`)} ${periodEnd.slice(0, 4)}`;
        return (
          <li key={id} className="note plain">
            <strong>{label}</strong> {amount > 0 ? "+" : ""}
            {formatMoney(amount, file.currency)}
            {document && (
              <span className="muted sm"> {t("spread.from", { document: documentLabel(document, t) })}</span>
            )}
            <p>{reason}</p>
            {problem && (
              <p className="error sm" role="alert">
                {t(openKey("workbench:errors", problem))}
              </p>
            )}
            {!readOnly && (
              <p className="note-foot">
                <button
                  className="link"
                  name="intent"
                  value={`removeAdjustment:${id}`}
                  aria-label={t("spread.remove", { label })}
                  onClick={(event) => {
                    event.preventDefault();
                    change((worksheet) => removeAdjustment(worksheet, id));
                  }}
                >
                  {t("remove")}
                </button>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
