import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { worksCapitalised } from "./reader";
import { SAYS } from "./says";

export const capitalisedExpenses: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: worksCapitalised, band: 0.05 },
  senior: {
    note: "Repairs and wages stand in the asset register as if they were machines.",
  },
};
