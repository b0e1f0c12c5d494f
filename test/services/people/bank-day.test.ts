import { afterEach, expect, test, vi } from "vitest";
import { bankDay, bankDayStart } from "~/db";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["Asia/Shanghai", "2026-03-02", "2026-03-01T16:00:00.000Z"],
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z"], // the clocks go forward on this day
  ["America/New_York", "2026-03-09", "2026-03-09T04:00:00.000Z"],
  ["Asia/Kolkata", "2026-01-01", "2025-12-31T18:30:00.000Z"],
  ["Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00.000Z"],
  ["America/Santiago", "2026-09-06", "2026-09-06T04:00:00.000Z"], // its midnight is left out: the day begins at one
  ["UTC", "2026-02-28", "2026-02-28T00:00:00.000Z"],
])("in %s the day %s begins at %s", (zone, day, start) => {
  vi.stubEnv("BANK_TIME_ZONE", zone);
  const begins = bankDayStart(day);
  expect(begins.toISOString()).toBe(start);
  expect(bankDay(begins)).toBe(day);
  expect(bankDay(new Date(begins.getTime() - 1)) < day).toBe(true);
});
