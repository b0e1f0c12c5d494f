import { formatDate, formatMoney, formatMonth, formatNumber, formatPercent } from "~/components/ui/format";
import type { FlagAnswer } from "~/domain/judgement/debrief/browser";
import { MOST_OPEN_FLAGS, type FlagPin } from "~/domain/judgement/worksheet";
import { openKey, type TextKey, type Texts } from "~/i18n/keys";

type Words = Texts<"debrief">;
type Params = Readonly<Record<string, string | number>>;

const MONEY = new Set([
  "amount",
  "total",
  "other",
  "back",
  "bought",
  "stated",
  "listed",
  "drawn",
  "profit",
  "before",
  "after",
]);
const SHARES = new Set(["found", "band", "share", "owed", "rate"]);
const TIMES = new Set(["cover", "usual", "coverBefore", "coverAfter", "wages"]);

/** Parameters of an answer as the page writes them; the name says the unit, or the list that its word stands in. */
function written(params: Params, currency: string, t: Words): Record<string, string | number> {
  const write = (name: string, value: string | number): string | number => {
    if (typeof value === "number") {
      if (MONEY.has(name)) return formatMoney(value, currency);
      if (SHARES.has(name)) return formatPercent(value, 1);
      return TIMES.has(name) ? formatNumber(value, 1) : value;
    }
    switch (name) {
      case "day":
        return formatDate(value);
      case "month":
        return formatMonth(value);
      case "line":
        return t(openKey("debrief:lines", value));
      case "kind":
      case "called":
        return t(openKey("debrief:flags.kind", value));
      case "told":
        return t(openKey("debrief:flags.answer.purpose", value));
      case "purpose":
      case "way":
      case "role":
      case "what":
      case "ask":
        return t(openKey(`debrief:flags.answer.${name}`, value));
      default:
        return value;
    }
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, write(name, value)]));
}

/** What the file says to a flag, sentence by sentence. */
export function answerSentences({ kind, why, cost }: FlagAnswer, currency: string, t: Words): readonly string[] {
  const { params = {} } = why;
  const words = written(params, currency, t);
  return [
    params.custom !== undefined && t("flags.answer.custom"),
    params.notYet !== undefined && t("flags.answer.notYet"),
    t(why.code as TextKey<"debrief">, words),
    params.other !== undefined && t(openKey("debrief:flags.answer.line.otherWay", String(params.way)), words),
    params.evaded !== undefined && t(openKey("debrief:flags.answer.evaded", params.evaded)),
    params.coverBefore !== undefined && t("flags.answer.notCarriedCover", words),
    params.gradeBefore !== undefined && t("flags.answer.notCarriedGrade", words),
    kind === "askFor" && params.ask !== undefined && t("flags.answer.askSentence", words),
    kind === "askFor" && params.days !== undefined && t("flags.answer.requestSentence", { count: Number(params.days) }),
    kind === "realRisk" && t("flags.answer.inPrice"),
    kind === "immaterial" && why.code.startsWith("flags.answer.risk") && t("flags.answer.small"),
    cost && t(`flags.answer.cost.${cost}`),
  ].filter((sentence) => typeof sentence === "string");
}

/** What counts for or against the analyst beside the answer itself: a clearing, and a flag too many. */
export function answerRemarks({ kind, papers, counted, clearedWrongly }: FlagAnswer, pin: FlagPin, t: Words): string[] {
  const named = pin.cleared?.at;
  const clearing =
    named === undefined
      ? "clearedPlain"
      : papers.some(({ doc }) => doc === named.doc)
        ? "clearedBy"
        : "clearedElsewhere";
  return [
    kind === "cleared" && t(`flags.answer.${clearing}`),
    clearedWrongly && t(`flags.answer.wrongly.${wronglyAs(kind)}`),
    counted === false && t("flags.answer.notCounted", { most: MOST_OPEN_FLAGS }),
  ].filter((sentence) => typeof sentence === "string");
}

const wronglyAs = (kind: FlagAnswer["kind"]) =>
  kind === "realRisk" || kind === "wrongMeaning" || kind === "askFor" ? kind : "planted";
