import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { peopleColumns } from "~/components/people/people-columns";
import { csvStream } from "~/http/csv.server";
import { textsOf } from "~/i18n";
import type { PersonProgress } from "~/services/people/people.server";

const columns = peopleColumns(textsOf("people"), textsOf("common"));
const PERSON = {
  id: "anna",
  email: undefined,
  branch: "North",
  cohorts: ["Spring"],
  roles: ["trainee"],
  active: true,
} as const;
const DONE = { lessonsRead: 0, casesDone: 0, lastActivityAt: undefined };
async function read(person: PersonProgress) {
  const csv = await new Response(csvStream(columns, partsOf(person))).text();
  return parse(csv, { bom: true, columns: true }) as Record<string, string>[];
}
async function* partsOf(person: PersonProgress) {
  yield await Promise.resolve([person]);
}

test("the file of people has the columns of their list", async () => {
  expect(await read({ ...PERSON, ...DONE, name: "Anna" })).toEqual([
    {
      name: "Anna",
      email: "",
      branch: "North",
      cohorts: "Spring",
      roles: "trainee",
      status: "active",
      lessonsRead: "0",
      casesDone: "0",
      lastActivity: "",
    },
  ]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x","y")'])(
  "a spreadsheet does not run the cell %j",
  async (name) => {
    const [row] = await read({ ...PERSON, ...DONE, name, branch: name, cohorts: [name] });
    expect([row?.name, row?.branch, row?.cohorts]).toEqual([`'${name}`, `'${name}`, `'${name}`]);
  },
);

test("an ordinary name with comma and quotes survives the round trip", async () => {
  const name = 'O\'Neil, "Jo"';
  const lastActivityAt = new Date("2026-03-02T09:00:00Z");
  const [row] = await read({ ...PERSON, ...DONE, name, active: false, lastActivityAt });
  expect(row).toMatchObject({ name, status: "disabled", lastActivity: "2026-03-02T09:00:00.000Z" });
});
