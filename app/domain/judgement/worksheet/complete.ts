import type { Characteristic, Scorecard } from "../../scorecard";
import { type AskedLoan, isOfTerms, LETTER, letterDue } from "./letter";
import { memoProblem, type MemoProblem } from "./memo-form";
import type { Worksheet } from "./worksheet";

export const STEPS = ["verify", "spread", "score", "decide", "memo"] as const;
export type Step = (typeof STEPS)[number];

/** House rule: below this a memo cannot name the firm's need, its source of repayment and its main risk. */
export const MEMO_MIN_WORDS = 40;
/** One full sentence of what went wrong. */
export const PRE_MORTEM_MIN_WORDS = 8;

export type MissingCode =
  | "bin"
  | "evidence"
  | "overrideReason"
  | "pd"
  | "confidence"
  | "verdict"
  | "amount"
  | "tenorMonths"
  | "repayment"
  | "rate"
  | "conditions"
  | "memo"
  | MemoProblem
  | "preMortem"
  | "preMortemOfDecline"
  | "letter"
  | "letterTooLong"
  | "unread";

/** What must still be filled before submission, and where. */
export interface MissingItem {
  readonly step: Step;
  /** The form field's name, e.g. "pd" or "qualitative.management.evidence". */
  readonly field: string;
  readonly code: MissingCode;
  /** The characteristic's own label, where the item belongs to one. */
  readonly label?: string;
  /** What was typed, where it cannot be read as a figure. */
  readonly typed?: string;
}

/**
 * Everything that stands between this draft and a decision, in the order of the steps; empty when it can be submitted.
 * Flags and adjustments are never required: an honest file has none, and asking for one would teach inventing it.
 * @param asked undefined: the file holds no request
 */
export function missingForSubmission(
  worksheet: Worksheet,
  scorecard: Scorecard,
  asked: AskedLoan | undefined,
): MissingItem[] {
  const unread = unreadFigures(worksheet);
  const named = new Set(unread.map(({ field }) => field));
  return [
    ...scorecard.characteristics.flatMap((characteristic) => missingJudgement(worksheet, characteristic)),
    ...missingOverrideReason(worksheet),
    ...unread,
    ...[...missingDecision(worksheet), ...missingTerms(worksheet)].filter(({ field }) => !named.has(field)),
    ...missingWords(worksheet, asked),
  ];
}

function missingJudgement(worksheet: Worksheet, characteristic: Characteristic): MissingItem[] {
  if (characteristic.kind !== "qualitative") return [];
  const { id, label, bins } = characteristic;
  const judged = worksheet.qualitative[id];
  if (!judged || !bins.some((bin) => bin.id === judged.bin)) {
    return [{ step: "score", field: `qualitative.${id}.bin`, code: "bin", label }];
  }
  if (isBlank(judged.evidence)) {
    return [{ step: "score", field: `qualitative.${id}.evidence`, code: "evidence", label }];
  }
  return [];
}

/**
 * Something was typed and nobody knows what it says: it is named, and not passed over as if the field were empty. On a
 * decline nobody needs to know what was typed as terms.
 */
const unreadFigures = ({ unread = {}, verdict }: Worksheet): MissingItem[] =>
  Object.entries(unread)
    .filter(([field]) => verdict !== "decline" || !isOfTerms(field))
    .map(([field, typed]) => ({ step: "decide", field, code: "unread", typed }));

function missingOverrideReason({ override }: Worksheet): MissingItem[] {
  const explained = override.notches === 0 || !isBlank(override.reason);
  return explained ? [] : [{ step: "score", field: "override.reason", code: "overrideReason" }];
}

function missingDecision(worksheet: Worksheet): MissingItem[] {
  return (["pd", "confidence", "verdict"] as const)
    .filter((field) => worksheet[field] === undefined)
    .map((field) => ({ step: "decide", field, code: field }));
}

function missingTerms(worksheet: Worksheet): MissingItem[] {
  const { verdict } = worksheet;
  if (verdict === undefined || verdict === "decline") return [];
  const terms = (["amount", "tenorMonths", "repayment", "rate"] as const).filter(
    (field) => worksheet[field] === undefined,
  );
  const conditions =
    verdict === "approveWithConditions" && isBlank(worksheet.conditions) && !worksheet.covenants?.length
      ? ["conditions" as const]
      : [];
  return [...terms, ...conditions].map((field) => ({ step: "decide", field, code: field }));
}

function missingWords(worksheet: Worksheet, asked: AskedLoan | undefined): MissingItem[] {
  const { memo, preMortem, letter = "", verdict } = worksheet;
  const ofMemo = memoProblem(memo) ?? (memoWords(memo) < MEMO_MIN_WORDS ? "memo" : undefined);
  const ofLetter = letterDue(worksheet, asked) && letterProblem(letter);
  const ofPreMortem = verdict === "decline" ? "preMortemOfDecline" : "preMortem";
  return [
    ...(ofMemo ? [{ step: "memo", field: "memo", code: ofMemo } as const] : []),
    ...(ofLetter ? [{ step: "memo", field: "letter", code: ofLetter } as const] : []),
    ...(countWords(preMortem) < PRE_MORTEM_MIN_WORDS
      ? [{ step: "memo", field: "preMortem", code: ofPreMortem } as const]
      : []),
  ];
}

function letterProblem(letter: string): "letter" | "letterTooLong" | undefined {
  if (letter.length > LETTER.maxCharacters) return "letterTooLong";
  return countWords(letter) < LETTER.minWords ? "letter" : undefined;
}

/** Words of a memo without its headings: those of the template say nothing yet. */
export const memoWords = (memo: string): number => countWords(memo.replace(/^ {0,3}#{1,6}(\s.*)?$/gm, ""));

/** Words separated by space; each Han character counts as one, since Chinese is written without spaces. */
export function countWords(text: string): number {
  // Two steps: one pattern that asks for a letter somewhere in a word tries every start of a long run without one.
  const words = text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
