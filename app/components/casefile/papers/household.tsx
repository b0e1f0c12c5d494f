import { units } from "../numbers";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { Sheet } from "../sheet";
import type { SheetProps } from "../types";
import { formatDate } from "~/components/ui/format";
import type { Minor } from "~/domain/money";

/** A small balance sheet, what is owned beside what is owed, and under it a month of income and expenses. */
export function Household({ document, pins, currency }: SheetProps<"household">) {
  const { t, title, columns } = usePaper(document);
  const assets = columns<(typeof document.assets)[number]>();
  const debts = columns<(typeof document.debts)[number]>();
  const flows = columns<(typeof document.monthlyIncome)[number]>();
  const flowColumns = [flows.text("item", ({ item }) => item), flows.whole("amount", ({ amount }) => amount)];
  const netWorth = sum(document.assets, ({ value }) => value) - sum(document.debts, ({ balance }) => balance);
  return (
    <Sheet
      title={title}
      sub={`${t("household.of", { count: document.members, date: formatDate(document.asOf) })} · ${currency}, ${t("wholeUnits")}`}
    >
      <div className="beside">
        <div>
          <h2>{t("household.assets")}</h2>
          <PaperTable
            label={t("household.assets")}
            rows={document.assets}
            pins={pins}
            empty={t("household.noAssets")}
            columns={[assets.text("item", ({ item }) => item), assets.whole("value", ({ value }) => value)]}
          />
        </div>
        <div>
          <h2>{t("household.debts")}</h2>
          <PaperTable
            label={t("household.debts")}
            rows={document.debts}
            pins={pins}
            empty={t("household.noDebts")}
            columns={[
              debts.text("item", ({ item }) => item),
              debts.whole("monthlyPayment", ({ monthlyPayment }) => monthlyPayment),
              debts.whole("balance", ({ balance }) => balance),
            ]}
          />
        </div>
      </div>
      <p className="net-worth">
        <span>{t("household.netWorth")}</span> <strong>{units(netWorth)}</strong>
      </p>
      <div className="beside">
        <div>
          <h2>{t("household.income")}</h2>
          <PaperTable
            label={t("household.income")}
            rows={document.monthlyIncome}
            pins={pins}
            empty={t("household.noIncome")}
            columns={flowColumns}
          />
        </div>
        <div>
          <h2>{t("household.expenses")}</h2>
          <PaperTable
            label={t("household.expenses")}
            rows={document.monthlyExpenses}
            pins={pins}
            empty={t("household.noExpenses")}
            columns={flowColumns}
          />
        </div>
      </div>
    </Sheet>
  );
}

const sum = <R,>(rows: readonly R[], amount: (row: R) => Minor): Minor =>
  rows.reduce((total, row) => total + amount(row), 0);
