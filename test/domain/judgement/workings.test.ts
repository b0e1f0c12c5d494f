import { describe, expect, it } from "vitest";
import { groundOf } from "~/domain/judgement/outcome/standing";
import { workingsOf } from "~/domain/judgement/worksheet/workings";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import type { StandardLine, Statement } from "~/domain/statements/lines";
import { card, debrief, file, lent, policy, yuan } from "./fixture";

const { request, statements } = groundOf(file, policy, undefined);
const without = (...lines: StandardLine[]): Statement[] =>
  statements.map((statement) => ({
    ...statement,
    lines: Object.fromEntries(
      Object.entries(statement.lines).filter(([line]) => !lines.includes(line as StandardLine)),
    ),
  }));
const work = (years: readonly Statement[], worksheet: Worksheet = EMPTY_WORKSHEET) =>
  workingsOf(worksheet, { statements: years, request, size: "small", currency: "CNY", scorecard: card, policy });

describe("a firm whose accounts leave open what the card needs", () => {
  const silent = without("depreciation", "receivables");
  it("has no points, grade or PD, and the lines are named", () => {
    expect(work(silent)).toMatchObject({ score: undefined, grade: undefined, offer: undefined });
    expect(work(silent).openLines).toEqual(["depreciation", "receivables"]);
  });
  it("can still be decided with a stated PD, held against the policy by that PD's grade", () => {
    const { offer } = work(silent, { ...EMPTY_WORKSHEET, pd: 0.2, tenorMonths: 120 });
    expect(offer?.price.waterfall.rate).toBeGreaterThan(0.2 * 0.6);
    expect(offer?.dscr).toEqual({ value: undefined, reason: "missing:depreciation" });
    expect(offer?.breaches.map(({ limit }) => limit)).toContain("worstGrade");
  });
  it("is rated once the analyst has put the open lines in", () => {
    const fill = (line: StandardLine, ...amounts: readonly number[]) =>
      statements.map(({ periodEnd }, i) => ({
        id: line + periodEnd,
        periodEnd,
        line,
        amount: yuan(amounts[i]!),
        reason: "note",
      }));
    const adjustments = [
      ...fill("depreciation", 250_000, 250_000),
      ...fill("receivables", 1_700_000, 2_200_000), // with which both sheets close
    ];
    const { score, openLines } = work(silent, { ...EMPTY_WORKSHEET, adjustments });
    expect(openLines).toEqual([]);
    expect(score?.points).toBeGreaterThan(0);
  });
});

it("a firm that the accounts describe in full is scored as the debrief scores it", () => {
  expect(work(statements, lent).score).toEqual(debrief(lent, undefined).you.score);
});

it("debt service cover does not test a bullet, and says so", () => {
  expect(work(statements, { ...lent, repayment: "bullet" }).offer?.dscr).toEqual({
    value: undefined,
    reason: "repaidAtOnce",
  });
});
