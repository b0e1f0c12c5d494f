import { worthOfOffer } from "../outcome/browser";
import type { Debrief, OneThing } from "./debrief";

/** What the rules of advice look at: the debrief, before its advice is written into it. */
export type Finding = Omit<Debrief, "oneThing">;

type Advised = Pick<OneThing, "code" | "params">;

/** House estimate: a result that misses the best by less than this share of its amount is as good as the best. */
const CLOSE = 0.005;
/** House estimate: amounts within a tenth of each other are the same loan. */
const SAME_AMOUNT = 0.1;

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

/** A loan where declining was best, whatever it was expected to earn: a rule, the policy or the price forbade it. */
export function lentAgainstBest(finding: Finding): Advised | undefined {
  if (!youLent(finding) || bestOf(finding)?.lends !== false) return undefined;
  return { code: "lentAgainstBest", params: { reason: finding.money?.best.reason ?? "unknown" } };
}

/** The firm could carry a loan, and it was not this one: beyond the policy on the true books, or far from what earns most. */
export function betterTerms(finding: Finding): Advised | undefined {
  const { money } = finding;
  if (!money || !youLent(finding) || money.you.noDeal || money.best.noDeal) return undefined;
  if (!money.unlawful && (isClose(finding) || isSameLoan(finding))) return undefined;
  const { amount = 0, tenorMonths = 0, repayment = "bullet", rate = 0 } = money.best.terms;
  const within = money.unlawful ? "no" : "yes";
  const params = {
    amount,
    months: tenorMonths,
    repayment,
    rate,
    best: worthOfOffer(money.best),
    regret: money.regret + (money.leftToCustomer ?? 0),
  };
  return { code: "betterTerms", params: { ...params, within } };
}

const isClose = ({ money }: Finding): boolean =>
  money === undefined || money.regret <= CLOSE * (money.best.terms.amount ?? 0);

/** Nobody draws more than he asked for: what was granted beyond that makes no other loan. */
function isSameLoan({ money, you, truth }: Finding): boolean {
  const best = money?.best.terms;
  const [yours, theirs] = [you.terms, best].map((terms) =>
    Math.min(terms?.amount ?? 0, truth?.request.amount ?? Infinity),
  ) as [number, number];
  return (
    Math.abs(yours - theirs) <= SAME_AMOUNT * theirs &&
    you.terms.tenorMonths === best?.tenorMonths &&
    you.terms.repayment === best?.repayment
  );
}
