import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { assetsMissing } from "./reader";
import { SAYS } from "./says";

export const divertedLoan: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: false,
  bend,
  says: SAYS,
  reader: { read: assetsMissing, band: 0.03 },
  senior: {
    note: "The last loan did not become what it was given for.",
  },
};
