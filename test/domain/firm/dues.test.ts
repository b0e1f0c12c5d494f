import { describe, expect, it } from "vitest";
import { type DayBook, type Life, unfold } from "~/domain/firm";
import { isExempt, paysVatIn, vatSurcharges, wageTaxOn } from "~/domain/firm/taxes";
import { monthNumber, monthOfYear } from "~/domain/money/calendar";
import { KINDS, lifeOf } from "../../support/lives";

const firms: readonly { readonly life: Life; readonly days: DayBook }[] = KINDS.map((kind, i) => {
  const life = lifeOf(kind, `dues-${i}`);
  return { life, days: unfold(life, `dues-${i}`) };
});
const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const duesOf = ({ movements }: DayBook, ...what: string[]) =>
  movements.filter(({ party }) => party.kind === "dues" && what.includes(party.what));
const isNoHaulier = ({ life }: { readonly life: Life }): boolean => life.states[0]!.firm.industry.id !== "trucking";
const isSmallScale = ({ states }: Life): boolean => states[0]!.firm.vat.regime === "smallScale";

describe("taxes", () => {
  it("on VAT are 7, 3 and 2 in a hundred in a city, and half of that for small firms", () => {
    expect(vatSurcharges(1_000_000, "medium")).toEqual([70_000, 30_000, 20_000]);
    expect(vatSurcharges(1_000_000, "small")).toEqual([35_000, 15_000, 10_000]);
  });

  it("on a wage follow the table of the law, free of tax up to 5,000 yuan and the usual relief", () => {
    expect(wageTaxOn(600_000, true)).toBe(0);
    // 10,000 · 0.895 − 5,000 − 1,500 = 2,450, at 3 %.
    expect(wageTaxOn(1_000_000, true)).toBe(7_350);
    // 12 · 23,500 = 282,000 a year: 20 % less the quick deduction of 16,920, by twelve.
    expect(wageTaxOn(3_000_000, false)).toBe(((282_000 * 0.2 - 16_920) / 12) * 100);
  });

  it("VAT of a small-scale payer is paid in the month after a quarter, of others in every month", () => {
    const months = Array.from({ length: 12 }, (_, i) => monthNumber(2025, i + 1));
    const inYear = (regime: "general" | "smallScale") =>
      months.filter((month) => paysVatIn({ regime, rate: 0.01, inputRate: 0 }, month)).map(monthOfYear);
    expect(inYear("smallScale")).toEqual([1, 4, 7, 10]);
    expect(inYear("general")).toHaveLength(12);
    for (const { life } of firms) {
      const paid = life.journal.filter(({ code }) => code === "vatPaid").map(({ month }) => monthOfYear(month));
      if (isSmallScale(life)) expect(paid.filter((month) => month % 3 !== 1)).toEqual([]);
    }
    expect(firms.some(({ life }) => isSmallScale(life))).toBe(true);
  });

  it("VAT of a small-scale payer is free up to 300,000 yuan of sales in a quarter", () => {
    const smallScale = { regime: "smallScale", rate: 0.01, inputRate: 0 } as const;
    expect(isExempt(smallScale, 300_000)).toBe(true);
    expect(isExempt(smallScale, 300_100)).toBe(false);
    expect(isExempt({ regime: "general", rate: 0.13, inputRate: 0.13 }, 100_000)).toBe(false);
  });
});

describe("an account", () => {
  it("pays the surcharges on the day of the tax that they go with, in its proportion", () => {
    const together: boolean[] = [];
    for (const { life, days } of firms) {
      const rate = sum(vatSurcharges(1_000_000, life.states[0]!.firm.size)) / 1_000_000;
      for (const { month, day, amount } of days.movements.filter(({ code }) => code === "vatPaid")) {
        const all = duesOf(days, "surcharges", "maintenanceTax", "educationSurcharge", "localEducation");
        const paid = all.filter((one) => one.month === month);
        // What is left of the other costs of a poor month covers them, or they stay unpaid.
        expect(-sum(paid.map((one) => one.amount))).toBeLessThanOrEqual(Math.round(-amount * rate) + 1);
        together.push(...paid.map((one) => one.day === day));
      }
    }
    // Where the money of the day does not reach for both, the larger one waits.
    expect(together.filter(Boolean).length / together.length).toBeGreaterThan(0.97);
  });

  it("bears interest four times in a year, on about the 20th of a quarter's last month", () => {
    for (const { days } of firms) {
      const interest = duesOf(days, "depositInterest").filter(({ place }) => place === "main");
      expect(interest.map(({ month }) => monthOfYear(month) % 3)).toEqual(interest.map(() => 0));
      expect(interest.every(({ amount, day }) => amount > 0 && day >= 20)).toBe(true);
      expect(interest.length).toBeLessThanOrEqual(4);
    }
    const usual = firms.filter(({ days }) => duesOf(days, "depositInterest").length >= 4);
    expect(usual.length / firms.length).toBeGreaterThan(0.9);
  });

  it("is charged for every month in which other bills are paid", () => {
    for (const { life, days } of firms) {
      const charged = new Set(duesOf(days, "accountFee").map(({ month }) => month));
      for (const { month } of life.states.slice(-12)) {
        const bills = life.journal.some((one) => one.month === month && one.code === "otherCostsPaid");
        expect(charged.has(month)).toBe(bills);
      }
    }
  });

  it("pays over wage tax and housing fund out of wages, at most a quarter of them", () => {
    let withFund = 0;
    for (const { life, days } of firms) {
      for (const { month } of life.states.slice(-12)) {
        const withheld = duesOf(days, "wageTax", "housingFund").filter((one) => one.month === month);
        const wages = sum(
          life.journal.filter((one) => one.month === month && one.code === "wagesPaid").map((one) => one.amount),
        );
        expect(-sum(withheld.map(({ amount }) => amount))).toBeLessThanOrEqual(0.25 * wages);
      }
      if (duesOf(days, "housingFund").length > 0) withFund += 1;
    }
    expect(withFund / firms.length).toBeGreaterThan(0.4);
    expect(withFund).toBeLessThan(firms.length);
  });

  it("pays each premium once in a year", () => {
    const premiums = firms
      .filter(isNoHaulier)
      .flatMap(({ days }) =>
        (["vehicleInsurance", "propertyInsurance"] as const).map((what) => duesOf(days, what).length),
      );
    expect(Math.max(...premiums)).toBe(1);
  });

  it("of a haulier pays a policy for each truck in the month in which it was bought, 5 % of its price, less with age, 3,500 yuan at least", () => {
    const hauliers = firms.filter((firm) => !isNoHaulier(firm));
    expect(hauliers.length).toBeGreaterThan(0);
    for (const { life, days } of hauliers) {
      const months = life.states.slice(-13);
      const due = months.slice(1).flatMap(({ month }, i) =>
        months[i]!.assets.filter(
          ({ bought, cost }) => cost >= 25_000_00 && month > bought && (month - bought) % 12 === 0,
        ).map(({ bought, cost }) => {
          const years = (month - bought) / 12;
          return `${month} ${Math.max(3_500_00, Math.round(0.05 * cost * [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.6][years - 1]!))}`;
        }),
      );
      const paid = duesOf(days, "vehicleInsurance").map(({ month, amount }) => `${month} ${-amount}`);
      expect(paid.toSorted()).toEqual(due.toSorted());
    }
  });
});
