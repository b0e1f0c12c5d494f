import { beforeEach, describe, expect, test } from "vitest";
import { bankDay, db } from "~/db";
import type { Role } from "~/domain/access";
import { dayAfter } from "~/domain/people";
import * as cohort from "~/routes/author/cohort";
import * as cohorts from "~/routes/author/manage-cohorts";
import * as newPerson from "~/routes/people/new-person";
import * as person from "~/routes/people/person";
import * as unit from "~/routes/people/unit";
import * as units from "~/routes/people/units";
import { enterBank, enterUnit } from "~/services/people/units.server";
import { bareCohort } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { cookieOf } from "../../support/signed-in";

const TODAY = bankDay(new Date());
const WRITER = { byId: "system", now: new Date("2026-01-01T00:00:00Z") };
const PARAMS = { unitId: "harbour", personId: "wei", cohortId: "spring" };

beforeEach(async () => {
  await testDatabase();
  await db().transaction(async (tx) => {
    await enterBank(tx, "Example bank");
    for (const id of ["harbour", "coast"])
      await enterUnit(tx, { id, code: id, kind: "branch", name: id }, "bank", WRITER);
  });
  await aPerson({ id: "wei", name: "Wei", unitId: "harbour" });
  await bareCohort("spring", ["wei"]);
});

/** What somebody asks with; with fields, posts. */
async function asked(Cookie: string, fields?: Record<string, string>, search = "") {
  const url = `http://bank.example/people/wei${search}`;
  const headers = { Cookie };
  const body = fields && new URLSearchParams(fields);
  const request = new Request(url, body ? { method: "POST", body, headers } : { headers });
  return { request, params: PARAMS, context: {} };
}

const BY: readonly (readonly [Role, readonly object[], readonly object[]])[] = [
  ["trainee", [], [units, unit, newPerson, person, cohorts, cohort]],
  ["reviewer", [], [units, unit, newPerson, person, cohorts, cohort]],
  ["trainer", [cohorts, cohort], [units, unit, newPerson, person]],
  ["administrator", [units, unit, newPerson, person], [cohorts, cohort]],
  ["hr", [units, unit, newPerson, person, cohorts, cohort], []],
];

describe.each(BY)("a %s", (role, open, closed) => {
  test("opens the pages of the role and no other, by form as little as by address", async () => {
    const cookie = await cookieOf(role, `a-${role}`);
    for (const page of open as readonly (typeof units)[])
      expect(await page.loader(await asked(cookie))).toMatchObject({});
    for (const page of closed as readonly (typeof units)[]) {
      await expect(page.loader(await asked(cookie))).rejects.toMatchObject({ status: 403 });
      const fields = { intent: "leave", step: "apply", personId: "wei", value: "spring", from: TODAY, seen: "" };
      await expect(page.action(await asked(cookie, fields))).rejects.toMatchObject({ status: 403 });
    }
    expect(await db().read.auditEvent.count({ where: { action: { not: "session.start" } } })).toBe(0);
  });
});

describe("HR", () => {
  let hr: string;
  beforeEach(async () => {
    hr = await cookieOf("hr");
  });

  test("is told everything that is wrong with a new person at once, and keeps what was typed", async () => {
    const typed = { employeeNumber: "E 1", name: "", email: "li.na", unitId: "coast", from: "2026-02-30" };
    expect(await newPerson.action(await asked(hr, typed))).toMatchObject({
      data: {
        values: typed,
        errors: { employeeNumber: "notCode", name: "needed", email: "notEmail", from: "notDay" },
      },
      init: { status: 400 },
    });
    expect(await db().read.person.count()).toBe(2);
  });

  test("sees what a move means before it is made; what is posted back with it makes it", async () => {
    const wish = { intent: "posting", value: "coast", from: TODAY, lastDay: "" };
    const shown = await person.action(await asked(hr, { ...wish, step: "review" }));
    expect(shown).toMatchObject({
      data: {
        preview: { before: [{ value: "harbour" }], after: [{ value: "harbour", to: TODAY }, { value: "coast" }] },
      },
    });
    const { seen } = (shown as { data: { preview: { seen: string } } }).data.preview;
    const made = await person.action(await asked(hr, { ...wish, step: "apply", seen }));
    expect((made as Response).headers.get("Location")).toBe("/people/wei?done=changed");
    expect(await person.loader(await asked(hr))).toMatchObject({ today: { unitId: "coast" } });
  });

  test("a last day before the first is told at the field, and the last day itself is one of them", async () => {
    const wish = { intent: "job", value: "Officer", from: TODAY, step: "review" };
    const before = await person.action(await asked(hr, { ...wish, lastDay: dayAfter(TODAY, -1) }));
    expect(before).toMatchObject({ data: { errors: { lastDay: "order" } }, init: { status: 400 } });
    const same = await person.action(await asked(hr, { ...wish, lastDay: TODAY }));
    expect(same).toMatchObject({ data: { preview: { after: [{ from: TODAY, to: dayAfter(TODAY) }] } } });
  });

  test("asks what was known at the end of a day by the bank's clock", async () => {
    // The first entry is of 1 January 2026, 00:00 UTC: in Shanghai eight in the morning of that day.
    const then = async (known: string) =>
      (await person.loader(await asked(hr, undefined, `?on=2026-03-01&known=${known}`))).then;
    expect(await then("2026-01-01")).toMatchObject({ serves: true, units: ["Example bank", "harbour"] });
    expect(await then("2025-12-31")).toMatchObject({ serves: false, units: [] });
  });

  test("closes no unit without meaning it, and none that is in use", async () => {
    const { seen } = await unit.loader(await asked(hr));
    const close = async (fields: object) =>
      unit.action(await asked(hr, { intent: "close", from: TODAY, seen, ...fields } as Record<string, string>));
    expect(await close({})).toMatchObject({ data: { notSure: true }, init: { status: 400 } });
    expect(await close({ sure: "on" })).toMatchObject({
      data: { inTheWay: { people: ["Wei"] } },
      init: { status: 409 },
    });
  });

  test("finds nothing where there is nobody, and no form that no page made", async () => {
    const nowhere = { ...(await asked(hr)), params: { personId: "x", unitId: "x", cohortId: "x" } };
    for (const page of [unit, person, cohort])
      await expect(page.loader(nowhere)).rejects.toMatchObject({ status: 404 });
    for (const page of [unit, person, cohort])
      await expect(page.action(await asked(hr, { intent: "nonsense" }))).rejects.toMatchObject({ status: 400 });
  });
});

test("the days of a role and of service are corrected by a form, reviewed first; none of them reaches today", async () => {
  const cookie = await cookieOf("administrator", "ada");
  const past = { from: dayAfter(TODAY, -9), lastDay: dayAfter(TODAY, -5) };
  const sent = async (fields: Record<string, string>) => person.action(await asked(cookie, { seen: "", ...fields }));
  const notThen = async () => {
    const day = await person.loader(await asked(cookie, undefined, `?on=${past.from}`));
    return { serves: day.then!.serves, roles: day.then!.roles };
  };
  for (const [intent, value] of [
    ["role", "not-trainee"],
    ["service", "not-in"],
  ] as const) {
    const tooLong = await sent({ intent, value, from: past.from, lastDay: TODAY });
    expect(tooLong).toMatchObject({ data: { errors: { lastDay: "pastOnly" } }, init: { status: 400 } });
    const reviewed = await sent({ intent, value, ...past });
    if (!("data" in reviewed) || !("preview" in reviewed.data)) throw new Error("not reviewed");
    const { seen } = reviewed.data.preview!;
    expect(await sent({ intent, value, ...past, step: "apply", seen })).toBeInstanceOf(Response);
  }
  expect(await notThen()).toEqual({ serves: false, roles: [] });
  const { today } = await person.loader(await asked(cookie));
  expect(today).toMatchObject({ serves: true, roles: ["trainee"] });
});
