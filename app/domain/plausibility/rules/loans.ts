import type { CaseFile } from "../../casefile";
import { answer, daysFrom, firmAccounts, is, near, number, outside, paper, papers, text, total } from "../papers";
import type { Rules } from "../rule";

type Row = NonNullable<ReturnType<typeof listed>>["rows"][number];
const listed = (file: CaseFile) => paper(file, "loanList");
const isPrivate = ({ lenderType }: Row): boolean => lenderType === "private";

/** Of principal a bank takes no less at once, in minor units. House estimate. */
const LEAST_PRINCIPAL = 1_000;

/** What the firm owes, to whom, and what it costs. */
export const LOANS: Rules = {
  /** The bureau has every loan of a bank that the firm lists, with its balance; and the firm lists every one that the bureau has. */
  listAndReport: (file) => {
    const [list, report] = [listed(file), paper(file, "creditReport")];
    if (!list || !report) return [];
    const byLender = (rows: readonly { readonly lender: string; readonly balance: number }[], name: string): number =>
      total(rows.filter(({ lender }) => lender === name).map(({ balance }) => balance));
    const banks = list.rows.filter((row) => !isPrivate(row));
    const facilities = report.facilities.filter(({ borrower }) => borrower === "firm");
    return [...new Set([...banks, ...facilities].map(({ lender }) => lender))].flatMap((lender) => {
      const [told, known] = [byLender(banks, lender), byLender(facilities, lender)];
      if (near(told, known, 0.05)) return [];
      const row = banks.find((one) => one.lender === lender);
      return [
        { doc: list.id, at: row?.id ?? list.rows[0]?.id ?? "", against: report.id, params: { lender, told, known } },
      ];
    });
  },

  /** Loans of the list are the debts of the books. */
  listInBooks: (file) => {
    const [list, interim] = [listed(file), paper(file, "interim")];
    if (!list || !interim) return [];
    const { shortTermDebt = 0, currentPortionLongTermDebt = 0, longTermDebt = 0 } = interim.statement.lines;
    const [told, booked] = [
      total(list.rows.map(({ balance }) => balance)),
      shortTermDebt + currentPortionLongTermDebt + longTermDebt,
    ];
    if (near(told, booked, 0.05)) return [];
    return [{ doc: interim.id, at: "interim.shortTermDebt", against: list.id, params: { told, booked } }];
  },

  /** Other loans that the application states are those of the list. */
  statedAndListed: (file) => {
    const [list, application] = [listed(file), paper(file, "application")];
    if (!list || !application) return [];
    const elsewhere = total(
      list.rows.filter(({ lenderType }) => lenderType !== "thisBank").map(({ balance }) => balance),
    );
    const stated = total(application.stated.otherLoans.map(({ balance }) => balance));
    if (near(stated, elsewhere, 0.05)) return [];
    return [{ doc: application.id, at: "otherLoans", against: list.id, params: { stated, elsewhere } }];
  },

  /** What the owner tells of banks and friends is what the list has. */
  loansTold: (file) => {
    const [list, said] = [listed(file), answer(file, "otherLoans")];
    const bank = said && number(said.said, "bank");
    if (!list || !said || bank === undefined) return [];
    const elsewhere = list.rows.filter(({ lenderType }) => lenderType === "bank").map(({ balance }) => balance);
    const known = total(elsewhere);
    if (near(bank, known, 0.1)) return [];
    return [{ doc: said.doc, at: said.at, against: list.id, params: { told: bank, known } }];
  },

  /** Who says that he owes nobody lists no loan elsewhere. */
  noneMeansNone: (file) => {
    const [list, said] = [listed(file), answer(file, "otherLoans")];
    if (!list || !said || !is(said.said, "interview.otherLoans.none")) return [];
    const row = list.rows.find(({ lenderType, balance }) => lenderType !== "thisBank" && balance > 0);
    return row ? [{ doc: said.doc, at: said.at, against: list.id, params: { lender: row.lender } }] : [];
  },

  /** A bank lends at a bank's rate; a friend at a friend's, up to what no court would grant. */
  rates: (file) => {
    const list = listed(file);
    return (list?.rows ?? []).flatMap((row) => {
      const bounds = isPrivate(row) ? ([0, 0.48] as const) : ([0.02, 0.15] as const);
      return outside(row.annualRate, bounds, { doc: list!.id, at: row.id }, { lender: row.lender });
    });
  },

  /** No bank asks for an instalment of some fen. */
  instalmentsAreWhole: (file) =>
    firmAccounts(file).flatMap(({ id, lines }) =>
      lines
        .filter(({ text: what, out }) => is(what, "bank.principal") && out > 0 && out < LEAST_PRINCIPAL)
        .map(({ no, out }) => ({ doc: id, at: `L${no}`, params: { out } })),
    ),

  /** Nobody owes more than he was lent. */
  balanceWithinLoan: (file) => {
    const list = listed(file);
    return (list?.rows ?? []).flatMap(({ id, balance, principal }) =>
      balance >= 0 && balance <= principal ? [] : [{ doc: list!.id, at: id, params: { balance, principal } }],
    );
  },

  /** A loan is drawn before it is listed, and falls due after it was drawn. */
  loanDates: (file) => {
    const list = listed(file);
    return (list?.rows ?? []).flatMap(({ id, drawn, maturity }) =>
      drawn <= list!.asOf && drawn < maturity ? [] : [{ doc: list!.id, at: id, params: { drawn, maturity } }],
    );
  },

  /** What has been past its due date for longer than a bank takes to report is not normal to the bureau. */
  overdueIsClassified: (file) => {
    const report = paper(file, "creditReport");
    return (report?.facilities ?? []).flatMap(({ id, maturity, balance, classification }) =>
      classification === "normal" && balance > 0 && daysFrom(maturity, report!.asOf) > 75
        ? [{ doc: report!.id, at: id, params: { maturity } }]
        : [],
    );
  },

  /** Instalments run a loan down in step with its time. */
  instalmentsRunDown: (file) => {
    const list = listed(file);
    return (list?.rows ?? []).flatMap(({ id, repayment, principal, balance, drawn, maturity }) => {
      if (repayment !== "levelInstalment" && repayment !== "equalPrincipal") return [];
      const left = Math.max(0, daysFrom(list!.asOf, maturity) / daysFrom(drawn, maturity));
      return outside(balance / principal, [left * 0.7 - 0.08, left * 1.25 + 0.12], { doc: list!.id, at: id });
    });
  },

  /** A year's interest is what debts of that size cost. */
  interestAgainstDebt: (file) => {
    const statements = paper(file, "statements");
    return (statements?.years ?? []).flatMap(({ periodEnd, lines }, i, years) => {
      const debtOf = (one: typeof lines): number =>
        (one.shortTermDebt ?? 0) + (one.currentPortionLongTermDebt ?? 0) + (one.longTermDebt ?? 0);
      const before = years[i - 1];
      const debt = before ? (debtOf(lines) + debtOf(before.lines)) / 2 : undefined;
      if (debt === undefined || lines.interest === undefined || debt < (lines.sales ?? 0) * 0.02) return [];
      const place = { doc: statements!.id, at: `${periodEnd.slice(0, 4)}.interest` };
      return outside(lines.interest / debt, [0.008, 0.45], place);
    });
  },

  /** Interest leaves the account at the rate times the balance. */
  interestIsPaid: (file) => {
    const [list, accounts] = [listed(file), firmAccounts(file)];
    if (!list || accounts.length === 0) return [];
    // Banks all of whose loans ran all the year, not drawn on at will.
    const ranAllYear = ({ drawn, repayment }: (typeof list.rows)[number]): boolean =>
      repayment !== "revolving" && daysFrom(drawn, list.asOf) > 360;
    const others = new Set(list.rows.filter((row) => !ranAllYear(row)).map(({ lender }) => lender));
    const banks = list.rows.filter((row) => !isPrivate(row) && !others.has(row.lender));
    const [row] = banks;
    if (!row) return [];
    const lenders = new Set(banks.map(({ lender }) => lender));
    const paid = total(
      accounts
        .flatMap(({ lines }) => lines)
        .filter(({ counterparty, text: what }) => lenders.has(counterparty) && is(what, "bank.interest"))
        .map(({ out }) => out),
    );
    // The balance was larger through the year by half of what was repaid in it.
    const expected = total(
      banks.map(({ balance, principal, annualRate, drawn, maturity, repayment }) => {
        const yearly = repayment === "bullet" ? 0 : (principal * 365) / daysFrom(drawn, maturity);
        return (balance + yearly / 2) * annualRate;
      }),
    );
    return outside(paid / expected, [0.5, 10], { doc: list.id, at: row.id, against: accounts[0]!.id });
  },

  /** A loan that was drawn within the statement's year comes in on it. */
  loanComesIn: (file) => {
    const [list, accounts] = [listed(file), firmAccounts(file)];
    const [account] = accounts;
    if (!list || !account) return [];
    const lines = accounts.flatMap((one) => one.lines);
    return list.rows.flatMap(({ id, lender, lenderType, drawn, principal, repayment }) => {
      if (lenderType === "private" || repayment === "revolving") return [];
      if (drawn <= account.from || drawn > account.to || principal === 0) return [];
      // A renewed loan may be signed again without moving.
      const moved = lines.some(
        ({ counterparty, in: got, out }) => counterparty === lender && Math.max(got, out) >= principal * 0.3,
      );
      const renewed = repayment === "bullet";
      return moved || renewed
        ? []
        : [{ doc: list.id, at: id, against: account.id, params: { lender, drawn, principal } }];
    });
  },

  /** The loan is repaid while what it buys still works: a lorry is not paid for in fifteen years, nor material in five. */
  termAgainstLife: (file) => {
    const application = paper(file, "application");
    if (!application) return [];
    const { purpose, tenorMonths, repayment } = application.request;
    const most = { workingCapital: 36, equipment: 84, premises: 180, refinance: 60 }[purpose];
    const least = repayment === "levelInstalment" || repayment === "equalPrincipal" ? 6 : 1;
    return outside(tenorMonths, [least, most], { doc: application.id, at: "tenorMonths" }, { purpose });
  },

  /** Nobody asks for much more than a year's sales, whatever he has to pledge. */
  requestAgainstSales: (file) => {
    const application = paper(file, "application");
    const sales = application?.stated.lastYearSales;
    if (!application || !sales) return [];
    return outside(application.request.amount / sales, [0.005, 1.2], { doc: application.id, at: "amount" });
  },

  /** What is renewed, raised or looked at again is there: a loan of this bank. */
  renewalHasLoan: (file) => {
    const [list, application] = [listed(file), paper(file, "application")];
    if (!list || !application) return [];
    const again = ["renewal", "increase", "annualReview"].includes(application.request.kind);
    const here = list.rows.some(({ lenderType }) => lenderType === "thisBank");
    return again && !here
      ? [{ doc: application.id, at: "kind", against: list.id, params: { kind: application.request.kind } }]
      : [];
  },

  /** Where the list says that the owner stands for a loan, alone or with the spouse, the bureau has his guarantee. */
  ownersGuaranteesListed: (file) => {
    const [list, report] = [listed(file), paper(file, "creditReport")];
    const known = report?.ownersGuarantees;
    if (!list || !report || !known) return [];
    return list.rows.flatMap(({ id, lender, principal, security }) =>
      !is(security, "security.owner") && !is(security, "security.ownerAndSpouse")
        ? []
        : known.some((one) => one.lender === lender && one.amount === principal)
          ? []
          : [{ doc: report.id, at: id, against: list.id, params: { lender } }],
    );
  },

  /** A guarantee that the bureau shows is told when it is asked for, with its sum. */
  guaranteeTold: (file) => {
    const [report, said] = [paper(file, "creditReport"), answer(file, "guarantees")];
    if (!report || !said) return [];
    const known = report.guarantees[0];
    const told = is(said.said, "interview.guarantees.given");
    if (told !== (known !== undefined) && !(known && said.said.code.includes("evasive")))
      return [{ doc: said.doc, at: said.at, against: report.id, params: { known: known?.amount ?? 0 } }];
    const amount = number(said.said, "amount");
    if (!told || report.guarantees.some((one) => one.amount === amount && one.borrower === text(said.said, "borrower")))
      return [];
    return [{ doc: said.doc, at: said.at, against: report.id, params: { told: amount ?? 0 } }];
  },

  /** Who says that he asked no other bank was looked up by none. */
  askedNobody: (file) => {
    const [report, said, application] = [
      paper(file, "creditReport"),
      answer(file, "otherBanks"),
      paper(file, "application"),
    ];
    if (!report || !said || !application || !is(said.said, "interview.otherBanks.none")) return [];
    const applied = report.enquiries.filter(({ reason }) => reason === "application");
    // The last one is this request.
    const here =
      applied.findLast(({ on }) => daysFrom(on, report.asOf) <= 3)?.by ?? paper(file, "loanList")?.rows[0]?.lender;
    const asked = applied.filter(({ by, on }) => by !== here && daysFrom(on, report.asOf) > 3);
    const lately = asked.find(({ on }) => daysFrom(on, report.asOf) < 180);
    return lately
      ? [{ doc: said.doc, at: said.at, against: report.id, params: { bank: lately.by, on: lately.on } }]
      : [];
  },

  /** No bank asks twice on one day. */
  enquiriesOnce: (file) => {
    const enquiries = papers(file, "creditReport").flatMap((report) =>
      report.enquiries.map((one) => ({ ...one, doc: report.id })),
    );
    return enquiries.flatMap(({ id, on, by, doc }, i) =>
      enquiries.findIndex((other) => other.on === on && other.by === by) < i
        ? [{ doc, at: id, params: { on, by } }]
        : [],
    );
  },
};
