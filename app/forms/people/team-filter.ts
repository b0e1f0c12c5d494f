import { z } from "zod";

/** The filters of a branch manager's list as its URL carries them; one that is empty or makes no sense filters nothing. */
const TeamFilter = z.object({
  unitId: z.string().min(1).optional().catch(undefined),
  show: z.enum(["due", "ending"]).optional().catch(undefined),
});

export const teamFilter = (search: URLSearchParams): z.infer<typeof TeamFilter> =>
  TeamFilter.parse(Object.fromEntries(search));
