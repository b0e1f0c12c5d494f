import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Tie, tiesInCircles } from "~/domain/people";

const tie = (personId: string, managerId: string, from = "2026-01-01", to: string | null = null): Tie => ({
  ...{ personId, managerId, from, to },
});
const named = (ties: Iterable<Tie>) => [...ties].map(({ personId, managerId }) => `${personId}>${managerId}`).sort();

describe("people who answer to each other", () => {
  it("are found, and nobody who only answers to one of them or is answered to", () => {
    const ties = [tie("a", "b"), tie("b", "c"), tie("c", "a"), tie("under", "a"), tie("deeper", "under")];
    expect(named(tiesInCircles(ties))).toEqual(["a>b", "b>c", "c>a"]);
    expect(named(tiesInCircles([...ties.slice(1), tie("a", "top")]))).toEqual([]);
  });

  it("are none where one leads the other only after the other led them", () => {
    const first = tie("a", "b", "2026-01-01", "2026-03-01");
    expect(named(tiesInCircles([first, tie("b", "a", "2026-03-01")]))).toEqual([]);
    expect(named(tiesInCircles([first, tie("b", "a", "2026-02-28")]))).toEqual(["a>b", "b>a"]);
  });

  it("are those whom a walk upwards from every person, on every day, brings back to where it began", () => {
    const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"];
    const people = ["a", "b", "c", "d", "e"];
    // On each day each has one manager or none.
    const week = fc.array(fc.array(fc.constantFrom(...people, undefined), { minLength: 5, maxLength: 5 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(week, (managers) => {
        const ties = managers.flatMap((of, day) =>
          of.flatMap((managerId, i) => (managerId ? [tie(people[i]!, managerId, days[day]!, days[day + 1]!)] : [])),
        );
        const expected = managers.flatMap((of, day) =>
          people
            .filter((person) => {
              let at: string | undefined = person;
              for (let steps = 0; steps < people.length; steps++) {
                at = at && of[people.indexOf(at)];
                if (at === person) return true;
              }
              return false;
            })
            .map((person) => `${days[day]} ${person}`),
        );
        expect([...tiesInCircles(ties)].map(({ from, personId }) => `${from} ${personId}`).sort()).toEqual(
          expected.sort(),
        );
      }),
    );
  });

  it("are found among 20,000 in one line below each other, and in one circle", () => {
    const line = Array.from({ length: 20_000 }, (_, i) => tie(`p${i}`, `p${i + 1}`));
    expect(tiesInCircles(line).size).toBe(0);
    expect(tiesInCircles([...line, tie("p20000", "p0")]).size).toBe(20_001);
  });
});
