import type { Archetype, DistortionKind } from "../../casefile";
import { TRAITS } from "../../industries";
import { randomStream, type RandomStream } from "../../random";

/** Requests as they come over the counter, with how often. House estimate, version 1. */
const REQUESTS: readonly (readonly [number, Omit<Archetype["request"], "shareOfSales" | "collateralCover">])[] = [
  [0.45, { situation: "new", purpose: "workingCapital", tenorMonths: 12, repayment: "bullet" }],
  [0.15, { situation: "new", purpose: "workingCapital", tenorMonths: 24, repayment: "levelInstalment" }],
  [0.2, { situation: "new", purpose: "equipment", tenorMonths: 36, repayment: "levelInstalment" }],
  [0.1, { situation: "increase", purpose: "workingCapital", tenorMonths: 12, repayment: "bullet" }],
  [0.1, { situation: "overdraft", purpose: "workingCapital", tenorMonths: 12, repayment: "revolving" }],
];
/** Of last year's sales, and appraised value over the amount. House estimates. */
const SHARE_OF_SALES = [0.06, 0.2] as const;
const COLLATERAL_COVER = [0.4, 1.4] as const;
const DAYS = ["2026-02-17", "2026-04-09", "2026-05-28", "2026-08-13", "2026-11-05"] as const;

/** A quarter of the files in a branch's drawer is not what it seems. House value, as for bulk generation. */
export const DISTORTED_SHARE = 0.25;

/**
 * The trades and lies of this population, in its own order: a draw takes them by place, so a trade or lie that is new to
 * the product changes no firm behind the card in force. It comes in with the next fit, as a new version of the card.
 */
const TRADES: readonly Archetype["industry"][] = [
  "foodWholesale",
  "restaurant",
  "garment",
  "metalParts",
  "trucking",
  "construction",
  "onlineRetail",
  "foodProcessing",
];
const LIES: readonly DistortionKind[] = [
  "fabricatedSales",
  "roundTripping",
  "underDeclaredSales",
  "hiddenBorrowing",
  "windowDressing",
  "capitalisedExpenses",
  "staleStock",
  "deadReceivables",
  "ownerLoans",
  "hiddenGuarantee",
  "overstatedOutput",
  "ghostStaff",
  "overstatedCollateral",
  "forgedStatement",
  "divertedLoan",
  "hiddenConcentration",
  "strawOwner",
];

/**
 * The recipe of the `index`-th firm of a portfolio: trade, size, quality (a third each, as applicants come), request and
 * at most one lie, each drawn from a stream of its own seed. Every firm has statements; micro firms without books are not
 * rated by a scorecard of ratios.
 */
export function recipe(seed: string, index: number): Archetype {
  const random = randomStream(firmSeed(seed, index), "recipe");
  const industry = random.pick(TRADES);
  const isDistorted = random.chance(DISTORTED_SHARE);
  const lie = random.pick(LIES.filter((kind) => canTell(industry, kind)));
  return {
    id: "portfolio",
    version: "1",
    title: "",
    objective: "",
    industry,
    size: random.pick(["micro", "small", "medium"]),
    quality: random.pick(["strong", "average", "weak"]),
    facts: {},
    distortions: isDistorted ? [lie] : [],
    knockOuts: [],
    anomalies: 0,
    books: "statements",
    asOf: random.pick(DAYS),
    request: {
      ...pickRequest(random),
      shareOfSales: random.between(...SHARE_OF_SALES),
      collateralCover: random.between(...COLLATERAL_COVER),
    },
  };
}

/** The firm's own seed: more firms leave the first ones as they are. */
export const firmSeed = (seed: string, index: number): string => `${seed}/firm/${index}`;

/** Only who makes goods can list finished goods that were never made. */
const canTell = (industry: Archetype["industry"], kind: DistortionKind): boolean =>
  kind !== "overstatedOutput" || TRAITS[industry].makesGoods;

function pickRequest(random: RandomStream) {
  const at = random.uniform();
  let below = 0;
  const found = REQUESTS.find(([share]) => at < (below += share)) ?? REQUESTS[0]!;
  return found[1];
}
