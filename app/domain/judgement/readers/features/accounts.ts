import { figures, type RatioId, ratios } from "../../../statements";
import { yearOfSales } from "../../opinion";
import { sales } from "../cash";
import type { Reading } from "../reading";
import { byRepayment, type Feature, lnWithin, over, within, yesNo } from "./feature";

const ratio = ({ years }: Reading, id: RatioId): number | undefined => ratios(years.at(-1)!, years.at(-2))[id].value;
const latest = ({ newest }: Reading, id: RatioId): number | undefined => ratios(newest)[id].value;

/** What the accounts say, repaired. */
export const ACCOUNTS: readonly Feature[] = [
  {
    id: "dscr",
    label: "Debt service cover of the last year, times, −1 to 4",
    more: "safer",
    isVerified: false,
    of: (reading) => within(ratio(reading, "dscr"), -1, 4),
  },
  {
    id: "interestCover",
    label: "Interest cover of the last year, times, −4 to 12",
    more: "safer",
    isVerified: false,
    of: (reading) => within(ratio(reading, "interestCover"), -4, 12),
  },
  {
    id: "netMargin",
    label: "Net profit to sales of the last year, −0.2 to 0.25",
    more: "safer",
    isVerified: false,
    of: (reading) => within(ratio(reading, "netMargin"), -0.2, 0.25),
  },
  {
    id: "lossYears",
    label: "Years with a loss among those in the file",
    more: "riskier",
    isVerified: false,
    of: ({ years }) => years.filter((year) => (figures(year).total("netProfit").value ?? 0) < 0).length,
  },
  {
    id: "runningGrowth",
    label: "Sales of the running year at a year's pace above the last year's, −0.4 to 0.6",
    more: "safer",
    isVerified: false,
    of: ({ newest, years }) => {
      const last = years.at(-1)!;
      const factor = newest === last ? undefined : over(yearOfSales(newest), last.lines.sales);
      return factor === undefined ? undefined : within(factor - 1, -0.4, 0.6);
    },
  },
  {
    id: "drawings",
    label: "What the owner took out, to sales of the last year, 0 to 0.3",
    more: "riskier",
    isVerified: false,
    of: ({ years }) => within(over(years.at(-1)!.lines.dividends, years.at(-1)!.lines.sales), 0, 0.3),
  },
  {
    id: "dpo",
    label: "Days until suppliers are paid, latest, 5 to 240, ln",
    more: "riskier",
    isVerified: false,
    of: (reading) => lnWithin(latest(reading, "dpo"), 5, 240),
  },
  {
    id: "sales",
    label: "A year's sales in yuan, 300,000 to 300 million, ln",
    more: "safer",
    isVerified: false,
    of: (reading) => lnWithin(over(sales(reading), 100), 3e5, 3e8),
  },
  {
    id: "withoutBooks",
    label: "Keeps no books (1) or does (0)",
    more: "riskier",
    isVerified: false,
    of: ({ documents }) => yesNo(!documents.some(({ kind }) => kind === "statements")),
  },
  ...byRepayment({
    id: "interimMargin",
    label: "EBITDA to sales, latest, −0.15 to 0.4",
    more: "safer",
    isVerified: false,
    of: (reading) => within(latest(reading, "ebitdaMargin"), -0.15, 0.4),
  }),
  ...byRepayment({
    id: "marginToTrade",
    label: "EBITDA to sales of the last year above the trade's median, −0.2 to 0.2",
    more: "safer",
    isVerified: false,
    of: (reading) => {
      const margin = ratio(reading, "ebitdaMargin");
      const usual = reading.usualMargin;
      return margin === undefined || usual === undefined ? undefined : within(margin - usual, -0.2, 0.2);
    },
  }),
  ...byRepayment({
    id: "salesGrowth",
    label: "Growth of sales in the last year, −0.4 to 0.6",
    more: "either",
    isVerified: false,
    of: (reading) => within(ratio(reading, "salesGrowth"), -0.4, 0.6),
  }),
  ...byRepayment({
    id: "current",
    label: "Current ratio, latest, 0.2 to 5, ln",
    more: "safer",
    isVerified: false,
    of: (reading) => lnWithin(latest(reading, "current"), 0.2, 5),
  }),
  ...byRepayment({
    id: "debtToAssets",
    label: "Liabilities to assets, latest, 0 to 1.6",
    more: "riskier",
    isVerified: false,
    of: (reading) => within(latest(reading, "debtToAssets"), 0, 1.6),
  }),
  ...byRepayment({
    id: "debtToSales",
    label: "Owed to lenders, latest, to a year's sales, 0 to 1.2",
    more: "riskier",
    isVerified: false,
    of: (reading) => within(over(figures(reading.newest).total("totalDebt").value, sales(reading)), 0, 1.2),
  }),
  ...byRepayment({
    id: "shortDebtToSales",
    label: "Loans due within a year, latest, to a year's sales, 0 to 1",
    more: "riskier",
    isVerified: false,
    of: (reading) => {
      const { shortTermDebt = 0, currentPortionLongTermDebt = 0 } = reading.newest.lines;
      return within(over(shortTermDebt + currentPortionLongTermDebt, sales(reading)), 0, 1);
    },
  }),
  ...byRepayment({
    id: "dso",
    label: "Days until customers pay, latest, 2 to 240, ln",
    more: "either",
    isVerified: false,
    of: (reading) => lnWithin(latest(reading, "dso"), 2, 240),
  }),
  ...byRepayment({
    id: "dio",
    label: "Days of stock, latest, 2 to 240, ln",
    more: "either",
    isVerified: false,
    of: (reading) => lnWithin(latest(reading, "dio"), 2, 240),
  }),
];
