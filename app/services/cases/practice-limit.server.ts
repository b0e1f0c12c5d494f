const USUAL = 20;

/**
 * New practice cases that a person may have in 24 hours: a stored case takes about 40 KB of the disk, and a person works
 * two or three a day. `PRACTICE_CASES_PER_DAY` changes it; 0 switches practice off. Throws one line for anything else.
 */
export function practiceLimit(text: string | undefined = process.env.PRACTICE_CASES_PER_DAY): number {
  if (text === undefined || text === "") return USUAL;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 0 && limit <= 1000) return limit;
  throw new Error(`PRACTICE_CASES_PER_DAY must be a whole number from 0 to 1000, it is ${JSON.stringify(text)}`);
}
