import { figures } from "../../../statements";
import type { RealRisk } from "./real-risk";
import { answerTo, sum } from "./papers";
import { THRESHOLDS, USUAL_COVER } from "./thresholds";

/** What the trade and the owner's purse make of the year. */

const concentration: RealRisk = {
  code: "concentration",
  names: ["hiddenConcentration", "other"],
  from: THRESHOLDS.largestCustomer,
  measure: (papers) => {
    const application = papers.first("application");
    const told = application?.stated.largestCustomerShare ?? 0;
    const list = papers.ageing("receivables");
    const first = list?.rows.toSorted((a, b) => b.total - a.total)[0];
    const owed = first
      ? first.total /
        Math.max(
          1,
          sum(list?.rows ?? [], ({ total }) => total),
        )
      : 0;
    if (told === 0 && owed === 0) return undefined;
    return {
      ...(owed === 0 && { code: "concentrationTold" }),
      size: Math.max(told, owed),
      params: { share: told, owed },
      papers: papers.there([
        application && { doc: application.id, at: "largestCustomerShare" },
        list && first && { doc: list.id, at: first.id },
        answerTo(papers, "customers"),
      ]),
    };
  },
  standsAt: (at, papers) => {
    const list = papers.ageing("receivables");
    const first = list?.rows.toSorted((a, b) => b.total - a.total)[0];
    const place = answerTo(papers, "customers");
    if (at.doc === list?.id) return at.at === first?.id;
    if (at.doc === papers.first("application")?.id) return at.at === "largestCustomerShare";
    if (place?.doc === at.doc) return place.at === at.at;
    const orders = papers.first("orderBook");
    if (at.doc === orders?.id) return orders.rows.find(({ id }) => id === at.at)?.customer === first?.name;
    const account = papers.accounts.find(({ id }) => id === at.doc);
    const line = account?.lines.find(({ no }) => `L${no}` === at.at);
    return line !== undefined && line.in > 0 && line.counterparty === first?.name;
  },
};

const fallingSales: RealRisk = {
  code: "fallingSales",
  names: ["other"],
  from: THRESHOLDS.salesFall,
  measure: (papers) => {
    const [now, then] = [papers.books?.last.lines.sales, papers.books?.before?.lines.sales];
    if (!papers.books || now === undefined || !then || now >= then) return undefined;
    return {
      size: 1 - now / then,
      params: { before: then, after: now, share: 1 - now / then },
      papers: papers.there([papers.books.placeIn("last", "sales"), answerTo(papers, "sales")]),
    };
  },
  standsAt: (at, papers) => {
    const place = answerTo(papers, "sales");
    return /(^|\.)sales$/.test(at.at) || (place?.doc === at.doc && place.at === at.at);
  },
};

const thinCover: RealRisk = {
  code: "thinCover",
  names: ["other"],
  from: THRESHOLDS.coverMissing,
  measure: (papers) => {
    const { books } = papers;
    const interest = books?.last.lines.interest ?? 0;
    const ebit = books && figures(books.last).total("ebit").value;
    if (!books || ebit === undefined || interest <= 0) return undefined;
    const cover = ebit / interest;
    return {
      size: USUAL_COVER - cover,
      params: { cover, usual: USUAL_COVER },
      papers: papers.there([books.placeIn("last", "interest")]),
    };
  },
  standsAt: ({ at }) =>
    /^\d{4}\.(interest|shortTermDebt|longTermDebt|currentPortionLongTermDebt|operatingExpenses)$/.test(at),
};

const drawnMoreThanEarned: RealRisk = {
  code: "drawnMoreThanEarned",
  names: ["ownerLoans", "other"],
  from: THRESHOLDS.drawnOfProfit,
  measure: (papers) => {
    const { books } = papers;
    const drawn = books?.last.lines.dividends ?? 0;
    const profit = books && figures(books.last).total("netProfit").value;
    if (!books || profit === undefined || drawn <= 0) return undefined;
    return {
      size: profit <= 0 ? Infinity : drawn / profit,
      params: { drawn, profit },
      papers: papers.there([books.placeIn("last", "dividends"), answerTo(papers, "household")]),
    };
  },
  standsAt: (at, papers) => {
    const place = answerTo(papers, "household");
    const account = papers.accounts.find(({ id }) => id === at.doc);
    const line = account?.lines.find(({ no }) => `L${no}` === at.at);
    return (
      /(^|\.)dividends$/.test(at.at) ||
      (place?.doc === at.doc && place.at === at.at) ||
      (line !== undefined && /^bank\.(owner|bonus)(\.|$)/.test(line.text.code))
    );
  },
};

const leaseRunsOut: RealRisk = {
  code: "leaseRunsOut",
  names: ["other"],
  from: 1,
  measure: (papers) => {
    const [lease, application] = [papers.first("lease"), papers.first("application")];
    if (!lease || !application) return undefined;
    const months = Math.round((Date.parse(lease.until) - Date.parse(application.date)) / (30.4 * 864e5));
    return {
      size: application.request.tenorMonths - months,
      params: { day: lease.until, months: application.request.tenorMonths },
      papers: papers.there([{ doc: lease.id, at: "until" }]),
    };
  },
  standsAt: (at, papers) => at.doc === papers.first("lease")?.id && at.at === "until",
};

const poorTaxGrade: RealRisk = {
  code: "poorTaxGrade",
  names: ["other", "underDeclaredSales"],
  from: 1,
  measure: (papers) => {
    const rating = papers.first("taxRating");
    if (!rating) return undefined;
    return {
      size: rating.grade === "C" || rating.grade === "D" ? 1 : 0,
      params: { mark: rating.grade, year: rating.year },
      papers: papers.there([{ doc: rating.id, at: "grade" }]),
    };
  },
  standsAt: (at, papers) => at.doc === papers.first("taxRating")?.id,
};

export const tradeRisks: readonly RealRisk[] = [
  concentration,
  drawnMoreThanEarned,
  thinCover,
  fallingSales,
  leaseRunsOut,
  poorTaxGrade,
];
