import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { paysAStranger } from "./reader";
import { SAYS } from "./says";

export const hiddenBorrowing: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: { privateLoan: true },
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: paysAStranger, band: 0.05 },
  senior: {
    note: "Regular payments to a person look like interest on a loan that the accounts do not show.",
    reason: "Undisclosed private loan and its interest put into the books.",
  },
};
