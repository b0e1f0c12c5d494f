import type { Column } from "../columns";
import { dayMonth } from "../numbers";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { Sheet } from "../sheet";
import type { PinsByPlace, SheetProps, ShownDocument } from "../types";

interface ByMonthProps<R extends { readonly month: string }> {
  readonly document: ShownDocument;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly pins: PinsByPlace;
  readonly sub: string;
}

/** A sheet of one table, a row a month, with totals. */
function ByMonth<R extends { readonly month: string }>({ document, rows, columns, pins, sub }: ByMonthProps<R>) {
  const { t, title } = usePaper(document);
  return (
    <Sheet title={title} sub={sub}>
      <PaperTable label={title} columns={columns} rows={rows} pins={pins} empty={t("noMonths")} />
    </Sheet>
  );
}

export function WalletSummary({ document, pins, currency }: SheetProps<"walletSummary">) {
  const { t, columns } = usePaper(document);
  const c = columns<(typeof document.months)[number]>();
  return (
    <ByMonth
      document={document}
      pins={pins}
      rows={document.months}
      sub={`${document.provider} · ${currency}, ${t("withVat")}`}
      columns={[
        c.month(({ month }) => month),
        c.count("payments", ({ payments }) => payments),
        c.amount("gross", ({ gross }) => gross),
        c.amount("refunds", ({ refunds }) => refunds),
        c.amount("fees", ({ fees }) => fees),
        c.amount("settled", ({ settled }) => settled),
      ]}
    />
  );
}

export function TillSummary({ document, pins, currency }: SheetProps<"tillSummary">) {
  const { t, columns } = usePaper(document);
  const c = columns<(typeof document.months)[number]>();
  return (
    <ByMonth
      document={document}
      pins={pins}
      rows={document.months}
      sub={`${currency}, ${t("withVat")}`}
      columns={[
        c.month(({ month }) => month),
        c.count("openDays", ({ openDays }) => openDays),
        c.count("receipts", ({ receipts }) => receipts),
        c.amount("takings", ({ takings }) => takings),
        c.amount("paidOut", ({ paidOut }) => paidOut),
        c.amount("banked", ({ banked }) => banked),
      ]}
    />
  );
}

export function Water({ document, pins, currency }: SheetProps<"water">) {
  const { t, columns } = usePaper(document);
  const c = columns<(typeof document.bills)[number]>();
  return (
    <ByMonth
      document={document}
      pins={pins}
      rows={document.bills}
      sub={`${t("water.meter", { meter: document.meter })} · ${currency}`}
      columns={[
        c.month(({ month }) => month),
        c.text("period", ({ from, to }) => `${dayMonth(from)} – ${dayMonth(to)}`),
        c.count("cubicMetres", ({ cubicMetres }) => cubicMetres),
        c.amount("amount", ({ amount }) => amount),
      ]}
    />
  );
}

export function SocialInsurance({ document, pins, currency }: SheetProps<"socialInsurance">) {
  const { t, columns } = usePaper(document);
  const c = columns<(typeof document.months)[number]>();
  return (
    <ByMonth
      document={document}
      pins={pins}
      rows={document.months}
      sub={`${t("socialInsurance.office")} · ${currency}`}
      columns={[
        c.month(({ month }) => month),
        c.level("insured", ({ insured }) => insured),
        c.amount("base", ({ base }) => base),
        c.amount("contribution", ({ contribution }) => contribution),
        c.date("paidOn", ({ paidOn }) => paidOn, { none: t("socialInsurance.inArrears") }),
      ]}
    />
  );
}

export function SalesBook({ document, pins, currency }: SheetProps<"salesBook">) {
  const { t, columns } = usePaper(document);
  const c = columns<(typeof document.months)[number]>();
  return (
    <ByMonth
      document={document}
      pins={pins}
      rows={document.months}
      sub={`${t("salesBook.own")} · ${currency}, ${t("withVat")}`}
      columns={[
        c.month(({ month }) => month),
        c.amount("cash", ({ cash }) => cash),
        c.amount("wallet", ({ wallet }) => wallet),
        c.amount("onCredit", ({ onCredit }) => onCredit),
        c.amount("purchases", ({ purchases }) => purchases),
      ]}
    />
  );
}

export function Drawings({ document, pins, currency }: SheetProps<"drawings">) {
  const { t, columns } = usePaper(document);
  const c = columns<(typeof document.months)[number]>();
  return (
    <ByMonth
      document={document}
      pins={pins}
      rows={document.months}
      sub={`${t("drawings.own")} · ${currency}`}
      columns={[
        c.month(({ month }) => month),
        c.amount("living", ({ living }) => living),
        c.amount("other", ({ other }) => other),
        c.amount("paidIn", ({ paidIn }) => paidIn),
      ]}
    />
  );
}
