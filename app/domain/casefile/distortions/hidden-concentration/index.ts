import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { oneCustomerPays } from "./reader";
import { SAYS } from "./says";

export const hiddenConcentration: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: { concentrated: true },
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: oneCustomerPays, band: 0.04 },
  senior: {
    note: "Several customers on the list are one group, and it takes most of the output.",
  },
};
