import { describe, expect, it } from "vitest";
import { gradeQuestion } from "~/domain/learning/grade";
import { checkAnswers } from "~/domain/learning";
import { readCalculation, words } from "~/forms/reference/calculator";
import {
  amountText,
  parseAmount,
  parseDecimal,
  parsePercent,
  parseWhole,
  percentText,
  wholeText,
} from "~/forms/figures";
import { readImportRequest } from "~/forms/author/import-request";
import { typedScale } from "~/forms/admin/scorecard-upload";
import { importAccounts } from "~/domain/accounts";
import { rowsOf } from "../domain/casefile/import-builder";

describe("one figure, typed as a Chinese branch writes it, is the same at every door", () => {
  const MILLION_AND_A_FIFTH = [
    "1200000",
    "１，２００，０００",
    "￥1,200,000",
    "120万",
    "120 万元",
    "1\u2009200\u2009000 元",
  ];

  it.each(MILLION_AND_A_FIFTH)("%s yuan", (typed) => {
    expect(parseAmount(typed)).toBe(120_000_000); // in fen
    const request = {
      firm: "F",
      title: "T",
      industry: "",
      purpose: "equipment",
      amount: typed,
      tenorMonths: "１２",
    } as const;
    const imported = readImportRequest({
      ...request,
      repayment: "bullet",
      collateralType: "home",
      collateralValue: typed,
      cohortId: "",
    });
    expect(imported.ok && imported.value.request).toMatchObject({
      amount: 120_000_000,
      tenorMonths: 12,
      collateral: { value: 120_000_000 },
    });
    const amount = { name: "x", label: "X", kind: "number" } as const;
    expect(readCalculation([amount], new URLSearchParams({ x: typed })).inputs).toEqual({ x: 1_200_000 });
    const question = {
      id: "q",
      kind: "numeric",
      prompt: "?",
      unit: "yuan",
      answer: 1_200_000,
      tolerance: 0,
      why: "",
    } as const;
    expect(gradeQuestion(question, [typed]).correct).toBe(true);
    const scale = { name: "", text: "", note: "", baseScore: typed, baseOdds: "50", pdo: "20" };
    expect(typedScale(scale)).toEqual({
      ok: true,
      scale: { baseScore: 1_200_000, baseOdds: 50, pointsToDoubleOdds: 20 },
    });
  });

  it("and one that two people would read differently is refused at every door", () => {
    expect([parseAmount("250.000"), parseDecimal("1.234"), parseWhole("1.234"), parsePercent("3,5")]).toEqual(
      Array(4).fill(NaN),
    );
    const question = { id: "q", kind: "numeric", prompt: "?", unit: "yuan", answer: 1, tolerance: 0, why: "" } as const;
    expect(checkAnswers([question], { q: ["1.234"] })).toEqual({ q: "notANumber" });
    const number = { name: "x", label: "X", kind: "number" } as const;
    expect(readCalculation([number], new URLSearchParams({ x: "1.234" })).problems).toEqual({
      x: { code: "unreadable" },
    });
    expect(typedScale({ name: "", text: "", note: "", baseScore: "600", baseOdds: "1.234", pdo: "20" })).toEqual({
      ok: false,
      errors: { baseOdds: "notNumber" },
    });
  });

  it("a figure in the rows of accounts may be of any width, with any minus sign", () => {
    const cash = { uk_gaap_tag: "CashBankOnHand" };
    const told = (value: string) =>
      importAccounts(rowsOf({ ...cash, value: "-5.5" }, { ...cash, value }), { firm: "FIRM-1" });
    // Told twice it must be the same figure: another would be a contradiction.
    expect([told("－５．５").ok, told("−5.50").ok, told("5.5").ok]).toEqual([true, true, false]);
  });
});

it("money is rounded to the cent from its digits, not from its binary fraction", () => {
  // 1.005 yuan is 100.5 fen, half up 101; in binary 1.005 × 100 falls short of the half.
  expect([parseAmount("1.0050"), parseAmount("8.0450"), parseAmount("-12.5")]).toEqual([101, 805, -1_250]);
});

it("a rate of 8.125 % is read and shown as one", () => {
  expect(parsePercent("8.125")).toBe(0.08125);
  expect(parsePercent(percentText(0.08125))).toBe(0.08125);
});

it("a threshold of three decimals is shown as it can be read back", () => {
  expect(wholeText(1.125)).toBe("1.1250");
  expect(parseDecimal(wholeText(1.125))).toBe(1.125);
  expect(parseAmount(amountText(123_450))).toBe(123_450);
});

it("numbers in a list are parted by blanks that one types, not by those that keep a figure in one piece", () => {
  expect(words("1\u2009200\u00a0300 2,5；3，\u30004\t5")).toEqual(["1\u2009200\u00a0300", "2,5", "3", "4", "5"]);
  const list = { name: "x", label: "X", kind: "numbers" } as const;
  expect(readCalculation([list], new URLSearchParams({ x: "1\u2009200 −３" })).inputs).toEqual({ x: [1_200, -3] });
});
