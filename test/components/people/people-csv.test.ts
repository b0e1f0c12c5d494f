import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { peopleColumns } from "~/components/people/people-columns";
import { csvOf } from "~/http/csv.server";
import { textsOf } from "~/i18n";

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
const read = (csv: string) => parse(csv, { bom: true, columns: true }) as Record<string, string>[];

test("the file of people has the columns of their list", () => {
  expect(read(csvOf(columns, [{ ...PERSON, ...DONE, name: "Anna" }]))).toEqual([
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
  (name) => {
    const [row] = read(csvOf(columns, [{ ...PERSON, ...DONE, name, branch: name, cohorts: [name] }]));
    expect([row?.name, row?.branch, row?.cohorts]).toEqual([`'${name}`, `'${name}`, `'${name}`]);
  },
);

test("an ordinary name with comma and quotes survives the round trip", () => {
  const name = 'O\'Neil, "Jo"';
  const lastActivityAt = new Date("2026-03-02T09:00:00Z");
  const [row] = read(csvOf(columns, [{ ...PERSON, ...DONE, name, active: false, lastActivityAt }]));
  expect(row).toMatchObject({ name, status: "disabled", lastActivity: "2026-03-02T09:00:00.000Z" });
});
