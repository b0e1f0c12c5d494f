import { pinnedBank } from "~/services/content/bank-versions.server";
import { fileFor } from "./information.server";
import { canBePinned, type CaseFile, type Locator } from "~/domain/casefile";
import { type FlagPin, STEPS, type Worksheet } from "~/domain/judgement/worksheet";
import type { Scorecard } from "~/domain/scorecard";
import { periodsToSpread } from "~/domain/statements";

/** Where a draft names something of the file or the card: the field, what it names, and whether that is there. */
interface Naming {
  /** field of the draft, "flags.2" or "adjustments.0.source" */
  readonly name: string;
  /** the same for the same thing named, wherever it stands */
  readonly key: string;
  readonly isThere: (ground: Ground) => boolean;
}

interface Ground {
  readonly documents: CaseFile["documents"];
  readonly card: Scorecard;
}

type AttemptOfPins = Parameters<typeof fileFor>[0] & Parameters<typeof pinnedBank>[0];

/**
 * What a draft names and no page offers: papers that this attempt has not asked for, places that no paper has, years,
 * security and factors that there are not. What `known` names already was there before this save, and is left for the
 * submission to sort out.
 */
export async function namedInTheDark(
  attempt: AttemptOfPins,
  worksheet: Worksheet,
  known: Worksheet,
  now: Date,
): Promise<readonly string[]> {
  const before = new Set(namings(known).map(({ key }) => key));
  const added = namings(worksheet).filter(({ key }) => !before.has(key));
  if (added.length === 0) return []; // the file is read for new names alone: most saves are of a word
  const bank = await pinnedBank(attempt);
  const { file } = await fileFor(attempt, bank.policy, now);
  const ground = { documents: file.documents, card: bank.scorecard };
  return added.filter(({ isThere }) => !isThere(ground)).map(({ name }) => name);
}

export const countPinsInTheDark = (
  { flags, supports }: Worksheet,
  { documents }: Pick<CaseFile, "documents">,
): number =>
  [...flags, ...supports, ...flags.flatMap(({ cleared }) => answeredAt(cleared))].filter(
    ({ at }) => !canBePinned(documents, at),
  ).length;

const answeredAt = (cleared: FlagPin["cleared"]): readonly { readonly at: Locator }[] =>
  cleared?.at ? [{ at: cleared.at }] : [];

/** The draft without the pins and sources that no page of this file offers. The same object where there are none. */
export function withoutPinsInTheDark(worksheet: Worksheet, { documents }: Pick<CaseFile, "documents">): Worksheet {
  const seen = ({ at }: { at: Locator }) => canBePinned(documents, at);
  const has = (source: string | undefined) => source === undefined || documents.some(({ id }) => id === source);
  const named = worksheet.adjustments.every(({ source }) => has(source));
  if (named && countPinsInTheDark(worksheet, { documents }) === 0) return worksheet;
  return {
    ...worksheet,
    flags: worksheet.flags
      .filter(seen)
      .map((flag) => (answeredAt(flag.cleared).every(seen) ? flag : withoutItsPaper(flag))),
    supports: worksheet.supports.filter(seen),
    adjustments: worksheet.adjustments.map((row) => (has(row.source) ? row : withoutSource(row))),
  };
}

const withoutItsPaper = (flag: FlagPin): FlagPin => ({ ...flag, cleared: { note: flag.cleared?.note ?? "" } });

const withoutSource = ({ source: _, ...row }: Worksheet["adjustments"][number]) => row;

function namings({ flags, supports, adjustments, collateral = [], qualitative }: Worksheet): Naming[] {
  return [
    ...flags.map(({ at }, index) => pin(`flags.${index}`, at)),
    ...flags.flatMap(({ cleared }, index) => (cleared?.at ? [pin(`flags.${index}.cleared`, cleared.at)] : [])),
    ...supports.map(({ at }, index) => pin(`supports.${index}`, at)),
    ...supports.map(({ of }, index) =>
      naming(`supports.${index}.of`, ["of", of], ({ card }) => STEP_NAMES.has(of) || isFactor(card, of)),
    ),
    ...adjustments.flatMap(({ source, periodEnd }, index) => [
      naming(`adjustments.${index}.periodEnd`, ["year", periodEnd], ({ documents }) =>
        periodsToSpread(documents).some((period) => period.periodEnd === periodEnd),
      ),
      ...(source === undefined ? [] : [paper(`adjustments.${index}.source`, source)]),
    ]),
    ...collateral.map((id) => naming("collateral", ["security", id], ({ documents }) => isOffered(documents, id))),
    ...Object.keys(qualitative).map((id) =>
      naming(`qualitative.${id}.bin`, ["factor", id], ({ card }) => isFactor(card, id)),
    ),
  ];
}

const naming = (name: string, key: readonly string[], isThere: Naming["isThere"]): Naming => ({
  name,
  key: JSON.stringify(key),
  isThere,
});

const pin = (name: string, at: Locator): Naming =>
  naming(name, ["pin", at.doc, at.at], ({ documents }) => canBePinned(documents, at));

const paper = (name: string, doc: string): Naming =>
  naming(name, ["paper", doc], ({ documents }) => documents.some(({ id }) => id === doc));

const STEP_NAMES: ReadonlySet<string> = new Set(STEPS.map((step) => `step.${step}`));

const isFactor = ({ characteristics }: Scorecard, id: string): boolean =>
  characteristics.some((characteristic) => characteristic.id === id);

const isOffered = (documents: CaseFile["documents"], id: string): boolean =>
  documents.some(
    (document) => document.kind === "application" && document.request.collateral.some((offered) => offered.id === id),
  );
