import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { stockOutgrowsCost } from "./reader";
import { SAYS } from "./says";

export const overstatedOutput: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: stockOutgrowsCost, band: 0.27 },
  senior: {
    note: "The finished goods on the list were never made: current and materials do not carry them.",
  },
};
