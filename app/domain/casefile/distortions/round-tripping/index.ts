import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { goesInACircle } from "./reader";
import { SAYS } from "./says";

export const roundTripping: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: goesInACircle, band: 0.01 },
  senior: {
    note: "Money goes out to a connected firm and comes back within days; it is no trade.",
  },
};
