import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseQuestions } from "~/courseware/questions";
import { gradeQuestion } from "~/domain/learning/grade";
import { revenueCrossCheck } from "~/domain/statements/cross-checks";
import { known } from "~/domain/statements/figure";
import { printed, rowsOf } from "./tables";

const FOLDER = "content/courses/reading-an-sme-file/lessons/";
const text = readFileSync(`${FOLDER}sales-that-leave-no-trace.md`, "utf8");
const row = (label: string): number[] => (rowsOf(text, label)[0] ?? []).map(printed);

/** What the lesson's story states; every other number in it follows. Thousands of yuan, kWh. */
const STATED = 9_600;
const LAST_YEAR = { sales: 8_000, receivables: 1_808, kwh: 603_000 };
const VAT_RATE = 0.13;
const BASE_LOAD = 12 * 6_000;

describe("the worked example of “Sales that leave no trace”", () => {
  const customers = 10_033 - 500 - 300 - 80;
  const days = (365 * (LAST_YEAR.receivables / (1 + VAT_RATE))) / LAST_YEAR.sales;
  const carriedOver = days / 365;
  const bankSales = (customers / (1 + VAT_RATE) - carriedOver * LAST_YEAR.sales) / (1 - carriedOver);
  const check = revenueCrossCheck({
    declared: known(STATED),
    vat: known(7_980 + 180),
    bankInflow: known(bankSales),
    nonOperatingInflow: known(0),
    kwh: known(612_000 - BASE_LOAD),
    kwhPerUnit: known(450),
    unitPrice: known(6.72),
  });
  const percent = (share: number | undefined) => Number((100 * (share ?? NaN)).toFixed(1));

  it("arrives at the printed sales and deviations of each source", () => {
    expect(row("VAT returns")).toEqual([8_160, 8_160, percent(check.vatDeviation.value)]);
    expect(row("Bank receipts")).toEqual([customers, Math.round(bankSales), percent(check.bankDeviation.value)]);
    expect(row("Electricity, kWh")).toEqual([
      612_000,
      Math.round(check.electricityImpliedSales.value ?? NaN),
      percent(check.electricityDeviation.value),
    ]);
    expect(days).toBeCloseTo(73, 10);
    expect(bankSales).toBeCloseTo(8_125, 8);
  });

  it("finds the three sources within the printed 1.2 per cent of each other", () => {
    const implied = [8_160, bankSales, check.electricityImpliedSales.value ?? NaN];
    expect(percent(1 - Math.min(...implied) / Math.max(...implied))).toBe(1.2);
  });

  it("shows what leaving the VAT in would have hidden", () => {
    expect(percent((STATED - customers) / STATED)).toBe(4.7);
  });

  it("tests the electricity yardstick on the year that tied", () => {
    const implied = ((LAST_YEAR.kwh - BASE_LOAD) / 450) * 6.72;
    expect(Math.round(implied)).toBe(7_930);
    expect(percent((LAST_YEAR.sales - implied) / LAST_YEAR.sales)).toBe(0.9);
    expect(percent(612_000 / LAST_YEAR.kwh - 1)).toBe(1.5);
  });

  it("adjusts each line so that stated plus adjustment is adjusted", () => {
    for (const label of ["Sales", "Cost of sales", "Operating expenses", "EBITDA", "Receivables"]) {
      const [stated = NaN, adjustment = NaN, adjusted = NaN] = row(label);
      expect(stated + adjustment, label).toBe(adjusted);
    }
    expect(row("Sales")).toEqual([STATED, 8_160 - STATED, 8_160]);
  });

  it.each([0, 2])("derives EBITDA, gross margin and receivable days from the lines (column %i)", (column) => {
    const at = (label: string) => row(label)[column] ?? NaN;
    expect(at("EBITDA")).toBe(at("Sales") - at("Cost of sales") - at("Operating expenses"));
    expect(at("Gross margin")).toBe(percent(1 - at("Cost of sales") / at("Sales")));
    expect(at("Receivable days")).toBe(Math.round((365 * at("Receivables")) / at("Sales")));
  });

  it("leaves receivables that are worth the days to collect of last year", () => {
    expect(row("Receivables")[2]).toBe(Math.round(carriedOver * 8_160 * (1 + VAT_RATE)));
    expect(Math.round((365 * LAST_YEAR.receivables) / LAST_YEAR.sales)).toBe(82);
  });
});

describe("the questions of “Sales that leave no trace”", () => {
  const parsed = parseQuestions(readFileSync(`${FOLDER}sales-that-leave-no-trace.questions.yaml`, "utf8"), "questions");
  const questions = parsed.ok ? parsed.value : [];
  const accepts = (id: string, typed: string) => {
    const question = questions.find((each) => each.id === id);
    return question && gradeQuestion(question, [typed]).correct;
  };

  it("are five, of all three kinds", () => {
    expect(questions).toHaveLength(5);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(["single", "multiple", "numeric"]));
  });

  it("accept the calculated deviation and not the one with VAT left in", () => {
    expect(accepts("receipts-to-sales", ((100 * (5_400 - 5_650 / 1.13)) / 5_400).toFixed(1))).toBe(true);
    expect(accepts("receipts-to-sales", ((100 * (5_400 - 5_650)) / 5_400).toFixed(1))).toBe(false);
  });

  it("accept the sales the meter implies and not those with the base load left in", () => {
    expect(accepts("implied-by-kwh", String(((260_000 - 20_000) / 400) * 9))).toBe(true);
    expect(accepts("implied-by-kwh", String((260_000 / 400) * 9))).toBe(false);
  });
});
