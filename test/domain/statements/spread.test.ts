import { describe, expect, test } from "vitest";
import { checks, spread, type StandardLine } from "~/domain/statements";
import { after, before, stating } from "./accounts";

const adjustment = (line: StandardLine, amount: number) => ({
  id: line,
  periodEnd: "2025-12-31",
  line,
  amount,
  reason: "seen in the bank statement",
});

describe("adjustments stand beside the reported figures", () => {
  test("the reported statement is unchanged, the other year untouched", () => {
    const [earlier, later] = spread([before, after], [adjustment("shortTermDebt", 500)]);
    expect(later?.reported).toBe(after);
    expect(later?.adjusted.lines.shortTermDebt).toBe(1_400);
    expect(earlier?.adjusted).toEqual(before);
    expect(earlier?.adjustments).toEqual([]);
  });
  test("an adjustment moves every stated total that holds its line", () => {
    const stated = stating(after, { currentAssets: 3_750, totalAssets: 6_750, equity: 3_350 });
    const [period] = spread([stated], [adjustment("receivables", -300)]);
    expect(period?.adjusted.stated).toEqual({ currentAssets: 3_450, totalAssets: 6_450, equity: 3_350 });
  });
  test("two adjustments of one line add up", () => {
    const [period] = spread([after], [adjustment("cash", 10), { ...adjustment("cash", -60), id: "second" }]);
    expect(period?.adjusted.lines.cash).toBe(400);
  });
});

describe("what the adjusted books leave open is shown", () => {
  const open = (...adjustments: ReturnType<typeof adjustment>[]) => {
    const [earlier, later] = spread([before, after], adjustments);
    return checks(later!.adjusted, earlier!.adjusted).map((check) =>
      check.status === "differs" ? check.difference : check.status,
    );
  };
  test("nothing, where every adjustment has its other side", () => {
    expect(open(adjustment("shortTermDebt", 500), adjustment("cash", 500))).toEqual(["ties", "ties"]);
  });
  test("the amount of a one-sided adjustment of the balance sheet", () => {
    expect(open(adjustment("shortTermDebt", 500))).toEqual([-500, "ties"]);
  });
  test("the profit that was taken out of sales and not out of retained earnings", () => {
    expect(open(adjustment("sales", -500))).toEqual(["ties", 500]);
    expect(open(adjustment("sales", -500), adjustment("receivables", -500))).toEqual([-500, 500]);
    const whole = [adjustment("sales", -500), adjustment("receivables", -500), adjustment("retainedEarnings", -500)];
    expect(open(...whole)).toEqual(["ties", "ties"]);
  });
});

describe("the identities of a set of accounts", () => {
  test("tie in accounts that are in order", () => {
    expect(checks(after, before).map(({ id, status }) => [id, status])).toEqual([
      ["balance", "ties"],
      ["retainedEarnings", "ties"],
    ]);
  });
  test("give the amount by which they fail", () => {
    const bent = { ...after, lines: { ...after.lines, retainedEarnings: 2_300 } };
    expect(checks(bent, before)).toEqual([
      { id: "balance", status: "differs", expected: 6_700, found: 6_750, difference: 50 },
      { id: "retainedEarnings", status: "differs", expected: 2_350, found: 2_300, difference: -50 },
    ]);
  });
  test("name what is missing", () => {
    expect(checks(after)).toContainEqual({ id: "retainedEarnings", status: "missing", reason: "noPreviousPeriod" });
  });
  test("compare each total the source states with its lines", () => {
    expect(checks(stating(after, { currentAssets: 3_800 }))).toContainEqual({
      id: "total:currentAssets",
      status: "differs",
      expected: 3_750,
      found: 3_800,
      difference: 50,
    });
  });
});
