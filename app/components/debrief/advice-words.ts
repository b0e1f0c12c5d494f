import { limitSentences } from "./rule-words";
import { spoken } from "./words";
import { formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import type { Compared, Debrief, EndingRule, OneThing } from "~/domain/judgement/debrief/browser";
import { openKey, type Texts } from "~/i18n/keys";

type T = Texts<"debrief">;

type Told = Pick<Compared, "oneThing" | "breaches" | "currency"> &
  Partial<Pick<Debrief, "inside" | "money" | "knockOuts">>;

/** Why the one thing is the one thing, in sentences with this case's figures. */
export function whyOf({ oneThing, breaches, currency, inside: keeps, money, knockOuts = [] }: Told, t: T): string {
  const { code, params } = oneThing;
  const words = wordsOf(oneThing, currency, t);
  const breach = breaches[0];
  switch (code) {
    case "lentBeyondPolicy":
      return breach
        ? join(t("rule.ownFigures"), ...limitSentences(breach, keeps, currency, t))
        : t("next.lentBeyondPolicy.why", words);
    case "lentAgainstRule":
      return join(
        t(openKey("debrief:next.lentAgainstRule.why", String(params.rule))),
        groupLimit(knockOuts.find(({ kind }) => kind === String(params.rule))?.figures, currency, t),
        t(openKey("debrief:next.lentAgainstRule", seen(oneThing))),
      );
    case "steady":
      if (params.overLife !== undefined) return t("next.steady.whyLife", words);
      if (params.pdLow !== undefined) return t("next.steady.whyBand", words);
      return params.against === "none"
        ? t("next.steady.whyNone")
        : t("next.steady.why", { ...words, against: t(openKey("debrief:next.against", String(params.against))) });
    case "missed":
      return join(
        t(openKey("debrief:next.missed", whyMissed(oneThing)), words),
        params.barred ? t(openKey("debrief:next.missed.barred", params.barred)) : beyondBooks(oneThing, t),
        shut(oneThing, t),
      );
    case "byLuck":
      return byLuck(oneThing, words, t);
    case "notCarried":
      return join(
        t(openKey("debrief:next.notCarried", whyNotCarried(oneThing)), words),
        params.coverBefore === undefined ? "" : t("flags.answer.notCarriedCover", words),
        params.gradeBefore === undefined ? "" : t("flags.answer.notCarriedGrade", words),
        beyondBooks(oneThing, t),
      );
    case "falseAlarm":
      return alarmed(oneThing, words, t);
    case "lentAtALoss": {
      const better = Number(params.best) <= 0 ? "decline" : params.amount === undefined ? "price" : "offer";
      return join(t("next.lentAtALoss.why", words), t(`next.lentAtALoss.${better}`, words));
    }
    case "lentAgainstIntegrity":
      return t(openKey("debrief:next.lentAgainstIntegrity.why", String(params.treatment)), words);
    case "lentAgainstBest": {
      const limit = String(params.reason).startsWith("policy.") ? money?.best.bound?.limit : undefined;
      if (limit) return join(t("rule.trueBooks"), ...limitSentences(limit, undefined, currency, t));
      return t(openKey("debrief:next.lentAgainstBest.why", String(params.reason)));
    }
    case "otherLoanInside":
      return t(openKey("debrief:next.otherLoanInside", inside(oneThing)), words);
    case "betterTerms":
      return join(
        params.differs ? t(openKey("debrief:next.betterTerms.differs", params.differs), words) : "",
        t(params.within === "yes" ? "next.betterTerms.why" : "next.betterTerms.whyBeyond", words),
      );
    case "refusedSoundFirm":
      if (params.believed) return t("next.refusedSoundFirm.whyBelieved", words);
      return t(params.amount === undefined ? "next.refusedSoundFirm.why" : "next.refusedSoundFirm.whyOffer", words);
    case "pricedBelowOwnPd":
      return t(params.lowest === undefined ? "next.pricedBelowOwnPd.why" : "next.pricedBelowOwnPd.whyBest", words);
    case "pricedAboveCustomer":
      if (params.chance === undefined) return t("next.pricedAboveCustomer.why", words);
      return t(`next.pricedAboveCustomer.${params.named === undefined ? "whyChance" : "whyNamed"}`, words);
    case "pdTooLow":
    case "pdTooHigh":
      return join(
        t(`next.${code}.${params.against === "attainable" ? "whyAttainable" : "why"}`, {
          ...words,
          count: Number(params.notches),
        }),
        params.forgone === undefined ? "" : t("next.pdTooHigh.refused", words),
      );
    case "unopened":
      return t("next.unopened.why", { ...words, count: Number(params.count) });
    case "closeCall":
      return t(`next.closeCall.why.${params.lent === "yes" ? "lent" : "declined"}`, words);
    default:
      return t(`next.${code}.why`, words);
  }
}

const join = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(" ");
const seen = ({ params }: OneThing): string => (params.seen === "yes" ? "seen" : "unseen");
const shut = ({ params }: OneThing, t: T): string => (params.shut ? t("next.shut") : "");

const beyondBooks = ({ params }: OneThing, t: T): string => (params.beyond ? t("next.beyondBooks") : "");

/** What the alarms cost; advice that was sealed before engine 7 only counts them. */
function alarmed({ params }: OneThing, words: Record<string, string | number>, t: T): string {
  if (params.cost === undefined) return t("next.falseAlarm.why", words);
  return join(
    t("next.falseAlarm.answered", { count: Number(params.count) }),
    t(openKey("debrief:next.falseAlarm.cost", params.cost), words),
  );
}

function groupLimit(figures: EndingRule["figures"], currency: string, t: T): string {
  if (!figures) return "";
  const { value, bound } = figures;
  const [owed, limit, by] = [value, bound, value - bound].map((amount) => formatMoney(amount, currency));
  return t("rule.group", { owed, limit, by });
}

function whyMissed({ params }: OneThing): string {
  if (params.declined) return "whyDeclined";
  if (params.pdMoved === "no") return "whyUnmoved";
  return params.against === "attainable" ? "whyFile" : "why";
}

function whyNotCarried({ params }: OneThing): string {
  if (params.line === undefined) return "why";
  return params.pdMoved === "no" ? "whyUnmoved" : "whyLine";
}

function inside({ params }: OneThing): string {
  if (params.declined !== "yes") return params.within === "no" ? "lentBeyond" : "lent";
  return params.smaller === "yes" ? "declinedSmaller" : "declinedOther";
}

function byLuck(one: OneThing, words: Record<string, string | number>, t: T): string {
  const { because, side, notches, count } = one.params;
  if (because === "missed")
    return join(t(`next.byLuck.${one.params.kind === "knockOut" ? "whyRule" : "whyMissed"}`, words), shut(one, t));
  if (because === "unopened") return t("next.byLuck.whyUnopened", { count: Number(count) });
  if (because === "alarms") return t("next.byLuck.whyAlarms", { count: Number(count) });
  return t(openKey("debrief:next.byLuck.whyPd", String(side)), { ...words, count: Number(notches) });
}

/** Parameters as sentences need them. */
function wordsOf({ params }: OneThing, currency: string, t: T): Record<string, string | number> {
  const repayment = (name: string) => t(openKey("workbench:repayment", String(params[name]))).toLowerCase();
  return {
    ...spoken(params, currency),
    ...(params.kind === undefined ? {} : { told: t(openKey("debrief:flags.told", params.kind)) }),
    ...(params.line === undefined ? {} : { line: t(openKey("debrief:lines", params.line)) }),
    ...covers(params),
    ...(params.chance === undefined ? {} : { chance: formatPercent(Number(params.chance), 0) }),
    ...(params.repayment === undefined ? {} : { repayment: repayment("repayment") }),
    ...(params.yourRepayment === undefined ? {} : { yourRepayment: repayment("yourRepayment") }),
  };
}

const covers = ({ coverBefore, coverAfter }: OneThing["params"]): Record<string, string> =>
  coverBefore === undefined
    ? {}
    : { coverBefore: formatNumber(Number(coverBefore), 1), coverAfter: formatNumber(Number(coverAfter), 1) };
