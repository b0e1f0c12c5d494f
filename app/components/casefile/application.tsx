import { PinLink, placeId } from "./pin";
import { Sheet } from "./sheet";
import type { SheetProps, ShownOf } from "./types";
import { formatDate, formatMoney, formatPercent } from "~/components/ui/format";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { openKey, type Texts } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** The form as the applicant filled it in. */
export function Application({ document, pins, currency }: SheetProps<"application">) {
  const { t } = useTranslation("workbench");
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <Sheet title={t("documents.application")} sub={t("application.dated", { date: formatDate(document.date) })}>
      <h2>{t("application.request")}</h2>
      <Fields fields={requestFields(document, money, t)} pins={pins} />
      <h2>{t("application.security")}</h2>
      {document.request.collateral.length === 0 && <p className="muted">{t("application.noSecurity")}</p>}
      {document.request.collateral.map((offer) => (
        <div
          key={offer.id}
          id={placeId(offer.id)}
          tabIndex={-1}
          className={pins.has(offer.id) ? `offer flagged ${pins.get(offer.id)?.severity}` : "offer"}
        >
          <strong>{t(`collateral.${offer.type}`)}</strong>{" "}
          <PinLink at={offer.id} what={t(`collateral.${offer.type}`)} />
          <p>{offer.description}</p>
          <p className="muted sm">
            {t("application.appraised", { value: money(offer.appraisedValue), date: formatDate(offer.appraisedOn) })}
          </p>
        </div>
      ))}
      <h2>{t("application.stated")}</h2>
      <p className="muted sm">{t("application.statedNote")}</p>
      <Fields fields={statedFields(document, money, t)} pins={pins} />
      <h2>{t("application.otherLoans")}</h2>
      <OtherLoans loans={document.stated.otherLoans} money={money} />
    </Sheet>
  );
}

type FieldRow = readonly [at: string, value: string];

function requestFields(
  { request }: ShownOf<"application">,
  money: (minor: number) => string,
  t: Texts<"workbench">,
): FieldRow[] {
  return [
    ["kind", t(`application.kinds.${request.kind}`)],
    ["purpose", t(`application.purposes.${request.purpose}`)],
    ["amount", money(request.amount)],
    ["tenorMonths", t("months", { count: request.tenorMonths })],
    ["repayment", t(`repayment.${request.repayment}`)],
  ];
}

function statedFields(
  { stated }: ShownOf<"application">,
  money: (minor: number) => string,
  t: Texts<"workbench">,
): FieldRow[] {
  // A filing says nothing of these; then the form says so instead of leaving a gap.
  const said = <V,>(value: V | undefined, show: (value: V) => string) =>
    value === undefined ? t("application.notStated") : show(value);
  return [
    ["yearsInBusiness", said(stated.yearsInBusiness, (count) => t("years", { count }))],
    ["ownerExperienceYears", said(stated.ownerExperienceYears, (count) => t("years", { count }))],
    ["employees", said(stated.employees, String)],
    ["premisesOwned", said(stated.premisesOwned, (owned) => t(owned ? "application.owned" : "application.rented"))],
    ["largestCustomerShare", said(stated.largestCustomerShare, (share) => formatPercent(share, 0))],
    ["lastYearSales", said(stated.lastYearSales, money)],
  ];
}

function Fields({ fields, pins }: { fields: readonly FieldRow[]; pins: SheetProps<"application">["pins"] }) {
  const { t } = useTranslation("workbench");
  return (
    <dl className="form-fields">
      {fields.map(([at, value]) => {
        const flag = pins.get(at);
        return (
          <div key={at} id={placeId(at)} tabIndex={-1} className={flag && `flagged ${flag.severity}`}>
            <dt>{t(openKey("workbench:application.fields", at))}</dt>
            <dd>
              {value} <PinLink at={at} what={t(openKey("workbench:application.fields", at))} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function OtherLoans({
  loans,
  money,
}: {
  loans: ShownOf<"application">["stated"]["otherLoans"];
  money: (minor: number) => string;
}) {
  const { t } = useTranslation("workbench");
  if (loans.length === 0) return <p className="muted">{t("application.noLoans")}</p>;
  return (
    <TableScroll label={t("application.otherLoans")}>
      <table>
        <TableHead
          columns={[
            { label: t("application.lender") },
            { label: t("application.balance"), num: true },
            { label: t("application.maturity") },
          ]}
        />
        <tbody>
          {loans.map((loan) => (
            <tr key={`${loan.lender} ${loan.maturity}`}>
              <td>{loan.lender}</td>
              <td className="num">{money(loan.balance)}</td>
              <td>{formatDate(loan.maturity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
