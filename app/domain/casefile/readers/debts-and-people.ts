import { maybe } from "../distortions/rewrite";
import type { BankLine } from "../types";
import { accounts, firmsAccounts, mainLines, received, share, textOf, total, type Documents } from "./look";

/** Papers that say who somebody is: a name in them is no stranger. */
const KNOWS_NAMES = ["loanList", "payroll", "lease", "relatedParties", "ageing", "screening", "licence"] as const;
const REGULAR_MONTHS = 8;
const MONEY_WITHOUT_GOODS = /^bank\.(transfer|private)/;

/** What goes nearly every month to a name that no other paper knows, without goods or services, over a year's receipts. */
export function paysAStranger(documents: Documents): number | undefined {
  const lines = mainLines(documents);
  const known = textOf(documents, KNOWS_NAMES);
  const byName = new Map<string, BankLine[]>();
  for (const line of lines) {
    if (line.out === 0 || !MONEY_WITHOUT_GOODS.test(line.text.code) || known.includes(line.counterparty)) continue;
    byName.set(line.counterparty, [...(byName.get(line.counterparty) ?? []), line]);
  }
  const regular = [...byName.values()].filter(
    (paid) => new Set(paid.map(({ date }) => date.slice(0, 7))).size >= REGULAR_MONTHS,
  );
  return share(Math.max(0, ...regular.map((paid) => total(paid, ({ out }) => out))), received(lines));
}

/** What left for the owner as an advance while the newest accounts show no claim on him, over a year's receipts. */
export function ownerOwesNothing(documents: Documents): number | undefined {
  const claim = accounts(documents).newest?.lines.otherReceivables ?? 0;
  const said = JSON.stringify(maybe(documents, "household")?.debts ?? []).includes("household.debt.firm");
  const lines = firmsAccounts(documents).flatMap((one) => one.lines);
  const advances = lines.filter(({ text, out }) => out > 0 && text.code === "bank.ownerAdvance");
  const back = lines.filter((line) => line.in > 0 && line.text.code === "bank.ownerRepays");
  const open = Math.max(0, total(advances, ({ out }) => out) - received(back));
  return share(claim > 0 || said ? 0 : open, received(lines));
}

/** What the bureau says the firm has signed for and the owner does not, over what he asks for. */
export function guaranteeUnsaid(documents: Documents): number | undefined {
  const signed = total(maybe(documents, "creditReport")?.guarantees ?? [], ({ amount }) => amount);
  const answer = maybe(documents, "interview")?.answers.find(
    ({ question }) => question.code === "interview.ask.guarantees",
  );
  const admits = answer?.answer.code.startsWith("interview.guarantees.given") ?? false;
  return share(admits ? 0 : signed, maybe(documents, "application")?.request.amount ?? 0);
}

/** Heads on the payroll sheet against those that the visitor counted, and wages against those that left the bank: the larger gap. */
export function headsDiffer(documents: Documents): number | undefined {
  const payroll = maybe(documents, "payroll");
  const heads = payroll?.months.at(-1)?.heads ?? 0;
  if (!payroll || heads === 0) return undefined;
  const paid = mainLines(documents).filter(({ text, out }) => out > 0 && text.code.startsWith("bank.payroll"));
  const last = paid.at(-1)?.date.slice(0, 7);
  const sent = total(
    paid.filter(({ date }) => date.slice(0, 7) === last),
    ({ out }) => out,
  );
  const due = payroll.months.at(-2)?.wages ?? 0;
  const gap = (a: number, b: number): number => (a > 0 && b > 0 ? Math.abs(a - b) / Math.max(a, b) : 0);
  const insured = maybe(documents, "socialInsurance")?.months.at(-1)?.insured ?? 0;
  const listed = total(payroll.staff, ({ insured: is, job }) => (is ? Number(job.params?.count ?? 1) : 0));
  return Math.max(gap(sent, due), gap(insured, listed));
}

/** How far a pledge stands above what like things fetched, or how much of it belongs to a creditor the owner does not name. */
export function pledgeWorthLess(documents: Documents): number | undefined {
  const items = maybe(documents, "collateral")?.items ?? [];
  const lenders = textOf(documents, ["household"]);
  const loans = maybe(documents, "loanList")?.rows ?? [];
  const gaps = items.map(({ value, comparable, charges }) => {
    const unsaid = charges.filter(
      ({ holder }) =>
        !lenders.includes(holder) &&
        !loans.some(({ lender, security }) => lender === holder && security.code.startsWith("security.pledge")),
    );
    return Math.max(
      comparable === undefined ? 0 : value / comparable - 1,
      share(
        total(unsaid, ({ amount }) => amount),
        value,
      ) ?? 0,
    );
  });
  return items.length === 0 ? undefined : Math.max(...gaps);
}

/** Fixed assets in the newest accounts that the register does not hold, over those accounts' figure. */
export function assetsMissing(documents: Documents): number | undefined {
  const register = maybe(documents, "assetRegister");
  const stated = accounts(documents).newest?.lines.fixedAssets ?? 0;
  return register && share(stated - total(register.rows, ({ netValue }) => netValue), stated);
}

/** The largest payer's part of trade receipts above what the owner says of his largest customer. */
export function oneCustomerPays(documents: Documents): number | undefined {
  const told = maybe(documents, "application")?.stated.largestCustomerShare;
  const receipts = firmsAccounts(documents)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.in > 0 && /^bank\.(invoice|export)/.test(line.text.code));
  const byName = new Map<string, number>();
  for (const { counterparty, in: came } of receipts) byName.set(counterparty, (byName.get(counterparty) ?? 0) + came);
  const largest = share(Math.max(0, ...byName.values()), received(receipts));
  return told === undefined || largest === undefined ? undefined : largest - told;
}

/** 1 where the register's representative is not the person whose identity the bank has checked. */
export function representedByAnother(documents: Documents): number | undefined {
  const licence = maybe(documents, "licence");
  const checked = maybe(documents, "screening")?.identity ?? [];
  if (!licence || checked.length === 0) return undefined;
  return checked.some(({ person }) => person === licence.legalRepresentative) ? 0 : 1;
}
