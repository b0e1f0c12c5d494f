import { useTranslation } from "react-i18next";
import { useWorksheet } from "./worksheet-context";
import { formatMoney } from "~/components/ui/format";
import { removeAdjustment } from "~/domain/judgement/edit";
import type { SpreadPeriod } from "~/domain/statements/spread";

/** Every adjustment with its reason. */
export function Adjustments({ periods, currency }: { periods: readonly SpreadPeriod[]; currency: string }) {
  const { t } = useTranslation("workbench");
  const { change, readOnly } = useWorksheet();
  const adjustments = periods.flatMap((period) => period.adjustments);
  if (adjustments.length === 0) return <p className="muted sm">{t("spread.none")}</p>;
  return (
    <ul className="flags">
      {adjustments.map(({ id, periodEnd, line, amount, reason }) => {
        const label = `${t(`lines.${line}`)} ${periodEnd.slice(0, 4)}`;
        return (
          <li key={id} className="note plain">
            <strong>{label}</strong> {amount > 0 ? "+" : ""}
            {formatMoney(amount, currency)}
            <p>{reason}</p>
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
