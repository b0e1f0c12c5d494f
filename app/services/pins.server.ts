import { pinnedBank } from "./bank-versions.server";
import { fileFor } from "./information.server";
import { canBePinned, type CaseFile, type Locator } from "~/domain/casefile";
import type { Worksheet } from "~/domain/judgement/worksheet";

/** Name of a pin within the draft, "flags.2", and where it stands. */
interface Pin {
  readonly name: string;
  readonly at: Locator;
}

type AttemptOfPins = Parameters<typeof fileFor>[0] & Parameters<typeof pinnedBank>[0];

/**
 * The pins of a draft on papers that this attempt has not asked for, or on places that no paper has: a page offers none of
 * them. Those that `known` holds already were there before this save, and are left for the submission to sort out.
 */
export async function pinsInTheDark(
  attempt: AttemptOfPins,
  worksheet: Worksheet,
  known: Worksheet,
  now: Date,
): Promise<readonly string[]> {
  const before = new Set(pinsOf(known).map(({ at }) => keyOf(at)));
  const added = pinsOf(worksheet).filter(({ at }) => !before.has(keyOf(at)));
  if (added.length === 0) return []; // the file is read for new pins alone: most saves are of a word
  const { policy } = await pinnedBank(attempt);
  const { file } = await fileFor(attempt, policy, now);
  return added.filter(({ at }) => !canBePinned(file.documents, at)).map(({ name }) => name);
}

export const countPinsInTheDark = (worksheet: Worksheet, { documents }: Pick<CaseFile, "documents">): number =>
  pinsOf(worksheet).filter(({ at }) => !canBePinned(documents, at)).length;

/** The draft without its pins that no page of this file offers. The same object where there are none. */
export function withoutPinsInTheDark(worksheet: Worksheet, { documents }: Pick<CaseFile, "documents">): Worksheet {
  if (countPinsInTheDark(worksheet, { documents }) === 0) return worksheet;
  const seen = ({ at }: { at: Locator }) => canBePinned(documents, at);
  return { ...worksheet, flags: worksheet.flags.filter(seen), supports: worksheet.supports.filter(seen) };
}

const pinsOf = ({ flags, supports }: Worksheet): Pin[] => [
  ...flags.map(({ at }, index) => ({ name: `flags.${index}`, at })),
  ...supports.map(({ at }, index) => ({ name: `supports.${index}`, at })),
];

const keyOf = ({ doc, at }: Locator): string => JSON.stringify([doc, at]);
