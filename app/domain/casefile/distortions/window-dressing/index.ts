import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { visitsMonthEnds } from "./reader";
import { SAYS } from "./says";

export const windowDressing: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: visitsMonthEnds, band: 0.02 },
  senior: {
    note: "Cash came in before the reporting date and left again after it.",
  },
};
