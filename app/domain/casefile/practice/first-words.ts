import { randomStream } from "../../random";
import { FIRST_WORDINGS, type FirstWords } from "../documents/first-words";

/** In so many practice cases in a row nothing that is read first comes twice. */
export const NEVER_TWICE_IN = 10;

/** What somebody has read first in the own practice cases before this one. */
export interface ReadBefore {
  readonly words: readonly FirstWords[];
  readonly titles: readonly string[];
}

/** Wordings that this person has not read in the last cases: whoever knows one by heart reads past it. */
export function freshWords({ words }: ReadBefore, secret: string): FirstWords {
  const fresh = (who: keyof FirstWords): number => {
    const all = Array.from({ length: FIRST_WORDINGS }, (_, i) => i + 1);
    const known = new Set(words.map((one) => one[who]));
    const unread = all.filter((one) => !known.has(one));
    return randomStream(secret, `practice/words/${who}`).pick(unread.length > 0 ? unread : all);
  };
  return { owner: fresh("owner"), visitor: fresh("visitor") };
}
