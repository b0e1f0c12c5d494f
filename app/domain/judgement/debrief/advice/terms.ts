import { type Money, worthOfOffer } from "../../outcome/browser";
import type { Advised } from "./advice";
import { bestOf, costs, drawnOf, type Finding, isClose, isSameLoan, SAME_AMOUNT, youLent } from "./best-decision";
import { judgedBy } from "./pd";

/** What the best loan is, in the words of the page. */
function bestLoan({ money }: Finding) {
  const { amount = 0, tenorMonths = 0, repayment = "bullet", rate = 0 } = money?.best.terms ?? {};
  return { amount, months: tenorMonths, repayment, rate };
}

/**
 * The request was too large, not the firm: a smaller loan, or one repaid in another way, was sound, and you lent the whole
 * or refused it.
 */
export function otherLoanInside(finding: Finding): Advised | undefined {
  const { money, truth, you } = finding;
  const best = bestOf(finding);
  if (!money || !truth || !best?.lends || money.best.noDeal || !costs(finding)) return undefined;
  const { request } = truth;
  const asked = request.amount;
  const { amount, months, repayment } = bestLoan(finding);
  const isSmaller = amount < (1 - SAME_AMOUNT) * asked;
  const isOther = isSmaller || months !== request.tenorMonths || repayment !== request.repayment;
  const loan = { ...bestLoan(finding), asked, smaller: isSmaller ? "yes" : "no" };
  if (!youLent(finding)) {
    return isOther && best.earns > 0
      ? { code: "otherLoanInside", params: { ...loan, forgone: best.earns, declined: "yes" } }
      : undefined;
  }
  const yours = drawnOf(finding);
  if (yours <= (1 + SAME_AMOUNT) * amount || you.terms.amount === undefined) return undefined;
  return {
    code: "otherLoanInside",
    params: {
      ...loan,
      yours,
      best: worthOfOffer(money.best),
      regret: worthLess(money),
      declined: "no",
      within: money.unlawful ? "no" : "yes",
    },
  };
}

/** By how much the offer is worth less than the best one, whoever has the difference. Minor units. */
const worthLess = ({ regret, leftToCustomer = 0 }: Money): number => regret + leftToCustomer;

/** The firm could carry a loan, and it was not this one: beyond the policy on the true books, or far from what earns most. */
export function betterTerms(finding: Finding): Advised | undefined {
  const { money, you } = finding;
  if (!money || !youLent(finding) || money.best.noDeal) return undefined;
  if (!money.unlawful && (isClose(finding) || isSameLoan(finding))) return undefined;
  const loan = bestLoan(finding);
  const { tenorMonths: yourMonths = 0, repayment: yourRepayment = "bullet" } = you.terms;
  return {
    code: "betterTerms",
    params: {
      ...loan,
      best: worthOfOffer(money.best),
      regret: worthLess(money),
      within: money.unlawful ? "no" : "yes",
      differs: yourRepayment !== loan.repayment ? "repayment" : yourMonths !== loan.months ? "tenor" : "amount",
      yours: drawnOf(finding),
      yourMonths,
      yourRepayment,
    },
  };
}

/** Refusing is not safe: a firm that would have paid a price covering its risk is income turned away. */
export function refusedSoundFirm(finding: Finding): Advised | undefined {
  const { you } = finding;
  const [best, judged] = [bestOf(finding), judgedBy(finding)];
  if (youLent(finding) || !best || !judged || best.earns <= 0 || !costs(finding)) return undefined;
  const { earns: forgone, rate, amount } = best;
  return {
    code: "refusedSoundFirm",
    params: { forgone, rate, amount, pd: you.pd, truePd: judged.pd, believed: "yes" },
  };
}

/** A loan that loses on average is worse than no loan, and worse than the same loan at a price that pays for it. */
export function lentAtALoss(finding: Finding): Advised | undefined {
  const { you, money } = finding;
  const [best, judged] = [bestOf(finding), judgedBy(finding)];
  // Declining costs the file too: a loss is what lending brings less than that.
  const result = (money?.you.expected ?? you.result?.overTenor ?? 0) + (money?.fileCost ?? you.result?.fileCost ?? 0);
  if (!best || !judged || result >= 0 || !costs(finding)) return undefined;
  return {
    code: "lentAtALoss",
    params: {
      loss: -(money?.you.expected ?? you.result?.overTenor ?? 0),
      best: best.earns,
      rate: best.rate,
      amount: best.amount,
      pd: you.pd,
      truePd: judged.pd,
    },
  };
}
