import { addMonths } from "../../casefile/browser";
import type { LoanRequest, Phrase, Terms } from "../../lending";
import type { IsoDate } from "../../money";
import type { Policy } from "../../pricing";
import { barredBy, type IntegrityJudgement } from "../integrity";
import type { AgainstAsked } from "../outcome";
import { countWords, LETTER, letterDue, type LetterDue, type Worksheet } from "../worksheet";
import {
  BLAME,
  CONDITION,
  DEADLINE,
  FIGURE,
  INSIDE,
  JARGON,
  type LetterTopic,
  PAPER,
  RULE_WORDS,
  SUSPICION,
  TOPIC_WORDS,
} from "./letter-words";

export const LETTER_CHECKS = [
  "reason",
  "yesIf",
  "deadline",
  "suspicion",
  "inside",
  "blame",
  "plain",
  "length",
] as const;
export type LetterCheckId = (typeof LETTER_CHECKS)[number];

/** What a rule finds in a letter, with the words by which it does. */
export interface LetterCheck {
  readonly id: LetterCheckId;
  /** undefined: no rule can tell, or the case asks for none */
  readonly met: boolean | undefined;
  readonly found: readonly string[];
}

/** The letter to the customer beside what this case asked of one. */
export interface LetterReview {
  readonly due: LetterDue;
  /** the kind of reason that decided this case; undefined: nothing stood against the loan, or nobody knows */
  readonly topic: LetterTopic | undefined;
  /** the bank asks or reports here, and the customer must not hear of it */
  readonly silence: boolean;
  readonly words: number;
  /** empty where nothing was written */
  readonly checks: readonly LetterCheck[];
  /** a letter for this case, sentence by sentence; empty for a real firm, where nobody knows the best decision */
  readonly standard: readonly Phrase[];
}

/** What a letter is held against. */
export interface LetterGround {
  readonly asked: Pick<LoanRequest, "amount" | "tenorMonths" | "repayment">;
  /** the best decision, and what stood against the loan as asked; undefined for a real firm */
  readonly best: { readonly terms: Terms; readonly against: AgainstAsked | undefined } | undefined;
  readonly integrity: IntegrityJudgement | undefined;
  readonly knockedOut: boolean;
  readonly limits: Policy["limits"];
  /** the day of the file */
  readonly asOf: IsoDate;
}

const TOPIC: Readonly<Record<AgainstAsked, LetterTopic>> = {
  knockOut: "rules",
  "integrity.refuse": "rules",
  "integrity.refer": "rules",
  price: "risk",
  "policy.worstGrade": "risk",
  "policy.maxRate": "risk",
  "policy.minDscr": "cover",
  "policy.maxDebtToAssets": "debts",
  "policy.maxAmountToSales": "size",
  "policy.workingCapitalNeed": "need",
  "policy.maxTenorMonths": "tenor",
  shape: "shape",
};

/** House values. The papers of a file are a quarter old after so long. */
const MONTHS_TO_ANSWER = 3;
/** The accounts of half a year, and a month to close them. */
const MONTHS_TO_SHOW = 7;

/** What the letter says and leaves out, by honest rules; undefined where none was due. */
export function letterReview(worksheet: Worksheet, ground: LetterGround): LetterReview | undefined {
  const due = letterDue(worksheet, ground.asked);
  if (!due) return undefined;
  const { letter = "" } = worksheet;
  const { best, integrity, knockedOut } = ground;
  const topic = best?.against && TOPIC[best.against];
  const asksOrReports = integrity?.rulings.some(({ treatment, report }) => report || treatment === "ask") ?? false;
  const words = countWords(letter);
  return {
    due,
    topic,
    silence: knockedOut || asksOrReports || barredBy(integrity) !== undefined,
    words,
    checks: letter.trim() === "" ? [] : checksOn(letter, words, topic),
    standard: best ? standardFor(best.terms, topic, ground) : [],
  };
}

function checksOn(letter: string, words: number, topic: LetterTopic | undefined): readonly LetterCheck[] {
  // The lists are English words: of a letter in another script they say nothing.
  const readable = !/\p{Script=Han}/u.test(letter);
  const found = (pattern: RegExp) => [...new Set((letter.match(pattern) ?? []).map((word) => word.toLowerCase()))];
  const without = (id: LetterCheckId, pattern: RegExp): LetterCheck => {
    const named = found(pattern);
    return { id, met: readable ? named.length === 0 : undefined, found: named };
  };
  const reasons = topic === undefined ? [] : [...new Set(reasonPatterns(topic).flatMap(found))];
  const sentences = letter.split(/[.!?](?:\s|$)|\n/);
  const hasYesIf = sentences.some((one) => CONDITION.test(one) && (FIGURE.test(one) || PAPER.test(one)));
  // Where a rule ended the application nothing that the customer brings would change the answer.
  const promised = readable && topic !== "rules";
  return [
    { id: "reason", met: readable && topic !== undefined ? reasons.length > 0 : undefined, found: reasons },
    { id: "yesIf", met: promised ? hasYesIf : undefined, found: [] },
    { id: "deadline", met: promised ? DEADLINE.test(letter) : undefined, found: [] },
    without("suspicion", SUSPICION),
    without("inside", INSIDE),
    without("blame", BLAME),
    without("plain", JARGON),
    { id: "length", met: words >= LETTER.minWords && words <= LETTER.paragraphWords, found: [] },
  ];
}

/** Any plain reason of the trade is a neutral one where the bank's rules ended the application. */
const reasonPatterns = (topic: LetterTopic): readonly RegExp[] =>
  topic === "rules" ? [RULE_WORDS, ...Object.values(TOPIC_WORDS)] : [TOPIC_WORDS[topic]];

/** Sentences of the page (letter.model.*) that make the letter for the best decision. They name no suspicion. */
function standardFor(
  { verdict, amount = 0, tenorMonths = 0, repayment = "levelInstalment", rate = 0 }: Terms,
  topic: LetterTopic | undefined,
  { asked, limits, asOf }: LetterGround,
): readonly Phrase[] {
  const offer = { amount, months: tenorMonths, repayment, rate };
  if (topic === undefined) return verdict === "decline" ? [] : [{ code: "asAsked", params: offer }];
  const { minDscr, maxDebtToAssets, maxAmountToSales, maxTenorMonths } = limits;
  const bounds = {
    times: minDscr,
    share: topic === "debts" ? maxDebtToAssets : maxAmountToSales,
    most: maxTenorMonths,
    by: addMonths(asOf.slice(0, "2026-03".length), topic === "risk" ? MONTHS_TO_SHOW : MONTHS_TO_ANSWER),
  };
  const lends = verdict !== "decline";
  return [
    { code: `opening.${lends ? "other" : "decline"}`, params: { amount: asked.amount, months: asked.tenorMonths } },
    { code: `why.${topic}`, params: bounds },
    ...(lends ? [{ code: "offer", params: offer }] : []),
    { code: `yes.${topic}`, params: bounds },
  ];
}
