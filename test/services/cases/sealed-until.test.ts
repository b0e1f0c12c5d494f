import { beforeEach, expect, it } from "vitest";
import { sealedUntil } from "~/services/cases/sealing.server";
import { bareAssignment, bareCases, bareCohort } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";

const NOW = new Date("2026-03-02T09:00:00Z");
const hour = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const assessed = (closesAt: Date) => ({ mode: "assessed", closesAt });

beforeEach(async () => {
  await testDatabase();
  await bareCases({ bakery: {}, garage: {} });
  for (const id of ["early", "late", "middle"]) await bareCohort(id);
});
const sealed = async (...cases: string[]) => Object.fromEntries(await sealedUntil(cases, NOW));

it("a case is sealed until the last of its windows closes, whichever was set first", async () => {
  await bareAssignment("middle", "bakery", assessed(hour(2)));
  await bareAssignment("late", "bakery", assessed(hour(3)));
  await bareAssignment("early", "bakery", assessed(hour(1)));
  await bareAssignment("early", "garage", assessed(hour(2)));
  await bareAssignment("middle", "garage", assessed(hour(1)));
  expect(await sealed("bakery", "garage")).toEqual({ bakery: hour(3), garage: hour(2) });
});

it("a window on one case seals no other", async () => {
  await bareAssignment("early", "bakery", assessed(hour(1)));
  expect(await sealed("garage")).toEqual({});
  expect(await sealed("garage", "bakery")).toEqual({ bakery: hour(1) });
  expect(await sealed()).toEqual({});
});

it("a window that closes at this moment seals nothing any more, nor does work that is not assessed", async () => {
  await bareAssignment("early", "bakery", assessed(NOW));
  await bareAssignment("early", "garage", { mode: "guided", closesAt: hour(1) });
  expect(await sealed("bakery", "garage")).toEqual({});
});
