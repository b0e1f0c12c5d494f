import { addMonths, type KnockOutKind } from "../../casefile/browser";
import type { LoanRequest, Phrase, Terms } from "../../lending";
import type { IsoDate } from "../../money";
import { isRepaidAtOnce, type Policy } from "../../pricing";
import { barredBy, type IntegrityJudgement } from "../integrity";
import type { AgainstAsked } from "../outcome";
import { countWords, LETTER, letterDue, type LetterDue, type Worksheet } from "../worksheet";
import {
  BLAME,
  CONDITION,
  DEADLINE,
  FIGURE,
  FLOW,
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
  /** every kind of reason that held, that one first: a letter that gives any of them gives a true one */
  readonly topics?: readonly LetterTopic[];
  /** those of them that the letter names; undefined before engine 7 */
  readonly named?: readonly LetterTopic[];
  /** all that was asked for is lent, in another form: no condition is owed for what is granted; undefined: no */
  readonly grantsAll?: true;
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
  /** the best decision, and all that stood against the loan as asked, what decides first; undefined for a real firm */
  readonly best: { readonly terms: Terms; readonly against: readonly AgainstAsked[] } | undefined;
  readonly integrity: IntegrityJudgement | undefined;
  readonly knockOuts: readonly KnockOutKind[];
  /** who is named where the file shows what is kept silent about */
  readonly unsaid: readonly string[];
  readonly limits: Policy["limits"];
  /** the day of the file */
  readonly asOf: IsoDate;
}

const TOPIC: Readonly<Record<AgainstAsked, LetterTopic>> = {
  knockOut: "rules",
  "integrity.refuse": "rules",
  "integrity.refer": "rules",
  price: "price",
  risk: "risk",
  "policy.worstGrade": "risk",
  "policy.maxRate": "risk",
  "policy.minDscr": "cover",
  cash: "cover",
  drawings: "cover",
  "policy.maxDebtToAssets": "debts",
  "policy.maxAmountToSales": "size",
  "policy.workingCapitalNeed": "need",
  "policy.maxTenorMonths": "tenor",
  shape: "shape",
};

/** Rules that a customer may be told by name: they accuse nobody, and he can do something about them. */
const OPEN_RULES: readonly KnockOutKind[] = [
  "identityExpired",
  "prohibitedSector",
  "connectedGroupLimit",
  "authorityLimit",
];

/** House values. The papers of a file are a quarter old after so long. */
const MONTHS_TO_ANSWER = 3;
/** The accounts of half a year, and a month to close them. */
const MONTHS_TO_SHOW = 7;

/** What the letter says and leaves out, by honest rules; undefined where none was due. */
export function letterReview(worksheet: Worksheet, ground: LetterGround): LetterReview | undefined {
  const due = letterDue(worksheet, ground.asked);
  if (!due) return undefined;
  const { letter = "" } = worksheet;
  const { best, integrity, knockOuts, unsaid } = ground;
  const topics = [...new Set((best?.against ?? []).map((reason) => TOPIC[reason]))];
  const asksOrReports = integrity?.rulings.some(({ treatment, report }) => report || treatment === "ask") ?? false;
  const silence =
    asksOrReports || barredBy(integrity) !== undefined || knockOuts.some((kind) => !OPEN_RULES.includes(kind));
  const words = countWords(letter);
  const grantsAll = worksheet.verdict !== "decline" && (worksheet.amount ?? 0) >= ground.asked.amount;
  const isWritten = letter.trim() !== "";
  return {
    due,
    topic: topics[0],
    ...(topics.length > 0 ? { topics } : {}),
    ...(isWritten && topics.length > 0 ? { named: topics.filter((one) => wordsOn(one, letter).length > 0) } : {}),
    ...(grantsAll ? { grantsAll } : {}),
    silence,
    words,
    checks: isWritten ? checksOn(letter, words, { topics, grantsAll, unsaid: silence ? unsaid : undefined }) : [],
    standard: best ? standardFor(best.terms, topics, silence, ground) : [],
  };
}

interface Told {
  readonly topics: readonly LetterTopic[];
  readonly grantsAll: boolean;
  /** names that the letter must not say, for nobody must be warned; undefined: nobody can be */
  readonly unsaid: readonly string[] | undefined;
}

function checksOn(letter: string, words: number, { topics, grantsAll, unsaid }: Told): readonly LetterCheck[] {
  // The lists are English words: of a letter in another script they say nothing.
  const readable = !/\p{Script=Han}/u.test(letter);
  const found = (pattern: RegExp) => wordsBy(pattern, letter);
  const without = (id: LetterCheckId, pattern: RegExp, others: readonly string[] = []): LetterCheck => {
    const named = [...found(pattern), ...others];
    return { id, met: readable ? named.length === 0 : undefined, found: named };
  };
  const hints = unsaid
    ? [...unsaid.filter((name) => letter.toLowerCase().includes(name.toLowerCase())), ...found(FLOW)]
    : [];
  const [topic] = topics;
  const named = [...new Set(topics.flatMap((one) => wordsOn(one, letter)))];
  // Any plain reason of the trade is a neutral one where the bank's rules ended the application.
  const plain = topics.includes("rules") ? Object.values(TOPIC_WORDS).flatMap(found) : [];
  const reasons = named.length > 0 ? named : [...new Set(plain)];
  const sentences = letter.split(/[.!?](?:\s|$)|\n/);
  const hasYesIf = sentences.some((one) => CONDITION.test(one) && (FIGURE.test(one) || PAPER.test(one)));
  // Where a rule ended the application nothing that the customer brings would change the answer, and what is granted
  // depends on nothing.
  const promised = readable && topic !== "rules" && !grantsAll;
  return [
    { id: "reason", met: readable && topic !== undefined ? reasons.length > 0 : undefined, found: reasons },
    { id: "yesIf", met: promised ? hasYesIf : undefined, found: [] },
    { id: "deadline", met: promised ? DEADLINE.test(letter) : undefined, found: [] },
    without("suspicion", SUSPICION, hints),
    without("inside", INSIDE),
    without("blame", BLAME),
    without("plain", JARGON),
    { id: "length", met: words >= LETTER.minWords && words <= LETTER.paragraphWords, found: [] },
  ];
}

const wordsBy = (pattern: RegExp, letter: string): readonly string[] => [
  ...new Set((letter.match(pattern) ?? []).map((word) => word.toLowerCase())),
];
const wordsOn = (topic: LetterTopic, letter: string): readonly string[] =>
  wordsBy(topic === "rules" ? RULE_WORDS : TOPIC_WORDS[topic], letter);

/** Reasons that are said beside the one that decides, because the owner can do more about them, or would be misled without. */
const SAID_BESIDE: readonly (readonly [decides: LetterTopic | undefined, beside: LetterTopic])[] = [
  ["risk", "cover"],
  [undefined, "price"],
];

/**
 * Sentences of the page (letter.model.*) that make the letter for the best decision. They name no suspicion, nobody whom
 * the file shows, and no payment.
 */
function standardFor(
  { verdict, amount = 0, tenorMonths = 0, repayment = "levelInstalment", rate = 0 }: Terms,
  topics: readonly LetterTopic[],
  silence: boolean,
  { asked, best, limits, asOf, knockOuts, integrity }: LetterGround,
): readonly Phrase[] {
  const [topic] = topics;
  const offer = { amount, months: tenorMonths, repayment, rate };
  if (topic === undefined) return verdict === "decline" ? [] : [{ code: "asAsked", params: offer }];
  const { minDscr, maxDebtToAssets, maxAmountToSales, maxTenorMonths } = limits;
  const lends = verdict !== "decline";
  const bounds = {
    times: minDscr,
    share: topic === "debts" ? maxDebtToAssets : maxAmountToSales,
    most: maxTenorMonths,
    by: addMonths(asOf.slice(0, "2026-03".length), topic === "risk" ? MONTHS_TO_SHOW : MONTHS_TO_ANSWER),
    whole: lends ? "whole" : "all",
  };
  // What the owner took is the owner's to know, but where the bank is silent it may be the very thing.
  const taken = topic === "cover" && !silence && best?.against.includes("drawings");
  const [onlyRule, more] = knockOuts;
  const isOpen = onlyRule && !more && OPEN_RULES.includes(onlyRule) && barredBy(integrity) === undefined;
  const reason = topic === "rules" && isOpen ? `rule.${onlyRule}` : taken ? "drawings" : topic;
  const beside = SAID_BESIDE.filter(
    ([decides, other]) => other !== topic && topics.includes(other) && (decides ?? topic) === topic,
  );
  return [
    { code: `opening.${lends ? "other" : "decline"}`, params: { amount: asked.amount, months: asked.tenorMonths } },
    { code: `why.${reason}`, params: bounds },
    ...beside.map(([, other]): Phrase => ({
      code: other === "cover" && isRepaidAtOnce(asked) ? "beside.cash" : `beside.${other}`,
      params: bounds,
    })),
    ...(lends ? [{ code: "offer", params: offer }] : []),
    { code: `yes.${reason}`, params: bounds },
  ];
}
