import type { StoodRow } from "./stood-rows";
import type { PartProps } from "./types";
import { formatRate, inBps, isJudgedOnce } from "./words";
import { formatNumber } from "~/components/ui/format";
import { type Compared, type Debrief, equityInAll, type FactorRow, isEquity } from "~/domain/judgement/debrief/browser";
import type { Fairness } from "~/domain/judgement/outcome/browser";
import { barredBy } from "~/domain/judgement/integrity";
import type { Texts } from "~/i18n/keys";

type Words = Texts<"debrief">;

/** What each folded part says, in one line. Of the offers: those of people and of the model, no yardstick. */
export function offersFinding(rows: readonly StoodRow[], t: Words): string {
  const judges = rows.filter(({ judge }) => judge !== "truth" && judge !== "attainable");
  const lending = judges.filter(({ verdict }) => verdict !== "decline").length;
  return t("fold.offers", { lending, count: judges.length });
}

/** The policy's highest rate cuts the band off below what the own PD needs; before engine 7 the page said nothing of it. */
export const isBeyondPolicy = (debrief: Compared, fair: Fairness | undefined): boolean =>
  fair !== undefined && isJudgedOnce(debrief) && inBps(debrief.you.price.waterfall.rate) > inBps(fair.high);

export function priceFinding(debrief: Compared, fair: Fairness | undefined, t: Words): string {
  const { you } = debrief;
  const needed = you.price.waterfall.rate;
  const { rate } = you.terms;
  if (rate === undefined) return t("fold.price.none", { needed: formatRate(needed) });
  if (isBeyondPolicy(debrief, fair)) return t("fold.price.beyond");
  if (fair?.place === "within") return t("fold.price.within");
  const off = inBps(rate - needed);
  if (off === 0) return t("fold.price.fair");
  return t(off < 0 ? "fold.price.below" : "fold.price.above", { bps: formatNumber(Math.abs(off)) });
}

export function factorsFinding({ factors, you, model }: Compared, t: Words): string {
  if (!you.score) return t("fold.factors.none");
  const { points, grade } = you.score;
  if (!model) return t("fold.factors.alone", { points: formatNumber(points), grade });
  const most = largestGap(factors);
  return most.gap === 0
    ? t("fold.factors.equal")
    : t("fold.factors.largest", { label: most.label, points: signed(most.gap) });
}

/** The characteristic whose points differ most from the model's; positive: you gave more. */
export function largestGap(factors: readonly FactorRow[]): { readonly label: string; readonly gap: number } {
  const gaps = factors.map(({ label, yours, model }) => ({ label, gap: (yours?.points ?? 0) - (model?.points ?? 0) }));
  return gaps.reduce((most, one) => (Math.abs(one.gap) > Math.abs(most.gap) ? one : most), { label: "", gap: 0 });
}

export const signed = (points: number): string => (points > 0 ? "+" : "") + formatNumber(points);

export function spreadFinding({ spread, truth, lastPeriodEnd }: Compared, t: Words): string | undefined {
  if (spread.length === 0 || lastPeriodEnd === undefined) return undefined;
  const count = spread.filter((row) => (truth ? row.adjusted !== row.true : row.adjusted !== row.reported)).length;
  if (spread.some(({ verdict }) => verdict)) {
    // Equity that follows from other lines is said with them.
    const equity = equityInAll(spread)?.verdict === "off" ? 1 : 0;
    const off = spread.filter((row) => row.verdict === "off" && !isEquity(row)).length + equity;
    if (off > 0) return t("fold.spread.wrong", { count: off });
    const holdsOwners = spread.some(({ right, adjusted = 0 }) => right?.why === "owner" && adjusted > 0);
    if (spread.some(({ verdict }) => verdict !== "books")) return t("fold.spread.right");
    return t(holdsOwners ? "fold.spread.owner" : "fold.spread.same");
  }
  if (truth) return t(count === 0 ? "fold.spread.same" : "fold.spread.off", { count });
  return t(count === 0 ? "fold.spread.none" : "fold.spread.adjusted", { count });
}

export function integrityFinding(debrief: Compared, t: Words): string | undefined {
  const { integrity } = debrief;
  if (!integrity) return undefined;
  if (integrity === "noRules") return t("fold.integrity.noRules");
  return t(
    `fold.integrity.${integrity.rulings.length === 0 ? "none" : (barredBy(integrity) ?? (isJudgedOnce(debrief) ? "openByRules" : "open"))}`,
  );
}

export function processFinding(
  {
    process: { opened, unopened, seconds },
    path,
    askedFor,
    hints,
  }: Pick<PartProps, "process" | "path" | "askedFor" | "hints">,
  t: Words,
): string | undefined {
  if (opened.length > 0)
    return t("fold.process.opened", {
      opened: opened.length,
      all: opened.length + unopened.length,
      time: spent(seconds, t),
    });
  if (path.steps.length > 0) return t("fold.process.steps");
  return askedFor.length + hints.length > 0 ? t("fold.process.asked") : undefined;
}

export const spent = (seconds: number, t: Words): string =>
  seconds < 60 ? t("process.seconds", { seconds }) : t("process.minutes", { minutes: Math.round(seconds / 60) });

export function memoFinding({ memo: { text } }: Compared, t: Words): string {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words === 0 ? t("memo.empty") : t("fold.memo", { count: words });
}

export function letterFinding({ letter, counterOffer, memo }: Debrief, t: Words): string | undefined {
  if (!letter) return counterOffer && t("fold.letter.counter");
  if (!memo.letter) return t("letter.none");
  const judged = letter.checks.filter(({ met }) => met !== undefined);
  return t("fold.letter.checked", { met: judged.filter(({ met }) => met).length, count: judged.length });
}

export function lessonsFinding({ lessons }: Pick<PartProps, "lessons">, t: Words): string | undefined {
  const [first, ...others] = lessons;
  return first && (others.length === 0 ? first.title : t("fold.lessons", { count: lessons.length }));
}
