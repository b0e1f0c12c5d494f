import { formatAmount, formatMoney, formatPercent } from "~/components/ui/format";

import type { AnswerKind, BorneBurden, FlagOutcome } from "~/domain/judgement/debrief/browser";

type Params = Readonly<Record<string, string | number>>;

export const OUTCOME_TONE = {
  found: "good",
  corrected: "good",
  misnamed: "warn",
  missed: "bad",
  small: undefined,
} as const satisfies Record<FlagOutcome | BorneBurden["outcome"], string | undefined>;

export const ANSWER_TONE = {
  planted: "good",
  realRisk: undefined,
  cleared: "good",
  innocent: undefined,
  falseAlarm: "bad",
  askFor: "acc",
  wrongMeaning: "warn",
  notCarried: "warn",
  immaterial: undefined,
} as const satisfies Record<AnswerKind, string | undefined>;

/** Since engine 7 a PD is judged once, and the file's PD has one name; earlier debriefs keep their words. */
export const isJudgedOnce = (debrief: object): boolean => "judgedPd" in debrief;

/** A probability of default: two decimals below one percent, where a tenth is a whole grade. */
export const formatPd = (pd: number): string => formatPercent(pd, pd < 0.01 ? 2 : 1);

export const formatRate = (rate: number): string => formatPercent(rate, 2);

export const inBps = (rate: number): number => Math.round(rate * 10_000);

/** Signed, so that a loss and a gain are told apart without colour. */
export const formatResult = (minor: number): string => (minor > 0 ? "+" : "") + formatAmount(minor);

const PDS = new Set(["pd", "truePd", "pdLow", "pdHigh", "overLife"]);
const RATES = new Set(["rate", "needed", "accepted", "highest", "bestRate", "named", "lowest"]);
const MONEY: ReadonlySet<string> = new Set([
  "amount",
  "asked",
  "yours",
  "authority",
  "forgone",
  "loss",
  "best",
  "regret",
  "reported",
  "adjusted",
  "trueAmount",
]);

/** Parameters of a sentence as the page writes them; the name says the unit. */
export function spoken(params: Params, currency: string): Record<string, string | number> {
  const write = (name: string, value: string | number) => {
    if (typeof value === "string") return value;
    if (PDS.has(name)) return formatPd(value);
    if (RATES.has(name)) return formatRate(value);
    if (MONEY.has(name)) return formatMoney(value, currency);
    return value;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, write(name, value)]));
}
