import { useTranslation } from "react-i18next";
import type { DebriefProps } from "./types";
import { formatMoney } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";

/** What bounds the amount that the model lends, the tightest first. */
export function ModelLimit({ debrief: { modelLimit, currency } }: Pick<DebriefProps, "debrief">) {
  const { t } = useTranslation("debrief");
  if (!modelLimit) return null;
  const money = (amount: number) => formatMoney(Math.round(Math.max(0, amount)), currency);
  const bounds = [...modelLimit.bounds].sort((a, b) => a.amount - b.amount);
  return (
    <details>
      <summary>{t("bounds.title")}</summary>
      <p className="sm">{t("bounds.says", { amount: money(modelLimit.amount) })}</p>
      <TableScroll label={t("bounds.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("bounds.bound")}</th>
              <th scope="col" className="num">
                {t("bounds.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {bounds.map(({ kind, amount }) => (
              <tr key={kind}>
                <th scope="row">{t(`bounds.${kind}`)}</th>
                <td className="num">{money(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
