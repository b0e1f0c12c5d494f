import { describe, expect, it } from "vitest";
import { debrief, lent, soundTruth } from "./fixture";
import { costOfAlarms } from "~/domain/judgement/debrief/answers/cost";
import type { Finding } from "~/domain/judgement/debrief/advice/best-decision";
import { pdOff } from "~/domain/judgement/debrief/advice/pd";
import { judgePd } from "~/domain/judgement/debrief/judged-pd";
import { oneThing } from "~/domain/judgement/debrief/one-thing";

const calm: Finding = debrief({ ...lent, rate: 0.056 }, soundTruth);

/** A PD on a file of which four in five practised analysts land between two PDs. */
const stated = (pd: number, file: number, low: number, high: number): Finding => ({
  ...calm,
  you: { ...calm.you, pd },
  attainable: { ...calm.attainable!, pd: file },
  readings: { tolerance: { low, high } } as Finding["readings"],
});
const placeOf = (...given: Parameters<typeof stated>) => judgePd(stated(...given))?.place;

describe("a PD is judged once", () => {
  it("by where practised analysts land, widened until it holds what the file allows to know with half as much again", () => {
    // 7.4 % lies above 2.3 to 6.9 %: half as much again is 11.1 %; 7.4 / 1.5 = 4.9 % is inside.
    expect(judgePd(stated(0.06, 0.074, 0.023, 0.069))).toEqual({ place: "within", band: { low: 0.023, high: 0.111 } });
    // 0.34 % lies below 0.70 to 1.30 %: 0.34 / 1.5 = 0.2267 %, written 0.22 %, since nobody is off by a rounding.
    expect(judgePd(stated(0.01, 0.0034, 0.007, 0.013))?.band).toEqual({ low: 0.0022, high: 0.013 });
  });
  it("but where readers err far from the file, never beyond four times what it allows to know, or a quarter of it", () => {
    // The reader says 41 %, the file 10.8 %: 60 % is no right answer; 43.2 % is the most. A quarter of 9.4 % is 2.35 %.
    expect(judgePd(stated(0.5, 0.108, 0.071, 0.6))).toEqual({ place: "above", band: { low: 0.071, high: 0.432 } });
    expect(judgePd(stated(0.01, 0.094, 0.0064, 0.033))?.band).toEqual({ low: 0.023, high: 0.141 });
  });
  it("as the page writes it: what reads 6.0 % is right where 6.0 % is", () => {
    // The highest is 5.97 %, written 6.0 %; 6.04 % is written 6.0 % too, and 6.06 % is written 6.1 %.
    expect([0.0604, 0.0606].map((pd) => placeOf(pd, 0.02, 0.01, 0.0597))).toEqual(["within", "above"]);
    // Below one percent hundredths are written.
    expect([0.0061, 0.0059].map((pd) => placeOf(pd, 0.02, 0.006, 0.05))).toEqual(["within", "below"]);
  });
  it("where nobody else read the file, by two grades", () => {
    const off = (notches: number) =>
      judgePd({
        ...calm,
        readings: undefined,
        gaps: { ...calm.gaps, attainable: { ...calm.gaps.attainable!, notches } },
      });
    expect([-2, -1, 0, 1, 2].map((notches) => off(notches)?.place)).toEqual([
      "below",
      "within",
      "within",
      "within",
      "above",
    ]);
    expect(off(0)?.band).toBeUndefined();
  });
  it("not at all for a real firm, whose risk nobody knows", () => {
    expect(judgePd({ ...calm, truth: undefined, attainable: undefined })).toBeUndefined();
  });
  it("of a loan that fails late, as harsh only above the share of futures that fail over its life", () => {
    // A year of .45 %, and 23 % fail before the two years are over: the price reckons with about 1 %.
    const late = (pd: number, of: Partial<NonNullable<Finding["money"]>["best"]> = {}): Finding => {
      const finding = stated(pd, 0.0045, 0.0029, 0.017);
      const fails = { share: 0.23, priced: 0.011, months: 24 };
      const price = { why: "earnsTooLittle", amount: 1, rate: 0.054, chance: 0.5, worth: -1, fails } as const;
      const best = { ...finding.money!.best, terms: declining, reason: "price", bound: { price }, ...of } as const;
      const you = { ...finding.you, terms: declining };
      return { ...finding, you, fair: undefined, money: { ...finding.money!, best, regret: 0 } };
    };
    const band = { low: 0.0029, high: 0.017 };
    expect(judgePd(late(0.1))).toEqual({ place: "within", band, overLife: 0.23 });
    expect(judgePd(late(0.23))?.place).toBe("within");
    expect(judgePd(late(0.24))).toEqual({ place: "above", band });
    // What is right for the year needs no excuse, and what is too mild gets none.
    expect(judgePd(late(0.015))).toEqual({ place: "within", band });
    expect(judgePd(late(0.001))?.place).toBe("below");
    // Nor is there one where the price knew of the danger, or a loan was best.
    expect(judgePd(late(0.1, { bound: {} }))?.place).toBe("above");
    expect(oneThing(late(0.1))).toMatchObject({ code: "steady", params: { pd: 0.1, overLife: 0.23 } });
    expect(oneThing(late(0.1)).params.pdLow).toBeUndefined();
    expect(oneThing(late(0.24))).toMatchObject({ code: "byLuck", params: { because: "pd", side: "harsh" } });
  });
  it("advice, alarms and praise read the same judgement", () => {
    for (const pd of [0.002, 0.005, 0.0086, 0.0087, 0.013, 0.03, 0.069, 0.1, 0.111, 0.112, 0.2]) {
      const finding = stated(pd, 0.074, 0.023, 0.069);
      const { place } = judgePd(finding)!;
      expect(pdOff(finding), String(pd)).toBe({ below: "mild", within: undefined, above: "harsh" }[place]);
      const declined = { ...finding, money: { ...finding.money!, best: { ...finding.money!.best, terms: declining } } };
      expect(costOfAlarms(declined, true), String(pd)).toBe(place === "above" ? "pd" : undefined);
      const advice = oneThing(finding);
      if (advice.code === "steady") {
        expect(place, String(pd)).toBe("within");
        expect(advice.params).toMatchObject({ pd, pdLow: 0.023, pdHigh: 0.111 });
      }
    }
    expect(oneThing(stated(0.03, 0.074, 0.023, 0.069)).code).toBe("steady");
  });
});

const declining = {
  verdict: "decline",
  amount: undefined,
  tenorMonths: undefined,
  repayment: undefined,
  rate: undefined,
} as const;
