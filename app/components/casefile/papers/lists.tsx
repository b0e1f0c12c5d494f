import { cents } from "../numbers";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { Sheet } from "../sheet";
import type { SheetProps } from "../types";
import { formatDate, formatPercent } from "~/components/ui/format";
import { AGE_BUCKETS } from "~/domain/casefile/browser";

/** Open items by age, the buckets as on an accountant's list: the younger the further left. */
export function Ageing({ document, pins, currency }: SheetProps<"ageing">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet
      title={title}
      sub={`${t("asOf", { date: formatDate(document.asOf) })} · ${currency}, ${t("withVat")}, ${t("wholeUnits")}`}
    >
      <PaperTable
        label={title}
        className="dense"
        rows={document.rows}
        pins={pins}
        empty={t(`ageing.none.${document.side}`)}
        columns={[
          c.text("name", ({ name }) => name, {
            detail: ({ oldestInvoice, note }) =>
              [oldestInvoice && t("ageing.oldest", { date: formatDate(oldestInvoice) }), note]
                .filter(Boolean)
                .join(" · "),
          }),
          ...AGE_BUCKETS.map((bucket) => c.whole(bucket, ({ buckets }) => buckets[bucket])),
          c.whole("total", ({ total }) => total),
        ]}
      />
      <p className="muted sm">{t("ageing.days")}</p>
    </Sheet>
  );
}

export function Inventory({ document, pins, currency }: SheetProps<"inventory">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet title={title} sub={`${t("inventory.counted", { date: formatDate(document.asOf) })} · ${currency}`}>
      <PaperTable
        label={title}
        rows={document.rows}
        pins={pins}
        empty={t("inventory.none")}
        pivot={{
          key: ({ category }) => t(`inventory.categories.${category}`),
          date: ({ lastMoved }) => lastMoved,
          amount: ({ value }) => value,
        }}
        columns={[
          c.text("item", ({ item }) => item, { detail: ({ note }) => note }),
          c.text("category", ({ category }) => t(`inventory.categories.${category}`), { wraps: false }),
          c.level("quantity", ({ quantity }) => quantity),
          c.text("unit", ({ unit }) => unit, { wraps: false }),
          c.price("unitCost", ({ unitCost }) => unitCost),
          c.amount("value", ({ value }) => value),
          c.date("lastMoved", ({ lastMoved }) => lastMoved),
        ]}
      />
    </Sheet>
  );
}

export function AssetRegister({ document, pins, currency }: SheetProps<"assetRegister">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet title={title} sub={`${t("asOf", { date: formatDate(document.asOf) })} · ${currency}`}>
      <PaperTable
        label={title}
        rows={document.rows}
        pins={pins}
        empty={t("assetRegister.none")}
        pivot={{
          key: ({ supplier }) => supplier ?? t("assetRegister.noSupplier"),
          date: ({ bought }) => bought,
          amount: ({ cost }) => cost,
        }}
        columns={[
          c.text("item", ({ item }) => item, { detail: ({ supplier }) => supplier }),
          c.date("bought", ({ bought }) => bought),
          c.amount("cost", ({ cost }) => cost),
          c.amount("accumulatedDepreciation", ({ accumulatedDepreciation }) => accumulatedDepreciation),
          c.amount("netValue", ({ netValue }) => netValue),
        ]}
      />
    </Sheet>
  );
}

/** Bills that customers paid with, and what became of each. */
export function BillRegister({ document, pins, currency }: SheetProps<"billRegister">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet title={title} sub={`${t("billRegister.own", { date: formatDate(document.asOf) })} · ${currency}`}>
      <PaperTable
        label={title}
        rows={document.rows}
        pins={pins}
        empty={t("billRegister.none")}
        pivot={{ key: ({ from }) => from, date: ({ received }) => received, amount: ({ amount }) => amount }}
        columns={[
          c.text("from", ({ from }) => from, { detail: ({ no }) => `··${no}` }),
          c.date("received", ({ received }) => received, { detail: ({ matures }) => formatDate(matures) }),
          c.amount("amount", ({ amount }) => amount),
          c.text("fate", ({ fate }) => t(`billRegister.fates.${fate}`), {
            detail: ({ to }) => (to === undefined ? undefined : t("billRegister.to", { name: to })),
          }),
          c.date("on", ({ on }) => on),
          {
            ...c.amount("discount", ({ discount }) => discount),
            text: ({ fate, discount }) => (fate === "discounted" ? cents(discount) : "–"),
          },
        ]}
      />
      <p className="muted sm">{t("billRegister.note")}</p>
    </Sheet>
  );
}

export function LoanList({ document, pins, currency }: SheetProps<"loanList">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet title={title} sub={`${t("loanList.own", { date: formatDate(document.asOf) })} · ${currency}`}>
      <PaperTable
        label={title}
        rows={document.rows}
        pins={pins}
        empty={t("loanList.none")}
        columns={[
          c.text("lender", ({ lender }) => lender, { detail: ({ lenderType }) => t(`loanList.lenders.${lenderType}`) }),
          c.text("purpose", ({ purpose }) => t(`loanList.purposes.${purpose}`), {
            detail: ({ repayment, security }) => `${t(`loanList.repayments.${repayment}`)}. ${security}`,
          }),
          c.amount("principal", ({ principal }) => principal),
          c.amount("balance", ({ balance }) => balance),
          c.percent("annualRate", ({ annualRate }) => annualRate),
          c.date("drawnAndDue", ({ drawn }) => drawn, { detail: ({ maturity }) => formatDate(maturity) }),
        ]}
      />
    </Sheet>
  );
}

export function Customs({ document, pins, currency }: SheetProps<"customs">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet title={title} sub={`${t("customs.rows", { count: document.rows.length })} · ${currency}`}>
      <PaperTable
        label={title}
        rows={document.rows}
        pins={pins}
        empty={t("customs.none")}
        pivot={{
          key: ({ consignee }) => consignee,
          date: ({ declaredOn }) => declaredOn,
          amount: ({ value }) => value,
        }}
        columns={[
          c.date("declaredOn", ({ declaredOn }) => declaredOn),
          c.text("consignee", ({ consignee }) => consignee),
          c.text("goods", ({ goods }) => goods),
          c.level("quantity", ({ quantity }) => quantity),
          c.amount("value", ({ value }) => value),
        ]}
      />
    </Sheet>
  );
}

export function OrderBook({ document, pins, currency }: SheetProps<"orderBook">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.rows)[number]>();
  return (
    <Sheet title={title} sub={`${t("asOf", { date: formatDate(document.asOf) })} · ${currency}, ${t("withoutVat")}`}>
      <PaperTable
        label={title}
        rows={document.rows}
        pins={pins}
        empty={t("orderBook.none")}
        pivot={{ key: ({ customer }) => customer, date: ({ orderedOn }) => orderedOn, amount: ({ value }) => value }}
        columns={[
          c.text("customer", ({ customer }) => customer, { detail: ({ item }) => item }),
          c.date("orderedOn", ({ orderedOn }) => orderedOn),
          c.date("due", ({ due }) => due),
          c.level("quantity", ({ quantity }) => quantity),
          c.amount("value", ({ value }) => value),
          c.percent("deliveredShare", ({ deliveredShare }) => deliveredShare),
        ]}
      />
    </Sheet>
  );
}

export function RelatedParties({ document, pins }: SheetProps<"relatedParties">) {
  const { t, title, columns } = usePaper(document);
  const c = columns<(typeof document.parties)[number]>();
  return (
    <Sheet title={title} sub={t("relatedParties.declared")}>
      <PaperTable
        label={title}
        rows={document.parties}
        pins={pins}
        empty={t("relatedParties.none")}
        columns={[
          c.text("name", ({ name }) => name),
          c.text("relation", ({ relation }) => relation),
          { ...c.percent("share", ({ share }) => share), text: ({ share }) => shareText(share) },
          c.text("dealings", ({ dealings }) => dealings ?? t("relatedParties.noDealings")),
        ]}
      />
    </Sheet>
  );
}

const shareText = (share: number | undefined) => (share === undefined ? "–" : formatPercent(share, 0));

/** The year's wages by month, and the staff of the last of them by name. */
export function Payroll({ document, pins, currency }: SheetProps<"payroll">) {
  const { t, title, columns } = usePaper(document);
  const months = columns<(typeof document.months)[number]>();
  const staff = columns<(typeof document.staff)[number]>();
  return (
    <Sheet title={title} sub={`${t("payroll.own")} · ${currency}`}>
      <h2>{t("payroll.byMonth")}</h2>
      <PaperTable
        label={t("payroll.byMonth")}
        rows={document.months}
        pins={pins}
        empty={t("noMonths")}
        columns={[
          months.month(({ month }) => month),
          months.level("heads", ({ heads }) => heads),
          months.amount("wages", ({ wages }) => wages),
        ]}
      />
      <h2>{t("payroll.staff")}</h2>
      <PaperTable
        label={t("payroll.staff")}
        rows={document.staff}
        pins={pins}
        empty={t("payroll.none")}
        columns={[
          staff.text("name", ({ name }) => name),
          staff.text("job", ({ job }) => job),
          staff.date("since", ({ since }) => since),
          staff.text("insured", ({ insured }) => t(insured ? "payroll.yes" : "payroll.no")),
          staff.amount("wage", ({ wage }) => wage),
        ]}
      />
    </Sheet>
  );
}
