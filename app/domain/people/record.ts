import { covers, type Day, dayAfter, includes, isEmpty, overlap, type Period, touch, union, without } from "./period";

/** That something held, in a period. */
export interface Entry extends Period {
  readonly value: string;
}

/**
 * An entry as it was written down. It is never changed: who knows better takes it back and writes others, so that what was
 * known before can still be asked. Moments in ISO 8601, UTC.
 */
export interface Recorded extends Entry {
  readonly id: number;
  readonly recordedAt: string;
  /** null: it stands */
  readonly retractedAt: string | null;
}

/** What changes a record: entries that are taken back, and those that are written in their place. */
export interface Change {
  readonly retract: readonly Recorded[];
  readonly add: readonly Entry[];
}

export const NO_CHANGE: Change = { retract: [], add: [] };

/** Did the entry stand at a moment, by what was written down until then? Undefined: by all that is known. */
export const stoodAt = ({ recordedAt, retractedAt }: Recorded, knownAt?: string): boolean =>
  knownAt === undefined
    ? retractedAt === null
    : recordedAt <= knownAt && (retractedAt === null || retractedAt > knownAt);

/** Who was where on a day, as known at a moment (undefined: as known today). */
export const heldOn = <R extends Recorded>(record: readonly R[], day: Day, knownAt?: string): R[] =>
  record.filter((entry) => stoodAt(entry, knownAt) && includes(entry, day));

/** Did it hold on some day from one to another, by what was written down at some moment since? A correction undoes nothing. */
export const heldSince = (entry: Recorded, moment: string, from: Day, today: Day): boolean =>
  (entry.retractedAt === null || entry.retractedAt > moment) && overlap(entry, { from, to: dayAfter(today) });

/**
 * One track of a record holds one value at a time (where somebody works; whether she is a reviewer). Writes down that it was
 * `wanted` in its period: other values give way for these days, and the same value beside them becomes one entry with it.
 * Without a change where it was known already.
 */
export function put(track: readonly Recorded[], wanted: Entry): Change {
  if (isEmpty(wanted)) return NO_CHANGE;
  const standing = track.filter((entry) => stoodAt(entry));
  const same = standing.filter(({ value }) => value === wanted.value).filter((entry) => touch(entry, wanted));
  if (same.some((entry) => covers(entry, wanted))) return NO_CHANGE;
  const others = standing.filter(({ value }) => value !== wanted.value).filter((entry) => overlap(entry, wanted));
  const { from, to } = same.reduce<Period>(union, wanted);
  return {
    retract: [...same, ...others],
    add: [...others.flatMap((entry) => remainders(entry, wanted)), { value: wanted.value, from, to }],
  };
}

/** Writes down that the track held nothing in a period. */
export function clear(track: readonly Recorded[], period: Period): Change {
  if (isEmpty(period)) return NO_CHANGE;
  const given = track.filter((entry) => stoodAt(entry) && overlap(entry, period));
  return { retract: given, add: given.flatMap((entry) => remainders(entry, period)) };
}

const remainders = ({ value, ...whole }: Entry, part: Period): Entry[] =>
  without({ from: whole.from, to: whole.to }, part).map((period) => ({ value, ...period }));
