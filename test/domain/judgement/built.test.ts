import { describe, expect, test } from "vitest";
import type { CaseFile } from "~/domain/casefile/case-file";
import { modelOpinion } from "~/domain/judgement/opinion/opinion";
import { groundOf } from "~/domain/judgement/outcome/standing";
import { addAdjustment, settleRestAsNil } from "~/domain/judgement/worksheet/edit";
import { workingsOf } from "~/domain/judgement/worksheet/workings";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { isBuilt, linesToSettle } from "~/domain/statements/built";
import type { StandardLine } from "~/domain/statements/lines";
import { figures } from "~/domain/statements/totals";
import { card, file, policy, yuan } from "./fixture";

const months = Array.from({ length: 12 }, (_, i) => ({
  month: i < 3 ? `2024-${i + 10}` : `2025-0${i - 2}`,
  cash: 1,
  wallet: 1,
  onCredit: 1,
  purchases: 1,
}));
const stall: CaseFile = {
  ...file,
  documents: [
    ...file.documents.filter(({ kind }) => kind !== "statements"),
    { id: "salesBook", kind: "salesBook", months },
  ],
};
const { request, statements } = groundOf(stall, policy, undefined);
const work = (worksheet: Worksheet) =>
  workingsOf(worksheet, { statements, request, size: "micro", currency: "CNY", scorecard: card, policy });

const FOUND: readonly (readonly [StandardLine, number, string])[] = [
  ["sales", 900_000, "salesBook"],
  ["costOfSales", 540_000, "salesBook"],
  ["operatingExpenses", 180_000, "lease"],
  ["interest", 6_000, "loanList"],
  ["dividends", 96_000, "drawings"],
  ["cash", 20_000, "bankStatement"],
  ["receivables", 45_000, "receivables"],
  ["inventory", 70_000, "inventory"],
  ["fixedAssets", 130_000, "assetRegister"],
  ["currentPortionLongTermDebt", 24_000, "loanList"],
  ["payables", 38_000, "payables"],
  ["longTermDebt", 36_000, "loanList"],
];
const entered = FOUND.reduce(
  (sheet, [line, amount, source]) =>
    addAdjustment(sheet, { periodEnd: "2025-09-30", line, amount: yuan(amount), source, reason: "summed" }),
  EMPTY_WORKSHEET,
);
const settled = settleRestAsNil(entered, "2025-09-30", "asked on the visit, nothing else");

describe("a firm without statements", () => {
  test("gives the months of its sales book as one period in which nothing is reported", () => {
    expect(statements).toEqual([{ periodEnd: "2025-09-30", months: 12, lines: {} }]);
    expect(isBuilt(statements[0]!)).toBe(true);
  });
  test("is not rateable while lines are open: what nobody asked about is unknown, not nil", () => {
    expect(work(EMPTY_WORKSHEET).score).toBeUndefined();
    expect(work(entered).score).toBeUndefined();
    expect(work(entered).openLines).toContain("depreciation");
    expect(linesToSettle(work(entered).periods[0]!.adjusted)).toHaveLength(25 - FOUND.length);
  });
  test("is rated on the built statement once the rest is settled, with ratios worked by hand", () => {
    const { ratios, score, openLines, periods } = work(settled);
    expect([openLines, linesToSettle(periods[0]!.adjusted)]).toEqual([[], []]);
    expect(score?.points).toBeGreaterThan(0);
    // EBITDA 180,000; 180 − 96 against 6 + 24
    expect(ratios?.dscr.value).toBeCloseTo(84 / 30, 12);
    expect(ratios?.current.value).toBeCloseTo(135 / 62, 12);
    expect(ratios?.debtToAssets.value).toBeCloseTo(98 / 265, 12);
    // Equity is what assets leave after debts.
    expect(figures(periods[0]!.adjusted).total("equity").value).toBe(yuan(167_000));
  });
  test("names the document of each line, keeps reported apart, and settles no line twice", () => {
    const { reported, adjustments } = work(settled).periods[0]!;
    expect(reported.lines).toEqual({});
    expect(adjustments.filter(({ source }) => source).map(({ line, source }) => [line, source])).toEqual(
      FOUND.map(([line, , source]) => [line, source]),
    );
    expect(new Set(adjustments.map(({ line }) => line)).size).toBe(adjustments.length);
    expect(settleRestAsNil(settled, "2025-09-30", "again")).toEqual(settled);
  });
  test("stays unrated by the bank's system, which sees no built figures", () => {
    expect(modelOpinion(stall, card, policy)).toMatchObject({ rated: false });
  });
});
