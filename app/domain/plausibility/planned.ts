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
  hiddenBorrowing: [
    "listAndReport",
    "listInBooks",
    "statedAndListed",
    "loansTold",
    "noneMeansNone",
    "noDividendOutOfLosses",
  ],
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
    // What another bank lends on the pledge stands in no list.
    "chargesHaveLoans",
  ],
  overstatedOutput: ["electricityTold", "headsSeen", "wagesArePaid"],
  ownerLoans: ["owedToFirm", "exportsArePaid"],
  roundTripping: ["turnoverToSales", "returnsToBooks", "returnsTold"],
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
  laterRegistered: ["staffSinceRegistered", "registeredBeforeTrade", "yearsInRegister"],
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
