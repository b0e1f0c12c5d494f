import { z } from "zod";
import { ROLES } from "~/domain/access";

/** A filter that is empty or makes no sense filters nothing. */
const optional = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);

const PeopleFilter = z.object({
  unitId: optional(z.string().min(1)),
  cohortId: optional(z.string().min(1)),
  role: optional(z.enum(ROLES)),
  status: optional(z.enum(["active", "disabled"])),
});

/** The filters of the people table as its URL carries them; the export reads the same. */
export function peopleFilter(search: URLSearchParams): z.infer<typeof PeopleFilter> {
  return PeopleFilter.parse(Object.fromEntries(search));
}
