import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { liesUntouched } from "./reader";
import { SAYS } from "./says";

export const staleStock: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: liesUntouched, band: 0.03 },
  senior: {
    note: "Part of the stock has not moved for a year and will not fetch its cost.",
    reason: "Stock that does not move written down.",
  },
};
