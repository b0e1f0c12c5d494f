import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathOf, type Trail } from "~/domain/judgement/debrief/path";
import { sightsOf, workClock } from "~/domain/judgement/debrief/work-clock";
import type { ToldVisit } from "~/domain/judgement/worksheet/process";

const MINUTE = 60_000;
/** The case is opened at nine; moments are minutes after it. */
const NINE = 9 * 60 * MINUTE;
const at = (minutes: number): number => NINE + minutes * MINUTE;
const looked = (subject: string, minutes: number, told: number): ToldVisit => ({
  kind: "document",
  subject,
  seconds: 60 * minutes,
  toldAt: at(told),
});
const trail = (change: Partial<Trail>): Trail => ({ openedAt: NINE, visits: [], work: [], asked: [], ...change });

describe("when a paper was in sight", () => {
  it("of papers told of at once each ended where the next began, and the last when it was told", () => {
    // Told at minute 10: three papers of 2, 3 and 4 minutes, so they began at minutes 1, 3 and 6.
    const sights = sightsOf([looked("a", 2, 10), looked("b", 3, 10), looked("c", 4, 10)], NINE);
    expect(sights.map(({ subject, from, to }) => [subject, (from - NINE) / MINUTE, (to - NINE) / MINUTE])).toEqual([
      ["a", 1, 3],
      ["b", 3, 6],
      ["c", 6, 10],
    ]);
  });
  it("a step of the worksheet stands beside the paper and takes none of its time", () => {
    const step: ToldVisit = { kind: "step", subject: "verify", seconds: 480, toldAt: at(10) };
    const [, paper] = sightsOf([step, looked("a", 3, 10)], NINE);
    expect(paper).toMatchObject({ subject: "a", from: at(7), to: at(10) });
  });
  it("nothing was in sight before the case was opened, whatever a browser tells", () => {
    expect(sightsOf([looked("a", 40, 5)], NINE)).toEqual([{ kind: "document", subject: "a", from: NINE, to: at(5) }]);
  });
});

describe("the clock of work", () => {
  it("stands still in a pause of more than fifteen minutes, and runs through a shorter one", () => {
    // Read from 0 to 10; lunch until 70; read until 75; a call of 15 minutes; saved at 90.
    const minuteOf = workClock(NINE, [
      { from: at(0), to: at(10) },
      { from: at(70), to: at(75) },
      { from: at(90), to: at(90) },
    ]);
    expect([0, 5, 10, 40, 70, 75, 90].map((minutes) => minuteOf(at(minutes)))).toEqual([0, 5, 10, 10, 10, 15, 30]);
  });
  it("never runs backwards and never faster than the one on the wall", () => {
    const spans = fc.array(fc.tuple(fc.nat(500), fc.nat(30)), { maxLength: 12 });
    fc.assert(
      fc.property(spans, fc.nat(600), fc.nat(60), (all, moment, later) => {
        const minuteOf = workClock(
          NINE,
          all.map(([from, long]) => ({ from: at(from), to: at(from + long) })),
        );
        const passed = minuteOf(at(moment + later)) - minuteOf(at(moment));
        expect(passed).toBeGreaterThanOrEqual(0);
        expect(passed).toBeLessThanOrEqual(later);
      }),
    );
  });
});

describe("the path", () => {
  const pinned = { kind: "pinned", subject: "hiddenBorrowing", pin: "f1", at: { doc: "bank", at: "L12" } } as const;

  it("tells reading and doing in the order of time, each paper where it was opened first", () => {
    const path = pathOf(
      trail({
        visits: [
          looked("application", 3, 3),
          looked("bank", 4, 7),
          looked("application", 1, 8),
          looked("bank", 4, 12),
          looked("interview", 2, 14),
        ],
        work: [
          { ...pinned, savedAt: at(6) },
          { kind: "adjusted", subject: "shortTermDebt", savedAt: at(7) },
          { kind: "verdict", subject: "approve", savedAt: at(14) },
        ],
      }),
    );
    expect(path.steps).toEqual([
      {
        from: 0,
        to: 7,
        opened: ["application", "bank"],
        deeds: [
          { kind: "pinned", subjects: [{ subject: "hiddenBorrowing", at: { doc: "bank", at: "L12" } }] },
          { kind: "adjusted", subjects: [{ subject: "shortTermDebt" }] },
        ],
      },
      { from: 12, to: 14, opened: ["interview"], deeds: [{ kind: "verdict", subjects: [{ subject: "approve" }] }] },
    ]);
    expect(path.firstOpened).toEqual({ application: 0, bank: 3, interview: 12 });
    expect(path.pinned).toEqual({ f1: 6 });
  });
  it("of a PD that was stated five times in one go only the last is told, of a line adjusted twice one", () => {
    const work = [
      ...[0.01, 0.02, 0.03, 0.04, 0.05].map((pd, i) => ({ kind: "pd" as const, subject: String(pd), savedAt: at(i) })),
      { kind: "adjusted" as const, subject: "sales", savedAt: at(5) },
      { kind: "adjusted" as const, subject: "sales", savedAt: at(6) },
    ];
    expect(pathOf(trail({ work })).steps).toEqual([
      {
        from: 0,
        to: 6,
        opened: [],
        deeds: [
          { kind: "pd", subjects: [{ subject: "0.05" }] },
          { kind: "adjusted", subjects: [{ subject: "sales" }] },
        ],
      },
    ]);
  });
  it("what was done more than ten minutes apart stands apart", () => {
    const work = [0, 8, 14].map((minutes) => ({ kind: "judged" as const, subject: "premises", savedAt: at(minutes) }));
    expect(pathOf(trail({ work })).steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 8],
      [14, 14],
    ]);
  });
  it("says that nobody watched where no paper was told of, though the drafts were saved", () => {
    expect(pathOf(trail({ work: [{ ...pinned, savedAt: at(3) }] })).isWatched).toBe(false);
    expect(pathOf(trail({ visits: [looked("a", 1, 1)] })).isWatched).toBe(true);
  });
  it("the file laid out to print is one opening of all its papers; those opened before keep their minute", () => {
    const path = pathOf(
      trail({
        visits: [
          looked("application", 2, 2),
          { kind: "file", subject: "application bank vat", seconds: 0, toldAt: at(5) },
          looked("vat", 1, 9),
        ],
        work: [{ ...pinned, savedAt: at(7) }],
      }),
    );
    expect(path.firstOpened).toEqual({ application: 0, bank: 5, vat: 5 });
    expect(path.steps).toEqual([
      {
        from: 0,
        to: 7,
        opened: ["application"],
        wholeFile: true,
        deeds: [{ kind: "pinned", subjects: [{ subject: "hiddenBorrowing", at: { doc: "bank", at: "L12" } }] }],
      },
    ]);
  });
  it("a paper that was asked for stands where it was asked for", () => {
    const { steps } = pathOf(trail({ visits: [looked("bank", 3, 3)], asked: [{ request: "siteVisit", at: at(3) }] }));
    expect(steps).toEqual([
      { from: 0, to: 3, opened: ["bank"], deeds: [{ kind: "asked", subjects: [{ subject: "siteVisit" }] }] },
    ]);
  });
});
