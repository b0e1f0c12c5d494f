import type { Phrase } from "../../../lending";
import { isoMonth, type Minor, type Month, monthNumber, roundHalfUp } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import type { Statement } from "../../../statements";
import { workingDate } from "../../documents/dates";
import { customerNames } from "../../documents/bank-parties";
import { taxAnswer, undeclaredOf } from "../../documents/interview";
import type { BankLine, BankStatementDocument } from "../../documents/types/bank";
import type { CaseDocument } from "../../documents/types/kinds";
import type { VatReturn } from "../../documents/types/tax";
import { taxPeriods } from "../../documents/tax-and-power";
import type { World } from "../../documents/world";
import { claimedSales, claimEvidence, declaredSales } from "../claimed-sales";
import type { Bend } from "../lie";
import {
  adjust,
  altered,
  answering,
  carried,
  insertLines,
  lineOf,
  mainAccount,
  maybe,
  type Moved,
  type NewLine,
  only,
  PLAIN,
  replace,
  rewrite,
  sizeOf,
  yearIn,
} from "../rewrite";
import type { SignOf } from "../says";
import { sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

const KIND = "underDeclaredSales";
/** Part of the sales at home that no return mentions beside what is usual: the bank is not told of it. */
const SHARE = [0.17, 0.35] as const;
/** What is sold without an invoice is left out first, but not all of it. */
const MOST_OF_UNINVOICED = 0.9;
/** Transfers that are named as evidence. */
const NAMED = 4;

/** One month's return as filed, and the tax that was not paid on it. */
interface Filed {
  readonly filed: VatReturn;
  readonly hidden: Minor; // sales, net of VAT
  readonly saved: Minor;
}

/**
 * The tax returns leave out more of the sales than the owner admits, first what was sold without an invoice. Input VAT stays, less is paid, and
 * what is saved goes to the owner's family within days. Statements, receipts and meters tell what was sold; the tax is
 * owed all the same, so the true statements show it as a liability and as money that the owner has had.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, `distortion/${KIND}`);
  const share = sizeOf(world, random, SHARE);
  const vat = only(documents, "vatReturns");
  const filed = fileLess(world, vat.returns, share, random);
  let bent = replace(documents, { ...vat, returns: filed.map((one) => one.filed) });
  const shifted = shiftPayments(world, mainAccount(bent), filed);
  bent = replace(bent, shifted.document);
  const told = toldShare(world, random);
  bent = rewrite(bent, "interview", (document) => answering(document, "tax", taxAnswer(world, told)));

  const hidden = filed.reduce((sum, one) => sum + one.hidden, 0);
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => [
    ...returnEvidence(world, file),
    ...claimEvidence(world, file),
    ...takingsEvidence(world, file),
    ...answerEvidence(file),
    ...transferEvidence(file, shifted.added),
  ];
  return {
    documents: bent,
    distortion: {
      kind: KIND,
      severity: about.severity,
      amount: hidden,
      what: {
        code: "distortion.underDeclaredSales",
        params: { share: Number(share.toFixed(3)), hidden, tax: roundHalfUp(hidden * vat.rate) },
      },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
    moved: shifted.moved,
    evidenceIn,
    correct: (statements) => withTaxOwed(statements, filed, shifted.surcharges),
  };
};

/** Who leaves out the usual share too may own up to that much, and says nothing of the rest; others say that it is all there. */
const OWNS_UP = 0.6;
function toldShare(world: World, random: RandomStream): number {
  return random.chance(OWNS_UP) ? undeclaredOf(world) : 0;
}

function answerEvidence(documents: readonly CaseDocument[]): Sign[] {
  const interview = maybe(documents, "interview");
  const said = interview?.answers.find(({ question }) => question.code === "interview.ask.tax");
  if (!interview || !said) return [];
  const told = said.answer.params?.share;
  return [
    typeof told === "number"
      ? sign(interview.id, said.id, "returnsToldLower", { told })
      : sign(interview.id, said.id, "returnsToldWhole"),
  ];
}

function fileLess(world: World, returns: readonly VatReturn[], share: number, random: RandomStream): Filed[] {
  const exported = new Map(
    taxPeriods(world).periods.map((months) => [
      isoMonth(months.at(-1)!.month),
      months.reduce((sum, { figures }) => sum + figures.exportSales, 0),
    ]),
  );
  const rate = world.now.firm.vat.rate;
  // A firm that has paid in too much before pays later; so does one that leaves sales out.
  let unpaid = 0;
  return returns.map((honest) => {
    const atHome = honest.salesInvoiced + honest.salesUninvoiced - (exported.get(honest.month) ?? 0);
    const hidden = roundHalfUp(Math.max(0, atHome) * share * random.between(0.85, 1.15));
    const uninvoiced = Math.min(hidden, roundHalfUp(honest.salesUninvoiced * MOST_OF_UNINVOICED));
    const tax = Math.min(honest.outputVat, roundHalfUp(hidden * rate));
    unpaid += tax;
    const saved = Math.min(honest.paid, unpaid);
    unpaid -= saved;
    const filed = {
      ...honest,
      salesUninvoiced: honest.salesUninvoiced - uninvoiced,
      salesInvoiced: honest.salesInvoiced - (hidden - uninvoiced),
      outputVat: honest.outputVat - tax,
      paid: honest.paid - saved,
    };
    return { filed, hidden, saved };
  });
}

/** The tax payments as small as the returns say, surcharges with them, and what was saved on its way to the owner's wife or husband. */
function shiftPayments(
  world: World,
  bank: BankStatementDocument,
  filed: readonly Filed[],
): {
  document: BankStatementDocument;
  moved: readonly Moved[];
  added: readonly NewLine[];
  surcharges: ReadonlyMap<Month, Minor>;
} {
  const random = randomStream(world.seed, `distortion/${KIND}/transfers`);
  const savedIn = new Map(filed.map(({ filed: { month }, saved }) => [month, saved]));
  const partOf = savedParts(bank, savedIn);
  const surcharges = new Map<Month, Minor>();
  const text = transferText(bank, world);
  const added: NewLine[] = [];
  const kept: Omit<BankLine, "no" | "balance">[] = [];
  const to = new Map<string, string>();
  for (const line of bank.lines) {
    const before = isVatPayment(line) || isSurcharge(line) ? monthBefore(line.date) : undefined;
    const saved =
      before === undefined
        ? 0
        : isSurcharge(line)
          ? roundHalfUp(line.out * (partOf.get(before) ?? 0))
          : Math.min(line.out, savedIn.get(before) ?? 0);
    if (before !== undefined && saved > 0) {
      if (isSurcharge(line)) surcharges.set(before, (surcharges.get(before) ?? 0) + saved);
      else savedIn.set(before, (savedIn.get(before) ?? 0) - saved);
    }
    if (saved > 0 && !isSurcharge(line)) added.push(transferOf(line, saved, world, text, random));
    if (line.out - saved > 0 || saved === 0) {
      kept.push({ ...line, out: line.out - saved });
      to.set(`L${line.no}`, `L${kept.length}`);
    }
  }
  // What surcharges were saved with the tax goes the same way, in the month's last transfer.
  const sent = added.map((line, i) => {
    const before = monthBefore(line.date);
    const last = added.slice(i + 1).every(({ date }) => monthBefore(date) !== before);
    if (!last || !surcharges.has(before)) return line;
    // Not before they would have been paid: there may be no money for it sooner.
    const due = bank.lines.findLast((one) => isSurcharge(one) && monthBefore(one.date) === before)?.date ?? line.date;
    const later = due > line.date;
    return {
      ...line,
      out: line.out + surcharges.get(before)!,
      ...(later ? { date: due, within: 1 } : {}),
    };
  });
  const smaller = carried(bank, kept);
  const { document, moved } = insertLines(smaller, sent);
  return { document, moved: [{ doc: bank.id, to }, moved], added: sent, surcharges };
}

/** For each month or quarter of a return the part of its tax that was paid and now is not. */
function savedParts({ lines }: BankStatementDocument, savedIn: ReadonlyMap<Month, Minor>): ReadonlyMap<Month, number> {
  const paid = new Map<Month, Minor>();
  for (const line of lines) {
    if (!isVatPayment(line)) continue;
    const month = monthBefore(line.date);
    paid.set(month, (paid.get(month) ?? 0) + line.out);
  }
  return new Map([...paid].map(([month, sum]) => [month, Math.min(1, (savedIn.get(month) ?? 0) / sum)]));
}

function transferOf(line: BankLine, saved: Minor, { names }: World, text: Phrase, random: RandomStream): NewLine {
  const [year, month, day] = line.date.split("-").map(Number) as [number, number, number];
  const date = workingDate(monthNumber(year, month), day + random.integer(0, 9));
  return {
    date,
    counterparty: names.spouse,
    text,
    in: 0,
    out: saved,
    within: random.uniform(),
  };
}

const isVatPayment = ({ text, out }: BankLine): boolean => out > 0 && /^bank\.vat/i.test(text.code);

const isSurcharge = ({ text }: BankLine): boolean =>
  /^bank\.(surcharges|maintenanceTax|educationSurcharge|localEducation)$/.test(text.code);

function monthBefore(date: string): Month {
  return isoMonth(monthNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7))) - 1);
}

/** What the money that the owner lives on is called in this statement. */
const transferText = ({ lines }: BankStatementDocument, { names }: World): Phrase =>
  lines.find(
    ({ counterparty, out, text }) =>
      out > 0 && counterparty === names.owner && /^bank\.(owner\.|transfer)/.test(text.code),
  )?.text ?? PLAIN;

/** The tax is owed from the month that it was not paid in, and the owner's family has had the money. */
function withTaxOwed(
  statements: readonly Statement[],
  filed: readonly Filed[],
  surcharges: ReadonlyMap<Month, Minor>,
): readonly Statement[] {
  const until = (statement: Statement, from: string): Minor =>
    filed
      .filter(({ filed: { month } }) => month > from && month < statement.periodEnd.slice(0, 7))
      .reduce((sum, { filed: { month }, saved }) => sum + saved + (surcharges.get(month) ?? 0), 0);
  return statements.map((statement) => {
    const owed = until(statement, "");
    const inPeriod = until(statement, `${yearIn(statement) - 1}-11`);
    return adjust(statement, { taxPayable: owed, dividends: inPeriod, retainedEarnings: -owed });
  });
}

function returnEvidence(world: World, documents: readonly CaseDocument[]): Sign[] {
  const vat = only(documents, "vatReturns");
  const params = { declared: declaredSales(vat), claimed: claimedSales(world, documents) };
  const [lowest] = vat.returns.slice(0, -1).sort((a, b) => a.salesUninvoiced - b.salesUninvoiced);
  const last = vat.returns.at(-1)!;
  return [
    sign(vat.id, last.month, "vatBelowSales", params),
    ...(lowest ? [sign(vat.id, lowest.month, "vatUninvoiced", { amount: lowest.salesUninvoiced })] : []),
  ];
}

/** Takings that the returns should cover: what the payment app settled, the till counted, or the bank received. */
function takingsEvidence(world: World, documents: readonly CaseDocument[]): Sign[] {
  const vat = only(documents, "vatReturns");
  const wallet = maybe(documents, "walletSummary");
  const till = maybe(documents, "tillSummary");
  const power = maybe(documents, "electricity");
  const customers = new Set(customerNames(world));
  const bank = mainAccount(documents);
  const receipts = bank.lines.filter(({ counterparty }) => customers.has(counterparty));
  const largest = [...receipts].sort((a, b) => b.in - a.in)[0];
  const received = receipts.reduce((sum, line) => sum + line.in, 0);
  const declared = declaredSales(vat);
  const places: (Sign | undefined)[] = [
    wallet?.months.length
      ? sign(wallet.id, wallet.months.at(-1)!.month, "walletTakings", {
          amount: wallet.months.reduce((sum, { gross, refunds }) => sum + gross - refunds, 0),
          declared,
        })
      : undefined,
    till?.months.length
      ? sign(till.id, till.months.at(-1)!.month, "tillTakings", {
          amount: till.months.reduce((sum, { takings }) => sum + takings, 0),
        })
      : undefined,
    largest && sign(bank.id, `L${largest.no}`, "receiptsAboveDeclared", { received, declared }),
    power?.bills.length ? sign(power.id, power.bills.at(-1)!.month, "powerAboveDeclared") : undefined,
  ];
  return places.filter((place) => place !== undefined);
}

function transferEvidence(documents: readonly CaseDocument[], added: readonly NewLine[]): Sign[] {
  const bank = mainAccount(documents);
  return [...added]
    .sort((a, b) => b.out - a.out)
    .slice(0, NAMED)
    .flatMap((line) => {
      const at = lineOf(bank, line);
      const params = { amount: line.out, name: line.counterparty };
      return at ? [sign(bank.id, at, "taxMoneyGone", params)] : [];
    });
}
