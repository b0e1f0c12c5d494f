import { cents } from "../numbers";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { Sheet } from "../sheet";
import type { SheetProps, ShownOf } from "../types";
import { formatDate } from "~/components/ui/format";

type Report = ShownOf<"creditReport">;

/** The bureau's report in its usual sections: what is owed, by firm and owner, what is guaranteed, how it was paid, who asked. */
export function CreditReport({ document, pins, currency }: SheetProps<"creditReport">) {
  const { t, title, columns } = usePaper(document);
  const guarantees = columns<Report["guarantees"][number]>();
  const own = columns<NonNullable<Report["ownersGuarantees"]>[number]>();
  const history = columns<Report["history"][number]>();
  const enquiries = columns<Report["enquiries"][number]>();
  const records = columns<NonNullable<Report["publicRecords"]>[number]>();
  return (
    <Sheet
      title={title}
      sub={`${t("asOf", { date: formatDate(document.asOf) })} · ${currency}`}
      aside={<Outstanding report={document} />}
    >
      <Facilities document={document} pins={pins} currency={currency} borrower="firm" />
      <Facilities document={document} pins={pins} currency={currency} borrower="owner" />
      <h2>{t("creditReport.guarantees")}</h2>
      <PaperTable
        label={t("creditReport.guarantees")}
        rows={document.guarantees}
        pins={pins}
        empty={t("creditReport.noGuarantees")}
        columns={[
          guarantees.text("borrower", ({ borrower }) => borrower, { detail: ({ lender }) => lender }),
          guarantees.date("since", ({ since }) => since),
          guarantees.text("status", ({ status }) => t(`creditReport.statuses.${status}`)),
          guarantees.amount("guaranteed", ({ amount }) => amount),
        ]}
      />
      {document.ownersGuarantees && (
        <>
          <h2>{t("creditReport.ownersGuarantees")}</h2>
          <PaperTable
            label={t("creditReport.ownersGuarantees")}
            rows={document.ownersGuarantees}
            pins={pins}
            empty={t("creditReport.noGuarantees")}
            columns={[
              own.text("lender", ({ lender }) => lender),
              own.date("since", ({ since }) => since),
              own.amount("guaranteed", ({ amount }) => amount),
            ]}
          />
        </>
      )}
      <h2>{t("creditReport.history")}</h2>
      <PaperTable
        label={t("creditReport.history")}
        rows={document.history}
        pins={pins}
        empty={t("creditReport.noHistory")}
        columns={[
          history.month(({ month }) => month),
          history.text("lender", ({ lender }) => lender),
          history.level("days", ({ days }) => days),
          history.amount("late", ({ amount }) => amount),
        ]}
      />
      {document.publicRecords && (
        <>
          <h2>{t("creditReport.publicRecords")}</h2>
          <PaperTable
            label={t("creditReport.publicRecords")}
            rows={document.publicRecords}
            pins={pins}
            empty={t("creditReport.noPublicRecords")}
            columns={[
              records.date("on", ({ on }) => on),
              records.text("record", ({ kind }) => t(`creditReport.records.${kind}`), { detail: ({ by }) => by }),
              records.text("until", ({ until }) => (until ? formatDate(until) : t("creditReport.pending"))),
              records.amount("recorded", ({ amount }) => amount),
            ]}
          />
        </>
      )}
      <h2>{t("creditReport.enquiries")}</h2>
      <PaperTable
        label={t("creditReport.enquiries")}
        rows={document.enquiries}
        pins={pins}
        empty={t("creditReport.noEnquiries")}
        columns={[
          enquiries.date("on", ({ on }) => on),
          enquiries.text("by", ({ by }) => by),
          enquiries.text("reason", ({ reason }) => t(`creditReport.reasons.${reason}`)),
        ]}
      />
    </Sheet>
  );
}

function Facilities({ document, pins, borrower }: SheetProps<"creditReport"> & { borrower: "firm" | "owner" }) {
  const { t, columns } = usePaper(document);
  const c = columns<Report["facilities"][number]>();
  const heading = t(`creditReport.facilities.${borrower}`);
  return (
    <>
      <h2>{heading}</h2>
      <PaperTable
        label={heading}
        rows={document.facilities.filter((facility) => facility.borrower === borrower)}
        pins={pins}
        empty={t(`creditReport.noFacilities.${borrower}`)}
        columns={[
          c.text("lender", ({ lender }) => lender, { detail: ({ type }) => t(`creditReport.types.${type}`) }),
          c.amount("granted", ({ granted }) => granted),
          c.amount("balance", ({ balance }) => balance),
          c.date("openedAndDue", ({ opened }) => opened, { detail: ({ maturity }) => formatDate(maturity) }),
          c.text("classification", ({ classification }) => t(`creditReport.classes.${classification}`)),
        ]}
      />
    </>
  );
}

/** What the report adds up to, as bureaus print it at the head. */
function Outstanding({ report }: { report: Report }) {
  const { t } = usePaper(report);
  const owed = report.facilities.reduce((sum, { balance }) => sum + balance, 0);
  const guaranteed = report.guarantees.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <dl className="balances sm">
      <dt>{t("creditReport.outstanding")}</dt>
      <dd>{cents(owed)}</dd>
      <dt>{t("creditReport.guaranteedSum")}</dt>
      <dd>{cents(guaranteed)}</dd>
    </dl>
  );
}
