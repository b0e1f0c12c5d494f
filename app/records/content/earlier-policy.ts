import type { Policy } from "~/domain/pricing";

/** What a bank's policy may leave out: parts that came later than its stored version. */
export type StoredPolicy = Policy | Omit<Policy, LaterPart> | Omit<Policy, Schema2Part>;
type LaterPart = keyof typeof AS_BEFORE | Schema2Part;

/** Policies of schema 1: a price at a constant hazard, lines credited in full, no file cost. They name no schema. */
const SCHEMA_1 = {
  schema: 1,
  fileCost: { source: "none", amount: 0 },
  termStructure: "constantHazard",
} as const satisfies Partial<Policy>;
type Schema2Part = keyof typeof SCHEMA_1;

/** How the engine reckoned before these parts existed: corporate IRB, lines fully drawn, no tax on interest, no rules. */
const AS_BEFORE = {
  capital: {
    source: "Basel CRE31",
    approach: "irb",
    retailUpTo: 0,
    smeUpToSales: Number.MAX_SAFE_INTEGER,
    standardised: {
      source: "Basel CRE20",
      weights: {
        corporate: 1,
        corporateSme: 0.85,
        retail: 0.75,
        residentialMortgage: [],
        mortgageAbove: 0.7,
        defaulted: { provisionedFrom: 0.2, below: 1.5, from: 1 },
      },
    },
  },
  interestTax: { source: "none", rate: 0, exemptUpTo: 0 },
  ead: { source: "fully drawn", revolvingUtilisation: 1, creditConversion: 1 },
  staging: { source: "IFRS 9", significantAfterDays: 30, impairedAfterDays: 90, pdRatio: 2, notches: 3 },
  covenants: [],
  information: { source: "none", requests: [] },
  stress: { source: "none", scenarios: [] },
  knockOuts: {
    source: "none",
    beneficialOwnerFrom: 1,
    prohibitedSectors: [],
    groupLimit: Number.MAX_SAFE_INTEGER,
    branchAuthority: {
      micro: Number.MAX_SAFE_INTEGER,
      small: Number.MAX_SAFE_INTEGER,
      medium: Number.MAX_SAFE_INTEGER,
    },
  },
  workingCapital: { source: "none", maxGrowth: 0, ownFundsShare: 0 },
} as const satisfies Partial<Policy>;

/** A policy as it was published, completed where it is older than a part of today's shape. */
export const currentPolicy = (stored: StoredPolicy): Policy => ({ ...SCHEMA_1, ...AS_BEFORE, ...stored });
