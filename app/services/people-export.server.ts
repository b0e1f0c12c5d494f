import { stringify } from "csv-stringify/sync";
import { listPeople, type PeopleFilter, type PersonProgress } from "./people.server";
import { audit, db } from "~/db";
import { type Actor, can } from "~/domain/access";

export type PeopleExport =
  { readonly ok: true; readonly csv: string } | { readonly ok: false; readonly reason: "forbidden" };

/** The people table as CSV, with the same filters. That personal data left the system is recorded. */
export async function exportPeople(actor: Actor, filter: PeopleFilter, now: Date): Promise<PeopleExport> {
  if (!can(actor.roles, "people.export")) return { ok: false, reason: "forbidden" };
  const list = await listPeople(actor, filter);
  if (!list.ok) return list;
  await db().transaction((tx) =>
    audit(tx, {
      at: now,
      actorId: actor.id,
      action: "people.export",
      subject: "people",
      detail: { ...filter, rows: list.people.length },
    }),
  );
  return { ok: true, csv: peopleCsv(list.people) };
}

/** Cells that a spreadsheet would run as a formula are escaped with an apostrophe; a byte order mark tells it the encoding. */
export function peopleCsv(people: readonly PersonProgress[]): string {
  const rows = people.map((person) => ({
    ...person,
    cohorts: person.cohorts.join("; "),
    roles: person.roles.join("; "),
    status: person.active ? "active" : "disabled",
    lastActivity: person.lastActivityAt?.toISOString() ?? "",
  }));
  return stringify(rows, {
    header: true,
    columns: ["name", "email", "branch", "cohorts", "roles", "status", "lessonsRead", "casesDone", "lastActivity"],
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
