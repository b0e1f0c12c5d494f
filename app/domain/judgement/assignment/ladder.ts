import { EMPTY_WORKSHEET, type Worksheet } from "../worksheet";

/** How an attempt is made: a worked example is read and never scored; an assessed one has no help. */
export const ATTEMPT_KINDS = ["example", "guided", "assessed"] as const;
export type AttemptKind = (typeof ATTEMPT_KINDS)[number];

/** The ladder after the worked example: what is left for the trainee to fill, from least to everything. */
export const STAGES = ["price", "decision", "score", "everything"] as const;
export type Stage = (typeof STAGES)[number];

const PRICE = ["rate"] as const satisfies readonly (keyof Worksheet)[];
const DECISION = [
  ...PRICE,
  "verdict",
  "amount",
  "tenorMonths",
  "repayment",
  "lgd",
  "collateral",
  "covenants",
  "conditions",
  "letter",
  "memo",
  "preMortem",
  "letter",
  "confidence",
] as const satisfies readonly (keyof Worksheet)[];
const SCORE = [...DECISION, "qualitative", "override", "pd"] as const satisfies readonly (keyof Worksheet)[];

const BLANKS: Readonly<Record<Exclude<Stage, "everything">, readonly (keyof Worksheet)[]>> = {
  price: PRICE,
  decision: DECISION,
  score: SCORE,
};

/** An expert's worksheet with the parts of this stage blank: what a trainee on this step of the ladder starts from. */
export function faded(expert: Worksheet, stage: Stage): Worksheet {
  if (stage === "everything") return EMPTY_WORKSHEET;
  const blank = Object.fromEntries(BLANKS[stage].map((field) => [field, EMPTY_WORKSHEET[field]]));
  return { ...expert, ...blank };
}

/** Was this field left to the trainee? Without a stage nothing was filled for anybody. */
export const isLeft = (stage: Stage | undefined, field: keyof Worksheet): boolean =>
  stage === undefined || stage === "everything" || BLANKS[stage].includes(field);

/** What a trainer asks of a cohort on one case. */
export interface AssignmentTerms {
  readonly mode: AttemptKind;
  readonly stage: Stage;
  /** time allowed from opening */
  readonly minutes?: number;
  /** the window of an assessed case; undefined: it is open from the assignment on */
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  /** working days that asking for further papers may cost; undefined: the whole file at once */
  readonly daysBudget?: number;
}

export type AssignmentProblem =
  | "needsWindow"
  | "windowOver"
  | "windowEmpty"
  | "wholeOnly"
  | "practised"
  | "onlyAssessed"
  | "onlyDemonstration"
  | "inAssessment";

/**
 * All that forbids these terms on a case. An expert's worksheet tells what is wrong with a firm, so examples and fading are
 * for demonstration cases alone; a case that anybody practises is not assessed, nor the other way round.
 */
export function assignmentProblems(
  { mode, stage, minutes, opensAt, closesAt }: AssignmentTerms,
  known: {
    readonly demonstration: boolean;
    readonly practised: boolean;
    readonly assessed: boolean;
    readonly now: Date;
  },
): readonly AssignmentProblem[] {
  const problems: readonly (AssignmentProblem | false | undefined)[] =
    mode === "assessed"
      ? [
          !closesAt && "needsWindow",
          closesAt && closesAt <= known.now && "windowOver",
          opensAt && closesAt && opensAt >= closesAt && "windowEmpty",
          stage !== "everything" && "wholeOnly",
          known.practised && "practised",
        ]
      : [
          (minutes !== undefined || opensAt !== undefined || closesAt !== undefined) && "onlyAssessed",
          known.assessed && "inAssessment",
          tells({ mode, stage }) && !known.demonstration && "onlyDemonstration",
        ];
  return problems.filter((problem) => problem !== false && problem !== undefined);
}

/** Does the trainee see an expert's work on this case before deciding? */
export const tells = ({ mode, stage }: Pick<AssignmentTerms, "mode" | "stage">): boolean =>
  mode === "example" || (mode === "guided" && stage !== "everything");

/** When an assessed attempt ends: the time allowed with the person's extra time, and never after the window. */
export function dueAt(
  openedAt: Date,
  terms: { readonly minutes: number | undefined; readonly extraPercent: number; readonly closesAt: Date },
): Date {
  const { minutes, extraPercent, closesAt } = terms;
  if (minutes === undefined) return closesAt;
  const end = openedAt.getTime() + Math.round((minutes * 60_000 * (100 + extraPercent)) / 100);
  return new Date(Math.min(end, closesAt.getTime()));
}
