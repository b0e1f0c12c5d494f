import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { equityCheck } from "~/domain/statements/cross-checks";
import { printed, rowsOf } from "./tables";

const text = readFileSync("content/courses/reading-an-sme-file/lessons/the-loan-that-is-not-in-the-books.md", "utf8");
const row = (label: string): number[] => (rowsOf(text, label)[0] ?? []).map(printed);
const amount = (label: string): number => row(label)[0] ?? NaN;

const MONTHLY_INTEREST = 12;
const LOAN = 800;

describe("the worked example of “The loan that is not in the books”", () => {
  it("ties the equity check to the printed lines", () => {
    const actualEquity = amount("Assets, as counted on the visit") + amount("Liabilities, as stated");
    const check = equityCheck(
      {
        initialEquity: amount("Opening equity"),
        periodProfit: amount("Profit before depreciation"),
        injections: amount("Injections and appreciation"),
        appreciation: 0,
        withdrawals: -amount("Withdrawals"),
        depreciation: -amount("Depreciation"),
        actualEquity,
      },
      0.1,
    );
    expect(check.expectedEquity).toBe(amount("Expected equity"));
    expect(actualEquity).toBe(amount("Equity today"));
    expect(actualEquity - check.expectedEquity).toBe(amount("Not explained"));
    expect(amount("Not explained")).toBe(LOAN);
    expect((100 * (check.deviation.value ?? NaN)).toFixed(1)).toBe("-29.6");
    expect(check.flag).toBe(true);
  });

  it("uses one profit before depreciation in the equity check and in the cover", () => {
    const [ebitda = NaN] = row("EBITDA");
    const [tax = NaN] = row("Cash taxes");
    const [interest = NaN] = row("Interest");
    expect(ebitda - tax - interest).toBe(amount("Profit before depreciation"));
    expect(row("Owner's drawings")[0]).toBe(-amount("Withdrawals"));
    expect(row("Liabilities")[0]).toBe(-amount("Liabilities, as stated"));
  });

  it("adjusts each line so that stated plus adjustment is adjusted", () => {
    const lines = ["EBITDA", "Cash taxes", "Owner's drawings", "Interest", "Liabilities"];
    for (const label of [...lines, "Current portion of long-term debt"]) {
      const [stated = NaN, adjustment = NaN, adjusted = NaN] = row(label);
      expect(stated + adjustment, label).toBe(adjusted);
    }
    expect(row("EBITDA")[1]).toBe(10 * MONTHLY_INTEREST); // March to December
    expect(row("Interest")[1]).toBe(12 * MONTHLY_INTEREST);
    expect(row("Liabilities")[1]).toBe(LOAN);
  });

  it.each([0, 2])("derives cover and indebtedness from the lines (column %i)", (column) => {
    const at = (label: string) => row(label)[column] ?? NaN;
    const cash = at("EBITDA") - at("Cash taxes") - at("Owner's drawings");
    const service = at("Interest") + at("Current portion of long-term debt");
    expect(at("Debt service cover")).toBe(Number((cash / service).toFixed(2)));
    const share = at("Liabilities") / amount("Assets, as counted on the visit");
    expect(at("Liabilities to assets")).toBe(Number((100 * share).toFixed(1)));
  });

  it("shows the cover when the private lender wants the money back within the year", () => {
    expect(((1_080 - 44 - 300) / (240 + 400 + LOAN)).toFixed(2)).toBe("0.51");
    expect(text).toContain("cover is 0.51");
  });
});
