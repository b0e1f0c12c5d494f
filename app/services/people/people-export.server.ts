import { listPeople, type PeopleFilter, type PeopleSort, type PersonProgress } from "./people.server";
import { audit, db } from "~/db";
import { type Actor, can } from "~/domain/access";
import { type ListQuery, wholeList } from "~/domain/lists";

export type PeopleExport =
  | { readonly ok: true; readonly people: readonly PersonProgress[] }
  | { readonly ok: false; readonly reason: "forbidden" };

/** Everybody who passes the filter and the search, to be written to a file. That personal data left the system is recorded. */
export async function exportPeople(
  actor: Actor,
  filter: PeopleFilter,
  now: Date,
  query?: ListQuery<PeopleSort>,
): Promise<PeopleExport> {
  if (!can(actor.roles, "people.export")) return { ok: false, reason: "forbidden" };
  const list = await listPeople(actor, filter, query && wholeList(query));
  if (!list.ok) return list;
  const searched: { search?: string } = query?.search ? { search: query.search } : {};
  await db().transaction((tx) =>
    audit(tx, {
      at: now,
      actorId: actor.id,
      action: "people.export",
      subject: "people",
      detail: { ...filter, ...searched, rows: list.people.length },
    }),
  );
  return { ok: true, people: list.people };
}
