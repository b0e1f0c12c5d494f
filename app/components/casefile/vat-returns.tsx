import { columnsFor } from "./columns";
import { dayMonth } from "./numbers";
import { PaperTable } from "./paper-table";
import { Sheet } from "./sheet";
import type { SheetProps } from "./types";
import { formatPercent } from "~/components/ui/format";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

const AMOUNTS = ["salesInvoiced", "salesUninvoiced", "outputVat", "inputVat", "paid"] as const;

export function VatReturns({ document, pins, currency }: SheetProps<"vatReturns">) {
  const { t } = useTranslation("workbench");
  const c = columnsFor<(typeof document.returns)[number]>((id) => t(openKey("workbench:vat", id)));
  const title = t("documents.vatReturns");
  const quarterly = (document.monthsEach ?? 1) > 1;
  const byQuarter = quarterly ? `, ${t("vat.byQuarter")}` : "";
  return (
    <Sheet
      title={title}
      sub={`${t(`vat.regimes.${document.regime}`)}, ${formatPercent(document.rate, 0)}${byQuarter} · ${currency}, ${t("vat.net")}`}
    >
      <PaperTable
        label={title}
        className="dense"
        rows={document.returns}
        pins={pins}
        empty={t("papers:noMonths")}
        columns={[
          { ...c.month(({ month }) => month), label: t(quarterly ? "vat.quarter" : "vat.month") },
          ...AMOUNTS.map((id) => c.amount(id, (row) => row[id])),
          { ...c.date("filed", ({ filedOn }) => filedOn), text: ({ filedOn }) => dayMonth(filedOn) },
        ]}
      />
    </Sheet>
  );
}
