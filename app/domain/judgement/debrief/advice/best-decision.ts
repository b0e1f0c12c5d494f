import { worthOfOffer } from "../../outcome/browser";
import type { Debrief } from "../debrief";

/** What the rules of advice look at: the debrief, before its advice is written into it. */
export type Finding = Omit<Debrief, "oneThing">;

/** House estimate: a result that misses the best by less than this share of its amount is as good as the best. */
const CLOSE = 0.005;
/** House estimate: amounts within a tenth of each other are the same loan. */
export const SAME_AMOUNT = 0.1;
/** Of a rate, annual decimal: half a basis point is rounding. */
const SAME_RATE = 0.00005;

/**
 * House value: so little beyond a fair price leads no advice where nothing else was lost. Over five years it is what counts
 * as close.
 */
export const SMALL_RATE = 0.001; // 10 bp

/** The best decision as the page shows it. */
export interface BestDecision {
  readonly lends: boolean;
  /** what the offer is worth beyond what declining comes to, minor units: see TermsMoney */
  readonly earns: number;
  /** annual decimal */
  readonly rate: number;
  /** no rate above it belongs to the best decision; where only the truth is known its price is no bound */
  readonly highest: number;
  /** minor units; 0 for a decline */
  readonly amount: number;
}

/** The one that this file allowed; where no futures tell it, the true one; undefined for a real firm. */
export function bestOf({ money, truth }: Finding): BestDecision | undefined {
  if (money) {
    const { verdict, rate = 0, amount = 0 } = money.best.terms;
    const earns = worthOfOffer(money.best) + (money.fileCost ?? 0);
    return { lends: verdict !== "decline", earns, rate, highest: rate, amount };
  }
  return (
    truth && {
      lends: truth.terms.verdict !== "decline",
      earns: (truth.result?.overTenor ?? 0) + (truth.result?.fileCost ?? 0),
      rate: truth.price.waterfall.rate,
      highest: Infinity,
      amount: truth.terms.amount ?? 0,
    }
  );
}

export const youLent = ({ you }: Finding): boolean => you.terms.verdict !== "decline";

/** Nobody draws more than he asked for: what was granted beyond that makes no other loan. Minor units. */
export const drawnOf = ({ you, truth }: Finding): number =>
  Math.min(you.terms.amount ?? 0, truth?.request.amount ?? Infinity);

/** The regret is small, for the size of the best loan; where declining was best, of the loan that was made. */
export const isClose = ({ money, you }: Finding): boolean =>
  money === undefined || money.regret <= CLOSE * (money.best.terms.amount ?? you.terms.amount ?? 0);

/** The best loan but for its price. */
export function isSameLoan(finding: Finding): boolean {
  const { money, you, truth } = finding;
  const best = money?.best.terms;
  const theirs = Math.min(best?.amount ?? 0, truth?.request.amount ?? Infinity);
  return (
    Math.abs(drawnOf(finding) - theirs) <= SAME_AMOUNT * theirs &&
    you.terms.tenorMonths === best?.tenorMonths &&
    you.terms.repayment === best?.repayment
  );
}

/** No more was asked than the file's own risk explains, but for what is too little for a word. */
export const isFairHere = ({ money, you }: Finding): boolean =>
  money?.fairHere !== undefined && (you.terms.rate ?? 0) <= money.fairHere.high + SMALL_RATE;

/** Asked more than the file's own risk explains, where the best loan asks less: a customer pays for it. */
function isOvercharged(finding: Finding): boolean {
  const best = bestOf(finding);
  if (!best?.lends || !finding.money?.fairHere) return false;
  return !isFairHere(finding) && (finding.you.terms.rate ?? 0) > best.rate + SAME_RATE;
}

/**
 * Did the decision cost anything worth a word: money, a customer's, or a limit broken on the true books? Where no futures
 * tell it, it may have; of a real firm nobody knows.
 */
export const costs = (finding: Finding): boolean =>
  finding.money === undefined
    ? finding.truth !== undefined
    : !isClose(finding) || finding.money.unlawful || isOvercharged(finding);

/**
 * A loan where declining was best, whatever it was expected to earn: a rule, the policy or the price forbade it. Where no
 * more than the price spoke against it, and that was fair, a small loss is a close call and no fault.
 */
export function isAgainstBest(finding: Finding): boolean {
  if (!youLent(finding) || bestOf(finding)?.lends !== false) return false;
  return finding.money?.best.reason !== "price" || costs(finding) || !isFairHere(finding);
}

/** Something went wrong that has a cause: it cost something, or it was a loan that should not have been made. */
export const isAtFault = (finding: Finding): boolean => costs(finding) || isAgainstBest(finding);

/** The decision of the best, and as good a one: close to it, or the same loan at another fair price. */
export function isRight(finding: Finding): boolean {
  const best = bestOf(finding);
  // Where lending earns no more than declining, declining is as right.
  if (!best || (best.lends !== youLent(finding) && (youLent(finding) || best.earns > 0))) return false;
  return finding.money === undefined || (!finding.money.unlawful && (isClose(finding) || isSameLoan(finding)));
}
