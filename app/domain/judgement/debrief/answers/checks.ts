import type { DistortionKind, Locator } from "../../../casefile";
import type { DocumentKind } from "../../../casefile/browser";
import type { Check } from "./check";
import { enquiries, paidOnTime } from "./bureau-checks";
import { answerTo, apart, type Papers, placeFor, sum } from "./papers";
import { declaredAfterAll } from "./sales-declared";
import { earlierLoan, purposeAsked } from "./purpose-checks";

/** House value: lists and books of the same day may stand apart by slips and rounding. */
export const LISTED_WITHIN = 0.05;
/** House value: wages, rent and bills of a year against what left the bank for them. */
export const PAID_WITHIN = 0.15;

type Checker = (papers: Papers) => Check | undefined;

/** A paper, with the line of the accounts, the field or the question where it matters which. */
type Shown = DocumentKind | readonly [kind: DocumentKind, at: string];

/** Where each kind of lie would show, by the papers that its reader compares, best first. */
const SHOWS_IN: Readonly<Record<DistortionKind, readonly Shown[]>> = {
  fabricatedSales: ["vatReturns", "statements", "salesBook"],
  roundTripping: ["bankStatement"],
  underDeclaredSales: ["vatReturns", ["interview", "tax"]],
  hiddenBorrowing: ["creditReport", "loanList", "bankStatement"],
  windowDressing: ["bankStatement"],
  capitalisedExpenses: ["assetRegister", ["statements", "operatingExpenses"]],
  staleStock: ["inventory"],
  deadReceivables: ["ageing"],
  ownerLoans: ["ageing", ["statements", "prepayments"]],
  hiddenGuarantee: ["creditReport", ["interview", "guarantees"]],
  overstatedOutput: ["inventory", ["statements", "inventory"]],
  ghostStaff: ["payroll", "bankStatement", "socialInsurance"],
  overstatedCollateral: ["collateral"],
  forgedStatement: ["bankStatement"],
  divertedLoan: ["assetRegister", ["statements", "fixedAssets"]],
  hiddenConcentration: ["bankStatement", ["application", "largestCustomerShare"]],
  strawOwner: ["licence", "screening"],
};

function placeOf(papers: Papers, shown: Shown): Locator | undefined {
  if (typeof shown === "string") return placeFor(papers.first(shown));
  const [kind, at] = shown;
  if (kind === "interview") return answerTo(papers, at);
  if (kind === "statements") return papers.books?.placeIn("last", at);
  const document = papers.first(kind);
  return document && { doc: document.id, at };
}

/** Lies whose reader holds claimed sales against the tax returns. */
const AGAINST_RETURNS: readonly DistortionKind[] = ["fabricatedSales", "underDeclaredSales"];

/** The reader of a kind of lie: what it finds between the papers, and what honest files stay below. */
export function lieCheck(kind: DistortionKind): Checker {
  return (papers) => {
    const { found, band, standsOut } = papers.read(kind);
    if (found === undefined) return undefined;
    const declared = standsOut && AGAINST_RETURNS.includes(kind) ? declaredAfterAll(found, band, papers) : undefined;
    if (declared) return declared;
    const params = { found: Math.abs(found), band };
    return {
      code: kind,
      agrees: !standsOut,
      params,
      papers: papers.there(SHOWS_IN[kind].map((shown) => placeOf(papers, shown))),
    };
  };
}

/** Debt to banks in the firm's own list and in the credit report. */
const debts: Checker = (papers) => {
  const [list, report] = [papers.first("loanList"), papers.first("creditReport")];
  if (!list || !report) return undefined;
  const listed = sum(list.rows, (row) => (row.lenderType === "private" ? 0 : row.balance));
  const stated = sum(report.facilities, ({ borrower, balance }) => (borrower === "firm" ? balance : 0));
  return {
    code: "debts",
    agrees: apart(listed, stated) <= LISTED_WITHIN,
    params: { listed, stated },
    papers: papers.there([placeFor(report), placeFor(list)]),
  };
};

/** An amount of the newest statement against the list of the same day. */
const listed =
  (
    code: string,
    line: "receivables" | "payables" | "inventory" | "fixedAssets",
    of: (papers: Papers) => { total: number; at: Locator | undefined } | undefined,
  ): Checker =>
  (papers) => {
    const list = of(papers);
    const stated = papers.books?.newest.lines[line];
    if (!list || !papers.books || stated === undefined) return undefined;
    return {
      code,
      agrees: apart(stated, list.total) <= LISTED_WITHIN,
      params: { stated, listed: list.total },
      papers: papers.there([list.at, papers.books.placeIn("newest", line)]),
    };
  };

const ageingTotal = (side: "receivables" | "payables") => (papers: Papers) => {
  const list = papers.ageing(side);
  return list && { total: sum(list.rows, ({ total }) => total), at: placeFor(list) };
};

const stockTotal = (papers: Papers) => {
  const list = papers.first("inventory");
  return list && { total: sum(list.rows, ({ value }) => value), at: placeFor(list) };
};

const assetTotal = (papers: Papers) => {
  const list = papers.first("assetRegister");
  return list && { total: sum(list.rows, ({ netValue }) => netValue), at: placeFor(list) };
};

/** Cash in the newest statement against the accounts on the last day. */
const cashBanked: Checker = (papers) => {
  const stated = papers.books?.newest.lines.cash;
  if (!papers.books || stated === undefined || papers.accounts.length === 0) return undefined;
  const banked = sum(papers.accounts, ({ closing }) => closing);
  return {
    code: "cashBanked",
    agrees: stated - banked <= LISTED_WITHIN * stated,
    params: { stated, listed: banked },
    papers: papers.there([...papers.accounts.map(placeFor), papers.books.placeIn("newest", "cash")]),
  };
};

/** What left the bank under some texts against what a paper of the same months asks for. */
const paid =
  (code: string, text: RegExp, of: (papers: Papers) => { due: number; at: Locator | undefined } | undefined): Checker =>
  (papers) => {
    const asked = of(papers);
    const account = papers.accounts[0];
    if (!asked || !account) return undefined;
    const lines = papers.accounts.flatMap((one) => one.lines).filter((line) => text.test(line.text.code));
    const sent = sum(lines, (line) => line.out);
    return {
      code,
      agrees: apart(asked.due, sent) <= PAID_WITHIN,
      params: { stated: asked.due, listed: sent },
      papers: papers.there([asked.at, placeFor(account)]),
    };
  };

const rent = paid("rent", /^bank\.rent/, (papers) => {
  const lease = papers.first("lease");
  return lease && { due: 12 * lease.monthlyRent, at: placeFor(lease) };
});

const power = paid("power", /^bank\.power/, (papers) => {
  const document = papers.first("electricity");
  return document && { due: sum(document.bills, ({ amount }) => amount), at: placeFor(document) };
});

const water = paid("water", /^bank\.water/, (papers) => {
  const document = papers.first("water");
  return document && { due: sum(document.bills, ({ amount }) => amount), at: placeFor(document) };
});

/** What the payment app settled against what it sent to the bank. */
const wallet: Checker = (papers) => {
  const document = papers.first("walletSummary");
  if (!document || papers.accounts.length === 0) return undefined;
  const stated = sum(document.months, ({ settled }) => settled);
  const lines = papers.accounts.flatMap((one) => one.lines).filter(({ text }) => text.code.startsWith("bank.wallet"));
  const came = sum(lines, (line) => line.in);
  return {
    code: "wallet",
    agrees: apart(stated, came) <= PAID_WITHIN,
    params: { stated, listed: came },
    papers: papers.there([placeFor(document), placeFor(papers.accounts[0])]),
  };
};

/** What the till sent to the bank against the cash that the account took in. */
const till: Checker = (papers) => {
  const document = papers.first("tillSummary");
  if (!document || papers.accounts.length === 0) return undefined;
  const stated = sum(document.months, ({ banked }) => banked);
  const lines = papers.accounts
    .flatMap((one) => one.lines)
    .filter(({ text }) => text.code.startsWith("bank.cashDeposit"));
  const came = sum(lines, (line) => line.in);
  return {
    code: "till",
    agrees: apart(stated, came) <= PAID_WITHIN,
    params: { stated, listed: came },
    papers: papers.there([placeFor(document), placeFor(papers.accounts[0])]),
  };
};

/** Who may sign and decide, and whether a list or an expired paper stands against it. */
const knockOuts: Checker = (papers) => {
  const sheet = papers.first("screening");
  if (!sheet) return undefined;
  const matched = sheet.lists.find(({ result }) => result === "match");
  const expired = sheet.identity.find(({ validUntil }) => validUntil < sheet.checkedOn);
  const at = (id: string | undefined) => (id === undefined ? undefined : { doc: sheet.id, at: id });
  return {
    code: "knockOuts",
    agrees: !matched && !expired,
    params: { lists: sheet.lists.length, persons: sheet.identity.length },
    papers: papers.there([at(matched?.id ?? expired?.id) ?? placeFor(sheet), placeFor(papers.first("licence"))]),
  };
};

/** The loan that the owners agreed to against the one that is asked for. */
const consent: Checker = (papers) => {
  const [resolution, application] = [papers.first("resolution"), papers.first("application")];
  if (!resolution || !application) return undefined;
  const [stated, asked] = [resolution.amount, application.request.amount];
  return {
    code: "consent",
    agrees: asked <= stated,
    params: { stated, listed: asked },
    papers: papers.there([placeFor(resolution), placeFor(application)]),
  };
};

/** The household's month: what comes in, and what goes out for living and debts. */
const household: Checker = (papers) => {
  const sheet = papers.first("household");
  if (!sheet) return undefined;
  const income = sum(sheet.monthlyIncome, ({ amount }) => amount);
  const spent =
    sum(sheet.monthlyExpenses, ({ amount }) => amount) + sum(sheet.debts, ({ monthlyPayment }) => monthlyPayment);
  const first = sheet.monthlyIncome[0] ?? sheet.assets[0];
  return {
    code: "household",
    agrees: income >= (1 - LISTED_WITHIN) * spent,
    params: { stated: income, listed: spent },
    papers: papers.there([first && { doc: sheet.id, at: first.id }]),
  };
};

/** What is offered as security against what like things fetched, and what is charged on it already. */
const security: Checker = (papers) => {
  const sheet = papers.first("collateral");
  const application = papers.first("application");
  const items = sheet?.items ?? [];
  if (!sheet || items.length === 0)
    return (
      application && { code: "noSecurity", agrees: true, params: {}, papers: papers.there([placeFor(application)]) }
    );
  const lie = lieCheck("overstatedCollateral")(papers);
  const compared = items
    .filter(({ comparable }) => comparable !== undefined)
    .toSorted((a, b) => b.value / b.comparable! - a.value / a.comparable!)[0];
  if (!lie || (!compared && lie.agrees)) {
    const [first] = items;
    const params = { stated: first!.value };
    return { code: "noComparable", agrees: false, params, papers: papers.there([{ doc: sheet.id, at: first!.id }]) };
  }
  if (!lie.agrees || !compared?.comparable) return lie;
  const params = { stated: compared.value, listed: compared.comparable };
  return {
    code: "overstatedCollateral",
    agrees: true,
    params,
    papers: papers.there([{ doc: sheet.id, at: compared.id }]),
  };
};

/** Every check beside those of the readers, by name. */
export const CHECKS = {
  debts,
  receivablesListed: listed("receivablesListed", "receivables", ageingTotal("receivables")),
  payablesListed: listed("payablesListed", "payables", ageingTotal("payables")),
  stockListed: listed("stockListed", "inventory", stockTotal),
  assetsListed: listed("assetsListed", "fixedAssets", assetTotal),
  cashBanked,
  rent,
  power,
  water,
  wallet,
  till,
  knockOuts,
  consent,
  household,
  security,
  purpose: purposeAsked,
  earlierLoan,
  enquiries,
  paidOnTime,
} as const satisfies Readonly<Record<string, Checker>>;
export type CheckName = keyof typeof CHECKS;

/** Runs a check by the name of a lie's reader or by its own. */
export const checkBy = (name: DistortionKind | CheckName, papers: Papers): Check | undefined =>
  name in CHECKS ? CHECKS[name as CheckName](papers) : lieCheck(name as DistortionKind)(papers);
