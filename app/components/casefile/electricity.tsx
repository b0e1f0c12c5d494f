import { columnsFor } from "./columns";
import { dayMonth } from "./numbers";
import { PaperTable } from "./paper-table";
import { Sheet } from "./sheet";
import type { SheetProps } from "./types";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

export function Electricity({ document, pins, currency }: SheetProps<"electricity">) {
  const { t } = useTranslation("workbench");
  const c = columnsFor<(typeof document.bills)[number]>((id) => t(openKey("workbench:electricity", id)));
  const title = t("documents.electricity");
  return (
    <Sheet title={title} sub={`${t("electricity.meter", { meter: document.meter })} · ${currency}`}>
      <PaperTable
        label={title}
        rows={document.bills}
        pins={pins}
        empty={t("papers:noMonths")}
        columns={[
          c.month(({ month }) => month),
          { ...c.text("period", ({ from }) => from), text: ({ from, to }) => `${dayMonth(from)} – ${dayMonth(to)}` },
          c.count("kwh", ({ kwh }) => kwh),
          c.amount("amount", ({ amount }) => amount),
        ]}
      />
    </Sheet>
  );
}
