import type { RealRisk } from "./real-risk";
import { answerTo, sum } from "./papers";
import { THRESHOLDS } from "./thresholds";

/** Goods, claims and people that are worth less, or cost more, than their lists say at first sight. */

const YEAR = 365 * 864e5;

const oldStock: RealRisk = {
  code: "oldStock",
  names: ["staleStock", "overstatedOutput", "other"],
  from: THRESHOLDS.oldOfAll,
  measure: (papers) => {
    const list = papers.first("inventory");
    if (!list) return undefined;
    const old = list.rows
      .filter(({ lastMoved }) => Date.parse(list.asOf) - Date.parse(lastMoved) > YEAR)
      .toSorted((a, b) => b.value - a.value);
    const [amount, all] = [sum(old, ({ value }) => value), sum(list.rows, ({ value }) => value)];
    const [first] = old;
    return (
      first && {
        size: amount / Math.max(1, all),
        params: { amount, share: amount / Math.max(1, all) },
        papers: papers.there([{ doc: list.id, at: first.id }]),
      }
    );
  },
  standsAt: (at, papers) => {
    const list = papers.first("inventory");
    const row = list?.rows.find(({ id }) => id === at.at);
    if (list && at.doc === list.id)
      return row !== undefined && Date.parse(list.asOf) - Date.parse(row.lastMoved) > YEAR;
    return /(^|\.)inventory$/.test(at.at);
  },
};

const oldReceivables: RealRisk = {
  code: "oldReceivables",
  names: ["deadReceivables", "ownerLoans", "other"],
  from: THRESHOLDS.oldOfAll,
  measure: (papers) => {
    const list = papers.ageing("receivables");
    if (!list) return undefined;
    const old = list.rows
      .filter(({ buckets }) => buckets.d360 + buckets.older > 0)
      .toSorted((a, b) => b.buckets.d360 + b.buckets.older - a.buckets.d360 - a.buckets.older);
    const amount = sum(old, ({ buckets }) => buckets.d360 + buckets.older);
    const share =
      amount /
      Math.max(
        1,
        sum(list.rows, ({ total }) => total),
      );
    const [first] = old;
    return (
      first && {
        size: share,
        params: { amount, share, name: first.name },
        papers: papers.there([{ doc: list.id, at: first.id }]),
      }
    );
  },
  standsAt: (at, papers) => {
    const list = papers.ageing("receivables");
    const row = list?.rows.find(({ id }) => id === at.at);
    if (at.doc === list?.id) return row !== undefined && row.buckets.d360 + row.buckets.older > 0;
    return /(^|\.)receivables$/.test(at.at);
  },
};

const uninsured: RealRisk = {
  code: "uninsured",
  names: ["ghostStaff", "other"],
  from: THRESHOLDS.uninsured,
  measure: (papers) => {
    const [sheet, office] = [papers.first("payroll"), papers.first("socialInsurance")];
    const [heads = 0, insured = 0] = [sheet?.months.at(-1)?.heads, office?.months.at(-1)?.insured];
    const month = office?.months.at(-1)?.month;
    if (!sheet || !office || month === undefined || heads === 0 || insured >= heads) return undefined;
    return {
      size: 1 - insured / heads,
      params: { insured, heads },
      papers: papers.there([{ doc: office.id, at: month }, answerTo(papers, "staff")]),
    };
  },
  standsAt: (at, papers) => {
    const staff = papers.first("payroll")?.staff.find(({ id }) => id === at.at);
    if (at.doc === papers.first("payroll")?.id) return staff !== undefined && !staff.insured;
    if (at.doc === papers.first("socialInsurance")?.id) return true;
    const place = answerTo(papers, "staff");
    return place?.doc === at.doc && place.at === at.at;
  },
};

export const goodsRisks: readonly RealRisk[] = [oldReceivables, oldStock, uninsured];
