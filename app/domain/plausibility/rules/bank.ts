import type { CaseFile } from "../../casefile";
import { daysFrom, firmAccounts, is, near, outside, ownersAccount, paper, papers, total } from "../papers";
import type { Objection, Rules } from "../rule";
import { senseOf } from "../trades";

const SALES = ["bank.invoice", "bank.export", "bank.wallet", "bank.cashDeposit", "bank.billSold"];
const lines = (file: CaseFile) => firmAccounts(file).flatMap((account) => account.lines);
const summed = (file: CaseFile, side: "in" | "out", ...codes: string[]): number =>
  total(
    lines(file)
      .filter(({ text }) => codes.some((code) => is(text, code)))
      .map((line) => line[side]),
  );

/** What comes in for one yuan sold before tax: VAT, refunds that go out again, months that do not meet. House estimate. */
const USUAL_OVER = 1.15;

/** By how much customers owe less now than in the last balance sheet before the statement of the account begins. */
function paidOff(file: CaseFile, from: string): number {
  const before = paper(file, "statements")?.years.findLast(({ periodEnd }) => periodEnd < from)?.lines.receivables;
  const now = paper(file, "interim")?.statement.lines.receivables;
  return before === undefined || now === undefined ? 0 : Math.max(0, before - now);
}

const FEE = "bank.transferFee";
/** A month without money for other bills has none for these; months of twelve with fees, at least. */
const FEE_MONTHS = 6;
/** Interest runs to the 20th; a weekend or a festival puts the debit off. */
const isBankDay = (date: string): boolean => Number(date.slice(8)) >= 20 && Number(date.slice(8)) <= 28;
/** Who has no money on the day is debited later. */
const ON_BANK_DAY = 0.5;

const HUNDRED = 10_000;
/** Of so many transfers some are no whole hundreds. */
const SOME_BILLS = 12;

/** What the bank and the payment apps show. */
export const BANK: Rules = {
  /** Each balance follows from the one before, and the first and the last are those at the head. */
  balancesRun: (file) =>
    papers(file, "bankStatement").flatMap(({ id, opening, closing, lines: all }): Objection[] => {
      const broken = all.find((line, i) => (all[i - 1]?.balance ?? opening) + line.in - line.out !== line.balance);
      if (broken) return [{ doc: id, at: `L${broken.no}`, params: { balance: broken.balance } }];
      const last = all.at(-1);
      return !last || last.balance === closing ? [] : [{ doc: id, at: `L${last.no}`, params: { closing } }];
    }),

  /** Nobody draws what is not there: no account is below zero. */
  neverBelowZero: (file) =>
    papers(file, "bankStatement").flatMap(({ id, lines: all }) => {
      const below = all.find(({ balance }) => balance < 0);
      return below ? [{ doc: id, at: `L${below.no}`, params: { balance: below.balance } }] : [];
    }),

  /** An account is paid down to the last fen once at most, but for what is sent to the other one. */
  notToTheLastFen: (file) =>
    firmAccounts(file).flatMap(({ id, lines: all }) => {
      const empty = all.filter(({ balance, text, out }) => balance === 0 && out > 0 && !is(text, "bank.ownTransfer"));
      return empty.slice(1).map(({ no }) => ({ doc: id, at: `L${no}`, params: { times: empty.length } }));
    }),

  /** Customers who pay to the owner send what is on the bill now and then, not hundreds only. */
  billsAreOdd: (file) => {
    const own = ownersAccount(file);
    const sent = own?.lines.filter(({ text, in: got }) => got > 0 && is(text, "bank.own.invoice")) ?? [];
    if (sent.length < SOME_BILLS || sent.some((line) => line.in % HUNDRED !== 0)) return [];
    return [{ doc: own!.id, at: `L${sent[0]!.no}`, params: { bills: sent.length } }];
  },

  /** A line pays or receives, not both and not nothing. */
  oneSide: (file) =>
    papers(file, "bankStatement").flatMap(({ id, lines: all }) => {
      const odd = all.find((line) => line.in < 0 || line.out < 0 || line.in > 0 === line.out > 0);
      return odd ? [{ doc: id, at: `L${odd.no}`, params: { in: odd.in, out: odd.out } }] : [];
    }),

  /** Lines follow each other by date, within the dates of the statement. */
  linesInOrder: (file) =>
    papers(file, "bankStatement").flatMap(({ id, from, to, lines: all }) => {
      const odd = all.find(({ date }, i) => date < from || date > to || date < (all[i - 1]?.date ?? from));
      return odd ? [{ doc: id, at: `L${odd.no}`, params: { date: odd.date } }] : [];
    }),

  /** A year of the account is shown. */
  yearIsShown: (file) =>
    papers(file, "bankStatement").flatMap(({ id, from, to }) =>
      outside(daysFrom(from, to), [330, 400], { doc: id, at: "L1" }),
    ),

  /** What customers pay in is about what is sold, with VAT, what the trade does not declare, and old debts that they pay. */
  turnoverToSales: (file) => {
    const [vat, account] = [paper(file, "vatReturns"), firmAccounts(file)[0]];
    if (!vat || !account) return [];
    const sales = total(vat.returns.map((one) => one.salesInvoiced + one.salesUninvoiced));
    const bills = paper(file, "billRegister")?.rows ?? [];
    const passedOn = total(bills.map(({ fate, amount, discount }) => (fate === "endorsed" ? amount : discount)));
    const received = passedOn + summed(file, "in", ...SALES);
    const most = Math.max(1.6, USUAL_OVER / (1 - (senseOf(file)?.undeclared ?? 0)));
    // Who sells half of last year's still collects last year's invoices.
    const bounds = [0.6, most + paidOff(file, account.from) / sales] as const;
    return outside(received / sales, bounds, { doc: vat.id, at: vat.returns[0]!.month, against: account.id });
  },

  /** The accounts together hold what the books call cash, but for the till. */
  cashInBooks: (file) => {
    const [interim, accounts] = [paper(file, "interim"), firmAccounts(file)];
    const booked = interim?.statement.lines.cash;
    if (!interim || accounts.length === 0 || booked === undefined) return [];
    const held = total(accounts.map(({ closing }) => closing));
    if (near(held, booked, 0.1, 2_000_000)) return [];
    return [{ doc: interim.id, at: "interim.cash", against: accounts[0]!.id, params: { held, booked } }];
  },

  /** What the payment app settles comes in at the bank. */
  walletIsSettled: (file) => {
    const [wallet, account] = [paper(file, "walletSummary"), firmAccounts(file)[0]];
    if (!wallet || !account) return [];
    const settled = total(wallet.months.map((month) => month.settled));
    if (settled === 0) return [];
    const place = { doc: wallet.id, at: wallet.months[0]!.month, against: account.id };
    return outside(summed(file, "in", "bank.wallet") / settled, [0.85, 1.15], place);
  },

  /** Gross less refunds and fees is what is settled. */
  walletAddsUp: (file) => {
    const wallet = paper(file, "walletSummary");
    return (wallet?.months ?? []).flatMap(({ month, gross, refunds, fees, settled }) =>
      near(gross - refunds - fees, settled, 0.03) ? [] : [{ doc: wallet!.id, at: month, params: { gross, settled } }],
    );
  },

  /** A payment app keeps a small part. */
  walletFee: (file) => {
    const wallet = paper(file, "walletSummary");
    return (wallet?.months ?? []).flatMap(({ month, gross, fees }) =>
      gross === 0 ? [] : outside(fees / gross, [0, 0.06], { doc: wallet!.id, at: month }),
    );
  },

  /** Notes that the till sends to the bank arrive there. */
  tillIsBanked: (file) => {
    const [till, account] = [paper(file, "tillSummary"), firmAccounts(file)[0]];
    if (!till || !account) return [];
    const banked = total(till.months.map((month) => month.banked));
    if (banked === 0) return [];
    const place = { doc: till.id, at: till.months[0]!.month, against: account.id };
    return outside(summed(file, "in", "bank.cashDeposit") / banked, [0.85, 1.15], place);
  },

  /** A shop is open no more days than the month has. */
  openDays: (file) => {
    const till = paper(file, "tillSummary");
    return (till?.months ?? []).flatMap(({ month, openDays }) =>
      outside(openDays, [0, 31], { doc: till!.id, at: month }),
    );
  },

  /** What goes from one own account arrives on the other. */
  ownTransfersMeet: (file) => {
    const accounts = firmAccounts(file);
    if (accounts.length < 2) return [];
    const [out, received] = [summed(file, "out", "bank.ownTransfer"), summed(file, "in", "bank.ownTransfer")];
    return near(out, received, 0.02)
      ? []
      : [{ doc: accounts[1]!.id, at: "L1", against: accounts[0]!.id, params: { out, in: received } }];
  },

  /** What the firm pays its owner arrives with him. */
  drawingsArrive: (file) => {
    const [own, chart] = [ownersAccount(file), paper(file, "licence")];
    const owner = file.firm.ownerName;
    const accounts = firmAccounts(file);
    if (!own || !chart || owner === undefined || accounts.length === 0) return [];
    const sent = total(
      lines(file)
        .filter(({ counterparty }) => counterparty === owner)
        .map(({ out }) => out),
    );
    const got = total(own.lines.filter(({ counterparty }) => counterparty === file.firm.name).map((line) => line.in));
    if (near(sent, got, 0.1, 500_000)) return [];
    return [{ doc: own.id, at: "L1", against: accounts[0]!.id, params: { sent, got } }];
  },

  /** Bills of power and water leave the account. */
  utilitiesArePaid: (file) => {
    const account = firmAccounts(file)[0];
    if (!account) return [];
    return (["electricity", "water"] as const).flatMap((kind) => {
      const sheet = paper(file, kind);
      if (!sheet || sheet.bills.length === 0) return [];
      const billed = total(sheet.bills.map(({ amount }) => amount));
      const paid = summed(file, "out", kind === "electricity" ? "bank.power" : "bank.water");
      return outside(paid / billed, [0.6, 1.5], { doc: sheet.id, at: sheet.bills[0]!.month, against: account.id });
    });
  },

  /** The VAT of the returns is paid. */
  vatIsPaid: (file) => {
    const [vat, account] = [paper(file, "vatReturns"), firmAccounts(file)[0]];
    if (!vat || !account) return [];
    // What was filed for the last month is paid after the statement ends.
    const due = total(vat.returns.filter(({ month }) => month < account.to.slice(0, 7)).map((one) => one.paid));
    // And the first month of the statement pays for one before the returns.
    const paid = total(
      lines(file)
        .filter(({ text, date }) => is(text, "bank.vat") && date.slice(0, 7) > vat.returns[0]!.month)
        .map(({ out }) => out),
    );
    if (near(paid, due, 0.6, 1_000_000)) return [];
    return [{ doc: vat.id, at: vat.returns[0]!.month, against: account.id, params: { due, paid } }];
  },

  /** Contributions of the certificate are paid. */
  contributionsArePaid: (file) => {
    const [office, account] = [paper(file, "socialInsurance"), firmAccounts(file)[0]];
    if (!office || !account) return [];
    const due = total(office.months.map(({ contribution }) => contribution));
    const paid = summed(file, "out", "bank.socialInsurance");
    if (near(paid, due, 0.4, 500_000)) return [];
    return [{ doc: office.id, at: office.months[0]!.month, against: account.id, params: { due, paid } }];
  },

  /** Every bank asks for the account and for transfers. */
  bankFees: (file) => {
    const [account] = firmAccounts(file);
    if (!account) return [];
    const fees = account.lines.filter(({ text, out }) => out > 0 && (is(text, "bank.accountFee") || is(text, FEE)));
    const months = new Set(fees.map(({ date }) => date.slice(0, 7)));
    return outside(months.size, [FEE_MONTHS, 12], { doc: account.id, at: "L1" });
  },

  /** What lies on an account bears interest, paid in about the 20th of a quarter's last month. */
  depositInterest: (file) => {
    const [account] = firmAccounts(file);
    if (!account) return [];
    const paid = account.lines.filter(({ text }) => is(text, "bank.depositInterest"));
    const odd = paid.find(({ date, in: got }) => Number(date.slice(5, 7)) % 3 !== 0 || !isBankDay(date) || got === 0);
    if (odd) return [{ doc: account.id, at: `L${odd.no}`, params: { on: odd.date } }];
    return outside(paid.length, [3, 4], { doc: account.id, at: "L1" });
  },

  /** Banks debit interest by the month or the quarter, on about the 20th where there is money. */
  interestDay: (file) => {
    const [account] = firmAccounts(file);
    if (!account) return [];
    const banks = new Set(papers(file, "loanList").flatMap(({ rows }) => rows.map(({ lender }) => lender)));
    const debits = account.lines.filter(
      ({ text, counterparty }) => is(text, "bank.interest") && banks.has(counterparty),
    );
    const days = [...new Set(debits.map(({ date }) => date))];
    if (days.length < 4) return [];
    const onDay = days.filter(isBankDay).length / days.length;
    return outside(onDay, [ON_BANK_DAY, 1], { doc: account.id, at: `L${debits[0]!.no}` });
  },
};
