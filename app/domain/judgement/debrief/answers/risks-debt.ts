import type { Locator } from "../../../casefile/browser";
import { applicationsElsewhere } from "./bureau-checks";
import { LISTED_WITHIN } from "./checks";
import type { Measured, RealRisk } from "./real-risk";
import { answerTo, apart, type Papers, saidTo, sum } from "./papers";
import { yearlySales } from "./yearly-sales";
import { THRESHOLDS } from "./thresholds";

const isAnswerTo = (papers: Papers, question: string, at: { doc: string; at: string }): boolean => {
  const place = answerTo(papers, question);
  return place !== undefined && place.doc === at.doc && place.at === at.at;
};

/** The row that the flag stands on, in a list of this paper. */
const pinnedIn = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  paper: { readonly id: string } | undefined,
  at: Locator,
): Row | undefined => (paper?.id === at.doc ? rows.find(({ id }) => id === at.at) : undefined);

const lines = (papers: Papers, doc: string) => papers.accounts.find(({ id }) => id === doc)?.lines ?? [];

/** What is owed to others than banks, told of, or signed for. */
const guaranteesGiven: RealRisk = {
  code: "guaranteesGiven",
  names: ["hiddenGuarantee", "hiddenBorrowing", "other"],
  from: THRESHOLDS.contingentOfSales,
  measure: (papers, at) => {
    const report = papers.first("creditReport");
    const first = pinnedIn(report?.guarantees ?? [], report, at) ?? report?.guarantees[0];
    if (!report || !first) return undefined;
    const amount = sum(report.guarantees, (one) => one.amount);
    const equity = papers.books
      ? (papers.books.newest.lines.shareCapital ?? 0) + (papers.books.newest.lines.retainedEarnings ?? 0)
      : 0;
    return {
      size: amount / yearlySales(papers),
      params: {
        amount,
        name: first.borrower,
        count: report.guarantees.length,
        ...(equity > 0 ? { share: amount / equity } : {}),
      },
      papers: papers.there([{ doc: report.id, at: first.id }, answerTo(papers, "guarantees")]),
    };
  },
  standsAt: (at, papers) => {
    const report = papers.first("creditReport");
    if (at.doc === report?.id) return /^g\d/.test(at.at) || at.at === "guarantees";
    if (isAnswerTo(papers, "guarantees", at)) return true;
    const borrowers = report?.guarantees.map(({ borrower }) => borrower) ?? [];
    const related = papers.first("relatedParties");
    return at.doc === related?.id && related.parties.some(({ id, name }) => id === at.at && borrowers.includes(name));
  },
};

/** The lender on the line of an account that the flag stands on. */
const paidAt = <Row extends { readonly lender: string }>(at: Locator, papers: Papers, rows: readonly Row[]) => {
  const line = lines(papers, at.doc).find(({ no }) => `L${no}` === at.at);
  return rows.find(({ lender }) => lender === line?.counterparty);
};

const privateLoans: RealRisk = {
  code: "privateLoans",
  names: ["hiddenBorrowing", "other"],
  from: THRESHOLDS.contingentOfSales,
  measure: (papers, at) => {
    const list = papers.first("loanList");
    const rows = list?.rows.filter(({ lenderType }) => lenderType === "private") ?? [];
    const first = pinnedIn(rows, list, at) ?? paidAt(at, papers, rows) ?? rows[0];
    if (!list || !first) return undefined;
    const amount = sum(rows, ({ balance }) => balance);
    return {
      size: amount / yearlySales(papers),
      params: { amount, name: first.lender, rate: first.annualRate, count: rows.length },
      papers: papers.there([{ doc: list.id, at: first.id }, answerTo(papers, "otherLoans")]),
    };
  },
  standsAt: (at, papers) => {
    const list = papers.first("loanList");
    const rows = list?.rows.filter(({ lenderType }) => lenderType === "private") ?? [];
    if (at.doc === list?.id) return rows.some(({ id }) => id === at.at);
    if (isAnswerTo(papers, "otherLoans", at)) return true;
    if (at.doc === papers.first("application")?.id) return at.at === "otherLoans";
    const line = lines(papers, at.doc).find(({ no }) => `L${no}` === at.at);
    return line !== undefined && rows.some(({ lender }) => lender === line.counterparty);
  },
};

const latePayments: RealRisk = {
  code: "latePayments",
  names: ["other", "hiddenBorrowing", "knockOut"],
  from: THRESHOLDS.daysLate,
  measure: (papers, at) => {
    const report = papers.first("creditReport");
    const gravest = report?.history.toSorted((a, b) => b.days - a.days)[0];
    const worst = pinnedIn(report?.history ?? [], report, at) ?? gravest;
    if (!report || !worst) return undefined;
    return {
      size: worst.days,
      params: { count: worst.days, amount: worst.amount, name: worst.lender, month: worst.month },
      papers: papers.there([{ doc: report.id, at: worst.id }]),
    };
  },
  standsAt: (at, papers) => at.doc === papers.first("creditReport")?.id && /^(h\d|history)/.test(at.at),
};

const classified: RealRisk = {
  code: "classified",
  names: ["other", "hiddenBorrowing", "knockOut"],
  from: 1,
  measure: (papers, at) => {
    const report = papers.first("creditReport");
    const worse = report?.facilities.filter(({ classification }) => classification !== "normal") ?? [];
    const first = pinnedIn(worse, report, at) ?? worse[0];
    if (!report || !first) return undefined;
    return {
      size: worse.length,
      params: { name: first.lender, amount: first.balance },
      papers: papers.there([{ doc: report.id, at: first.id }]),
    };
  },
  standsAt: (at, papers) => {
    const report = papers.first("creditReport");
    const row = report?.facilities.find(({ id }) => id === at.at);
    return at.doc === report?.id && row !== undefined && row.classification !== "normal";
  },
};

const publicRecords: RealRisk = {
  code: "publicRecords",
  names: ["other", "knockOut", "hiddenGuarantee", "hiddenBorrowing", "underDeclaredSales", "evasiveAnswer"],
  from: THRESHOLDS.contingentOfSales / 10,
  measure: (papers, at, kind) => {
    const report = papers.first("creditReport");
    const records = report?.publicRecords ?? [];
    const byGravity = records.toSorted((a, b) => b.amount - a.amount);
    const told = saidTo(papers, "records").amount;
    // One suit told says nothing of another: whoever finds the answer evasive means what it leaves out.
    const untold =
      kind === "evasiveAnswer" && typeof told === "number"
        ? byGravity.filter(({ amount }) => apart(amount, told) > LISTED_WITHIN)
        : [];
    const shown = pinnedIn(records, report, at) ?? untold[0] ?? byGravity[0];
    if (!report || !shown) return undefined;
    return {
      ...(untold.includes(shown) && { code: "publicRecordUntold" }),
      size: shown.amount / yearlySales(papers),
      params: { amount: shown.amount, name: shown.by, day: shown.on },
      papers: papers.there([{ doc: report.id, at: shown.id }, answerTo(papers, "records")]),
    };
  },
  standsAt: (at, papers) =>
    (at.doc === papers.first("creditReport")?.id && /^(p\d|publicRecords)/.test(at.at)) ||
    isAnswerTo(papers, "records", at),
};

type CreditReport = Parameters<typeof applicationsElsewhere>[0];
type Application = CreditReport["enquiries"][number];

/** House value: whoever is asked for other banks speaks of the last half-year, as he does of this loan. */
const SPOKEN_OF = 183 * 864e5;

/**
 * The very application, and whether the owner told of it when he was asked for other banks. What is long past, and what a
 * loan of the papers came of, nobody need tell there.
 */
function oneApplication(report: CreditReport, asked: Application, papers: Papers): Measured {
  const recent = applicationsElsewhere(report);
  const answer = answerTo(papers, "otherBanks");
  const isTold = Object.values(saidTo(papers, "otherBanks")).includes(asked.by);
  const lent = [
    ...report.facilities.map(({ lender, opened }) => ({ lender, on: opened })),
    ...(papers.first("loanList")?.rows ?? []).map(({ lender, drawn }) => ({ lender, on: drawn })),
  ];
  const wasLent = lent.some(({ lender, on }) => lender === asked.by && on >= asked.on);
  const wasMeant = !wasLent && Date.parse(report.asOf) - Date.parse(asked.on) <= SPOKEN_OF;
  return {
    code: answer && isTold ? "enquiryTold" : answer && wasMeant ? "enquiryUntold" : "enquiry",
    size: recent.includes(asked) ? recent.length : 1,
    params: { name: asked.by, day: asked.on, count: recent.length },
    papers: papers.there([{ doc: report.id, at: asked.id }, answer]),
  };
}

const manyEnquiries: RealRisk = {
  code: "manyEnquiries",
  names: ["other", "hiddenBorrowing", "evasiveAnswer"],
  from: THRESHOLDS.enquiries,
  measure: (papers, at) => {
    const report = papers.first("creditReport");
    if (!report) return undefined;
    const recent = applicationsElsewhere(report);
    const asked = pinnedIn(report.enquiries, report, at);
    // A review, and our own enquiry of the report's day, is no application elsewhere.
    if (asked)
      return asked.reason === "application" && asked.on < report.asOf
        ? oneApplication(report, asked, papers)
        : undefined;
    const last = recent.at(-1);
    return (
      last && {
        size: recent.length,
        params: { count: recent.length },
        papers: papers.there([{ doc: report.id, at: last.id }]),
      }
    );
  },
  standsAt: (at, papers) => at.doc === papers.first("creditReport")?.id && /^(q\d|enquiries)/.test(at.at),
};

const earlierCharges: RealRisk = {
  code: "earlierCharges",
  names: ["overstatedCollateral", "hiddenBorrowing", "other"],
  from: THRESHOLDS.chargedOfValue,
  measure: (papers) => {
    const sheet = papers.first("collateral");
    const item = sheet?.items.find(({ charges }) => charges.length > 0);
    if (!sheet || !item) return undefined;
    const amount = sum(item.charges, (charge) => charge.amount);
    return {
      size: amount / item.value,
      params: { amount, share: amount / item.value, name: item.charges[0]?.holder ?? "" },
      papers: papers.there([{ doc: sheet.id, at: item.charges[0]?.id ?? item.id }]),
    };
  },
  standsAt: (at, papers) => at.doc === papers.first("collateral")?.id,
};

const lentToOwner: RealRisk = {
  code: "lentToOwner",
  names: ["ownerLoans", "other"],
  from: THRESHOLDS.ownerOfAssets,
  measure: (papers) => {
    const party = papers
      .first("relatedParties")
      ?.parties.find(({ dealings }) => dealings?.code === "related.owner.owes");
    const told = party?.dealings?.params?.owed;
    const booked = papers.books?.newest.lines.otherReceivables ?? 0;
    const amount = typeof told === "number" ? told : booked;
    const related = papers.first("relatedParties");
    if (amount <= 0) return undefined;
    return {
      size: amount / assetsOf(papers),
      params: { amount, share: amount / assetsOf(papers) },
      papers: papers.there([
        related && party && { doc: related.id, at: party.id },
        papers.books?.placeIn("newest", "otherReceivables"),
        answerTo(papers, "ventures"),
      ]),
    };
  },
  standsAt: (at, papers) => {
    if (/(^|\.)otherReceivables$/.test(at.at) || isAnswerTo(papers, "ventures", at)) return true;
    const party = papers
      .first("relatedParties")
      ?.parties.find(({ dealings }) => dealings?.code === "related.owner.owes");
    if (at.doc === papers.first("relatedParties")?.id) return at.at === party?.id;
    const debt = papers.first("household")?.debts.find(({ item }) => item.code === "household.debt.firm");
    if (at.doc === papers.first("household")?.id) return at.at === debt?.id;
    const line = lines(papers, at.doc).find(({ no }) => `L${no}` === at.at);
    return line?.text.code.startsWith("bank.ownerAdvance") ?? false;
  },
};

/** Of the newest statement; without books, of what the lists of stock, machines and customers hold. */
function assetsOf(papers: Papers): number {
  const stated = papers.books?.newest.lines;
  const assets = stated
    ? sum(
        ["cash", "receivables", "inventory", "prepayments", "otherReceivables", "fixedAssets"] as const,
        (line) => stated[line] ?? 0,
      )
    : sum(papers.first("inventory")?.rows ?? [], ({ value }) => value) +
      sum(papers.first("assetRegister")?.rows ?? [], ({ netValue }) => netValue) +
      sum(papers.ageing("receivables")?.rows ?? [], ({ total }) => total) +
      sum(papers.accounts, ({ closing }) => closing);
  return Math.max(1, assets);
}

export const debtRisks: readonly RealRisk[] = [
  classified,
  publicRecords,
  latePayments,
  guaranteesGiven,
  privateLoans,
  earlierCharges,
  lentToOwner,
  manyEnquiries,
];
