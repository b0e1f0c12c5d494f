import { answer, daysFrom, firmAccounts, is, paper } from "../papers";
import type { Rules } from "../rule";

const SOME_DAYS = 10;

/** What lenders, courts and offices remember of a firm, against what the file shows of it. */
export const TRACES: Rules = {
  /** Who paid his bank late in the year of the statement is seen to pay late on it. */
  latePaymentIsLate: (file) => {
    const report = paper(file, "creditReport");
    const [account] = firmAccounts(file);
    if (!report || !account) return [];
    const lenders = new Set(
      report.facilities.filter(({ borrower }) => borrower === "firm").map(({ lender }) => lender),
    );
    const cards = new Set(report.facilities.filter(({ type }) => type === "card").map(({ lender }) => lender));
    const paidTo = (to: string) => account.lines.filter(({ counterparty, out }) => counterparty === to && out > 0);
    const dayOf = (date: string): number => Number(date.slice(8));
    return report.history.flatMap(({ id, month, lender, days }) => {
      // The owner's card may be with the same bank, and what is later than some days is paid in another month.
      if (!lenders.has(lender) || cards.has(lender) || days >= SOME_DAYS || month < account.from.slice(0, 7)) return [];
      const paid = paidTo(lender);
      const ofMonth = paid.filter(({ date }) => date.startsWith(month));
      const last = Math.max(0, ...ofMonth.map(({ date }) => dayOf(date)));
      const usual = Math.min(...paid.map(({ date }) => dayOf(date)));
      return last === 0 || last > usual
        ? []
        : [{ doc: report.id, at: id, against: account.id, params: { month, days, last } }];
    });
  },

  /** What is published ends after it begins, and a firm that owes an office or a court gets no loan. */
  recordsAreSettled: (file) => {
    const report = paper(file, "creditReport");
    return (report?.publicRecords ?? []).flatMap(({ id, kind, on, until }) => {
      const ends = until ?? (kind === "suitBy" ? report!.asOf : undefined);
      return ends !== undefined && on <= ends && ends <= report!.asOf && daysFrom(on, report!.asOf) < 26 * 31
        ? []
        : [{ doc: report!.id, at: id, params: { kind, on, until: until ?? "" } }];
    });
  },

  /** Nobody's money is frozen, and nothing is enforced, without a suit. */
  noFreezeWithoutSuit: (file) => {
    const report = paper(file, "creditReport");
    const records = report?.publicRecords ?? [];
    const sued = (on: string) => records.some((one) => one.kind === "suitAgainst" && one.on <= on);
    return records
      .filter(({ kind, on }) => (kind === "accountFrozen" || kind === "enforcement") && !sued(on))
      .map(({ id, kind }) => ({ doc: report!.id, at: id, params: { kind } }));
  },

  /** The owner is asked about what courts and offices have published, and about nothing that they have not. */
  recordsAskedAbout: (file) => {
    const [report, interview] = [paper(file, "creditReport"), paper(file, "interview")];
    if (!report?.publicRecords || !interview) return [];
    const asked = answer(file, "records");
    const [first] = report.publicRecords;
    return (first === undefined) === (asked === undefined)
      ? []
      : [{ doc: report.id, at: first?.id ?? "publicRecords", against: interview.id, params: {} }];
  },

  /** A loan that pays is not watched without a reason in the last two years. */
  watchedForReason: (file) => {
    const report = paper(file, "creditReport");
    return (report?.facilities ?? []).flatMap(({ id, borrower, lender, classification }) =>
      borrower !== "firm" || classification === "normal" || report!.history.some((late) => late.lender === lender)
        ? []
        : [{ doc: report!.id, at: id, params: { lender, classification } }],
    );
  },

  /** Some days that were made up for before the month ended leave no class, and a watched firm is granted nothing new. */
  watchedAfterMonthEnd: (file) => {
    const report = paper(file, "creditReport");
    const ofFirm = (report?.facilities ?? []).filter(({ borrower }) => borrower === "firm");
    const granted = ofFirm.reduce((latest, { opened }) => (opened > latest ? opened : latest), "").slice(0, 7);
    return ofFirm.flatMap(({ id, lender, classification }) =>
      classification === "normal" ||
      report!.history.some((late) => late.lender === lender && late.days >= SOME_DAYS && late.month >= granted)
        ? []
        : [{ doc: report!.id, at: id, params: { lender, classification, granted } }],
    );
  },

  /** A surcharge is for something that was paid to the same office on the same day. */
  surchargeForLatePayment: (file) =>
    firmAccounts(file).flatMap(({ id, lines }) =>
      lines
        .filter(({ text }) => is(text, "bank.lateSurcharge"))
        .filter(
          ({ counterparty, date, out }) =>
            !lines.some((one) => one.counterparty === counterparty && one.date === date && one.out > 10 * out),
        )
        .map(({ no, out }) => ({ doc: id, at: `L${no}`, params: { out } })),
    ),
};
