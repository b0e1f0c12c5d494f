import { describe, expect, it } from "vitest";
import type { CaseFile } from "~/domain/casefile/case-file";
import { borrowerFacts, workingCapitalBound } from "~/domain/judgement/opinion";
import type { Borrower } from "~/domain/judgement/opinion/lending-bounds";
import { seasonOf } from "~/domain/judgement/opinion/season";
import type { Statement } from "~/domain/statements";
import { demoPolicy } from "../pricing/policy";

// Sales of 3,600 and costs of 3,240 a year; 60 days of customers' debts and 30 of goods less 45 of suppliers'; profit nil.
const year = (lines: Partial<Statement["lines"]> = {}): Statement => ({
  periodEnd: "2025-12-31",
  months: 12,
  lines: {
    sales: 3_600,
    costOfSales: 3_240,
    otherOperatingIncome: 0,
    operatingExpenses: 360,
    depreciation: 0,
    interest: 0,
    nonOperatingIncome: 0,
    receivables: 600,
    inventory: 270,
    payables: 405,
    prepayments: 0,
    shortTermDebt: 0,
    ...lines,
  },
});
const rule = { source: "", maxGrowth: 0.2, ownFundsShare: 0.1 };
const bound = (change: Partial<Borrower> = {}, workingCapital: typeof rule & { turnoverShare?: number } = rule) =>
  workingCapitalBound({
    request: { kind: "new", purpose: "workingCapital", amount: 1_000 },
    size: "small",
    owedHere: undefined,
    current: year(),
    previous: undefined,
    policy: { ...demoPolicy, workingCapital },
    ...change,
  });
const turnover = { ...rule, turnoverShare: 0.2 };

describe("the working-capital rule", () => {
  it("lends what the cycle ties up less the firm's tenth: 45 days of 3,600 are 450", () => {
    expect(bound()).toBeCloseTo(0.9 * 450, 9);
  });
  it("takes off the short loans that stay, and not the one that this loan pays back", () => {
    const current = year({ shortTermDebt: 300 });
    expect(bound({ current })).toBeCloseTo(405 - 300, 9);
    const renewal = { kind: "renewal", purpose: "workingCapital", amount: 200 } as const;
    expect(bound({ current, request: renewal, owedHere: 200 })).toBeCloseTo(405 - 100, 9);
  });
  it("scales the picture of the year's end to the busiest quarter", () => {
    expect(bound({ season: 1.5 })).toBeCloseTo(0.9 * 450 * 1.5, 9);
  });
  it("lends a small firm a fifth of its sales where the cycle needs less, as a kitchen's that suppliers finance", () => {
    expect(bound({}, turnover)).toBeCloseTo(720, 9);
    const kitchen = year({ receivables: 0, inventory: 90 });
    expect(bound({ current: kitchen })).toBe(0);
    expect(bound({ current: kitchen }, turnover)).toBeCloseTo(720, 9);
    expect(bound({ current: { ...kitchen, lines: { ...kitchen.lines, shortTermDebt: 500 } } }, turnover)).toBeCloseTo(
      220,
      9,
    );
  });
  it("holds a medium firm to its cycle, and a small one to its cycle where that needs more", () => {
    expect(bound({ size: "medium" }, turnover)).toBeCloseTo(405, 9);
    const slow = year({ receivables: 1_200 });
    expect(bound({ current: slow }, turnover)).toBeCloseTo(0.9 * 1_050, 9);
  });
  it("says nothing of another purpose, or of figures that are open", () => {
    expect(bound({ request: { kind: "new", purpose: "equipment", amount: 1_000 } })).toBeUndefined();
    expect(bound({ current: year({ receivables: undefined }) })).toBeUndefined();
  });
});

describe("the season", () => {
  /** Twelve months to April 2026: a hundred a month, and 250 in July, August and September. */
  const documents = (from = 5): CaseFile["documents"] => [
    { id: "statements", kind: "statements", basis: "management", years: [year()] },
    {
      id: "vat",
      kind: "vatReturns",
      returns: Array.from({ length: 17 - from }, (_, i) => {
        const number = from + i;
        const month = `${number > 12 ? 2026 : 2025}-${String(((number - 1) % 12) + 1).padStart(2, "0")}`;
        const sold = ["2025-07", "2025-08", "2025-09"].includes(month) ? 250 : 100;
        return { month, salesInvoiced: sold, salesUninvoiced: 0, taxDue: 0, filedOn: `${month}-15` };
      }),
    } as unknown as CaseFile["documents"][number],
  ];
  it("is the busiest quarter over the one that the accounts end with, twice at most", () => {
    expect(seasonOf(documents())).toBe(2); // 750 to 300 would be two and a half
    const flat = documents().map((document) =>
      document.kind === "vatReturns"
        ? { ...document, returns: document.returns.map((one) => ({ ...one, salesInvoiced: 100 })) }
        : document,
    );
    expect(seasonOf(flat)).toBe(1);
  });
  it("is not known from less than a year of returns, or without accounts", () => {
    expect(seasonOf(documents(6))).toBeUndefined();
    expect(seasonOf(documents().filter(({ kind }) => kind !== "statements"))).toBeUndefined();
  });
  it("does not change where sales are not declared: both quarters lack them alike", () => {
    const half = documents().map((document) =>
      document.kind === "vatReturns"
        ? { ...document, returns: document.returns.map((one) => ({ ...one, salesInvoiced: one.salesInvoiced / 2 })) }
        : document,
    );
    expect(seasonOf(half)).toBe(seasonOf(documents()));
  });
});

describe("the sales that make a class of capital", () => {
  const facts = (documents: readonly object[]) =>
    borrowerFacts(
      {
        firm: { size: "micro" },
        documents: documents as CaseFile["documents"],
      } as unknown as CaseFile,
      demoPolicy,
    ).fileSales;
  const application = { id: "a", kind: "application", request: {}, stated: { lastYearSales: 900 } };
  const book = (months: number) => ({
    id: "b",
    kind: "salesBook",
    months: Array.from({ length: months }, () => ({ cash: 50, wallet: 30, onCredit: 20, purchases: 40 })),
  });
  it("are the accounts', else the sales book's at a year's pace, else what the owner declares", () => {
    expect(facts([application, book(6), { id: "s", kind: "statements", years: [year()] }])).toBe(3_600);
    expect(facts([application, book(6)])).toBe(1_200);
    expect(facts([application])).toBe(900);
    expect(facts([])).toBeUndefined();
  });
});
