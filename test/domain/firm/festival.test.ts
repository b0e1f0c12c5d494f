import { describe, expect, it } from "vitest";
import { isWorkingDay, openDays, springClosure, dayOf, taxDay, workingDays } from "~/domain/calendar";
import { type Life, unfold } from "~/domain/firm";
import type { OpenMovement } from "~/domain/firm/days/draft";
import { lateStream, payLate } from "~/domain/firm/days/lateness";
import type { WindowMonth } from "~/domain/firm/days/window";
import { holdPayments, takeSooner } from "~/domain/firm/days/schedule";
import { daysOpen, takingsByDay } from "~/domain/firm/days/opening";
import type { DayBook } from "~/domain/firm/days";
import { paidAhead, seasonOf } from "~/domain/firm/season";
import { INDUSTRIES, INDUSTRY_IDS, TRADES } from "~/domain/industries";
import { daysIn, monthNumber } from "~/domain/money";
import { KINDS, lifeOf } from "../../support/lives";

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
const firms = KINDS.map((kind) => {
  const life: Life = lifeOf(kind, "festival");
  return { kind, life, days: unfold(life, "festival"), what: `${kind.industry} ${kind.size}` };
});
const inFirm = ({ place }: DayBook["movements"][number]): boolean => place === "main" || place === "second";
const closed = ({ month, day }: { month: number; day: number }): boolean => !isWorkingDay(month, day);

describe("On closed days", () => {
  it("nothing but takings by phone reaches or leaves a firm's account", () => {
    for (const { days, what } of firms) {
      const odd = days.movements.filter((one) => inFirm(one) && closed(one) && one.code !== "walletSettled");
      expect(odd, what).toEqual([]);
    }
  });

  it("no invoice and no bill is written", () => {
    for (const { days, what } of firms) expect([...days.invoices, ...days.bills].filter(closed), what).toEqual([]);
  });

  it("guests and shoppers go on paying where the shop is open, and nobody where it is shut", () => {
    for (const { life, days, kind, what } of firms) {
      const { firm } = life.states.at(-1)!;
      const settled = days.movements.filter(({ code, place }) => code === "walletSettled" && place === "main");
      if (!TRADES[kind.industry].servesGuests) continue;
      expect(settled.some(closed), what).toBe(true);
      const taken = takingsByDay(firm, "festival");
      for (const { month, day } of settled.filter(({ day }) => day > 1).filter(closed)) {
        if (day < daysIn(month)) expect(taken(month, day - 1), `${what} ${month} ${day}`).toBeGreaterThan(0);
      }
    }
  });

  it("a small eating house keeps shut for some days from New Year's Eve, a chain for two at most", () => {
    const restaurant = (size: "micro" | "medium") => firms.find(({ what }) => what === `restaurant ${size}`)!;
    const february = monthNumber(2026, 2);
    const openIn = (size: "micro" | "medium", seed: string) =>
      daysOpen(restaurant(size).life.states.at(-1)!.firm, seed, february);
    const seeds = Array.from({ length: 40 }, (_, i) => `house ${i}`);
    for (const seed of seeds) {
      expect(openIn("micro", seed)).toBeGreaterThanOrEqual(20);
      expect(openIn("micro", seed)).toBeLessThanOrEqual(24);
      expect(openIn("medium", seed)).toBeGreaterThanOrEqual(26);
    }
    // Who is shut is shut on the eve itself, 16 February 2026.
    const taken = takingsByDay(restaurant("micro").life.states.at(-1)!.firm, "house 1");
    expect(taken(february, 16)).toBe(0);
    expect(taken(february, 15)).toBeGreaterThan(0);
  });
});

describe("A month that ends on closed days", () => {
  // January 2026 ends on a Saturday: the last day on which banks pay is the 30th.
  const month = { month: monthNumber(2026, 1), days: 31, last: 30, working: workingDays(monthNumber(2026, 1)) };
  const settled = (day: number, amount: number): OpenMovement[] => {
    const one = { month: month.month, day, party: { kind: "public" } } as const;
    return [
      { ...one, place: "wallet", code: "walletSale", amount },
      { ...one, place: "wallet", code: "walletSettled", amount: -amount },
      { ...one, place: "main", code: "walletSettled", amount },
    ];
  };

  it("pays its bills by the last working day: takings of the days before were that much larger", () => {
    const wages: OpenMovement = { ...settled(15, -130)[2]!, code: "wagesPaid", party: { kind: "staff" } };
    const all = [...settled(10, 60), ...settled(20, 40), wages, ...settled(31, 50)];
    takeSooner(all, 0, 0, month);
    // 30 are missing: 18 and 12 of them in proportion.
    const after = all.map(({ day, place, code, amount }) => `${day} ${place} ${code} ${amount}`);
    expect(after).toEqual([
      ...["10 wallet walletSale 78", "10 wallet walletSettled -78", "10 main walletSettled 78"],
      ...["20 wallet walletSale 52", "20 wallet walletSettled -52", "20 main walletSettled 52"],
      "15 main wagesPaid -130",
      ...["31 wallet walletSale 20", "31 wallet walletSettled -20", "31 main walletSettled 20"],
    ]);
    const onMain = all.filter(({ place }) => place === "main");
    holdPayments(onMain, new Map(), 0, month);
    expect(wages.day).toBe(20);
  });

  it("leaves a little on the account that pays them, where the takings of the last days have so much", () => {
    const paid = (stays: number, later: number): number => {
      const wages: OpenMovement = { ...settled(15, -130)[2]!, code: "wagesPaid", party: { kind: "staff" } };
      const all = [...settled(10, 60), ...settled(20, 40), wages, ...settled(31, later)];
      takeSooner(all, 0, stays, month);
      return all.reduce((sum, { place, day, amount }) => (place === "main" && day < 31 ? sum + amount : sum), 0);
    };
    expect(paid(7, 50)).toBe(7);
    expect(paid(7, 34)).toBe(4);
  });

  it("holds a payment for a working day, not for the day on which the money is there", () => {
    const wages: OpenMovement = { ...settled(15, -90)[2]!, code: "wagesPaid", party: { kind: "staff" } };
    holdPayments([...settled(10, 60).slice(2), ...settled(24, 40).slice(2), wages], new Map(), 0, month);
    expect(wages.day).toBe(26); // the 24th is a Saturday
  });
});

describe("A contribution that a clerk forgets before the Spring Festival", () => {
  it("is paid before the festival all the same, and not ten days later", () => {
    const { states } = lifeOf(KINDS[0]!, "forgets");
    const month = monthNumber(2026, 2);
    const one = { month, day: 13, place: "main", code: "socialInsurancePaid", amount: -100 } as const;
    const paid: OpenMovement = { ...one, party: { kind: "socialInsurance" } };
    const window = { month, last: 28, working: workingDays(month), before: states.at(-2)!, state: states.at(-1)! };
    const late = Object.assign(lateStream("forgets"), { chance: () => true, integer: () => 4 });
    payLate(window as unknown as WindowMonth, [paid], late);
    expect(paid.due).toBe(13);
    // 2026: closed from the 15th to the 23rd; the 14th is a Saturday on which people work instead.
    expect(paid.day).toBeGreaterThanOrEqual(13);
    expect(paid.day).toBeLessThanOrEqual(14);
  });
});

describe("Taxes", () => {
  it("are never paid before the day on which they are due in the month", () => {
    let paid = 0;
    for (const { days, what } of firms) {
      for (const { code, month, day } of days.movements) {
        if (code !== "vatPaid") continue;
        paid += 1;
        expect(day, what).toBeGreaterThanOrEqual(taxDay(month));
      }
    }
    expect(paid).toBeGreaterThan(firms.length * 6);
  });
});

describe("Before the Spring Festival", () => {
  const festival = (days: DayBook) => {
    const month = [days.from, days.to]
      .map((at) => springClosure(Math.floor(at / 12))!)
      .map(({ first }) => dayOf(first));
    return month.find((at) => at.month >= days.from && at.month <= days.to)!;
  };

  it("suppliers are paid in a wave in the last working days", () => {
    let [before, usual] = [0, 0];
    for (const { days } of firms) {
      const at = festival(days);
      const wave = openDays(at.month)
        .filter((day) => day < at.day)
        .slice(-6);
      const paid = days.movements.filter(({ code }) => code === "supplierPaid");
      before += sum(paid.filter(({ month, day }) => month === at.month && wave.includes(day)).map(() => 1)) / 6;
      usual += paid.length / 248;
    }
    expect(before / usual).toBeGreaterThan(1.8);
  });

  it("wages of the month before are paid", () => {
    let [all, late] = [0, 0];
    for (const { days } of firms) {
      const at = festival(days);
      // Where the festival starts early in a month, so does the month's pay day come after it.
      for (const { code, month, day, party } of days.movements) {
        if (code !== "wagesPaid" || party.kind !== "staff" || month !== at.month || at.day < 16) continue;
        all += 1;
        if (day > at.day) late += 1;
      }
    }
    // Only who has no money pays later.
    expect(late).toBeLessThanOrEqual(0.15 * all);
  });

  it("gangs on building sites have been paid in full, for the month that runs", () => {
    let [paid, full] = [0, 0];
    for (const { kind, days, life } of firms) {
      const gangs = days.movements.filter(({ earnedIn }) => earnedIn !== undefined);
      if (TRADES[kind.industry].place !== "sites") {
        expect(gangs).toEqual([]);
        continue;
      }
      const ahead = life.states.slice(-12).filter(({ firm, month }) => paidAhead(firm, month) > 0);
      expect(ahead).toHaveLength(1);
      for (const one of gangs) {
        const closure = springClosure(Math.floor(one.month / 12))!;
        expect(one.month).toBe(ahead[0]!.month);
        const { firm, figures } = ahead[0]!;
        const most = figures.wages * paidAhead(firm, one.month);
        expect(-one.amount).toBeLessThanOrEqual(Math.round(most));
        full += Number(-one.amount === Math.round(most));
        if (dayOf(closure.first).month === one.month) expect(one.day).toBeLessThan(dayOf(closure.first).day);
        paid += 1;
      }
    }
    // Only who is short of money still owes some of it.
    expect(full).toBeGreaterThan(0.6 * paid);
    expect(paid).toBeGreaterThan(0);
  });
});

describe("After the Spring Festival", () => {
  it("business is slow for a week: firms write fewer invoices on a working day than before it", () => {
    let [after, before] = [0, 0];
    for (const { days, kind } of firms) {
      if (TRADES[kind.industry].servesGuests) continue;
      const last = [days.from, days.to]
        .map((at) => springClosure(Math.floor(at / 12))!)
        .find(({ first, last }) => dayOf(first).month >= days.from && dayOf(last).month <= days.to);
      if (!last) continue;
      const written = (from: number, to: number): number => {
        const numbers = Array.from({ length: to - from + 1 }, (_, i) => dayOf(from + i)).filter((day) => !closed(day));
        const count = days.invoices.filter((one) => numbers.some((at) => at.month === one.month && at.day === one.day));
        return count.length / numbers.length;
      };
      before += written(last.first - 10, last.first - 1);
      after += written(last.last + 1, last.last + 7);
    }
    expect(after).toBeLessThan(0.75 * before);
  });
});

describe("The season of a trade", () => {
  it("has the mean of a year in every year", () => {
    for (const id of INDUSTRY_IDS) {
      for (let year = 2018; year <= 2040; year++) {
        const months = Array.from({ length: 12 }, (_, i) => seasonOf(INDUSTRIES[id], year * 12 + i));
        expect(sum(months) / 12, `${id} ${year}`).toBeCloseTo(1, 9);
      }
    }
  });

  it("is over many years the one of its profile", () => {
    for (const id of INDUSTRY_IDS) {
      for (let i = 0; i < 12; i++) {
        const mean = sum(Array.from({ length: 38 }, (_, y) => seasonOf(INDUSTRIES[id], (2008 + y) * 12 + i))) / 38;
        expect(Math.abs(mean / INDUSTRIES[id].seasonality[i]! - 1), `${id} ${i}`).toBeLessThan(0.02);
      }
    }
  });

  // The lunar year began on 22 January 2023 and on 10 February 2024, on 29 January 2025 and on 17 February 2026.
  it("follows the festival from January into February: workshops make less in the month that it closes", () => {
    const of = (id: (typeof INDUSTRY_IDS)[number], year: number, month: number) =>
      seasonOf(INDUSTRIES[id], monthNumber(year, month));
    for (const id of ["metalParts", "garment", "trucking", "construction"] as const) {
      expect(of(id, 2023, 1), id).toBeLessThan(0.85 * of(id, 2024, 1));
      expect(of(id, 2023, 2), id).toBeGreaterThan(1.15 * of(id, 2024, 2));
    }
    // Shops stock up in the weeks before the festival, and live on it after.
    expect(of("foodWholesale", 2026, 2)).toBeGreaterThan(1.15 * of("foodWholesale", 2025, 2));
    expect(of("foodWholesale", 2026, 1)).toBeLessThan(0.95 * of("foodWholesale", 2025, 1));
  });
});
