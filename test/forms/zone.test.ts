import { describe, expect, it } from "vitest";
import { clockReading, isZone, momentOf, zoneOffset } from "~/forms/zone";

// By hand: Shanghai is eight hours ahead all year; London is at UTC until 29 March 2026, 01:00 UTC, and an hour ahead after
// it until 25 October, 01:00 UTC; St. John's is three and a half hours behind in winter.
const SHANGHAI = "Asia/Shanghai";
const LONDON = "Europe/London";
const at = (iso: string) => new Date(iso);

describe("the clock of the bank", () => {
  it.each([
    ["2026-03-02T09:30:05Z", SHANGHAI, "2026-03-02T17:30:05", "UTC+8"],
    ["2026-03-02T16:00:00Z", SHANGHAI, "2026-03-03T00:00:00", "UTC+8"],
    ["2026-12-31T23:59:59Z", SHANGHAI, "2027-01-01T07:59:59", "UTC+8"],
    ["2026-03-29T00:59:59Z", LONDON, "2026-03-29T00:59:59", "UTC"],
    ["2026-03-29T01:00:00Z", LONDON, "2026-03-29T02:00:00", "UTC+1"],
    ["2026-01-10T02:00:00Z", "America/St_Johns", "2026-01-09T22:30:00", "UTC−3:30"],
    ["2026-01-10T02:00:00Z", "UTC", "2026-01-10T02:00:00", "UTC"],
  ])("at %s in %s it shows %s, %s", (moment, zone, reading, offset) => {
    expect(clockReading(at(moment), zone)).toBe(reading);
    expect(zoneOffset(at(moment), zone)).toBe(offset);
  });

  it.each([
    ["2026-03-02T09:30", SHANGHAI, "2026-03-02T01:30:00Z"],
    ["2026-03-02T00:15", SHANGHAI, "2026-03-01T16:15:00Z"],
    ["2026-03-29T00:30", LONDON, "2026-03-29T00:30:00Z"],
    ["2026-03-29T02:30", LONDON, "2026-03-29T01:30:00Z"],
    ["2026-10-24T18:00", LONDON, "2026-10-24T17:00:00Z"],
    ["2026-10-25T18:00", LONDON, "2026-10-25T18:00:00Z"],
  ])("a window typed as %s in %s opens at %s", (reading, zone, moment) => {
    expect(momentOf(reading, zone)).toEqual(at(moment));
  });

  it.each([
    ["2026-03-29T01:30", LONDON],
    ["2026-13-40T09:00", SHANGHAI],
    ["tomorrow", SHANGHAI],
  ])("%s never comes in %s", (reading, zone) => {
    expect(momentOf(reading, zone)).toBeUndefined();
  });

  it("knows which zones there are", () => {
    expect([SHANGHAI, "Asia/Kolkata", "UTC", "Mars/Olympus", ""].map(isZone)).toEqual([true, true, true, false, false]);
  });
});
