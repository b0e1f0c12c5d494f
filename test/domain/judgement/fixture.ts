import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { asSchema1 } from "../../support/schema-1";
import type { CaseFile } from "~/domain/casefile/case-file";
import type { Distortion } from "~/domain/casefile/flags";
import type { CaseTruth } from "~/domain/casefile/truth";
import { debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief/debrief-of";
import { modelOpinion } from "~/domain/judgement/opinion/opinion";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";
import type { Statement } from "~/domain/statements/lines";

/** The demonstration bank's, and in the shape of schema 1 that the worked prices stand on. */
export const shippedPolicy = parse(readFileSync("content/policy/cn-demo/policy.yaml", "utf8")) as Policy;
export const policy: Policy = asSchema1(shippedPolicy);
export const card = parse(readFileSync("test/support/provisional-card.yaml", "utf8")) as Scorecard;

/** Whole units to minor units. */
export const yuan = (amount: number): number => amount * 100;

function year(periodEnd: string, sales: number, receivables: number, privateLoan = 0): Statement {
  const costOfSales = sales * 0.76;
  const interest = 90_000 + privateLoan * 0.24;
  const operatingExpenses = 900_000;
  const lines = {
    sales,
    costOfSales,
    otherOperatingIncome: 0,
    operatingExpenses,
    depreciation: 250_000,
    interest,
    nonOperatingIncome: 0,
    tax: 60_000,
    dividends: 100_000,
    cash: 600_000,
    receivables,
    inventory: 1_400_000,
    prepayments: 0,
    otherReceivables: 0,
    otherCurrentAssets: 0,
    fixedAssets: 3_000_000,
    otherNonCurrentAssets: 0,
    shortTermDebt: 1_000_000 + privateLoan,
    currentPortionLongTermDebt: 200_000,
    payables: 1_300_000,
    taxPayable: 50_000,
    accruals: 100_000,
    otherCurrentLiabilities: 0,
    longTermDebt: 600_000,
    otherNonCurrentLiabilities: 0,
    shareCapital: 1_000_000,
    retainedEarnings: 750_000 + receivables - privateLoan,
    otherEquity: 0,
  };
  return {
    periodEnd,
    months: 12,
    lines: Object.fromEntries(Object.entries(lines).map(([line, amount]) => [line, yuan(Math.round(amount))])),
  };
}

/** A maker of metal parts that asks for 1.5 million over three years. Reported: growing and profitable. */
export const file: CaseFile = {
  origin: "synthetic",
  currency: "CNY",
  asOf: "2026-03-31",
  firm: {
    name: "Hengtai Metal Parts",
    industry: "metalParts",
    size: "small",
    foundedOn: "2014-05-01",
    city: "Changzhou",
    ownerName: "Lin Wei",
  },
  documents: [
    {
      id: "application",
      kind: "application",
      date: "2026-03-15",
      request: {
        kind: "new",
        purpose: "equipment",
        amount: yuan(1_500_000),
        tenorMonths: 36,
        repayment: "levelInstalment",
        collateral: [],
      },
      stated: {
        yearsInBusiness: 11,
        ownerExperienceYears: 18,
        employees: 40,
        premisesOwned: false,
        largestCustomerShare: 0.3,
        lastYearSales: yuan(9_000_000),
        otherLoans: [],
      },
    },
    {
      id: "statements",
      kind: "statements",
      basis: "management",
      years: [year("2024-12-31", 7_800_000, 1_700_000), year("2025-12-31", 9_000_000, 2_200_000)],
    },
  ],
};

export const fabricatedSales: Distortion = {
  kind: "fabricatedSales",
  severity: "high",
  amount: yuan(2_000_000),
  what: { code: "distortion.fabricatedSales", params: { share: 0.22 } },
  bends: ["statements"],
  evidence: [
    { doc: "vat", at: "2025-11", shows: { code: "evidence.vatBelowSales" } },
    { doc: "vat", at: "2025-12", shows: { code: "evidence.vatBelowSales" } },
    { doc: "electricity", at: "2025-12", shows: { code: "evidence.electricityFlat" } },
  ],
};
export const privateLoan: Distortion = {
  kind: "hiddenBorrowing",
  severity: "high",
  amount: yuan(800_000),
  what: { code: "distortion.hiddenBorrowing", params: { amount: yuan(800_000) } },
  bends: ["statements"],
  evidence: [{ doc: "bank", at: "L12", shows: { code: "evidence.interestLikePayment" } }],
};

/** 1,000 futures of which `defaults` fail, evenly over the three years. */
export const futures = (defaults: number): number[] =>
  Array.from({ length: 1000 }, (_, index) => (index < defaults ? 1 + (index % 36) : 0));

/** The same futures as shares by month. */
export const byMonth = (months: readonly number[]): number[] =>
  Array.from({ length: 39 }, (_, index) => months.filter((month) => month === index + 1).length / months.length);

const pd = (value: number) => ({ value, standardError: 0.004, futures: 1000, gradeUncertain: false });

/** A sound firm: the accounts are the books. */
export const soundTruth: CaseTruth = {
  statements: [year("2024-12-31", 7_800_000, 1_700_000), year("2025-12-31", 9_000_000, 2_200_000)],
  distortions: [],
  knockOuts: [],
  anomalies: [],
  noise: [],
  luck: "",
  ratingPd: pd(0.01),
  pdTenor: pd(0.03),
  attainable: pd(0.012),
  lgd: 0.5,
  defaultByMonth: byMonth(futures(30)),
  defaultMonths: futures(30),
  start: "notKept",
  reservationRate: 0.09,
};

/** The same file over other books: a fifth of the sales invented, a private loan left out. */
export const bentTruth: CaseTruth = {
  ...soundTruth,
  statements: [year("2024-12-31", 7_000_000, 1_400_000), year("2025-12-31", 7_000_000, 1_450_000, 800_000)],
  distortions: [fabricatedSales, privateLoan],
  ratingPd: pd(0.11),
  attainable: pd(0.1),
  pdTenor: pd(0.28),
  defaultByMonth: byMonth(futures(280)),
  defaultMonths: futures(280),
};

export const opinion = modelOpinion(file, card, policy);

/** A lender's worksheet: the request at 7 %, PD 1.1 %, nothing pinned. */
export const lent: Worksheet = {
  ...EMPTY_WORKSHEET,
  pd: 0.011,
  confidence: "medium",
  verdict: "approve",
  amount: yuan(1_500_000),
  tenorMonths: 36,
  repayment: "levelInstalment",
  rate: 0.07,
  memo: "A press for a firm that grows.",
};
export const declined: Worksheet = {
  ...EMPTY_WORKSHEET,
  pd: 0.08,
  confidence: "high",
  verdict: "decline",
  memo: "Too much risk for any price.",
};

/**
 * The file of a firm that owes one bank at `pays`, drawn this month, and whose owner was `named` a rate elsewhere. With .8
 * months of sales in the till it stays for certain up to .38 of a percent above what it pays, and leaves at .88.
 */
export const withCustomer = (pays: number, named?: number, of: CaseFile = file): CaseFile => ({
  ...of,
  documents: [
    ...of.documents,
    {
      id: "loanList",
      kind: "loanList",
      asOf: of.asOf,
      rows: [
        {
          id: "1",
          lender: "City Bank",
          lenderType: "bank",
          principal: yuan(1_000_000),
          balance: yuan(1_000_000),
          annualRate: pays,
          drawn: of.asOf,
        },
      ],
    },
    ...(named === undefined
      ? []
      : [
          {
            id: "interview",
            kind: "interview",
            date: of.asOf,
            answers: [
              {
                id: "q1",
                question: { code: "q" },
                answer: { code: "interview.otherBanks.named.1", params: { rate: named } },
              },
            ],
          },
        ]),
  ] as CaseFile["documents"],
});

/** The debrief of a decision; `by` the plain file under the worked policy, where nothing else is said. */
export const debrief = (
  worksheet: Worksheet,
  truth: CaseTruth | undefined,
  by: { readonly file?: CaseFile; readonly policy?: Policy } = {},
) => debriefOf({ worksheet, file, card, policy, opinion, truth, engineVersion: ENGINE_VERSION, ...by });
