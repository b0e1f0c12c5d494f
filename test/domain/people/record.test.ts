import { describe, expect, it } from "vitest";
import fc from "../../support/fc";
import { clearFact, type Change, type Fact, type FactKind, gapsIn, heldOn, NO_VALUE, putFact } from "~/domain/people";

/** Days around the end of a February with 29 days, of a short month and of a year. */
const DAYS = daysFrom("2027-12-20", 90);

/** A record to which changes are made one after the other, each known from its own second on. */
function aRecord(kind: FactKind) {
  const facts: Fact[] = [];
  let changes = 0;
  const known = () => new Date(Date.UTC(2027, 0, 1, 0, 0, changes)).toISOString();
  function make({ retract, add }: Change): string {
    changes += 1;
    const now = known();
    for (const { id } of retract) {
      const at = facts.findIndex((fact) => fact.id === id);
      facts[at] = { ...facts[at]!, retractedAt: now };
    }
    for (const entry of add) {
      facts.push({ kind, ...entry, id: facts.length, recordedAt: now, retractedAt: null });
    }
    return now;
  }
  return { facts, make };
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(first) + i * 86_400_000).toISOString().slice(0, 10),
  );
}

interface Step {
  readonly value: string | undefined;
  readonly from: number;
  readonly days: number | undefined;
}

const STEPS = fc.array(
  fc.record<Step>({
    value: fc.constantFrom("east", "west", "head office", undefined),
    from: fc.nat(DAYS.length - 1),
    days: fc.option(fc.nat(40), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("where somebody works, as it is written down", () => {
  it("is on each day what was said last of it, and what was known before stays known", () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const { facts, make } = aRecord("posting");
        // The second calculation: a calendar with one word on each day.
        const calendar: (string | undefined)[] = DAYS.map(() => undefined);
        const told = steps.map(({ value, from, days }) => {
          const end = days === undefined ? DAYS.length : from + days;
          const period = { from: DAYS[from]!, to: days === undefined ? null : (DAYS[end] ?? DAYS.at(-1)!) };
          const last = days === undefined ? end : Math.min(end, DAYS.length - 1);
          calendar.fill(value, from, Math.max(from, last));
          const at = make(
            value === undefined
              ? clearFact(facts, { kind: "posting", value: NO_VALUE }, period)
              : putFact(facts, { kind: "posting", value, ...period }),
          );
          return { at, calendar: [...calendar] };
        });
        for (const { at, calendar } of told)
          expect(DAYS.map((day) => heldOn(facts, day, at).map(({ value }) => value))).toEqual(
            calendar.map((value) => (value === undefined ? [] : [value])),
          );
        expect(
          DAYS.map((day) =>
            heldOn(facts, day)
              .map(({ value }) => value)
              .join(),
          ),
        ).toEqual(calendar.map((value) => value ?? ""));
      }),
    );
  });

  it("is written as few entries: what is said twice changes nothing", () => {
    fc.assert(
      fc.property(STEPS, (steps) => {
        const { facts, make } = aRecord("posting");
        for (const { value = "east", from, days } of steps) {
          const wanted = {
            kind: "posting" as const,
            value,
            from: DAYS[from]!,
            to: days === undefined ? null : (DAYS[from + days] ?? null),
          };
          make(putFact(facts, wanted));
          expect(putFact(facts, wanted)).toEqual({ retract: [], add: [] });
        }
        const standing = facts
          .filter(({ retractedAt }) => retractedAt === null)
          .sort((a, b) => (a.from < b.from ? -1 : 1));
        for (const [i, entry] of standing.slice(1).entries())
          expect(entry.from === standing[i]!.to && entry.value === standing[i]!.value).toBe(false);
      }),
    );
  });
});

describe("a correction of the past", () => {
  it("tells who was where on 1 March as known then, and as known today", () => {
    const { facts, make } = aRecord("posting");
    const hired = make(putFact(facts, { kind: "posting", value: "east", from: "2027-01-04", to: null }));
    const moved = make(putFact(facts, { kind: "posting", value: "west", from: "2027-03-15", to: null }));
    const corrected = make(putFact(facts, { kind: "posting", value: "west", from: "2027-02-28", to: null }));
    const on1March = (known?: string) => heldOn(facts, "2027-03-01", known).map(({ value }) => value);
    expect([on1March(hired), on1March(moved), on1March(corrected), on1March()]).toEqual([
      ["east"],
      ["east"],
      ["west"],
      ["west"],
    ]);
    expect(heldOn(facts, "2027-02-27").map(({ value }) => value)).toEqual(["east"]);
  });
});

describe("roles and cohorts", () => {
  it("are held beside each other, and taken away one by one", () => {
    const { facts, make } = aRecord("role");
    make(putFact(facts, { kind: "role", value: "trainer", from: "2027-01-01", to: null }));
    make(putFact(facts, { kind: "role", value: "reviewer", from: "2027-02-01", to: null }));
    make(clearFact(facts, { kind: "role", value: "trainer" }, { from: "2027-03-01", to: null }));
    const on = (day: string) =>
      heldOn(facts, day)
        .map(({ value }) => value)
        .sort();
    expect([on("2027-01-31"), on("2027-02-28"), on("2027-03-01")]).toEqual([
      ["trainer"],
      ["reviewer", "trainer"],
      ["reviewer"],
    ]);
  });

  it("given and taken on one day leave nothing in force, but stay on record", () => {
    const { facts, make } = aRecord("role");
    const given = make(putFact(facts, { kind: "role", value: "hr", from: "2027-05-10", to: null }));
    make(clearFact(facts, { kind: "role", value: "hr" }, { from: "2027-05-10", to: null }));
    expect(heldOn(facts, "2027-05-10")).toEqual([]);
    expect(heldOn(facts, "2027-05-10", given)).toHaveLength(1);
  });
});

describe("days without a posting", () => {
  it("are found within the time of service, a leaver's absence apart", () => {
    const service = [
      { from: "2027-01-04", to: "2027-07-01" },
      { from: "2027-10-01", to: null },
    ];
    const postings = [
      { from: "2027-01-04", to: "2027-02-28" },
      { from: "2027-03-01", to: "2027-07-01" },
      { from: "2027-10-01", to: "2027-12-31" },
    ];
    expect(service.flatMap((period) => gapsIn(period, postings))).toEqual([
      { from: "2027-02-28", to: "2027-03-01" },
      { from: "2027-12-31", to: null },
    ]);
  });
});
