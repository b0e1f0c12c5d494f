import type { GeneratedCase } from "../casefile";
import type { Violation } from "./rule";
import { violationsOf } from "./violations";

/** What the key explains: a lie, a rule that ends the application, or an oddity, and the objections that it is there to raise. */
const RAISES: Readonly<Record<string, readonly string[]>> = {
  capitalisedExpenses: ["machinesInBooks", "stockInBooks", "machinesOfTrade", "grossMargin"],
  deadReceivables: ["oldReceivables", "receivablesInBooks", "growthTold"],
  divertedLoan: [
    "noBonusOutOfLosses",
    "noDividendOutOfLosses",
    "wearByAge",
    "machinesInBooks",
    "stockInBooks",
    "grossMargin",
  ],
  fabricatedSales: [
    "receivablesInBooks",
    "turnoverToSales",
    "vatToSales",
    "electricityTold",
    "exportsArePaid",
    "growthTold",
    "salesTold",
    "salesPerHead",
    "returnsToBooks",
    "returnsTold",
  ],
  // Receipts that the forger invents stand in no return.
  forgedStatement: ["balancesRun", "cashInBooks", "interestIsPaid", "turnoverToSales"],
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
  hiddenBorrowing: [
    "listAndReport",
    "listInBooks",
    "statedAndListed",
    "loansTold",
    "noneMeansNone",
    "noDividendOutOfLosses",
  ],
  // The one customer orders under the names of firms that have never paid.
  hiddenConcentration: ["largestCustomerPays", "largestShareAlike", "lostCustomerIsGone", "orderersAreCustomers"],
  hiddenGuarantee: ["guaranteeTold"],
  overstatedCollateral: [
    "nearTheMarket",
    "homeValueAlike",
    "homePrice",
    "homeSize",
    "machinesAreThere",
    "claimsAreThere",
    "stockIsThere",
    // What another bank lends on the pledge stands in no list.
    "chargesHaveLoans",
  ],
  // Goods that nobody made lie in stock instead of among the costs; the owner speaks of those that he has.
  overstatedOutput: ["electricityTold", "headsSeen", "wagesArePaid", "stockTold", "stockDays", "grossMargin"],
  ownerLoans: ["owedToFirm", "exportsArePaid"],
  roundTripping: ["turnoverToSales", "vatToSales", "returnsToBooks", "returnsTold"],
  staleStock: ["stockMoves", "stockDays"],
  strawOwner: ["legalRepresentative", "ownerInChart", "shareholdersDecide"],
  underDeclaredSales: [
    "returnsToBooks",
    "returnsTold",
    "vatToSales",
    "turnoverToSales",
    "outputVat",
    "inputAgainstOutput",
  ],
  windowDressing: ["receivablesInBooks", "cashInBooks", "payablesInBooks"],
  beneficialOwnerUnknown: ["sharesAddUp", "shareAlike"],
  comparedOffers: ["enquiriesOnce"],
  laterRegistered: ["machinesSinceRegistered", "staffSinceRegistered", "registeredBeforeTrade", "yearsInRegister"],
};

/** Objections that nothing in the key explains. */
export function unexplained({ file, truth }: Pick<GeneratedCase, "file" | "truth">): readonly Violation[] {
  const kinds = [...truth.distortions, ...truth.knockOuts, ...truth.anomalies].map(({ kind }) => kind);
  const raised = new Set(kinds.flatMap((kind) => RAISES[kind] ?? []));
  return violationsOf(file).filter(({ rule }) => !raised.has(rule));
}

/** The same, each with the case in which it was seen. */
export const unplanned = (one: GeneratedCase): (Violation & { readonly sample: string })[] =>
  unexplained(one).map((violation) => ({ sample: `${one.archetype} ${one.seed}`, ...violation }));
