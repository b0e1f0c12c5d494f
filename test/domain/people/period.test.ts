import { describe, expect, it } from "vitest";
import { dayAfter, heldSince, type Recorded } from "~/domain/people";

describe("the day after a day", () => {
  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-03-29", 1, "2026-03-30"], // the clocks of Europe are put forward between them
  ])("%s and %i: %s", (day, days, expected) => {
    expect(dayAfter(day, days)).toBe(expected);
  });
});

describe("whether somebody was a member since an exam opened on 10 March at noon, asked on the twelfth", () => {
  const entry = (from: string, to: string | null, retractedAt: string | null = null) =>
    ({ id: 1, value: "spring", from, to, recordedAt: "2026-03-01T00:00:00.000Z", retractedAt }) satisfies Recorded;
  it.each([
    ["is one today", entry("2026-03-01", null), true],
    ["left on the day before", entry("2026-03-01", "2026-03-10"), false],
    ["left during the day", entry("2026-03-01", "2026-03-11"), true],
    ["joins tomorrow", entry("2026-03-13", null), false],
    ["was written out before it opened", entry("2026-03-01", null, "2026-03-10T11:59:59.000Z"), false],
    ["was written out while it was open", entry("2026-03-01", null, "2026-03-10T12:00:01.000Z"), true],
  ])("who %s", (_who, fact, expected) => {
    expect(heldSince(fact, "2026-03-10T12:00:00.000Z", "2026-03-10", "2026-03-12")).toBe(expected);
  });
});
