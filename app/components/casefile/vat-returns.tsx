import { useTranslation } from "react-i18next";
import { PinHeading, PinnedRow } from "./cell";
import { cents, dayMonth } from "./numbers";
import { Sheet } from "./sheet";
import type { SheetProps } from "./types";
import { formatMonth, formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";

const COLUMNS = ["salesInvoiced", "salesUninvoiced", "outputVat", "inputVat", "paid"] as const;

export function VatReturns({ document, pins, currency }: SheetProps<"vatReturns">) {
  const { t } = useTranslation("workbench");
  const { returns } = document;
  const title = t("documents.vatReturns");
  return (
    <Sheet
      title={title}
      sub={`${t(`vat.regimes.${document.regime}`)}, ${formatPercent(document.rate, 0)} · ${currency}, ${t("vat.net")}`}
    >
      <TableScroll label={title}>
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">{t("vat.month")}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="num">
                  {t(`vat.${column}`)}
                </th>
              ))}
              <th scope="col">{t("vat.filed")}</th>
              <PinHeading label={t("pin.short")} />
            </tr>
          </thead>
          <tbody>
            {returns.map((row) => (
              <PinnedRow key={row.month} at={row.month} what={formatMonth(row.month)} pins={pins}>
                <th scope="row">{formatMonth(row.month)}</th>
                {COLUMNS.map((column) => (
                  <td key={column} className="num">
                    {cents(row[column])}
                  </td>
                ))}
                <td>
                  <time dateTime={row.filedOn}>{dayMonth(row.filedOn)}</time>
                </td>
              </PinnedRow>
            ))}
            <tr className="sum">
              <th scope="row">{t("vat.total")}</th>
              {COLUMNS.map((column) => (
                <td key={column} className="num">
                  {cents(returns.reduce((sum, row) => sum + row[column], 0))}
                </td>
              ))}
              <td colSpan={2} />
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </Sheet>
  );
}
