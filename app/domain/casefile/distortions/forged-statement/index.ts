import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { balancesBroken } from "./reader";
import { SAYS } from "./says";

export const forgedStatement: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: balancesBroken, band: 0.5 },
  senior: {
    note: "The other bank's statement does not add up.",
  },
};
