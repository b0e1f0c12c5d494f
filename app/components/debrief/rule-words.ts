import { formatRate } from "./words";
import { formatDate, formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import { type Breach, type Inside, isNarrow } from "~/domain/judgement/opinion";
import type { Against, Bound, Due, NoPrice, Rest } from "~/domain/judgement/outcome/browser";
import type { Texts } from "~/i18n/keys";

type T = Texts<"debrief">;

/** A limit, the figure that broke it, how far it is off, and, of a narrow miss, what would bring it inside. */
export function limitSentences(breach: Breach, inside: Inside | undefined, currency: string, t: T): string[] {
  const { limit, value, bound } = breach;
  const digits = shownApart(limit, value, bound);
  const shown = (figure: number) => limitValue(limit, figure, digits, currency, t);
  const words = { value: shown(value), bound: shown(bound), by: distanceOf(breach, digits, currency) };
  const isClose = isNarrow(breach);
  const money = (amount: number) => formatMoney(amount, currency);
  return [
    t(`rule.broken.${limit}`, words),
    ...(isClose ? [t("rule.narrow")] : []),
    ...(inside?.smaller === undefined ? [] : [t("rule.smaller", { amount: money(inside.smaller) })]),
    ...(isClose && inside?.equity !== undefined ? [t("rule.equity", { amount: money(inside.equity) })] : []),
    ...(isClose && inside?.yearlyCash !== undefined
      ? [t("rule.yearlyCash", { amount: money(inside.yearlyCash) })]
      : []),
  ];
}

/** Why the best decision was to decline, with the figures of the limit or the price that bound it. */
export function boundSentences({ limit, price, rest }: Bound, currency: string, t: T): string[] {
  const money = (amount: number) => formatMoney(amount, currency);
  const allowed = limit && { asked: money(limit.asked), allowed: money(limit.allowed) };
  // What it allows is said in the sentence about the loan asked for.
  const inside = limit && { ...limit.inside, smaller: undefined };
  return [
    ...(limit ? limitSentences(limit, inside, currency, t) : []),
    ...(allowed && limit.allowed > 0 ? [t("rule.allowed", allowed)] : []),
    ...(rest ? [restAgainst(rest, currency, t)] : []),
    ...(price && !(limit && limit.allowed === 0)
      ? [priceSentence(price, currency, t), ...lateSentences(price, t)]
      : []),
  ];
}

function priceSentence(price: NoPrice, currency: string, t: T): string {
  const amount = formatMoney(price.amount, currency);
  switch (price.why) {
    case "aboveHighest":
      return t("rule.price.aboveHighest", {
        amount,
        low: formatRate(price.low),
        highest: formatRate(price.highest),
      });
    case "named":
    case "leaves":
      return t(`rule.price.${price.why}`, { amount, low: formatRate(price.low), takes: formatRate(price.takes) });
    case "earnsTooLittle":
      return t("rule.price.earnsTooLittle", {
        amount,
        rate: formatRate(price.rate),
        chance: formatPercent(price.chance, 0),
        worth: formatMoney(price.worth, currency),
      });
  }
}

/** Why a good year's price does not pay: what the futures say beside it. */
function lateSentences(price: NoPrice, t: T): string[] {
  if (price.why !== "earnsTooLittle" || !price.fails) return [];
  const { share, priced, months } = price.fails;
  return [t("rule.price.fails", { share: formatPercent(share, 1), priced: formatPercent(priced, 1), months })];
}

/** Which rule an offer breaks that is worth more than the best decision. */
export function againstSentences(against: Against, currency: string, t: T): string[] {
  switch (against.rule) {
    case "policy":
      // The loan that keeps it is the best one, which stands beside it.
      return limitSentences(against, { ...against.inside, smaller: undefined }, currency, t);
    case "cheap":
    case "dear":
      return [
        t(`rule.against.${against.rule}`, {
          rate: formatRate(against.rate),
          low: formatRate(against.low),
          high: formatRate(against.high),
        }),
      ];
    case "rest":
      return [restAgainst(against, currency, t)];
    case "knockOut":
    case "integrity":
      return [t(`rule.against.${against.rule}`)];
  }
}

/** What a smaller loan would leave of an older one, where nobody can pay it. */
function restAgainst({ rest, owed, cash }: Rest, currency: string, t: T): string {
  const [left, all, inHand] = [rest, owed, cash].map((amount) => formatMoney(amount, currency));
  return t("rule.against.rest", { rest: left, owed: all, cash: inHand });
}

/** The loan of this bank that falls due whatever is decided. */
export function dueSentence({ owed, cash, by }: Due, currency: string, t: T): string {
  const words = { owed: formatMoney(owed, currency), cash: formatMoney(cash, currency) };
  return by === undefined ? t("rule.due", words) : t("rule.dueBy", { ...words, by: formatDate(by) });
}

/** What a smaller loan leaves of the one whose place it takes, and what repays that. */
export function restSentence({ rest, owed, cash, by }: Rest, currency: string, t: T): string {
  const [left, all, inHand] = [rest, owed, cash].map((amount) => formatMoney(amount, currency));
  const words = { rest: left, owed: all, cash: inHand };
  return by === undefined ? t("rule.rest", words) : t("rule.restBy", { ...words, by: formatDate(by) });
}

/** Decimals enough to tell a value from the limit that it broke. */
function shownApart(limit: Breach["limit"], value: number, bound: number): number {
  const [unit, least] = limit === "minDscr" ? [1, 2] : [100, limit === "maxRate" ? 2 : 1];
  let digits = least;
  while (digits < 4 && formatNumber(value * unit, digits) === formatNumber(bound * unit, digits)) digits++;
  return digits;
}

function limitValue(limit: Breach["limit"], value: number, digits: number, currency: string, t: T): string {
  switch (limit) {
    case "worstGrade":
      return formatNumber(value);
    case "workingCapitalNeed":
      return formatMoney(Math.round(value), currency);
    case "maxTenorMonths":
      return t("limit.months", { months: value });
    case "minDscr":
      return formatNumber(value, digits);
    case "maxRate":
    case "maxDebtToAssets":
    case "maxAmountToSales":
      return formatPercent(value, digits);
  }
}

/** How far a value is off its limit, in the unit of the limit; shares in percentage points. */
function distanceOf({ limit, value, bound }: Breach, digits: number, currency: string): string {
  const off = Math.abs(value - bound);
  switch (limit) {
    case "worstGrade":
    case "maxTenorMonths":
      return formatNumber(off);
    case "workingCapitalNeed":
      return formatMoney(Math.round(off), currency);
    case "minDscr":
      return formatNumber(off, digits);
    case "maxRate":
    case "maxDebtToAssets":
    case "maxAmountToSales":
      return formatNumber(off * 100, digits);
  }
}
