import {
  peoplePlaces,
  personProgress,
  EVERYBODY,
  type PeopleFilter,
  type PeopleSort,
  type PersonProgress,
} from "./people.server";
import { audit, db, people as sql } from "~/db";
import { type Actor, scopeOf } from "~/domain/access";
import type { ListQuery } from "~/domain/lists";
import { textsIn } from "~/records";

export type PeopleExport =
  | { readonly ok: true; readonly parts: AsyncIterable<readonly PersonProgress[]> }
  | { readonly ok: false; readonly reason: "forbidden" };

/** So many are read at a time. */
const PART = 500;

/**
 * Everybody who passes the filter and the search at this moment, to be written to a file, read while it is sent. That personal
 * data left the system is recorded.
 */
export async function exportPeople(
  actor: Actor,
  filter: PeopleFilter,
  now: Date,
  query: ListQuery<PeopleSort> = EVERYBODY,
): Promise<PeopleExport> {
  const place = scopeOf(actor, "people.export");
  if (!place) return { ok: false, reason: "forbidden" };
  const found = await db().reads.first(sql.staffIds(query), ...peoplePlaces(place, filter), query.search);
  const ids = textsIn(found!.ids);
  const searched: { search?: string } = query.search === "" ? {} : { search: query.search };
  await db().transaction((tx) =>
    audit(tx, {
      at: now,
      actorId: actor.id,
      action: "people.export",
      subject: "people",
      detail: { ...filter, ...searched, rows: ids.length },
    }),
  );
  return { ok: true, parts: partsOf(ids) };
}

async function* partsOf(ids: readonly string[]): AsyncGenerator<readonly PersonProgress[]> {
  for (let from = 0; from < ids.length; from += PART) {
    const part = JSON.stringify(ids.slice(from, from + PART));
    yield (await db().reads.all(sql.STAFF_OF, part)).map(personProgress);
  }
}
