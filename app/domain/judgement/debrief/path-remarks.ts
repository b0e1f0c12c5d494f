import type { DocumentKind, FlagKind, Locator } from "../../casefile/browser";
import type { FlagPin } from "../worksheet";
import type { Compared, Debrief } from "./debrief";
import { COMPARED_IN_THE_WORKSHEET, papersNamedIn } from "./memo-papers";
import type { Path } from "./path";

/** The minute at which a paper was opened first; or why it never was. */
export type Opened = number | "unopened" | "unasked";

export interface SeenPlace {
  readonly at: Locator;
  readonly opened: Opened;
}

/** One flag, on the way through the file. */
export interface FlagRemark {
  readonly kind: FlagKind;
  /** undefined: what was planted, or is owed, and nobody pinned */
  readonly pin: FlagPin | undefined;
  /** minute of the pin; undefined where the draft was saved before anybody took note */
  readonly pinned: number | undefined;
  /** where the question arises: the pin's own paper, or the first that shows it */
  readonly sign: SeenPlace;
  /** another paper, which answers it; undefined where one paper says all */
  readonly answer: SeenPlace | undefined;
}

export interface PathRemarks {
  readonly flags: readonly FlagRemark[];
  /** kinds of papers of this file on which the memo says something, and of which none was opened */
  readonly memo: readonly MemoRemark[];
}

export interface MemoRemark {
  readonly kind: DocumentKind;
  /** "unasked": a paper that costs days; "compared": its sums stand in the worksheet, its lines do not */
  readonly why: "unopened" | "unasked" | "compared";
}

/** As much of a debrief as the remarks are made of: `answers` only where every flag is answered. */
export type Remarked = Pick<Compared, "documents" | "pins" | "planted" | "burdens" | "anomalies" | "memo"> &
  Pick<Debrief, "answers">;

const NONE: PathRemarks = { flags: [], memo: [] };

/** Minutes. A flag and the paper that answers it less far apart were one look, and there is nothing to remark. House value. */
const REAL_GAP = 2;

/**
 * What the way says of the flags and of the memo. Where nobody watched, nothing: what was not recorded is held against
 * nobody.
 * @param unasked papers that cost days and were not asked for
 */
export function remarksOn(debrief: Remarked, path: Path, unasked: ReadonlySet<string>): PathRemarks {
  if (!path.isWatched) return NONE;
  const opened = (doc: string): Opened => path.firstOpened[doc] ?? (unasked.has(doc) ? "unasked" : "unopened");
  const see = (at: Locator): SeenPlace => ({ at: { doc: at.doc, at: at.at }, opened: opened(at.doc) });
  const pinned = debrief.pins.flatMap((pin): FlagRemark[] => {
    const answer = firstSeen(answersTo(pin, debrief).map(see));
    const { kind, at } = pin;
    const pinned = path.pinned[pin.id];
    return answer && isApart(pinned, answer) ? [{ kind, pin, pinned, sign: see(at), answer }] : [];
  });
  const { planted, burdens = [] } = debrief;
  // Told once where a lie and a debt are of one kind: the same papers show both.
  const owed = burdens.filter(({ kind }) => planted.every((one) => one.kind !== kind));
  const missed = [...planted, ...owed]
    .filter(({ outcome }) => outcome === "missed")
    .flatMap(({ kind, evidence }): FlagRemark[] => {
      const sign = firstSeen(evidence.map(see));
      if (!sign) return [];
      const answer = firstSeen(evidence.filter(({ doc }) => doc !== sign.at.doc).map(see));
      return [{ kind, pin: undefined, pinned: undefined, sign, answer }];
    });
  return { flags: [...pinned, ...missed], memo: memoRemarks(debrief, path, unasked) };
}

function isApart(pinned: number | undefined, { opened }: SeenPlace): boolean {
  return pinned === undefined || typeof opened !== "number" || Math.abs(opened - pinned) >= REAL_GAP;
}

/** The place in the paper that was opened first; where none was, the first named. */
function firstSeen(places: readonly SeenPlace[]): SeenPlace | undefined {
  const minute = ({ opened }: SeenPlace): number => (typeof opened === "number" ? opened : Infinity);
  return places.reduce<SeenPlace | undefined>(
    (best, place) => (best === undefined || minute(place) < minute(best) ? place : best),
    undefined,
  );
}

/** Where other papers than its own answer a flag: as it was answered, or as the key has it. */
function answersTo(pin: FlagPin, { answers, planted, burdens = [], anomalies }: Remarked): readonly Locator[] {
  const elsewhere = (places: readonly Locator[]) => places.filter(({ doc }) => doc !== pin.at.doc);
  const answer = answers?.find((one) => one.pin === pin.id);
  if (answer) return answer.kind === "askFor" ? [] : elsewhere(answer.papers);
  const lie = planted.find((one) => one.pin?.id === pin.id);
  if (lie) return truthful(elsewhere(lie.evidence), lie.bends);
  const burden = burdens.find(
    ({ kind, evidence }) => kind === pin.kind && evidence.some(({ doc }) => doc === pin.at.doc),
  );
  if (burden) return elsewhere(burden.evidence);
  const lawful = anomalies.find(({ looksBad }) => looksBad.doc === pin.at.doc && looksBad.at === pin.at.at);
  return lawful ? elsewhere([lawful.explained]) : [];
}

/** Of places those in papers that were not bent; all where there are none. */
function truthful(places: readonly Locator[], bends: readonly string[]): readonly Locator[] {
  const straight = places.filter(({ doc }) => !bends.includes(doc));
  return straight.length > 0 ? straight : places;
}

function memoRemarks({ memo, documents }: Remarked, path: Path, unasked: ReadonlySet<string>): MemoRemark[] {
  return papersNamedIn(memo.text).flatMap((kind): MemoRemark[] => {
    const own = documents.filter((document) => document.kind === kind);
    const isShut = own.length > 0 && own.every(({ id }) => path.firstOpened[id] === undefined);
    if (!isShut) return [];
    if (own.every(({ id }) => unasked.has(id))) return [{ kind, why: "unasked" }];
    return [{ kind, why: COMPARED_IN_THE_WORKSHEET.has(kind) ? "compared" : "unopened" }];
  });
}
