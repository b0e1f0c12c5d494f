import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { representedByAnother } from "./reader";
import { SAYS } from "./says";

export const strawOwner: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: false,
  bend,
  says: SAYS,
  reader: { read: representedByAnother, band: 0.05 },
  senior: {
    note: "The registered owner does not run the firm; somebody else signs and draws.",
  },
};
