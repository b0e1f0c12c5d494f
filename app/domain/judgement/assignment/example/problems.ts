import type { FilledExample } from "./fill";
import { canBePinned, type CaseFile, type Locator } from "../../../casefile";
import { signed } from "../../../pricing";
import { missingForSubmission, STEPS, type WorkingGround } from "../../worksheet";

export type ExampleProblemCode =
  /** a figure of a text that the case has no place for */
  | "figure"
  /** a pin on a place that is not in the file */
  | "place"
  /** an adjustment of a year or line that the accounts have not, or of nothing */
  | "adjustment"
  /** what still stands between the worksheet and a decision, the word to the customer among it */
  | "missing"
  /** a limit of the policy that the offered terms break */
  | "breach"
  /** a covenant that the firm breaks on the day of signing, or whose ratio nobody knows */
  | "covenant"
  /** a step beside which nothing is said */
  | "note";

/** What of an example no longer fits its case. */
export interface ExampleProblem {
  readonly code: ExampleProblemCode;
  readonly at: string;
}

/** Everything by which a filled example does not fit its case, these rules or this card; empty: it may be shown. */
export function exampleProblems(
  { worksheet, workings, notes, absent }: FilledExample,
  { documents }: CaseFile,
  ground: WorkingGround,
): ExampleProblem[] {
  const problem =
    (code: ExampleProblemCode) =>
    (at: string): ExampleProblem => ({ code, at });
  const lends = worksheet.verdict !== "decline";
  return [
    ...absent.map(problem("figure")),
    ...pinsOf(worksheet)
      .filter((place) => !canBePinned(documents, place))
      .map(({ doc, at }) => problem("place")(`${doc} ${at}`)),
    ...worksheet.adjustments
      .filter(({ periodEnd, line, amount }) => amount === 0 || linesOf(ground, periodEnd)?.[line] === undefined)
      .map(({ periodEnd, line }) => problem("adjustment")(`${periodEnd} ${line}`)),
    ...missingForSubmission(worksheet, ground.scorecard, ground.request).map(({ field }) => problem("missing")(field)),
    ...(lends ? (workings.offer?.breaches ?? []).map(({ limit }) => problem("breach")(limit)) : []),
    ...brokenCovenants({ worksheet, workings }).map(problem("covenant")),
    ...STEPS.filter((step) => notes[step].length === 0).map(problem("note")),
  ];
}

const pinsOf = ({ flags, supports }: FilledExample["worksheet"]): Locator[] => [
  ...flags.map(({ at }) => at),
  ...flags.flatMap(({ cleared }) => cleared?.at ?? []),
  ...supports.map(({ at }) => at),
];

const linesOf = ({ statements }: WorkingGround, periodEnd: string) =>
  statements.find((statement) => statement.periodEnd === periodEnd)?.lines;

function brokenCovenants({ worksheet, workings }: Pick<FilledExample, "worksheet" | "workings">): string[] {
  return signed(worksheet.covenants ?? [], workings.atSigning ?? {})
    .filter(({ state }) => state === "broken" || state === "open")
    .map(({ ratio }) => ratio);
}
