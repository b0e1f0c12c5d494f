import { type Burden, type FlagKind, linesBentBy, type Locator, type Planted } from "../../casefile/browser";
import type { Statement } from "../../statements";
import type { FlagPin } from "../worksheet";
import type { BorneBurden, FlagOutcome, PlantedFlag } from "./debrief";

/** As much of a pin as the matching needs; a senior's flag is one too. */
export interface Pinned {
  readonly kind: FlagKind;
  readonly at: Locator;
}

const inDocumentOf = (pin: Pinned, distortion: Planted): boolean =>
  distortion.bends.includes(pin.at.doc) || distortion.evidence.some(({ doc }) => doc === pin.at.doc);

const onEvidence = (pin: Pinned, distortion: Planted): boolean =>
  distortion.evidence.some(({ doc, at }) => doc === pin.at.doc && at === pin.at.at);

/**
 * Did this pin see this distortion?
 * found: it has the right kind and points into a document that shows the distortion or was bent by it. Which of forty
 * lines of a private loan was pinned does not matter, nor whether the lie or its contradiction was.
 * misnamed: it stands on a place of the evidence, under another kind. The sign was seen; its meaning was not.
 */
export function outcomeOf(pin: Pinned, distortion: Planted): "found" | "misnamed" | "missed" {
  if (pin.kind === distortion.kind && inDocumentOf(pin, distortion)) return "found";
  return onEvidence(pin, distortion) ? "misnamed" : "missed";
}

/** The last year as reported, as the analyst adjusted it, and as the true books have it. */
export interface Books {
  readonly reported: Statement;
  readonly adjusted: Statement;
  readonly true: Statement;
}

/** House value: as near to the truth as this, an adjusted figure has undone the distortion. */
export const CORRECTED_WITHIN = 0.03;

/** Did the spread undo the distortion: its lines nearer to the true books than reported, and within 3 %? */
export function isCorrected({ kind }: Planted, books: Books | undefined): boolean {
  const lines = linesBentBy(kind);
  if (!books || lines.length === 0) return false;
  const amount = (statement: Statement) => lines.reduce((total, line) => total + (statement.lines[line] ?? 0), 0);
  const off = (statement: Statement) => Math.abs(amount(statement) - amount(books.true));
  return off(books.adjusted) < off(books.reported) && off(books.adjusted) <= CORRECTED_WITHIN * amount(books.true);
}

/** The best that was done for this distortion: the right name, then the right figure, then the right place. */
function bestOf(
  pins: readonly FlagPin[],
  distortion: Planted,
  books: Books | undefined,
): Pick<PlantedFlag, "outcome" | "pin"> {
  const pinned = (outcome: FlagOutcome) => pins.find((pin) => outcomeOf(pin, distortion) === outcome);
  const found = pinned("found");
  if (found) return { outcome: "found", pin: found };
  const misnamed = pinned("misnamed");
  if (isCorrected(distortion, books)) return { outcome: "corrected", pin: misnamed };
  return { outcome: misnamed ? "misnamed" : "missed", pin: misnamed };
}

/** A burden is on the adjusted balance sheet with at least this part of it: fine and days are a matter of judgement. House value. */
export const PUT_DOWN = 0.5;

/** Whether the analyst put it on the balance sheet. */
export function isPutDown({ line, amount }: Burden, books: Books | undefined): boolean {
  const added = books ? (books.adjusted.lines[line] ?? 0) - (books.reported.lines[line] ?? 0) : 0;
  return added >= PUT_DOWN * amount;
}

/** House value, of the true sales of a year: a line may be so far off without moving a decision, and no lender adjusts for it. */
export const LINE_TOLERANCE = 0.03;

/** Whether the analyst named it where it shows, or put it on the balance sheet; so little that nobody would is not missed. */
function handled(pins: readonly FlagPin[], burden: Burden, books: Books | undefined): BorneBurden["outcome"] {
  if (isPutDown(burden, books)) return "corrected";
  if (pins.some((pin) => isNamed(pin, burden))) return "found";
  return burden.amount <= LINE_TOLERANCE * (books?.true.lines.sales ?? 0) ? "small" : "missed";
}

/** Whether the pin calls it what it is, in a paper that shows it. */
export const isNamed = (pin: Pinned, { kind, evidence }: Burden): boolean =>
  pin.kind === kind && evidence.some(({ doc }) => doc === pin.at.doc);

/**
 * Each planted distortion and each burden with what the analyst made of it, and the pins that none of them explains: those
 * are answered one by one (answers/).
 */
export function compareFlags(
  pins: readonly FlagPin[],
  distortions: readonly Planted[],
  books?: Books,
  burdens: readonly Burden[] = [],
): {
  readonly planted: readonly PlantedFlag[];
  readonly burdens: readonly BorneBurden[];
  readonly unexplained: readonly FlagPin[];
} {
  return {
    planted: distortions.map((distortion) => ({ ...distortion, ...bestOf(pins, distortion, books) })),
    burdens: burdens.map((burden) => ({ ...burden, outcome: handled(pins, burden, books) })),
    unexplained: pins.filter(
      (pin) =>
        distortions.every((distortion) => outcomeOf(pin, distortion) === "missed") &&
        !burdens.some((burden) => isNamed(pin, burden)),
    ),
  };
}
