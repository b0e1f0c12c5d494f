import { isOpenOn } from "../calendar";
import type { IsoDate } from "../money";
import type { CaseFile, Locator } from "./case-file";
import type { CaseDocument } from "./documents/types/kinds";

/** Something that is dated on a day on which banks and offices are closed. */
export interface ClosedDay extends Locator {
  readonly on: IsoDate;
}

/**
 * Lines of the firm's accounts and papers of offices that are dated on weekends or holidays, make-up days left out. Reads
 * only papers. What shops and guests pay by phone is settled every day, and a person's own account is his own business.
 */
export function closedDayViolations({ asOf, documents }: Pick<CaseFile, "asOf" | "documents">): readonly ClosedDay[] {
  const dated = [{ doc: "file", at: "asOf", on: asOf }, ...documents.flatMap(datesIn)];
  return dated.filter(({ on }) => !isOpenOn(on));
}

/** Days on which somebody had to be at work, each with its place. */
function datesIn(document: CaseDocument): readonly ClosedDay[] {
  const { id: doc } = document;
  const at = (place: string, on: IsoDate): ClosedDay => ({ doc, at: place, on });
  switch (document.kind) {
    case "bankStatement":
      return document.holder === "owner"
        ? []
        : document.lines
            .filter(({ text }) => !text.code.startsWith("bank.wallet"))
            .map(({ no, date }) => at(`L${no}`, date));
    case "application":
      return [
        at("date", document.date),
        ...document.request.collateral.map(({ id, appraisedOn }) => at(id, appraisedOn)),
      ];
    case "interview":
    case "siteVisit":
      return [at("date", document.date)];
    case "licence":
      return [at("registeredOn", document.registeredOn), at("extractOn", document.extractOn)];
    case "taxRating":
      return [at("publishedOn", document.publishedOn)];
    case "authorisation":
      return document.rows.map(({ id, signedOn }) => at(id, signedOn));
    case "billRegister":
      return document.rows.flatMap(({ id, received, on }) => [at(id, received), ...(on ? [at(id, on)] : [])]);
    case "resolution":
      return [at("heldOn", document.heldOn)];
    case "screening":
      return [at("checkedOn", document.checkedOn)];
    case "creditReport":
      return [
        at("asOf", document.asOf),
        ...document.facilities.map(({ id, opened }) => at(id, opened)),
        ...document.enquiries.map(({ id, on }) => at(id, on)),
        ...document.guarantees.map(({ id, since }) => at(id, since)),
        ...(document.ownersGuarantees ?? []).map(({ id, since }) => at(id, since)),
        ...(document.publicRecords ?? []).flatMap(({ id, on, until }) =>
          [on, ...(until ? [until] : [])].map((one) => at(id, one)),
        ),
      ];
    case "loanList":
      return document.rows.filter(({ lenderType }) => lenderType !== "private").map(({ id, drawn }) => at(id, drawn));
    case "collateral":
      return document.items.flatMap(({ id, appraisedOn, registerCheckedOn, charges }) => [
        at(id, appraisedOn),
        at(id, registerCheckedOn),
        ...charges.map((charge) => at(charge.id, charge.registeredOn)),
      ]);
    case "vatReturns":
      return document.returns.map(({ month, filedOn }) => at(month, filedOn));
    case "socialInsurance":
      return document.months.flatMap(({ month, paidOn }) => (paidOn === undefined ? [] : [at(month, paidOn)]));
    case "customs":
      return document.rows.map(({ id, declaredOn }) => at(id, declaredOn));
    default:
      return [];
  }
}
