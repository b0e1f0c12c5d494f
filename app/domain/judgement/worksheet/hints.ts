import type { CaseDocument, Planted } from "../../casefile";
import { missingForSubmission, type Step } from "./complete";
import { type Hint, hint } from "./hint-codes";
import type { WorkingGround, Workings } from "./workings";
import type { Worksheet } from "./worksheet";

/** What hints are made from. `key` is empty unless the case is a demonstration that nobody is assessed on. */
export interface HintGround {
  readonly worksheet: Worksheet;
  readonly ground: WorkingGround;
  readonly workings: Workings;
  readonly documents: readonly Pick<CaseDocument, "id" | "kind">[];
  readonly key: readonly Planted[];
}

/** Every hint on a step as the draft stands, from how one goes about it to the place one should look at. */
export function hintsFor(step: Step, from: HintGround): readonly Hint[] {
  const first = hint(`${step}.how`);
  switch (step) {
    case "verify":
      return [first, ...verifyHints(from)];
    case "spread":
      return [first, ...spreadHints(from)];
    case "score":
      return [first, ...scoreHints(from)];
    case "decide":
      return [first, ...decideHints(from)];
    case "memo":
      return [first, ...memoHints(from)];
  }
}

/** The first hint on the step that has not been given yet; undefined when there is no more to say. */
export function nextHint(step: Step, from: HintGround, given: readonly Hint[]): Hint | undefined {
  const said = new Set(given.map(textOf));
  return hintsFor(step, from).find((hint) => !said.has(textOf(hint)));
}

const textOf = ({ code, params }: Hint): string => JSON.stringify([code, Object.entries(params).sort()]);

/** Of each thing still unpinned: first the kinds of papers that disagree, then the place. */
function verifyHints({ worksheet, documents, key }: HintGround): Hint[] {
  const kindOf = (doc: string) => documents.find(({ id }) => id === doc)?.kind;
  const open = key.filter((planted) => !worksheet.flags.some(({ kind }) => kind === planted.kind));
  if (open.length === 0) return [hint(key.length > 0 ? "verify.enough" : "verify.sources")];
  return [
    hint("verify.sources"),
    ...open.flatMap(({ evidence }): Hint[] => {
      // Only what the file shows by now: a paper that was not asked for is not pointed at.
      const place = evidence.find(({ doc }) => kindOf(doc) !== undefined);
      const kind = place && kindOf(place.doc);
      return place && kind
        ? [hint("verify.document", { kind }), hint("verify.place", { kind, doc: place.doc, at: place.at })]
        : [];
    }),
  ];
}

/** What was pinned belongs into the figures; then the ratio that the bank asks most about. */
function spreadHints({ worksheet, workings, ground }: HintGround): Hint[] {
  // What was cleared belongs into no figure.
  const open = worksheet.flags.filter(({ cleared }) => !cleared).length;
  const dscr = workings.ratios?.dscr.value;
  return [
    ...(open > 0 && worksheet.adjustments.length === 0 ? [hint("spread.pinned", { count: open })] : []),
    ...workings.openLines.map((line) => hint("spread.open", { line })),
    ...(dscr === undefined ? [] : [hint("spread.dscr", { dscr, bound: ground.policy.limits.minDscr })]),
  ];
}

/** What is judged without a word, then where the card takes most points away. */
function scoreHints({ worksheet, workings, ground }: HintGround): Hint[] {
  const open = missingForSubmission(worksheet, ground.scorecard).find(({ step }) => step === "score");
  const lost = [...(workings.score?.contributions ?? [])].sort(
    (a, b) => b.bestPoints - b.points - (a.bestPoints - a.points),
  )[0];
  const label = ground.scorecard.characteristics.find(({ id }) => id === lost?.characteristic)?.label;
  return [
    ...(open?.label === undefined ? [] : [hint("score.open", { label: open.label })]),
    ...(lost && label !== undefined ? [hint("score.lost", { label, points: lost.bestPoints - lost.points })] : []),
  ];
}

/** The PD first, then what the policy asks for it, then every limit that the terms break. */
function decideHints({ worksheet, workings: { offer, grade } }: HintGround): Hint[] {
  if (!offer) return [hint("decide.pd")];
  const needed = offer.price.waterfall.rate;
  return [
    ...(worksheet.pd === undefined && grade !== undefined ? [hint("decide.pdOfGrade", { grade, pd: offer.pd })] : []),
    hint("decide.price", { rate: needed }),
    ...(worksheet.rate !== undefined && worksheet.rate < needed
      ? [hint("decide.tooCheap", { rate: worksheet.rate, needed })]
      : []),
    ...offer.breaches.map(({ limit }) => hint(`decide.breach.${limit}`)),
  ];
}

function memoHints({ worksheet }: HintGround): Hint[] {
  return [
    hint("memo.repayment"),
    ...(worksheet.flags.length > 0 ? [hint("memo.flags", { count: worksheet.flags.length })] : []),
    hint("memo.preMortem"),
  ];
}
