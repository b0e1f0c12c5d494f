import type { GeneratedCase } from "~/domain/casefile";
import { type Violation, violationsOf } from "~/domain/plausibility";

/** What the key explains: a lie, a rule that ends the application, or an oddity, and the objections that it is there to raise. */
const RAISES: Readonly<Record<string, readonly string[]>> = {
  capitalisedExpenses: ["machinesInBooks", "stockInBooks", "machinesOfTrade", "grossMargin"],
  deadReceivables: ["oldReceivables", "receivablesInBooks", "growthTold"],
  divertedLoan: ["noBonusOutOfLosses", "wearByAge", "machinesInBooks", "stockInBooks", "grossMargin"],
  fabricatedSales: [
    "receivablesInBooks",
    "turnoverToSales",
    "vatToSales",
    "electricityTold",
    "exportsArePaid",
    "growthTold",
    "salesTold",
    "salesPerHead",
  ],
  forgedStatement: ["balancesRun", "cashInBooks", "interestIsPaid"],
  ghostStaff: [
    "insuredAlike",
    "insuredTold",
    "headsTold",
    "headsStated",
    "headsListed",
    "headsSeen",
    "wagesArePaid",
    "staffSinceRegistered",
  ],
  hiddenBorrowing: ["listAndReport", "listInBooks", "statedAndListed", "loansTold", "noneMeansNone"],
  hiddenConcentration: ["largestCustomerPays", "largestShareAlike", "lostCustomerIsGone"],
  hiddenGuarantee: ["guaranteeTold"],
  overstatedCollateral: [
    "nearTheMarket",
    "homeValueAlike",
    "homePrice",
    "homeSize",
    "machinesAreThere",
    "claimsAreThere",
    "stockIsThere",
  ],
  overstatedOutput: ["electricityTold", "headsSeen", "wagesArePaid"],
  ownerLoans: ["owedToFirm", "exportsArePaid"],
  roundTripping: ["turnoverToSales"],
  staleStock: ["stockMoves", "stockDays"],
  strawOwner: ["legalRepresentative", "ownerInChart", "shareholdersDecide"],
  underDeclaredSales: ["vatToSales", "turnoverToSales", "outputVat", "inputAgainstOutput"],
  windowDressing: ["receivablesInBooks", "cashInBooks", "payablesInBooks"],
  beneficialOwnerUnknown: ["sharesAddUp", "shareAlike"],
  comparedOffers: ["enquiriesOnce"],
  laterRegistered: ["staffSinceRegistered", "registeredBeforeTrade", "yearsInRegister"],
};

/** Objections that are right, whose cause lies in the firm's life and not in a paper. */
export const KNOWN: Readonly<Record<string, string>> = {
  livingPerHead:
    "what owners of larger firms take out of the profit is spent in one share for all (BONUS_SAVED in the firm's engine), and a family of three does not spend a million a month",
  noDividendOutOfLosses:
    "what a blow to the owner's household costs is booked as drawings (emergencyDrawing), and no paper of an older year tells it from a dividend",
  fleetGrowsInSteps: "a recipe asks for a share of the sales, whatever the fleet has cost",
};

/** Objections that nothing in the key explains. */
export function unplanned({
  archetype,
  seed,
  file,
  truth,
}: GeneratedCase): (Violation & { readonly sample: string })[] {
  const kinds = [...truth.distortions, ...truth.knockOuts, ...truth.anomalies].map(({ kind }) => kind);
  const raised = new Set(kinds.flatMap((kind) => RAISES[kind] ?? []));
  return violationsOf(file)
    .filter(({ rule }) => !raised.has(rule) && KNOWN[rule] === undefined)
    .map((violation) => ({ sample: `${archetype} ${seed}`, ...violation }));
}
