import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastTime, LEASE_MS, nextRun, retryAt, turnOf, type Standing, type Times } from "~/domain/jobs";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const at = (text: string) => new Date(`2026-03-${text}:00Z`);
const every =
  (span: number): Times =>
  (after) =>
    new Date((Math.floor(after.getTime() / span) + 1) * span);
const daily = every(DAY);
const NEW: Standing = {
  since: at("01T12:00"),
  doneDue: null,
  pendingDue: null,
  heldUntil: null,
  retryAt: null,
  askedAt: null,
};

describe("the last time that has come", () => {
  it("is what counting through all of them finds", () => {
    const spans = fc.constantFrom(MINUTE, 7 * MINUTE, 60 * MINUTE, DAY);
    fc.assert(
      fc.property(spans, fc.nat(40 * DAY), fc.nat(3 * DAY), (span, start, away) => {
        const [after, now] = [new Date(start), new Date(start + away)];
        let counted: Date | undefined;
        for (let t = every(span)(after); t <= now; t = every(span)(t)) counted = t;
        expect(lastTime(every(span), after, now)).toEqual(counted);
      }),
    );
  });

  it("after a month of minutes is found without counting through the month", () => {
    let asked = 0;
    const counted: Times = (after) => (asked++, every(MINUTE)(after));
    expect(lastTime(counted, at("01T00:00"), at("31T00:00"))).toEqual(at("31T00:00"));
    expect(asked).toBeLessThan(10);
  });
});

describe("a job", () => {
  it("that is new waits for its first time, and runs for it", () => {
    expect(turnOf(NEW, daily, at("01T23:59"))).toEqual({ at: at("02T00:00") });
    expect(turnOf(NEW, daily, at("02T00:00"))).toEqual({ due: at("02T00:00") });
  });

  it("that was done waits for the next time after the one for which it was done", () => {
    expect(turnOf({ ...NEW, doneDue: at("02T00:00") }, daily, at("02T05:00"))).toEqual({ at: at("03T00:00") });
  });

  it("after days off runs once, for the last time that was missed", () => {
    const job = { ...NEW, doneDue: at("02T00:00") };
    expect(turnOf(job, daily, at("30T09:00"))).toEqual({ due: at("30T00:00") });
    expect(turnOf({ ...job, doneDue: at("30T00:00") }, daily, at("30T09:01"))).toEqual({ at: at("31T00:00") });
  });

  it("that somebody has is nobody else's until the lease ends; then what was begun is begun again", () => {
    const job = { ...NEW, pendingDue: at("02T00:00"), heldUntil: at("02T00:01") };
    expect(turnOf(job, daily, new Date(at("02T00:01").getTime() - 1))).toEqual({ at: at("02T00:01") });
    expect(turnOf(job, daily, at("02T00:01"))).toEqual({ due: at("02T00:00") });
    expect(LEASE_MS).toBe(MINUTE);
  });

  it("that is asked for runs at once, also while it waits after a failure, but not beside itself", () => {
    const asked = { ...NEW, askedAt: at("01T15:00") };
    expect(turnOf(asked, daily, at("01T15:00"))).toEqual({ due: at("01T15:00") });
    expect(turnOf({ ...asked, pendingDue: at("01T00:00"), retryAt: at("01T16:00") }, daily, at("01T15:00"))).toEqual({
      due: at("01T15:00"),
    });
    expect(turnOf({ ...asked, heldUntil: at("01T15:01") }, daily, at("01T15:00"))).toEqual({ at: at("01T15:01") });
  });

  it("that failed is tried again after 1, 5, 15 minutes and then each hour, but not after its next time", () => {
    const now = at("02T00:00");
    const minutes = (times: Times, failures: number) =>
      (retryAt(times, failures, now).getTime() - now.getTime()) / MINUTE;
    expect([1, 2, 3, 4, 5, 50].map((failures) => minutes(daily, failures))).toEqual([1, 5, 15, 60, 60, 60]);
    expect([1, 2, 3, 4].map((failures) => minutes(every(3 * MINUTE), failures))).toEqual([1, 3, 3, 3]);
  });

  it("that failed waits, runs for the time for which it failed, and for a later one once that has come", () => {
    const job = { ...NEW, pendingDue: at("02T00:00"), retryAt: at("02T00:01") };
    expect(turnOf(job, daily, at("02T00:00"))).toEqual({ at: at("02T00:01") });
    expect(turnOf(job, daily, at("02T00:01"))).toEqual({ due: at("02T00:00") });
    expect(turnOf(job, daily, at("03T07:00"))).toEqual({ due: at("03T00:00") });
  });

  it("tells its next run, and now where it is overdue", () => {
    expect(nextRun(NEW, daily, at("01T13:00"))).toEqual(at("02T00:00"));
    expect(nextRun(NEW, daily, at("05T13:00"))).toEqual(at("05T13:00"));
  });
});
