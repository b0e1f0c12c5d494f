import { describe, expect, it } from "vitest";
import { bentTruth, debrief, declined, soundTruth } from "../fixture";
import { whyOf } from "~/components/debrief/advice-words";
import type { FlagKind } from "~/domain/casefile/flag-kinds";
import type { CaseTruth } from "~/domain/casefile/truth";
import { gravestFirst } from "~/domain/judgement/debrief/gravest-first";
import type { FlagPin, Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { createI18n } from "~/i18n";

const t = createI18n().getFixedT("en", "debrief");

/** Honest accounts of a firm that no price pays for. */
const risky: CaseTruth = { ...bentTruth, statements: soundTruth.statements, distortions: [] };
/** Declined at a PD that the file bears out. */
const rightly: Worksheet = { ...declined, pd: 0.1 };

/** No security is offered: there is no value to doubt. */
const harmless = (at: string, more: Partial<FlagPin> = {}): FlagPin => ({
  id: at,
  at: { doc: "application", at },
  kind: "overstatedCollateral",
  severity: "high",
  note: "",
  ...more,
});
const five = ["kind", "purpose", "amount", "tenorMonths", "repayment"].map((at) => harmless(at));
const on = (kind: FlagKind, at: string): FlagPin => ({ ...harmless(at), kind });

describe("who declines because of harmless lines", () => {
  it("hears that it was right, and not for this, where declining was best", () => {
    expect(debrief({ ...rightly, flags: [] }, risky).oneThing.code).toBe("steady");
    const found = debrief({ ...rightly, flags: five }, risky);
    expect(found.answers?.map(({ kind }) => kind)).toEqual(five.map(() => "innocent"));
    expect(found.oneThing).toMatchObject({ code: "byLuck", params: { because: "alarms", count: 5 }, step: "verify" });
    expect(whyOf(found, t)).toContain("the 5 flags behind it have innocent answers");
  });
  it("hears it beside what the refusal of a sound firm cost, and each is a false alarm", () => {
    const found = debrief({ ...declined, flags: five }, soundTruth);
    expect(found.answers?.map(({ kind, cost }) => [kind, cost])).toEqual(five.map(() => ["falseAlarm", "verdict"]));
    expect(found.oneThing).toMatchObject({ code: "pdTooHigh", params: { alarms: 5 } });
    expect(whyOf(found, t)).toMatch(/The 5 flags behind your decline have innocent answers in the file\.$/);
  });
  it("is not told so where one of them is real, still to be asked, cleared, or of low weight", () => {
    const told = (...flags: readonly FlagPin[]) => debrief({ ...rightly, flags }, risky).oneThing;
    expect(told(on("hiddenConcentration", "largestCustomerShare"), ...five).code).toBe("steady");
    expect(told(on("staleStock", "rate"), ...five).code).toBe("steady");
    expect(told(...five.map((one) => ({ ...one, cleared: { note: "None is offered." } }))).code).toBe("steady");
    expect(told(...five.map((one) => ({ ...one, severity: "low" as const }))).code).toBe("steady");
  });
});

describe("answers", () => {
  it("stand in the order of what is gravest, alike as they were pinned", () => {
    const kinds = [
      "innocent",
      "realRisk",
      "askFor",
      "wrongMeaning",
      "planted",
      "innocent",
      "notCarried",
      "realRisk",
    ] as const;
    const ordered = gravestFirst(kinds.map((kind, pin) => ({ kind, pin })));
    expect(ordered.map(({ kind }) => kind)).toEqual([
      "planted",
      "notCarried",
      "wrongMeaning",
      "realRisk",
      "realRisk",
      "innocent",
      "askFor",
      "innocent",
    ]);
    expect(ordered.map(({ pin }) => pin)).toEqual([4, 6, 3, 1, 7, 0, 2, 5]);
  });
});
