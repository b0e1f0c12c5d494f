import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { pledgeWorthLess } from "./reader";
import { SAYS } from "./says";

export const overstatedCollateral: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: false,
  bend,
  says: SAYS,
  reader: { read: pledgeWorthLess, band: 0.2 },
  senior: {
    note: "The pledge is valued far above its like, or is charged already.",
  },
};
