import {
  type CaseFile,
  type CaseTruth,
  type DistortionKind,
  type Locator,
  type PlantedKind,
  signsIn,
} from "../../casefile";
import type { Policy } from "../../pricing";
import type { Scorecard } from "../../scorecard";
import { findableFlags, type FindableFlag } from "../analysts";
import { fromLnOdds, type IdealReader, lnOdds, readingOf, readPd } from "../readers";
import { EVIDENCE_LINES, type EvidenceLineId } from "./evidence-lines";

/** A line of evidence, and how far it carries a reader: PDs before and after it, decimals. */
export interface Carrier {
  /** "planted", "burden": undone by who finds it; "evidence": what a paper shows anyway */
  readonly is: "planted" | "burden" | "evidence";
  readonly of: PlantedKind | DistortionKind | EvidenceLineId;
  readonly place: Locator;
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
 * reader's PD with and without it; and each line of evidence of the file as it is given, by how far it moves the reader
 * from the middle. What the model's card has scored is left out: the model has counted it.
 */
export function carriersOf(input: {
  readonly file: CaseFile;
  readonly truth: CaseTruth;
  readonly ideal: IdealReader;
  readonly lgd: Policy["lgd"];
  readonly card: Scorecard;
  /** undefined where the model could not rate the firm */
  readonly modelPd: number | undefined;
}): Carriers | undefined {
  const { file, truth, ideal, lgd, card, modelPd } = input;
  if (!file.documents.some(({ kind }) => kind === "statements" || kind === "salesBook")) return undefined;
  const flags = findableFlags(file, truth);
  const read = (found: readonly FindableFlag[]) => readPd(ideal, readingOf(file, found, lgd));
  const whole = lnOdds(read(flags).pd);
  const scored = modelPd === undefined ? [] : card.characteristics.map(({ id }) => id);
  const moves = [
    ...flags.flatMap((flag): Move[] => {
      const place = placeOf(flag, file, truth);
      const without = lnOdds(read(flags.filter((other) => other !== flag)).pd);
      const is = flag.is === "burden" ? "burden" : "planted";
      return place ? [{ is, of: flag.kind, place, moves: whole - without }] : [];
    }),
    ...evidenceMoves(read([]).contributions, file, scored),
  ];
  const largest = moves
    .filter((move) => Math.abs(move.moves) >= LEAST_MOVE)
    .sort((a, b) => Math.abs(b.moves) - Math.abs(a.moves))
    .slice(0, MOST_LINES);
  return chained(largest, modelPd === undefined ? ideal.base : lnOdds(modelPd), whole, modelPd === undefined);
}

function chained(moves: readonly Move[], start: number, end: number, isMiddle: boolean): Carriers {
  let at = start;
  const lines = moves.map(({ moves: by, ...line }): Carrier => {
    const from = fromLnOdds(at);
    at += by;
    return { ...line, from, to: fromLnOdds(at) };
  });
  return { start: isMiddle ? "middle" : "model", lines, rest: { from: fromLnOdds(at), to: fromLnOdds(end) } };
}

/** The first place of the file that shows it. */
function placeOf({ kind, is }: FindableFlag, { documents }: CaseFile, truth: CaseTruth): Locator | undefined {
  const shown =
    is === "burden"
      ? truth.burdens?.find((burden) => burden.kind === kind)
      : truth.distortions.find((distortion) => distortion.kind === kind);
  const [first] = shown ? signsIn(documents, shown) : [];
  return first && { doc: first.doc, at: first.at };
}

function evidenceMoves(
  contributions: ReturnType<typeof readPd>["contributions"],
  { documents }: CaseFile,
  scored: readonly string[],
): Move[] {
  return EVIDENCE_LINES.filter(({ scoredBy }) => !scoredBy.some((id) => scored.includes(id))).flatMap(
    (line): Move[] => {
      const moves = contributions
        .filter(({ feature }) => line.features.includes(feature.split(".")[0]!))
        .reduce((sum, contribution) => sum + contribution.moves, 0);
      const paper = line.papers
        .flatMap((kind) => documents.filter((one) => one.kind === kind && (line.doc ?? one.id) === one.id))
        .at(0);
      return paper ? [{ is: "evidence", of: line.id, place: { doc: paper.id, at: "" }, moves }] : [];
    },
  );
}
