import { sales } from "../cash";
import { loans, monthsBetween, paper, total } from "../papers";
import type { Reading } from "../reading";
import { byRepayment, type Feature, lnCount, over, within, yesNo } from "./feature";

type Report = NonNullable<ReturnType<typeof report>>;
const report = ({ documents }: Reading) => paper(documents, "creditReport");

/** Of the bureau's report; undefined where the file has none. */
const inReport =
  (of: (bureau: Report, reading: Reading) => number | undefined): Feature["of"] =>
  (reading) => {
    const bureau = report(reading);
    return bureau && of(bureau, reading);
  };

/** Published against the firm; who sues others is owed something. */
const against = ({ publicRecords = [] }: Report) => publicRecords.filter(({ kind }) => kind !== "suitBy");

/** What lenders, the credit bureau and the courts say. */
export const BUREAU: readonly Feature[] = [
  {
    id: "lateMonths",
    label: "Months with a late payment in two years, n to 12, ln(1 + n)",
    more: "riskier",
    isVerified: false,
    of: inReport(({ history }) => lnCount(new Set(history.map(({ month }) => month)).size, 12)),
  },
  {
    id: "worstLateness",
    label: "Days of the worst late payment in two years, n to 200, ln(1 + n)",
    more: "riskier",
    isVerified: false,
    of: inReport(({ history }) => lnCount(Math.max(0, ...history.map(({ days }) => days)), 200)),
  },
  {
    id: "lateOfLate",
    label: "A late payment in the last half year (1) or none (0)",
    more: "riskier",
    isVerified: false,
    of: inReport(({ history, asOf }) => yesNo(history.some(({ month }) => monthsBetween(month, asOf) <= 6))),
  },
  {
    id: "enquiries",
    label: "Applications to lenders in the report, n to 15, ln(1 + n)",
    more: "riskier",
    isVerified: false,
    // The enquiry of the report's own day is ours.
    of: inReport(({ enquiries, asOf }) =>
      lnCount(enquiries.filter(({ reason, on }) => reason === "application" && on < asOf).length, 15),
    ),
  },
  {
    id: "watched",
    label: "A loan that another bank classes below normal (1) or none (0)",
    more: "riskier",
    isVerified: false,
    of: inReport(({ facilities }) => yesNo(facilities.some(({ classification }) => classification !== "normal"))),
  },
  {
    id: "guarantees",
    label: "Guarantees given for others, to a year's sales, 0 to 0.6",
    more: "riskier",
    isVerified: false,
    of: inReport(({ guarantees }, reading) =>
      within(
        over(
          total(guarantees, ({ amount }) => amount),
          sales(reading),
        ),
        0,
        0.6,
      ),
    ),
  },
  {
    id: "guaranteeOverdue",
    label: "Somebody guaranteed for is overdue (1) or nobody (0)",
    more: "riskier",
    isVerified: false,
    of: inReport(({ guarantees }) => yesNo(guarantees.some(({ status }) => status === "overdue"))),
  },
  {
    id: "pendingRecords",
    label: "Suits, enforcement or arrears still pending, n to 5, ln(1 + n)",
    more: "riskier",
    isVerified: false,
    of: inReport((bureau) => lnCount(against(bureau).filter(({ until }) => until === undefined).length, 5)),
  },
  {
    id: "pastRecords",
    label: "Suits, enforcement or arrears published in two years, n to 5, ln(1 + n)",
    more: "riskier",
    isVerified: false,
    of: inReport((bureau) => lnCount(against(bureau).length, 5)),
  },
  {
    id: "lineUse",
    label: "What is drawn of the lines granted, 0 to 1",
    more: "riskier",
    isVerified: false,
    of: inReport(({ facilities }) => {
      const lines = facilities.filter(({ borrower, type }) => borrower === "firm" && type === "line");
      return within(
        over(
          total(lines, ({ balance }) => balance),
          total(lines, ({ granted }) => granted),
        ),
        0,
        1,
      );
    }),
  },
  ...byRepayment({
    id: "ratesPaid",
    label: "Mean annual rate that banks take of the firm, 0.03 to 0.12",
    more: "riskier",
    isVerified: false,
    of: ({ documents }) => {
      const fromBanks = loans(documents).filter(({ lenderType }) => lenderType !== "private");
      return within(
        over(
          total(fromBanks, ({ annualRate }) => annualRate),
          fromBanks.length,
        ),
        0.03,
        0.12,
      );
    },
  }),
];
