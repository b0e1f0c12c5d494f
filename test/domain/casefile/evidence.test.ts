import { describe, expect, it } from "vitest";
import type { CaseDocument, DistortionKind } from "~/domain/casefile";
import { bend } from "~/domain/casefile/distortions/bend";
import { DISTORTIONS } from "~/domain/casefile/distortions/registry";
import type { Distortion } from "~/domain/casefile/flags";
import { livedFixture, type FixtureChoice } from "./bent-fixture";

/**
 * What gives each lie away in one firm of a trade that tells it: the paper, the place where it is a line or a field, what
 * it shows, and how often. In January the last year's statement is fresh; in August an interim one stands beside it.
 */
const EVIDENCE: Readonly<
  Record<
    DistortionKind,
    {
      readonly trade: NonNullable<FixtureChoice["industry"]>;
      /** of the firm, where the first one's chances would leave a sign out */
      readonly seed?: string;
      /** the papers that say something else than the honest ones, in August */
      readonly bends: readonly string[];
      readonly always: readonly string[];
      readonly january: readonly string[];
      readonly august: readonly string[];
      /** of a maker of metal parts without accounts; undefined: the lie needs accounts */
      readonly withoutBooks: readonly string[] | undefined;
    }
  >
> = {
  fabricatedSales: {
    trade: "metalParts",
    bends: ["application", "statements", "interim", "receivables", "interview"],
    always: [
      "bank-main receiptsBelowSales",
      "electricity powerFlat",
      "interview powerPerOutput",
      "receivables unknownCustomer",
      "socialInsurance staffFlat",
      "statements 2025.receivables receivablesGrew",
      "statements 2025.sales salesClaimed",
      "vat vatDeclared",
    ],
    january: [],
    august: ["interim interim.sales interimClaimed"],
    withoutBooks: [
      "bank-main receiptsBelowSales",
      "electricity powerFlat",
      "interview powerPerOutput",
      "receivables unknownCustomer",
      "salesBook bookClaims",
      "socialInsurance staffFlat",
      "vat vatDeclared",
    ],
  },
  roundTripping: {
    trade: "metalParts",
    bends: ["application", "statements", "interim", "bank-main", "interview"],
    always: [
      "bank-main circleIn x5",
      "electricity powerFlat",
      "interview powerPerOutput",
      "relatedParties relativesFirm",
      "socialInsurance staffFlat",
      "statements 2025.prepayments paidInAdvance",
      "statements 2025.sales salesClaimed",
      "vat vatDeclared",
    ],
    january: ["bank-main circleOut x6"],
    august: ["bank-main circleOut x5", "interim interim.sales interimClaimed"],
    withoutBooks: [
      "bank-main circleIn x5",
      "bank-main circleOut x5",
      "electricity powerFlat",
      "interview powerPerOutput",
      "relatedParties relativesFirm",
      "salesBook bookClaims",
      "socialInsurance staffFlat",
      "vat vatDeclared",
    ],
  },
  underDeclaredSales: {
    trade: "restaurant",
    bends: ["bank-main", "vat", "interview"],
    always: [
      "bank-main receiptsAboveDeclared",
      "electricity powerAboveDeclared",
      "interview returnsToldLower",
      "statements 2025.sales salesClaimed",
      "till tillTakings",
      "vat vatBelowSales",
      "vat vatUninvoiced",
      "wallet walletTakings",
    ],
    // The tax of the last quarter is not due yet.
    january: ["bank-main taxMoneyGone x3"],
    august: ["bank-main taxMoneyGone x4", "interim interim.sales interimClaimed"],
    withoutBooks: [
      "bank-main receiptsAboveDeclared",
      "bank-main taxMoneyGone x4",
      "electricity powerAboveDeclared",
      "interview returnsToldWhole",
      "salesBook bookClaims",
      "till tillTakings",
      "vat vatBelowSales",
      "vat vatUninvoiced",
      "wallet walletTakings",
    ],
  },
  hiddenBorrowing: {
    trade: "metalParts",
    bends: ["application", "statements", "interim", "loanList", "interview"],
    always: ["application otherLoans lenderNotStated", "bank-main privateTransfer x12", "interview otherDebtEvaded"],
    january: ["statements 2025.interest interestBelowTransfers", "statements 2025.otherEquity debtAsEquity"],
    august: ["interim interim.interest interestBelowTransfers", "interim interim.otherEquity debtAsEquity"],
    withoutBooks: [
      "application otherLoans lenderNotStated",
      "bank-main privateTransfer x12",
      "interview otherDebtEvaded",
    ],
  },
  windowDressing: {
    trade: "foodWholesale",
    bends: ["statements", "interim", "bank-main"],
    always: ["statements 2025.cash cashDressed", "statements 2025.otherEquity ownersMoney"],
    january: ["bank-main visitorIn x4", "bank-main visitorOut x3"],
    august: [
      "bank-main visitorIn x5",
      "bank-main visitorOut x4",
      "interim interim.cash cashDressed",
      "interim interim.otherEquity ownersMoney",
    ],
    withoutBooks: ["bank-main visitorIn x5", "bank-main visitorOut x4"],
  },
  capitalisedExpenses: {
    trade: "metalParts",
    bends: ["statements", "interim", "assetRegister"],
    always: [
      "bank-main machinesPaid",
      "payroll wagesPaid",
      "statements 2025.fixedAssets assetsGrew",
      "statements 2025.operatingExpenses expensesFell",
    ],
    january: ["assetRegister assetWithoutSupplier"],
    august: ["assetRegister assetWithoutSupplier x2"],
    withoutBooks: undefined,
  },
  staleStock: {
    trade: "garment",
    seed: "15",
    bends: ["statements", "interim", "inventory", "interview"],
    always: [
      "inventory notMoved x3",
      "siteVisit dustSeen",
      "statements 2025.inventory stockDays",
      "vat boughtAgainstStock",
    ],
    january: [],
    august: ["interim interim.inventory stockStillThere"],
    withoutBooks: ["inventory notMoved x3", "siteVisit dustSeen", "vat boughtAgainstStock"],
  },
  deadReceivables: {
    trade: "construction",
    bends: ["statements", "interim", "receivables"],
    always: [
      "bank-main neverPaid",
      "interview termsAgainstAge",
      "receivables oldInvoice x2",
      "statements 2025.receivables receivablesWithDead",
    ],
    january: [],
    august: ["interim interim.receivables receivablesWithDead"],
    withoutBooks: ["bank-main neverPaid", "interview termsAgainstAge", "receivables oldInvoice x2"],
  },
  ownerLoans: {
    trade: "metalParts",
    bends: ["statements", "interim", "receivables", "relatedParties", "household", "interview"],
    always: [
      "bank-main ownerTransfer x8",
      "bank-owner ownerReceived x3",
      "interview livingStated",
      "receivables debtorNeverPays x2",
    ],
    january: ["statements 2025.otherReceivables noOwnerClaim", "statements 2025.receivables receivablesHoldOwner"],
    august: ["interim interim.otherReceivables noOwnerClaim", "interim interim.receivables receivablesHoldOwner"],
    withoutBooks: ["bank-main ownerTransfer x8", "interview livingStated", "receivables debtorNeverPays x2"],
  },
  hiddenGuarantee: {
    trade: "metalParts",
    bends: ["loanList", "relatedParties", "interview"],
    always: [
      "creditReport guaranteeListed",
      "interview guaranteeDenied",
      "loanList guaranteeCircle",
      "relatedParties neighbourHarmless",
    ],
    january: [],
    august: [],
    withoutBooks: [
      "creditReport guaranteeListed",
      "interview guaranteeDenied",
      "loanList guaranteeCircle",
      "relatedParties neighbourHarmless",
    ],
  },
  overstatedOutput: {
    trade: "garment",
    bends: ["statements", "interim", "inventory"],
    always: [
      "electricity powerForLess",
      "inventory finishedGoods x3",
      "statements 2025.costOfSales marginRose",
      "statements 2025.inventory stockRose",
      "vat materialsForLess",
    ],
    january: [],
    august: ["interim interim.inventory stockRose"],
    withoutBooks: ["electricity powerForLess", "inventory finishedGoods x3", "vat materialsForLess"],
  },
  ghostStaff: {
    trade: "metalParts",
    bends: ["application", "statements", "interim", "payroll", "interview"],
    always: [
      "application employees headsStated",
      "bank-main wagesSent",
      "electricity powerPerHead",
      "interview headsStated",
      "payroll payrollHeads",
      "siteVisit headsSeen",
      "socialInsurance officeHeads",
    ],
    january: ["statements 2025.headcount headsStated"],
    august: ["interim interim.headcount headsStated"],
    withoutBooks: [
      "application employees headsStated",
      "bank-main wagesSent",
      "electricity powerPerHead",
      "interview headsStated",
      "payroll payrollHeads",
      "siteVisit headsSeen",
      "socialInsurance officeHeads",
    ],
  },
  overstatedCollateral: {
    trade: "metalParts",
    seed: "11",
    bends: ["application", "collateral"],
    always: ["application valueStated", "collateral aboveComparable", "household valueAtHome", "siteVisit pledgeSeen"],
    january: [],
    august: [],
    withoutBooks: [
      "application valueStated",
      "collateral aboveComparable",
      "household valueAtHome",
      "siteVisit pledgeSeen",
    ],
  },
  forgedStatement: {
    trade: "metalParts",
    bends: ["bank-main"],
    always: [
      "bank-main balanceBroken x4",
      "bank-main closingBroken",
      "creditReport loanNotServed x2",
      "loanList loanNotServed x2",
      "vat receiptsAboveReturns",
    ],
    january: [
      "bank-main bookedOnRestDay x3",
      "statements 2025.cash cashBelowBalances",
      "statements 2025.interest interestNotSeen",
    ],
    august: [
      "bank-main bookedOnRestDay x2",
      "interim interim.cash cashBelowBalances",
      "interim interim.interest interestNotSeen",
    ],
    withoutBooks: [
      "bank-main balanceBroken x4",
      "bank-main bookedOnRestDay x2",
      "bank-main closingBroken",
      "creditReport loanNotServed",
      "loanList loanNotServed",
      "vat receiptsAboveReturns",
    ],
  },
  divertedLoan: {
    trade: "metalParts",
    bends: ["statements", "interim", "bank-owner", "loanList", "household"],
    always: [
      "assetRegister noMachineOfThatTime",
      "bank-owner developerPaid x4",
      "creditReport loanInBureau",
      "household flatBought",
      "loanList loanForMachine",
      "siteVisit machineNotSeen",
    ],
    january: ["statements 2025.fixedAssets assetsAboveRegister"],
    august: ["interim interim.fixedAssets assetsAboveRegister"],
    withoutBooks: [
      "assetRegister noMachineOfThatTime",
      "bank-owner developerPaid x4",
      "creditReport loanInBureau",
      "household flatBought",
      "loanList loanForMachine",
      "siteVisit machineNotSeen",
    ],
  },
  hiddenConcentration: {
    trade: "metalParts",
    bends: ["application", "receivables", "orderBook", "interview"],
    always: [
      "application largestCustomerShare shareTold",
      "bank-main largestPayer x4",
      "interview shareTold",
      "interview worriesAboutOne",
      "orderBook orderOfGroup x4",
      "receivables sameGroup x3",
    ],
    january: [],
    august: [],
    withoutBooks: [
      "application largestCustomerShare shareTold",
      "bank-main largestPayer x4",
      "interview shareTold",
      "interview worriesAboutOne",
      "orderBook orderOfGroup x4",
      "receivables sameGroup x3",
    ],
  },
  strawOwner: {
    trade: "metalParts",
    bends: ["licence", "screening"],
    always: [
      "bank-main realOwnerDraws x4",
      "collateral realOwnerPledges",
      "interview realOwnerSpeaks",
      "licence legalRepresentative strawInRegister",
      "licence strawHolds",
      "relatedParties realOwnerDeclared",
      "resolution realOwnerDecides",
      "screening realHolder",
      "screening realPerson",
      "siteVisit realOwnerMet",
    ],
    january: [],
    august: [],
    withoutBooks: [
      "bank-main realOwnerDraws x4",
      "collateral realOwnerPledges",
      "interview realOwnerSpeaks",
      "licence legalRepresentative strawInRegister",
      "licence strawHolds",
      "relatedParties realOwnerDeclared",
      "resolution realOwnerDecides",
      "screening realHolder",
      "screening realPerson",
      "siteVisit realOwnerMet",
    ],
  },
};
const KINDS = Object.keys(EVIDENCE) as DistortionKind[];

const lied = (kind: DistortionKind, choice: FixtureChoice) => {
  const { seed = "1" } = EVIDENCE[kind];
  const { world, documents } = livedFixture({ seed, facts: DISTORTIONS[kind].facts, ...choice });
  const bent = bend(world, documents, [kind]);
  return { documents: bent.documents, distortion: bent.distortions[0]! };
};

/** Rows have numbers of their own in every file: lines and fields alone are named. */
const isNamed = (at: string): boolean => /^[a-zA-Z]+$|\./.test(at);

function signs({ evidence }: Distortion, documents: readonly CaseDocument[]): readonly string[] {
  const counted = new Map<string, number>();
  for (const { doc, at, shows } of evidence) {
    expect(documents.some(({ id }) => id === doc)).toBe(true);
    const sign = [doc, ...(isNamed(at) ? [at] : []), shows.code.replace("evidence.", "")].join(" ");
    counted.set(sign, (counted.get(sign) ?? 0) + 1);
  }
  return [...counted].map(([sign, count]) => (count === 1 ? sign : `${sign} x${count}`)).sort();
}

describe.each(KINDS)("%s is given away", (kind) => {
  const { trade, bends, always, january, august, withoutBooks } = EVIDENCE[kind];
  it("in January by these papers and no others", () => {
    const { documents, distortion } = lied(kind, { industry: trade, asOf: "2026-01-20" });
    expect(signs(distortion, documents)).toEqual([...always, ...january].sort());
  });
  it("in August by these, while those that lie are these", () => {
    const { documents, distortion } = lied(kind, { industry: trade, asOf: "2026-08-19" });
    expect(signs(distortion, documents)).toEqual([...always, ...august].sort());
    expect(distortion.bends).toEqual(bends);
  });
  it("where the firm keeps no accounts by what is left", () => {
    const tell = () => lied(kind, { industry: "metalParts", asOf: "2026-08-19", size: "micro", books: "none" });
    if (withoutBooks === undefined) return expect(tell).toThrow(RangeError);
    const { documents, distortion } = tell();
    expect(signs(distortion, documents)).toEqual(withoutBooks);
  });
});

describe("collateral that is overstated because another bank holds a charge on it", () => {
  it("is given away by the charge, the value that leaves it out, and two lists that are silent", () => {
    const { documents, distortion } = lied("overstatedCollateral", { seed: "1", industry: "metalParts" });
    expect(signs(distortion, documents)).toEqual([
      "application chargeNotStated",
      "collateral c1.x1 chargedAlready",
      "collateral valueBeforeCharge",
      "loanList chargeNotListed",
    ]);
  });
});
