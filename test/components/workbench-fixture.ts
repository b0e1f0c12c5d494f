import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { ShownFile } from "~/components/casefile/types";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";

const content = (path: string): unknown =>
  parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), "utf8"));

export const demoScorecard = parse(readFileSync("test/support/provisional-card.yaml", "utf8")) as Scorecard;
export const demoPolicy = content("policy/cn-demo/policy.yaml") as Policy;

/** A small file with one document of each kind, its phrases already in words. */
export const demoFile: ShownFile = {
  origin: "synthetic",
  currency: "CNY",
  asOf: "2025-10-15",
  firm: {
    name: "Pump maker",
    industry: "metalParts",
    size: "small",
    foundedOn: "2016-04-01",
    city: "Shiyan",
    ownerName: "Wei Lin",
  },
  documents: [
    {
      id: "application",
      kind: "application",
      date: "2025-10-12",
      request: {
        kind: "new",
        purpose: "workingCapital",
        amount: 320_000_000,
        tenorMonths: 12,
        repayment: "bullet",
        collateral: [
          {
            id: "c1",
            type: "factoryOrLand",
            appraisedValue: 380_000_000,
            appraisedOn: "2025-09-01",
            description: "Workshop of 1,200 square metres",
          },
        ],
      },
      stated: {
        yearsInBusiness: 9,
        ownerExperienceYears: 17,
        employees: 23,
        premisesOwned: true,
        largestCustomerShare: 0.34,
        lastYearSales: 1_180_000_000,
        otherLoans: [{ lender: "City Commercial Bank", balance: 150_000_000, maturity: "2026-03-31" }],
      },
    },
    {
      id: "statements",
      kind: "statements",
      basis: "management",
      years: [{ periodEnd: "2024-12-31", months: 12, lines: { sales: 1_000_000_000, costOfSales: 800_000_000 } }],
    },
    {
      id: "bank",
      kind: "bankStatement",
      holder: "main",
      bank: "City Commercial Bank",
      account: "····4821",
      from: "2024-10-01",
      to: "2025-09-30",
      opening: 10_000_000,
      closing: 9_500_000,
      lines: [
        {
          no: 1,
          date: "2024-10-03",
          counterparty: "Pump Works",
          text: "invoice 311",
          out: 0,
          in: 1_000_000,
          balance: 11_000_000,
        },
        {
          no: 2,
          date: "2024-10-05",
          counterparty: "private person",
          text: "transfer",
          out: 2_000_000,
          in: 0,
          balance: 9_000_000,
        },
        {
          no: 3,
          date: "2024-10-09",
          counterparty: "Pump Works",
          text: "invoice 312",
          out: 0,
          in: 500_000,
          balance: 9_500_000,
        },
      ],
    },
    {
      id: "vat",
      kind: "vatReturns",
      regime: "general",
      rate: 0.13,
      returns: [
        {
          month: "2024-10",
          filedOn: "2024-11-14",
          salesInvoiced: 1_300_000,
          salesUninvoiced: 20_000,
          outputVat: 171_600,
          inputVat: 120_000,
          paid: 51_600,
        },
      ],
    },
    {
      id: "electricity",
      kind: "electricity",
      meter: "0471-22",
      bills: [{ month: "2024-10", from: "2024-10-03", to: "2024-11-02", kwh: 41_320, amount: 2_809_760 }],
    },
    {
      id: "interview",
      kind: "interview",
      date: "2025-10-13",
      answers: [{ id: "q1", question: "Who are your customers?", answer: "Mostly one pump maker." }],
    },
    {
      id: "source",
      kind: "sourceNotes",
      source: { industry: "Valves", sic: "28140", bases: ["filed"], mapping: "1" },
      rows: [
        {
          row: 2,
          periodEnd: "2024-12-31",
          label: "TurnoverRevenue",
          value: "10000000",
          unit: "CNY",
          fate: "mapped",
          standardLine: "sales",
        },
      ],
      findings: [{ severity: "ties", text: "Assets equal liabilities and equity." }],
    },
  ],
};
