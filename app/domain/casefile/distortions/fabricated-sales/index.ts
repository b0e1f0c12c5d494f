import { claimedAboveDeclared } from "../against-returns";
import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { SAYS } from "./says";

export const fabricatedSales: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: claimedAboveDeclared, band: 0.05 },
  senior: {
    note: "Sales in the accounts are not carried by tax returns, receipts and consumption.",
    reason: "Taken back to what tax returns and bank receipts carry.",
  },
};
