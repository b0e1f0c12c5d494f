import type { Says } from "../says";

export const SAYS = {
  what: ["ghostStaff", "ghostStaff.unlisted"],
  evidence: {
    payrollHeads: "heads",
    officeHeads: "insured",
    wagesSent: undefined,
    headsStated: undefined,
    powerPerHead: undefined,
    headsSeen: undefined,
    wagesAboveSheet: undefined,
    moreSeen: undefined,
    outputPerHead: undefined,
    powerForMore: undefined,
    officeKnowsNoMore: undefined,
  },
} as const satisfies Says;
