import { isoMonth, type Minor, roundHalfUp, roundToStep } from "../../money";
import { lastClosedYear, salesOfYear } from "../documents/application";
import { salesAnswer } from "../documents/interview";
import type { CaseDocument } from "../documents/types/kinds";
import type { VatReturnsDocument } from "../documents/types/tax";
import { lastYear, type World } from "../documents/world";
import { answering, answerTo, maybe, rewrite, statementsOf, yearIn } from "./rewrite";
import type { Sign } from "./says";
import { sign } from "./signs";

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

/** Codes of evidence that several lies about sales share; with each the figure of its row: see `Says`. */
export const CLAIM_SIGNS = { salesClaimed: "claimed", interimClaimed: "claimed", bookClaims: undefined } as const;
export const SOBER_SIGNS = {
  vatDeclared: undefined,
  powerFlat: undefined,
  staffFlat: undefined,
  powerPerOutput: undefined,
} as const;
type Claim = Sign<keyof typeof CLAIM_SIGNS>;
type Sober = Sign<keyof typeof SOBER_SIGNS>;

/** Where the file itself states the sales of the last year. */
export function claimEvidence(world: World, documents: readonly CaseDocument[]): Claim[] {
  const { last, interim } = statementsOf(documents);
  const claimed = claimedSales(world, documents);
  const book = maybe(documents, "salesBook");
  const places: (Claim | undefined)[] = [
    last && sign("statements", `${yearIn(last)}.sales`, "salesClaimed", { claimed: last.lines.sales ?? 0 }),
    interim &&
      sign("interim", "interim.sales", "interimClaimed", { claimed: interim.lines.sales ?? 0, months: interim.months }),
    book && sign(book.id, book.months.at(-1)!.month, "bookClaims", { claimed }),
  ];
  return places.filter((place) => place !== undefined);
}

/** What the tax returns, the meter and the staff tell of the same sales. */
export function soberEvidence(world: World, documents: readonly CaseDocument[]): Sober[] {
  const claimed = claimedSales(world, documents);
  const vat = maybe(documents, "vatReturns");
  const power = maybe(documents, "electricity");
  const insurance = maybe(documents, "socialInsurance");
  const interview = maybe(documents, "interview");
  const power10k = interview && answerTo(interview, "power");
  const kwh = power?.bills.reduce((sum, bill) => sum + bill.kwh, 0) ?? 0;
  const heads = insurance?.months.at(-1)?.insured ?? 0;
  const places: (Sober | undefined)[] = [
    vat?.returns.length
      ? sign(vat.id, vat.returns.at(-1)!.month, "vatDeclared", { declared: declaredSales(vat), claimed })
      : undefined,
    power?.bills.length ? sign(power.id, power.bills.at(-1)!.month, "powerFlat", { kwh, claimed }) : undefined,
    insurance?.months.length ? sign(insurance.id, insurance.months.at(-1)!.month, "staffFlat", { heads }) : undefined,
    interview && power10k && power ? sign(interview.id, power10k, "powerPerOutput") : undefined,
  ];
  return places.filter((place) => place !== undefined);
}
