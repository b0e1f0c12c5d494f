import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { guaranteeUnsaid } from "./reader";
import { SAYS } from "./says";

export const hiddenGuarantee: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: { guarantee: true },
  needsStatements: false,
  bend,
  says: SAYS,
  reader: { read: guaranteeUnsaid, band: 0.05 },
  senior: {
    note: "The bureau shows a guarantee for another firm that nobody mentioned.",
  },
};
