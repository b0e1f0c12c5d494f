import { againstSentences } from "./rule-words";
import type { PartProps } from "./types";
import { formatRate } from "./words";
import { formatMoney } from "~/components/ui/format";
import type { Debrief } from "~/domain/judgement/debrief/browser";
import { type Money, worthOfOffer } from "~/domain/judgement/outcome/browser";
import type { Texts } from "~/i18n/keys";

type T = Texts<"debrief">;

interface Offers extends Pick<PartProps, "debrief" | "panel"> {
  readonly money: Money;
  /** the price of the loan asked for at the file's own PD, annual decimal */
  readonly needed: number | undefined;
}

/** Nobody's offer that is worth more than the best decision stands without the rule that it breaks. */
export function gainSentences({ debrief, money, panel, needed }: Offers, t: T): string[] {
  const offers = [
    ["you", money.unlawful ? undefined : money.you],
    ["model", money.model],
    ["senior", panel?.money],
  ] as const;
  return offers.flatMap(([who, own]) => {
    const gain = own && !own.noDeal ? worthOfOffer(own) - worthOfOffer(money.best) : 0;
    if (!own || gain <= 0) return [];
    if (own.against) return [earnsMore(who, gain), ...againstSentences(own.against, debrief.currency, t)];
    return earlier(who);
  });

  function earnsMore(who: "you" | "model" | "senior", gain: number): string {
    return t(`money.earnsMore.${who}`, { gain: formatMoney(gain, debrief.currency) });
  }

  /** Of money that was sealed without the rule that an offer breaks. */
  function earlier(who: "you" | "model" | "senior"): string[] {
    const { you, model } = debrief;
    if (who === "you" && money.fairHere && you.terms.rate !== undefined) {
      const [rate, low, high] = [you.terms.rate, money.fairHere.low, money.fairHere.high].map(formatRate);
      return [t("money.unfairGain", { rate, low, high })];
    }
    const rate = model?.terms.rate;
    if (who !== "model" || rate === undefined || needed === undefined || rate >= needed) return [];
    // It may earn, and the capital behind it costs more: it is no better than the best.
    return [t("money.cheapModel", { rate: formatRate(rate), needed: formatRate(needed) })];
  }
}

type Ruled = PartProps["debrief"] & Partial<Pick<Debrief, "authority" | "knockOuts">>;

/** Lending that a rule forbids, on the true books or on your own figures, is no saving, whatever it earned. */
export function isAgainstRules(
  { you, breaches, authority = Infinity, knockOuts = [] }: Ruled,
  { unlawful }: Pick<Money, "unlawful">,
): boolean {
  if (you.terms.verdict === "decline") return false;
  return unlawful || breaches.length > 0 || knockOuts.length > 0 || (you.terms.amount ?? 0) > authority;
}
