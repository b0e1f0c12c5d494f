import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { hidesOwnersDebt } from "./reader";
import { SAYS } from "./says";

export const ownerLoans: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: { ownerBorrowing: true },
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: hidesOwnersDebt, band: 0.01 },
  senior: {
    note: "The owner has borrowed from the firm, and the claim is shown as trade receivables.",
    reason: "The claim on the owner shown apart from the customers'.",
  },
};
