import { z } from "zod";
import { STAFF_COLUMNS, type StaffMapping } from "~/domain/staff";

const MOST_COLUMNS = 60;
const Column = z.enum(STAFF_COLUMNS).nullable().catch(null);

/** What somebody chose the columns of a list to be, in their order. */
export function staffColumns(form: FormData): StaffMapping {
  const chosen: StaffMapping[number][] = [];
  for (let i = 0; i < MOST_COLUMNS && form.has(`column-${i}`); i++) chosen.push(Column.parse(form.get(`column-${i}`)));
  return chosen;
}

/** Which of those who change are shown. */
export const staffKind = (search: URLSearchParams) =>
  z
    .enum(["new", "changed", "leaving"])
    .optional()
    .catch(undefined)
    .parse(search.get("kind") ?? undefined);
