import type { Minor } from "../../money";
import { ASSET_LINES } from "../../statements";
import { maybe } from "../distortions/rewrite";
import { peopleIn, wagesSent } from "../distortions/staff-list";
import type { BankLine } from "../documents/types/bank";
import { accounts, type Documents, firmsAccounts, mainLines, received, share, textOf, total } from "./look";

/** Papers that say who somebody is: a name in them is no stranger. */
const KNOWS_NAMES = ["loanList", "payroll", "lease", "relatedParties", "ageing", "screening", "licence"] as const;
const REGULAR_MONTHS = 8;
/** What a private lender's payments of a year are of his loan. */
const PRIVATE_RATES = [0.04, 0.5] as const;
const MONEY_WITHOUT_GOODS = /^bank\.(transfer|private)/;

/**
 * Money that the accounts call the owner's, over assets, where a name that no other paper knows gets of it each month
 * what a private lender asks in a year.
 */
export function paysAStranger(documents: Documents): number | undefined {
  const lines = mainLines(documents);
  const known = textOf(documents, KNOWS_NAMES);
  const { newest } = accounts(documents);
  if (!newest) return undefined;
  const equity = newest.lines.otherEquity ?? 0;
  const byName = new Map<string, BankLine[]>();
  for (const line of lines) {
    if (line.out === 0 || !MONEY_WITHOUT_GOODS.test(line.text.code) || known.includes(line.counterparty)) continue;
    byName.set(line.counterparty, [...(byName.get(line.counterparty) ?? []), line]);
  }
  const asInterest = [...byName.values()].some((paid) => {
    const rate =
      share(
        total(paid, ({ out }) => out),
        equity,
      ) ?? 0;
    const months = new Set(paid.map(({ date }) => date.slice(0, 7))).size;
    return months >= REGULAR_MONTHS && rate >= PRIVATE_RATES[0] && rate <= PRIVATE_RATES[1];
  });
  return asInterest
    ? share(
        equity,
        total(ASSET_LINES, (line) => newest.lines[line] ?? 0),
      )
    : 0;
}

/**
 * What hides an owner's debt: money paid ahead to suppliers, over assets, or customers who owe for months and never paid
 * into the bank, over all receivables; the larger.
 */
export function hidesOwnersDebt(documents: Documents): number | undefined {
  const { newest } = accounts(documents);
  const ahead =
    newest &&
    share(
      newest.lines.prepayments ?? 0,
      total(ASSET_LINES, (line) => newest.lines[line] ?? 0),
    );
  const payers = new Set(
    firmsAccounts(documents).flatMap(({ lines }) => lines.map(({ counterparty }) => counterparty)),
  );
  const rows = documents.flatMap((one) => (one.kind === "ageing" && one.side === "receivables" ? one.rows : []));
  const silent = rows.filter(({ name, buckets }) => !payers.has(name) && buckets.d90 + buckets.d180 > 0);
  const never = share(
    total(silent, (row) => row.total),
    total(rows, (row) => row.total),
  );
  return ahead === undefined && never === undefined ? undefined : Math.max(ahead ?? 0, never ?? 0);
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

/**
 * Signs that the payroll sheet has too many or too few, added up: wages against those that left the bank for the same
 * month, insured people whom the office does not know, and people whom the visitor saw beyond the sheet.
 */
export function staffDiffers(documents: Documents): number | undefined {
  const payroll = maybe(documents, "payroll");
  const main = firmsAccounts(documents).find(({ holder }) => holder === "main");
  const wages = payroll && main && wagesSent(main, payroll);
  const heads = payroll?.months.at(-1)?.heads ?? 0;
  if (!payroll || !wages || heads === 0) return undefined;
  const unpaid = share(Math.abs(wages.sent - wages.wages), Math.max(wages.sent, wages.wages)) ?? 0;
  const listed = total(payroll.staff, (row) => (row.insured ? peopleIn(row) : 0));
  const insured = maybe(documents, "socialInsurance")?.months.at(-1)?.insured ?? listed;
  const note = maybe(documents, "siteVisit")?.notes.find(({ topic }) => topic === "staff");
  const seen = Number(note?.text.params?.seen ?? 0);
  return unpaid + Math.max(0, listed - insured) / heads + Math.max(0, seen - heads) / heads;
}

/** A charge is a known loan's where it is about as much. */
const SAME_LOAN = 0.15;

/** How far a pledge stands above what like things fetched, or how much of it secures a loan that nobody has named. */
export function pledgeWorthLess(documents: Documents): number | undefined {
  const items = maybe(documents, "collateral")?.items ?? [];
  const owed = [...(maybe(documents, "loanList")?.rows ?? []), ...(maybe(documents, "creditReport")?.facilities ?? [])];
  const isKnown = ({ holder, amount }: { holder: string; amount: Minor }): boolean =>
    owed.some(({ lender, balance }) => lender === holder && Math.abs(balance - amount) <= SAME_LOAN * amount);
  const gaps = items.map(({ value, comparable, charges }) => {
    const unsaid = charges.filter((charge) => !isKnown(charge));
    const above = comparable === undefined ? 0 : value / comparable - 1;
    return Math.max(
      above,
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
    .filter((line) => line.in > 0 && /^bank\.(invoice|export|wallet|cashDeposit|transfer)/.test(line.text.code));
  const customers = new Set(
    receipts.filter(({ text }) => /^bank\.(invoice|export)/.test(text.code)).map(({ counterparty }) => counterparty),
  );
  const byName = new Map<string, number>();
  for (const { counterparty, in: came } of receipts) byName.set(counterparty, (byName.get(counterparty) ?? 0) + came);
  const trade = [...byName].filter(([name]) => customers.has(name)).map(([, came]) => came);
  const largest = share(Math.max(0, ...trade), received(receipts));
  return told === undefined || largest === undefined ? undefined : largest - told;
}

/** 1 where the register's representative is not the person whose identity the bank has checked. */
export function representedByAnother(documents: Documents): number | undefined {
  const licence = maybe(documents, "licence");
  const checked = maybe(documents, "screening")?.identity ?? [];
  if (!licence || checked.length === 0) return undefined;
  return checked.some(({ person }) => person === licence.legalRepresentative) ? 0 : 1;
}
