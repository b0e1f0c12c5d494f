import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { staffDiffers } from "./reader";
import { SAYS } from "./says";

export const ghostStaff: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: false,
  bend,
  says: SAYS,
  // Micro firms that pay part of the wages in notes show more.
  reader: { read: staffDiffers, band: 0.16 },
  senior: {
    note: "Payroll sheet, bank and visit do not count the same people.",
  },
};
