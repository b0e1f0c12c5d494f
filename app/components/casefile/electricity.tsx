import { useTranslation } from "react-i18next";
import { PinHeading, PinnedRow } from "./cell";
import { cents, dayMonth } from "./numbers";
import { Sheet } from "./sheet";
import type { SheetProps } from "./types";
import { formatMonth, formatNumber } from "~/components/ui/format";

export function Electricity({ document, pins, currency }: SheetProps<"electricity">) {
  const { t } = useTranslation("workbench");
  return (
    <Sheet
      title={t("documents.electricity")}
      sub={`${t("electricity.meter", { meter: document.meter })} · ${currency}`}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t("electricity.month")}</th>
            <th scope="col">{t("electricity.period")}</th>
            <th scope="col" className="num">
              kWh
            </th>
            <th scope="col" className="num">
              {t("electricity.amount")}
            </th>
            <PinHeading label={t("pin.short")} />
          </tr>
        </thead>
        <tbody>
          {document.bills.map((bill) => (
            <PinnedRow key={bill.month} at={bill.month} what={formatMonth(bill.month)} pins={pins}>
              <th scope="row">{formatMonth(bill.month)}</th>
              <td>
                {dayMonth(bill.from)} – {dayMonth(bill.to)}
              </td>
              <td className="num">{formatNumber(bill.kwh)}</td>
              <td className="num">{cents(bill.amount)}</td>
            </PinnedRow>
          ))}
          <tr className="sum">
            <th scope="row">{t("electricity.total")}</th>
            <td />
            <td className="num">{formatNumber(document.bills.reduce((sum, bill) => sum + bill.kwh, 0))}</td>
            <td className="num">{cents(document.bills.reduce((sum, bill) => sum + bill.amount, 0))}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </Sheet>
  );
}
