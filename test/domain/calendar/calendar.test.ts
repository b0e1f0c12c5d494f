import { describe, expect, it } from "vitest";
import {
  dayOf,
  daysBetween,
  dragonBoat,
  isHoliday,
  isPublished,
  isWorkingDay,
  midAutumn,
  openDays,
  qingming,
  springClosure,
  springFestival,
  taxDay,
  weekday,
  workingDayFrom,
  workingDayOfMonth,
  workingDays,
  workingDayUntil,
} from "../../../app/domain/calendar";
import { expectedArrangement } from "../../../app/domain/calendar/expected";
import { isoDate, monthNumber, parseIsoDate } from "../../../app/domain/money";

const date = (number: number): string => {
  const { month, day } = dayOf(number);
  return isoDate(month, day);
};
const parts = (text: string) => parseIsoDate(text)!;
const works = (text: string): boolean => isWorkingDay(parts(text).month, parts(text).day);
const month = (text: string): number => parts(`${text}-01`).month;

describe("The civil calendar", () => {
  it("counts days and weekdays as the clock of any machine does", () => {
    const known = Date.UTC(2000, 0, 1);
    for (let i = 0; i < 22_000; i += 13) {
      const utc = new Date(known + i * 86_400_000);
      const at = parts(utc.toISOString().slice(0, 10));
      expect(weekday(at.month, at.day)).toBe(utc.getUTCDay());
      expect(daysBetween(parts("2000-01-01"), at)).toBe(i);
    }
  });
});

describe("Festivals", () => {
  // Published tables of the lunar new year.
  it.each([
    "2019-02-05",
    "2020-01-25",
    "2021-02-12",
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
    "2029-02-13",
    "2030-02-03",
    "2031-01-23",
    "2032-02-11",
    "2033-01-31",
    "2034-02-19",
    "2035-02-08",
  ])("start the lunar year on %s", (first) => {
    expect(date(springFestival(Number(first.slice(0, 4))))).toBe(first);
  });

  it("of moon and sun fall on the days of the published tables", () => {
    expect([2024, 2025, 2026].map((year) => date(dragonBoat(year)))).toEqual([
      "2024-06-10",
      "2025-05-31",
      "2026-06-19",
    ]);
    expect([2023, 2024, 2025, 2026].map((year) => date(midAutumn(year)))).toEqual([
      "2023-09-29",
      "2024-09-17",
      "2025-10-06",
      "2026-09-25",
    ]);
    expect([2019, 2023, 2024, 2025, 2026].map((year) => date(qingming(year)))).toEqual([
      "2019-04-05",
      "2023-04-05",
      "2024-04-04",
      "2025-04-04",
      "2026-04-05",
    ]);
  });

  it("lie on closed days in every published year since the law knows them", () => {
    for (let year = 2008; year <= 2026; year++) {
      expect(isPublished(year)).toBe(true);
      for (const festival of [springFestival(year), qingming(year), dragonBoat(year), midAutumn(year)]) {
        expect(works(date(festival)), date(festival)).toBe(false);
      }
    }
    expect(isPublished(2027)).toBe(false);
  });
});

describe("Working days", () => {
  it("of 2026 follow the notice: nine days at the Spring Festival, and work on six weekend days", () => {
    for (let day = 15; day <= 23; day++) expect(isHoliday(month("2026-02"), day)).toBe(true);
    for (const made of ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]) {
      expect(works(made)).toBe(true);
      expect([0, 6]).toContain(weekday(parts(made).month, parts(made).day));
    }
    expect(openDays(month("2026-02"))).toEqual([2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 24, 25, 26, 27, 28]);
  });

  // Days of the year less weekends and legal holidays, with the shifts adding up to nothing: 11 legal days until 2024
  // and 13 since; in 2020 the extension took two more.
  it.each([
    [2021, 250],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("number in %i as many as the notice leaves: %i", (year, count) => {
    let days = 0;
    for (let m = monthNumber(year, 1); m <= monthNumber(year, 12); m++) days += openDays(m).length;
    expect(days).toBe(count);
  });

  it("are expected for a year without a notice as the notice for 2026 and 2025 then said", () => {
    for (const year of [2025, 2026]) {
      const { closed, makeUp } = expectedArrangement(year);
      const expected = new Set<string>();
      for (const [first, last] of closed) for (let day = first; day <= last; day++) expected.add(date(day));
      for (let m = monthNumber(year, 1); m <= monthNumber(year, 12); m++) {
        for (let day = 1; day <= 31 && isoDate(m, day).endsWith(String(day).padStart(2, "0")); day++) {
          expect(expected.has(isoDate(m, day)), isoDate(m, day)).toBe(isHoliday(m, day));
          const made = isWorkingDay(m, day) && weekday(m, day) % 6 === 0;
          expect(makeUp.map(date).includes(isoDate(m, day)), isoDate(m, day)).toBe(made);
        }
      }
    }
  });

  it("of an expected year make up for every weekday off beyond the thirteen legal days", () => {
    for (let year = 2027; year <= 2060; year++) {
      const { closed, makeUp } = expectedArrangement(year);
      const off = closed.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
      const weekdaysOff = off.filter((day) => weekday(dayOf(day).month, dayOf(day).day) % 6 !== 0).length;
      expect(weekdaysOff - makeUp.length, String(year)).toBe(13);
      expect(new Set(makeUp).size).toBe(makeUp.length);
    }
  });

  it("are found forwards, backwards, and within the month", () => {
    expect(workingDayFrom("2026-02-16")).toBe("2026-02-24");
    expect(workingDayUntil("2026-02-22")).toBe("2026-02-14");
    expect(workingDayUntil("2026-10-04")).toBe("2026-09-30");
    expect(workingDayOfMonth("2026-10-04")).toBe("2026-10-08");
    expect(workingDayOfMonth("2026-11-29")).toBe("2026-11-27");
    expect(workingDays(month("2026-02"))[16]).toBe(24);
    expect(workingDays(month("2026-01"))[31]).toBe(30);
  });

  it("are none from the eve of the new year to the end of the Spring Festival's days off", () => {
    const closure = springClosure(2026)!;
    expect([date(closure.first), date(closure.last)]).toEqual(["2026-02-15", "2026-02-23"]);
    const [first, last] = [springClosure(2025)!.first, springClosure(2025)!.last];
    expect([date(first), date(last)]).toEqual(["2025-01-28", "2025-02-04"]);
  });
});

describe("Monthly returns", () => {
  // The tax office's lists of 2024, 2025 and 2026.
  it.each([
    ["2024-01", 15],
    ["2024-02", 23],
    ["2024-04", 18],
    ["2024-05", 22],
    ["2024-06", 17],
    ["2024-09", 18],
    ["2024-10", 24],
    ["2025-02", 20],
    ["2025-04", 18],
    ["2025-05", 22],
    ["2025-06", 16],
    ["2025-10", 27],
    ["2026-01", 20],
    ["2026-02", 24],
    ["2026-04", 20],
    ["2026-05", 22],
    ["2026-08", 17],
    ["2026-10", 26],
  ])("of %s are due on day %i", (text, day) => {
    expect(taxDay(month(text))).toBe(day);
  });
});
