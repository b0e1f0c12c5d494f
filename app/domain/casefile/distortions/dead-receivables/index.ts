import type { DistortionDefinition } from "../definition";
import { about } from "./about";
import { bend } from "./bend";
import { owedForYears } from "./reader";
import { SAYS } from "./says";

export const deadReceivables: DistortionDefinition<typeof SAYS> = {
  ...about,
  facts: {},
  needsStatements: true,
  bend,
  says: SAYS,
  reader: { read: owedForYears, band: 0.03 },
  senior: {
    note: "Old invoices of customers who no longer pay are still carried in full.",
    reason: "Receivables that nobody pays written off.",
  },
};
