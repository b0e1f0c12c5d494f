import { mayImport } from "./import.server";
import { audit, db, staffImport as sql } from "~/db";
import type { Actor } from "~/domain/access";
import { dayBefore, STAFF_COLUMNS, STAFF_HEADINGS } from "~/domain/staff";
import { readNames } from "~/records/staff-import";

const PAGE = 500;

/** Everybody with an employee number who is in service or will be, as a list that could be brought in again; some lines at a time. */
export async function exportStaff(
  actor: Actor,
  now: Date,
): Promise<
  | { readonly ok: true; readonly lines: AsyncGenerator<readonly (readonly string[])[]> }
  | { readonly ok: false; readonly reason: "forbidden" }
> {
  if (!mayImport(actor)) return { ok: false, reason: "forbidden" };
  await db().transaction((tx) => audit(tx, { at: now, actorId: actor.id, action: "staff.export", subject: "people" }));
  return { ok: true, lines: linesOfStaff() };
}

async function* linesOfStaff(): AsyncGenerator<readonly (readonly string[])[]> {
  yield [STAFF_COLUMNS.map((column) => STAFF_HEADINGS[column])];
  for (let after = ""; ;) {
    const rows = await db().reads.all(sql.STAFF_PAGE, after, PAGE);
    if (rows.length > 0) yield rows.map(lineOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.employeeNumber;
  }
}

/** “From” stays empty for whoever has begun: an edited cell then holds from the day on which the list is brought in. */
function lineOf({ employeeNumber, name, email, unit, job, manager, roles, cohorts, begins, ends }: sql.StaffFileRow) {
  return [
    employeeNumber,
    name,
    email ?? "",
    unit ?? "",
    job ?? "",
    manager ?? "",
    readNames(roles).join("; "),
    readNames(cohorts).join("; "),
    begins ?? "",
    ends === null ? "" : dayBefore(ends),
  ];
}
