import { describe, expect, it } from "vitest";
import { applicant, mean, TRADES } from "../firm/applicants";
import { MARKET, reservationRate } from "~/domain/casefile/reservation";
import type { FirmState } from "~/domain/firm";

const now = applicant("average", 0, TRADES[0]).states.at(-1)!;
const holding = (months: number): FirmState => ({
  ...now,
  balances: { ...now.balances, cash: Math.round(months * now.firm.monthlySales) },
});
const seeds = Array.from({ length: 400 }, (_, i) => `customer-${i}`);

describe("the rate above which a customer goes elsewhere", () => {
  it("is the same for the same life", () => {
    expect(reservationRate("a", 0.02, now)).toBe(reservationRate("a", 0.02, now));
  });
  it("is lower for a better firm: more banks offer, and they ask less", () => {
    const average = (pd: number) => mean(seeds.map((seed) => reservationRate(seed, pd, holding(2))));
    expect(average(0.005)).toBeLessThan(average(0.03));
    expect(average(0.03)).toBeLessThan(average(0.12));
  });
  it("is higher by the urgency of who has no cash, and by nothing for who has enough", () => {
    for (const seed of seeds.slice(0, 20)) {
      const patient = reservationRate(seed, 0.02, holding(MARKET.easyMonths));
      expect(reservationRate(seed, 0.02, holding(0)) - patient).toBeCloseTo(MARKET.urgency, 3);
      expect(reservationRate(seed, 0.02, holding(5))).toBe(patient);
    }
  });
});
