import type { LoanRequest } from "../../lending";
import type { Worksheet } from "./worksheet";

/** The loan that was asked for, as far as another loan is told from it. */
export type AskedLoan = Pick<LoanRequest, "amount" | "tenorMonths" | "repayment">;

/** The loan that a file's application asks for; undefined: it holds none. */
export const askedIn = (
  documents: readonly { readonly kind: string; readonly request?: AskedLoan }[],
): AskedLoan | undefined => documents.find(({ kind }) => kind === "application")?.request;

/** Why the customer is owed a letter. */
export type LetterDue = "decline" | "otherLoan";

/**
 * House rules of a letter to the customer. Below the least number of words nobody can be told why and what would change
 * the answer; a letter longer than a page is not read.
 */
export const LETTER = { minWords: 25, paragraphWords: 160, maxCharacters: 1_500 } as const;

/**
 * Must the customer be told something in writing? For a decline, and for another loan than was asked for: another amount,
 * tenor or repayment. Terms that are still open differ from nothing; the rate was never asked for.
 */
export function letterDue(
  { verdict, ...terms }: Pick<Worksheet, "verdict" | "amount" | "tenorMonths" | "repayment">,
  asked: AskedLoan | undefined,
): LetterDue | undefined {
  if (verdict === undefined || verdict === "decline") return verdict;
  const other = (["amount", "tenorMonths", "repayment"] as const).some(
    (term) => terms[term] !== undefined && asked !== undefined && terms[term] !== asked[term],
  );
  return other ? "otherLoan" : undefined;
}

/** Fields that say nothing on a decline, as they are named where their text cannot be read. */
export const isOfTerms = (field: string): boolean => field !== "pd";

/**
 * The draft as it is decided on: what belongs to another verdict stays in the draft and is not submitted as if it were
 * said. A decline has no terms; a loan as asked for has no letter. The same object where nothing is left out.
 */
export function asDecided(worksheet: Worksheet, asked: AskedLoan | undefined): Worksheet {
  const { letter, ...told } = worksheet;
  const spoken = letter === undefined || letterDue(worksheet, asked) ? worksheet : told;
  return worksheet.verdict === "decline" ? withoutTerms(spoken) : spoken;
}

/** The own LGD and the security stay: a decline is priced as well, for the comparison. */
function withoutTerms(worksheet: Worksheet): Worksheet {
  const { unread = {}, ...rest } = worksheet;
  const left = Object.entries(unread).filter(([field]) => !isOfTerms(field));
  const said =
    left.length < Object.keys(unread).length ||
    rest.conditions !== "" ||
    (["amount", "tenorMonths", "repayment", "rate", "covenants"] as const).some((term) => rest[term] !== undefined);
  if (!said) return worksheet;
  const none = { amount: undefined, tenorMonths: undefined, repayment: undefined, rate: undefined };
  const decided = { ...rest, ...none, covenants: undefined, conditions: "" };
  return left.length > 0 ? { ...decided, unread: Object.fromEntries(left) } : decided;
}
