import { type RequestRatioId, requestRatios } from "../../../scorecard";
import { figures } from "../../../statements";
import { allMeans, dueWithinYear, firmsMeans, newMoney, sales, yearsCash } from "../cash";
import type { Reading } from "../reading";
import { byRepayment, type Feature, lnWithin, over, within, yesNo } from "./feature";

const asked = ({ request, years, lgd }: Reading, id: RequestRatioId): number | undefined =>
  requestRatios(request, years.at(-1)!, years.at(-2), lgd)[id].value;

/** a − b, where both are known. */
const less = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

/** Small against a year's sales: keeps a cover finite where next to nothing falls due. */
const FLOOR = 0.02;

/** What is asked for, and what there is to pay it back with, on the repaired accounts. */
export const REQUEST: readonly Feature[] = [
  {
    id: "bullet",
    label: "Repaid in one sum (1) or not (0)",
    more: "either",
    isVerified: false,
    of: ({ request }) => yesNo(request.repayment === "bullet"),
  },
  {
    id: "line",
    label: "A line (1) or a loan (0)",
    more: "either",
    isVerified: false,
    of: ({ request }) => yesNo(request.repayment === "revolving"),
  },
  {
    id: "renewal",
    label: "Renews or reviews what this bank has lent (1) or not (0)",
    more: "either",
    isVerified: false,
    of: ({ request }) => yesNo(request.kind === "renewal" || request.kind === "annualReview"),
  },
  {
    id: "amountToSales",
    label: "Amount asked for to sales, 0.02 to 1.2, ln",
    more: "riskier",
    isVerified: false,
    of: (reading) => lnWithin(asked(reading, "amountToSales"), 0.02, 1.2),
  },
  {
    id: "tenor",
    label: "Months asked for, 3 to 60, ln",
    more: "either",
    isVerified: false,
    of: (reading) => lnWithin(asked(reading, "tenorMonths"), 3, 60),
  },
  {
    id: "proFormaDscr",
    label: "Debt service cover with the new instalments, times, −1 to 4",
    more: "safer",
    isVerified: false,
    of: (reading) => within(asked(reading, "proFormaDscr"), -1, 4),
  },
  {
    id: "proFormaInterestCover",
    label: "Interest cover with the new loan, times, −3 to 10",
    more: "safer",
    isVerified: false,
    of: (reading) => within(asked(reading, "proFormaInterestCover"), -3, 10),
  },
  {
    id: "ebitdaToAmount",
    label: "EBITDA to the amount asked for, −1 to 4",
    more: "safer",
    isVerified: false,
    of: (reading) => within(asked(reading, "ebitdaToAmount"), -1, 4),
  },
  {
    id: "shortfall",
    label: "What all means leave open of the principal due within a year, to a year's sales, 0 to 0.6",
    more: "riskier",
    isVerified: false,
    of: (reading) => within(over(less(dueWithinYear(reading), allMeans(reading)), sales(reading)), 0, 0.6),
  },
  ...byRepayment({
    id: "firmsShortfall",
    label: "What the firm's own means leave open of the principal due within a year, to a year's sales, 0 to 0.8",
    more: "riskier",
    isVerified: false,
    of: (reading) => within(over(less(dueWithinYear(reading), firmsMeans(reading)), sales(reading)), 0, 0.8),
  }),
  ...byRepayment({
    id: "coverOfDue",
    label: "All means over the principal due within a year, each with 2 % of sales, 0.05 to 10, ln",
    more: "safer",
    isVerified: false,
    of: (reading) => {
      const means = allMeans(reading);
      const floor = FLOOR * (sales(reading) ?? 0);
      if (means === undefined) return undefined;
      return lnWithin(over(Math.max(0, means) + floor, dueWithinYear(reading) + floor), 0.05, 10);
    },
  }),
  ...byRepayment({
    id: "newMoney",
    label: "New money to a year's sales, x to 1, ln(0.02 + x)",
    more: "riskier",
    isVerified: false,
    of: (reading) => lnWithin(over(newMoney(reading), sales(reading)), 0, 1, 0.02),
  }),
  ...byRepayment({
    id: "proFormaLeverage",
    label: "Liabilities to assets with the new money, 0 to 1.4",
    more: "riskier",
    isVerified: false,
    of: (reading) => {
      const { totalLiabilities, totalAssets } = totals(reading);
      const added = newMoney(reading);
      if (totalLiabilities === undefined || totalAssets === undefined) return undefined;
      return within(over(totalLiabilities + added, totalAssets + added), 0, 1.4);
    },
  }),
  ...byRepayment({
    id: "yearsCash",
    label: "What a year leaves after tax, interest and living, to a year's sales, −0.2 to 0.3",
    more: "safer",
    isVerified: false,
    of: (reading) => within(over(yearsCash(reading), sales(reading)), -0.2, 0.3),
  }),
];

function totals({ newest }: Reading) {
  const of = figures(newest);
  return { totalLiabilities: of.total("totalLiabilities").value, totalAssets: of.total("totalAssets").value };
}
