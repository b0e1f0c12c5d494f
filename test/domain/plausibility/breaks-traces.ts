import { breaks, type Break } from "./edits";

/** For each rule on traces of trouble one figure written over in one paper, so that it is broken and no other one. */
export const BREAKS_OF_TRACES: readonly Break[] = [
  breaks("latePaymentIsLate", "creditReport", (d) => {
    const cards = d.facilities.filter(({ type }) => type === "card").map(({ lender }) => lender);
    const { lender } = d.facilities.find((one) => one.borrower === "firm" && !cards.includes(one.lender))!;
    for (let month = 1; month <= 12; month++)
      d.history.push({
        id: `h${90 + month}`,
        month: `2025-${String(month).padStart(2, "0")}`,
        lender,
        days: 5,
        amount: 100_000,
      });
  }),
  breaks("recordsAreSettled", "creditReport", (d) => (d.publicRecords![0]!.until = "2031-01-01")),
  breaks("noFreezeWithoutSuit", "creditReport", (d) => (d.publicRecords![0]!.kind = "accountFrozen")),
  breaks("recordsAskedAbout", "creditReport", (d) => (d.publicRecords = [])),
  breaks(
    "watchedForReason",
    "creditReport",
    (d) => {
      const late = d.history.map(({ lender }) => lender);
      d.facilities.find((one) => one.borrower === "firm" && !late.includes(one.lender))!.classification =
        "specialMention";
    },
    undefined,
    ["watchedAfterMonthEnd"],
  ),
  breaks(
    "watchedAfterMonthEnd",
    "creditReport",
    (d) => {
      const late = d.history.filter(({ days }) => days < 10).map(({ lender }) => lender);
      const heavy = d.history.filter(({ days }) => days >= 10).map(({ lender }) => lender);
      const loan = d.facilities.find(
        ({ borrower, lender }) => borrower === "firm" && late.includes(lender) && !heavy.includes(lender),
      )!;
      loan.classification = "specialMention";
    },
    undefined,
    ["watchedForReason"],
  ),
  breaks("surchargeForLatePayment", "bankStatement", (d) => {
    d.lines.find(({ text }) => text.code === "bank.service.office" || text.code.startsWith("bank.service"))!.text.code =
      "bank.lateSurcharge";
  }),
];
