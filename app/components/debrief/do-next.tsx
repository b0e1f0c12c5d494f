import { useTranslation } from "react-i18next";
import { PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { formatPd, formatRate, spoken } from "./words";
import { formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import { adviceCode, type OneThing } from "~/domain/judgement/debrief/browser";
import type { Breach } from "~/domain/judgement/opinion";

/** The one thing to do better, with the places in this file that show it. */
export function DoNext({ debrief, placeHref, lessonHref }: Pick<PartProps, "debrief" | "placeHref" | "lessonHref">) {
  const { t } = useTranslation("debrief");
  const { code, docs, lesson } = debrief.oneThing;
  return (
    <aside className="do-next" aria-label={t("next.tag")}>
      <span className="tag acc">{t("next.tag")}</span>
      <div>
        <strong>{t(`next.${adviceCode(debrief.oneThing)}`)}</strong>
        <p className="muted">{why(debrief.oneThing)}</p>
        {(docs.length > 0 || lesson) && (
          <p className="sm">
            {docs.length > 0 && (
              <>
                {t("next.places")}: <PlaceLinks debrief={debrief} placeHref={placeHref} places={docs} />
              </>
            )}
            {docs.length > 0 && lesson && " · "}
            {lesson && <a href={lessonHref(lesson)}>{t("next.lesson")}</a>}
          </p>
        )}
      </div>
    </aside>
  );

  function why({ params }: OneThing): string {
    const breach = debrief.breaches[0];
    if (code === "lentBeyondPolicy" && breach) {
      const { limit, value, bound } = breach;
      return t("next.lentBeyondPolicy.why", {
        limit: t(`limit.${limit}`),
        value: limitValue(limit, value),
        bound: limitValue(limit, bound),
      });
    }
    if (code === "steady" && params.against === "none") return t("next.steady.whyNone");
    const words = spoken(params, debrief.currency);
    if (code === "halfAdjusted") return t("next.halfAdjusted.why", { ...words, line: t(`lines.${params.line}`) });
    if (code === "lentAtALoss") {
      const better = Number(params.best) <= 0 ? "decline" : params.amount === undefined ? "price" : "offer";
      return `${t("next.lentAtALoss.why", words)} ${t(`next.lentAtALoss.${better}`, words)}`;
    }
    if (code === "missed") {
      const why = params.against === "attainable" ? "next.missed.whyFile" : "next.missed.why";
      return t(why, { ...words, told: t(`flags.told.${params.kind}`) });
    }
    if (code === "lentAgainstIntegrity" || code === "refusedOnSuspicion") {
      const why = code === "refusedOnSuspicion" ? "why" : `why.${params.treatment}`;
      return t(`next.${code}.${why}`, { ...words, told: t(`flags.told.${params.kind}`) });
    }
    if (code === "lentAgainstBest") return t(`next.lentAgainstBest.why.${params.reason}`);
    if (code === "betterTerms") {
      const shape = { ...words, repayment: t(`workbench:repayment.${params.repayment}`).toLowerCase() };
      return t(params.within === "yes" ? "next.betterTerms.why" : "next.betterTerms.whyBeyond", shape);
    }
    if (code === "refusedSoundFirm" && params.amount !== undefined) return t("next.refusedSoundFirm.whyOffer", words);
    if (code === "pricedAboveCustomer" && params.chance !== undefined) {
      const chance = formatPercent(Number(params.chance), 0);
      return t(`next.pricedAboveCustomer.${params.named === undefined ? "whyChance" : "whyNamed"}`, {
        ...words,
        chance,
      });
    }
    if (params.against === "attainable" && code !== "steady") return t(`next.${code}.whyAttainable`, words);
    const against = code === "steady" ? { against: t(`next.against.${params.against}`) } : {};
    return t(`next.${code}.why`, { ...words, ...against });
  }

  function limitValue(limit: Breach["limit"], value: number): string {
    switch (limit) {
      case "worstGrade":
        return formatNumber(value);
      case "workingCapitalNeed":
        return formatMoney(Math.round(value), debrief.currency);
      case "maxTenorMonths":
        return t("limit.months", { months: value });
      case "minDscr":
        return formatNumber(value, 2);
      case "maxRate":
        return formatRate(value);
      case "maxDebtToAssets":
      case "maxAmountToSales":
        return formatPd(value);
    }
  }
}
