import { claimedAboveDeclared } from "../against-returns";
import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { SAYS } from "./says";

export const underDeclaredSales: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: { taxGap: true },
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: claimedAboveDeclared, band: 0.05 },
  senior: {
    note: "The tax returns show far less than the firm sells: a claim may follow.",
  },
};
