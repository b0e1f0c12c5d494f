import {
  type CaseDocument,
  type CaseFile,
  type CaseTruth,
  type DistortionKind,
  type Locator,
  type PlantedKind,
  signsIn,
} from "../../casefile";
import type { LoanCover, Policy } from "../../pricing";
import { scaling, type Scorecard, type ScoreResult } from "../../scorecard";
import { findableFlags, type FindableFlag } from "../analysts";
import type { Money } from "../outcome";
import {
  FEATURES,
  fromLnOdds,
  type IdealReader,
  lnOdds,
  type Reading,
  readingOf,
  type ReadPd,
  readPd,
} from "../readers";
import { EVIDENCE_LINES, type EvidenceLine, type EvidenceLineId } from "./evidence-lines";

/** A line of evidence, and how far it carries a reader: PDs before and after it, decimals. */
export interface Carrier {
  /**
   * "planted", "burden": undone by who finds it; "evidence": what a paper shows and the model does not look at; "weighed":
   * what the model has counted otherwise than the reader weighs it
   */
  readonly is: "planted" | "burden" | "evidence" | "weighed";
  readonly of: PlantedKind | DistortionKind | EvidenceLineId;
  readonly place: Locator;
  /** the periods that it is read over, where that matters; undefined of a firm without accounts */
  readonly over?: "lastYear" | "withInterim";
  readonly from: number;
  readonly to: number;
}

/** The way from one PD to another in steps that follow each other: where one ends, the next begins. */
export interface Carriers {
  /** "middle": the model could not rate, so the way begins at the middle of the files that the reader knows */
  readonly start: "model" | "middle";
  /** at most three, those that move most first */
  readonly lines: readonly Carrier[];
  /** everything else, and what the model weighs otherwise than the reader */
  readonly rest: { readonly from: number; readonly to: number };
}

/** A move of a tenth of the odds is the least that is worth a line. House value. */
const LEAST_MOVE = 0.1;
const MOST_LINES = 3;

interface Move extends Omit<Carrier, "from" | "to"> {
  /** of the ln odds */
  readonly moves: number;
}

/**
 * What carries a reader from the model's PD to the ideal reader's. Candidates: each lie and burden that can be found, by the
 * reader's PD with and without it; and each line of evidence of the file as it is given, by how much further from the
 * middle it moves the reader than the model, which counts by its card's points. A line is named only where it says itself
 * what it is named for: what the model merely weighs otherwise is a part of the rest.
 */
export function carriersOf(input: {
  readonly file: CaseFile;
  readonly truth: CaseTruth;
  readonly ideal: IdealReader;
  readonly lgd: Policy["lgd"];
  readonly card: Scorecard;
  /** undefined where the model could not rate the firm */
  readonly model: ScoreResult | undefined;
  /** lines of which the debrief says elsewhere that they speak against the loan: see linesAgainst */
  readonly against?: ReadonlySet<EvidenceLineId>;
}): Carriers | undefined {
  const { file, truth, ideal, lgd, card, model, against = new Set() } = input;
  if (!file.documents.some(({ kind }) => kind === "statements" || kind === "salesBook")) return undefined;
  const flags = findableFlags(file, truth);
  const read = (found: readonly FindableFlag[]) => readPd(ideal, readingOf(file, found, lgd));
  const whole = lnOdds(read(flags).pd);
  const undone = flags.flatMap((flag): Move[] => {
    const place = placeOf(flag, file, truth);
    const without = lnOdds(read(flags.filter((other) => other !== flag)).pd);
    const is = flag.is === "burden" ? "burden" : "planted";
    // What was hidden from the bank speaks for nobody.
    return place && whole > without ? [{ is, of: flag.kind, place, moves: whole - without }] : [];
  });
  const start = model ? lnOdds(model.pd) : ideal.base;
  const readings = [readingOf(file, [], lgd), readingOf(file, flags, lgd)];
  const evidence = evidenceMoves(read([]), model && cardMoves(card, model), file)
    .filter((move) => agrees(move, readings) && !(move.moves < 0 && against.has(move.line.id)))
    .map(({ line: _, reads: __, ...move }): Move => move);
  return { start: model ? "model" : "middle", ...chained(carrying(undone, evidence, whole - start), start, whole) };
}

/** What forbids a loan by the policy, as a line of evidence. */
const FORBIDS: Readonly<Record<string, EvidenceLineId>> = {
  "policy.minDscr": "means",
  "policy.maxDebtToAssets": "debt",
  "policy.maxAmountToSales": "amount",
  "policy.workingCapitalNeed": "amount",
};

/** Lines that speak against the loan on the true books: what forbids it, and cash that does not cover what is to be paid. */
export function linesAgainst(
  reason: Money["best"]["reason"] | undefined,
  cover: LoanCover | undefined,
): ReadonlySet<EvidenceLineId> {
  const forbids = reason && FORBIDS[reason];
  return new Set([
    ...(forbids ? [forbids] : []),
    ...(cover && coversOf(cover).some(isShort) ? ["means" as const] : []),
  ]);
}

const coversOf = (cover: LoanCover) =>
  cover.kind === "instalments" ? [cover.beforeDrawings, cover.afterDrawings, cover.interest] : [cover.interest];
const isShort = ({ value }: { readonly value?: number }): boolean => value !== undefined && value < 1;

/**
 * Of all moves those that carry: what was hidden, where it moves anything; then, one after another, the line of evidence
 * that comes nearest to the end of the way, as long as one comes nearer at all. Those that move most first.
 */
function carrying(undone: readonly Move[], evidence: readonly Move[], way: number): readonly Move[] {
  const bySize = (moves: readonly Move[]) => [...moves].sort((a, b) => Math.abs(b.moves) - Math.abs(a.moves));
  const chosen = bySize(undone.filter(({ moves }) => Math.abs(moves) >= LEAST_MOVE)).slice(0, MOST_LINES);
  let left = chosen.reduce((rest, { moves }) => rest - moves, way);
  while (chosen.length < MOST_LINES) {
    const [next] = evidence
      .filter((move) => !chosen.includes(move))
      .sort((a, b) => Math.abs(left - a.moves) - Math.abs(left - b.moves));
    if (!next || Math.abs(left) - Math.abs(left - next.moves) < LEAST_MOVE) break;
    chosen.push(next);
    left -= next.moves;
  }
  return bySize(chosen);
}

function chained(moves: readonly Move[], start: number, end: number): Pick<Carriers, "lines" | "rest"> {
  let at = start;
  const lines = moves.map(({ moves: by, ...line }): Carrier => {
    const from = fromLnOdds(at);
    at += by;
    return { ...line, from, to: fromLnOdds(at) };
  });
  return { lines, rest: { from: fromLnOdds(at), to: fromLnOdds(end) } };
}

/** A place that shows it, in a paper that tells the truth where there is one. */
function placeOf({ kind, is }: FindableFlag, { documents }: CaseFile, truth: CaseTruth): Locator | undefined {
  if (is === "burden")
    return first(
      signsIn(
        documents,
        truth.burdens!.find((one) => one.kind === kind)!,
      ),
    );
  const lie = truth.distortions.find((one) => one.kind === kind);
  if (!lie) return undefined;
  const signs = signsIn(documents, lie);
  return first(signs.filter(({ doc }) => !lie.bends.includes(doc))) ?? first(signs);
}

const first = ([place]: readonly Locator[]): Locator | undefined => place && { doc: place.doc, at: place.at };

/** How far each characteristic moves the model's ln odds of default from those of the median firm. */
function cardMoves(card: Scorecard, { contributions }: ScoreResult): ReadonlyMap<string, number> {
  const perPoint = -(card.calibration?.slope ?? 1) / scaling(card).factor;
  return new Map(
    contributions.map(({ characteristic, points, medianPoints }) => {
      const neutral = medianPoints ?? card.characteristics.find(({ id }) => id === characteristic)!.missingPoints;
      return [characteristic, perPoint * (points - neutral)];
    }),
  );
}

/** A line of evidence that moves a reader, and what he reads in it. */
interface EvidenceMove extends Move {
  readonly line: EvidenceLine;
  /** of the ln odds from the middle, by the features whose meaning practice knows */
  readonly reads: number;
}

/**
 * Whether the evidence bears out the direction that it would be named for: the reader himself finds it so, and no figure of
 * it says by itself that it is bad where it would speak for the firm, as the file states it or as it is repaired.
 */
function agrees({ line, reads, moves }: EvidenceMove, readings: readonly Reading[]): boolean {
  if (Math.sign(reads) !== Math.sign(moves)) return false;
  return moves > 0 || !readings.some((reading) => isBad(line, reading));
}

function isBad({ badBelow = [], badFrom = [] }: EvidenceLine, reading: Reading): boolean {
  const values = (name: string) =>
    FEATURES.filter(({ id }) => nameOf(id) === name).flatMap((one) => one.of(reading) ?? []);
  return (
    badBelow.some(([name, bound]) => values(name).some((value) => value < bound)) ||
    badFrom.some(([name, bound]) => values(name).some((value) => value >= bound))
  );
}

/** Of a feature without its way of repayment. */
const nameOf = (feature: string): string => feature.split(".")[0]!;

/** What more of it means practice does not say, so it speaks neither for nor against a firm. */
const MEANS_EITHER = new Set(FEATURES.filter(({ more }) => more === "either").map(({ id }) => id));

/** Every line of evidence that the file has a paper for. @param byCard undefined: no model has counted anything */
function evidenceMoves(
  { contributions }: ReadPd,
  byCard: ReadonlyMap<string, number> | undefined,
  { documents }: CaseFile,
): EvidenceMove[] {
  const over = periodsRead(documents);
  return EVIDENCE_LINES.flatMap((line): EvidenceMove[] => {
    const paper = line.papers
      .flatMap((kind) => documents.filter((one) => one.kind === kind && (line.doc ?? one.id) === one.id))
      .at(0);
    if (!paper) return [];
    const weighed = contributions.filter(({ feature }) => line.features.includes(nameOf(feature)));
    const counted = line.scoredBy.flatMap((id) => byCard?.get(id) ?? []);
    const sum = (moves: readonly number[]) => moves.reduce((all, one) => all + one, 0);
    const told = weighed.filter(({ feature }) => line.isNeutral || !MEANS_EITHER.has(feature));
    return [
      {
        is: counted.length > 0 ? "weighed" : "evidence",
        of: line.id,
        place: { doc: paper.id, at: "" },
        ...(line.withInterim && over ? { over } : {}),
        line,
        reads: sum(told.map(({ moves }) => moves)),
        moves: sum(weighed.map(({ moves }) => moves)) - sum(counted),
      },
    ];
  });
}

function periodsRead(documents: CaseFile["documents"]): Carrier["over"] {
  const has = (kind: CaseDocument["kind"]) => documents.some((one) => one.kind === kind);
  if (!has("statements")) return undefined;
  return has("interim") ? "withInterim" : "lastYear";
}
