import { expect, test } from "vitest";
import { missing, type Statement } from "~/domain/statements";
import { yearCheck } from "~/domain/statements/year-checks";
import { after, before, without } from "./accounts";

const tolerances = { sales: 0.1, grossMarginPoints: 0.05, equity: 0.1 };
const changed = (lines: Statement["lines"]): Statement => ({ ...after, lines: { ...after.lines, ...lines } });
const close = (value: number) => ({ value: expect.closeTo(value, 12) as number });

test("honest books leave equity where profit, payments in and drawings put it", () => {
  // 3,000 + 600 of net profit − 250 drawn
  expect(yearCheck(after, before, tolerances).equity).toEqual({
    expected: { value: 3_350 },
    actual: { value: 3_350 },
    deviation: { value: 0 },
    flag: false,
  });
});

test("equity may fall short by the tolerance, and a payment in is no profit", () => {
  const deviation = (lines: Statement["lines"]) => yearCheck(changed(lines), before, tolerances).equity;
  expect(deviation({ retainedEarnings: 2_016 })).toMatchObject({ deviation: close(334 / 3_350), flag: false });
  expect(deviation({ retainedEarnings: 2_014 })).toMatchObject({ deviation: close(336 / 3_350), flag: true });
  expect(deviation({ shareCapital: 1_400 })).toMatchObject({ expected: { value: 3_750 }, deviation: { value: 0 } });
});

test("a gross margin that moves by more than the tolerance wants a reason, up or down", () => {
  // 22 % before; 2,400 of 11,000 now.
  expect(yearCheck(after, before, tolerances).margin).toMatchObject({ change: close(24 / 110 - 0.22), flag: false });
  expect(yearCheck(changed({ costOfSales: 8_020 }), before, tolerances).margin.flag).toBe(true); // 27.1 %
  expect(yearCheck(changed({ costOfSales: 9_140 }), before, tolerances).margin.flag).toBe(true); // 16.9 %
});

test("what a statement leaves open is not checked, and says why", () => {
  const check = yearCheck(without(after, "dividends", "costOfSales"), before, tolerances);
  expect(check.margin).toMatchObject({ change: missing("costOfSales"), flag: undefined });
  expect(yearCheck(without(after, "dividends"), before, tolerances).equity).toMatchObject({
    deviation: missing("dividends"),
    flag: undefined,
  });
});
