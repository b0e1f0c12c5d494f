import { isoMonth, type Minor, roundHalfUp, roundToStep } from "../../money";
import { lastClosedYear, salesOfYear } from "../documents/application";
import { salesAnswer } from "../documents/interview";
import { lastYear, type World } from "../documents/world";
import type { CaseDocument } from "../documents/types/kinds";
import type { VatReturnsDocument } from "../documents/types/tax";
import type { Evidence } from "../flags";
import { answering, answerTo, maybe, rewrite, statementsOf, yearIn } from "./rewrite";

/** Owners without books speak in round ten thousands of yuan. */
const SPOKEN_STEP = 1_000_000;

/** Application and interview with more sales of the last closed year, net of VAT in minor units. */
export function boastOf(world: World, documents: readonly CaseDocument[], more: Minor): CaseDocument[] {
  const told = rewrite(documents, "application", (document) => {
    const { lastYearSales } = document.stated;
    if (lastYearSales === undefined) return document;
    return { ...document, stated: { ...document.stated, lastYearSales: asSpoken(lastYearSales, more) } };
  });
  const sales = maybe(told, "application")?.stated.lastYearSales;
  if (sales === undefined) return told;
  const before = statementsOf(told).years.at(-2)?.lines.sales ?? salesOfYear(world, lastClosedYear(world) - 1);
  return rewrite(told, "interview", (document) => answering(document, "sales", salesAnswer(world, sales, before)));
}

/** What was round stays round. */
const asSpoken = (amount: Minor, more: Minor): Minor =>
  amount % SPOKEN_STEP === 0 ? roundToStep(amount + more, SPOKEN_STEP) : amount + more;

/** What the file claims was sold in the last twelve months, net of VAT: statements spread evenly, or the sales book. */
export function claimedSales(world: World, documents: readonly CaseDocument[]): Minor {
  const months = lastYear(world).map(({ month }) => isoMonth(month));
  const { last, interim } = statementsOf(documents);
  if (last) {
    const ofLast = months.filter((month) => month.startsWith(String(yearIn(last)))).length;
    return roundHalfUp(((last.lines.sales ?? 0) * ofLast) / 12) + (interim?.lines.sales ?? 0);
  }
  const book = maybe(documents, "salesBook");
  const gross = book?.months.reduce((sum, { cash, wallet, onCredit }) => sum + cash + wallet + onCredit, 0) ?? 0;
  return roundHalfUp(gross / (1 + world.now.firm.vat.rate));
}

export const declaredSales = ({ returns }: VatReturnsDocument): Minor =>
  returns.reduce((sum, { salesInvoiced, salesUninvoiced }) => sum + salesInvoiced + salesUninvoiced, 0);

/** Where the file itself states the sales of the last year. */
export function claimEvidence(world: World, documents: readonly CaseDocument[]): Evidence[] {
  const { last, interim } = statementsOf(documents);
  const claimed = claimedSales(world, documents);
  const book = maybe(documents, "salesBook");
  const places: (Evidence | undefined)[] = [
    last && {
      doc: "statements",
      at: `${yearIn(last)}.sales`,
      shows: { code: "evidence.salesClaimed", params: { claimed: last.lines.sales ?? 0 } },
    },
    interim && {
      doc: "interim",
      at: "interim.sales",
      shows: { code: "evidence.interimClaimed", params: { claimed: interim.lines.sales ?? 0, months: interim.months } },
    },
    book && {
      doc: book.id,
      at: book.months.at(-1)!.month,
      shows: { code: "evidence.bookClaims", params: { claimed } },
    },
  ];
  return places.filter((place) => place !== undefined);
}

/** What the tax returns, the meter and the staff tell of the same sales. */
export function soberEvidence(world: World, documents: readonly CaseDocument[]): Evidence[] {
  const claimed = claimedSales(world, documents);
  const vat = maybe(documents, "vatReturns");
  const power = maybe(documents, "electricity");
  const insurance = maybe(documents, "socialInsurance");
  const interview = maybe(documents, "interview");
  const power10k = interview && answerTo(interview, "power");
  const kwh = power?.bills.reduce((sum, bill) => sum + bill.kwh, 0) ?? 0;
  const heads = insurance?.months.at(-1)?.insured ?? 0;
  const places: (Evidence | undefined)[] = [
    vat?.returns.length
      ? {
          doc: vat.id,
          at: vat.returns.at(-1)!.month,
          shows: { code: "evidence.vatDeclared", params: { declared: declaredSales(vat), claimed } },
        }
      : undefined,
    power?.bills.length
      ? {
          doc: power.id,
          at: power.bills.at(-1)!.month,
          shows: { code: "evidence.powerFlat", params: { kwh, claimed } },
        }
      : undefined,
    insurance?.months.length
      ? {
          doc: insurance.id,
          at: insurance.months.at(-1)!.month,
          shows: { code: "evidence.staffFlat", params: { heads } },
        }
      : undefined,
    interview && power10k && power
      ? { doc: interview.id, at: power10k, shows: { code: "evidence.powerPerOutput" } }
      : undefined,
  ];
  return places.filter((place) => place !== undefined);
}
