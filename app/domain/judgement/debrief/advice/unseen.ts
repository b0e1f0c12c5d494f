import { lessonOn, linesBentBy } from "../../../casefile/browser";
import type { StandardLine } from "../../../statements";
import type { BorneBurden, FlagAnswer, PlantedFlag, SpreadRow } from "../debrief";
import { type Advised, placesOf } from "./advice";
import { type Finding, isAtFault, youLent } from "./best-decision";
import { offBy } from "../right-figures";
import { lastYearsLine, misreadRow, tolerated } from "./figures";
import { erredMildly, judgedBy, pdOff } from "./pd";

const SEVERITY = ["high", "medium", "low"] as const;

/** What nobody saw of what was planted, the gravest first. */
export const unseen = ({ planted }: Finding): readonly PlantedFlag[] =>
  planted
    .filter(({ outcome }) => outcome === "missed")
    .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity));

/** Whether a paper was never opened, as far as anybody watched; where something was pinned, it was. */
export const isUnopened = (doc: string, { opened, pins, supports }: Finding): boolean =>
  opened !== undefined && !opened.includes(doc) && ![...pins, ...supports].some(({ at }) => at.doc === doc);

/** Nothing that shows it was opened. */
export const isShut = ({ evidence }: Pick<PlantedFlag, "evidence">, finding: Finding): boolean =>
  evidence.length > 0 && evidence.every(({ doc }) => isUnopened(doc, finding));

/** A lie that went unseen makes every later figure wrong: where the decision was too kind, it is why. */
export function missedDistortion(finding: Finding): Advised | undefined {
  const [gravest] = unseen(finding).filter(({ kind }) => kind !== "knockOut");
  return gravest && explainsKindness(finding) ? missing(finding, gravest) : undefined;
}

/** A debt that no statement shows and nobody lied about: real, heavy, and not looked for. */
export function missedBurden(finding: Finding): Advised | undefined {
  const burden = unseenBurden(finding);
  return burden && explainsKindness(finding) ? missing(finding, burden) : undefined;
}

/**
 * The first burden that nobody named or put down and that weighs: it moves a reader, is more than figures may be off, or
 * stands between a loan within the policy and one beyond it, where no figure was misread by more.
 */
export function unseenBurden(finding: Finding): BorneBurden | undefined {
  const { burdens = [], carriers } = finding;
  const least = tolerated(finding);
  const moves = ({ kind }: BorneBurden) =>
    carriers?.lines.some(({ is, of }) => is === "burden" && of === kind) ?? false;
  const misread = sizeOf({ line: misreadRow(finding) });
  const weighs = (one: BorneBurden) =>
    (least > 0 && one.amount > least) || moves(one) || (isBeyondOnBooks(finding) && one.amount > misread);
  return burdens.find((one) => one.outcome === "missed" && weighs(one));
}

/** The decision was at fault, and too kind to the firm. Before futures told what a decision costs, what was unseen stood for it. */
const explainsKindness = (finding: Finding): boolean =>
  finding.truth !== undefined && isAtFault(finding) && (!finding.money || erredMildly(finding));

/** The advice on what went unseen. */
export function missing(
  finding: Finding,
  flag: Pick<PlantedFlag, "kind" | "evidence">,
  more: Advised["params"] = {},
): Advised {
  const { you } = finding;
  const judged = judgedBy(finding);
  return {
    code: "missed",
    params: {
      kind: flag.kind,
      pd: you.pd,
      truePd: judged?.pd ?? you.pd,
      against: judged?.against ?? "truth",
      ...consequencesOf(finding),
      ...(youLent(finding) ? {} : { declined: "yes" }),
      ...(isShut(flag, finding) ? { shut: "yes" } : {}),
      ...more,
    },
    docs: placesOf(flag),
    lesson: lessonOn(flag.kind),
  };
}

/** Within the policy on the own figures alone. */
const isBeyondOnBooks = ({ money, breaches }: Finding): boolean => money?.unlawful === true && breaches.length === 0;

/** Not every lie moves the PD: some hide what the policy forbids. */
function consequencesOf(finding: Finding): Advised["params"] {
  return {
    ...(pdOff(finding) === "mild" ? {} : { pdMoved: "no" }),
    ...(isBeyondOnBooks(finding) ? { beyond: "yes" } : {}),
  };
}

/** A sign that was pinned and moved no figure: where the decision was too kind, the lines that it bends still say why. */
export function notCarriedThrough(finding: Finding): Advised | undefined {
  const judged = judgedBy(finding);
  if (!judged || !isAtFault(finding) || !erredMildly(finding)) return undefined;
  const [left] = leftOut(finding).sort((a, b) => sizeOf(b) - sizeOf(a));
  // Of two wrong figures the larger is the cause.
  if (!left || (left.line && sizeOf(left) < sizeOf({ line: misreadRow(finding) }))) return undefined;
  const { kind, evidence, line, answer } = left;
  const figure = line && { line: line.line, adjusted: line.adjusted ?? 0, trueAmount: line.true ?? 0 };
  return {
    code: "notCarried",
    params: {
      kind,
      pd: finding.you.pd,
      truePd: judged.pd,
      against: judged.against,
      ...consequencesOf(finding),
      ...figure,
      ...movedBy(answer),
    },
    docs: [...placesOf({ evidence }).slice(0, 1), ...(line ? lastYearsLine(finding, line.line) : [])],
    lesson: lessonOn(kind),
  };
}

/** What was seen and left out of the figures. */
interface LeftOut extends Pick<PlantedFlag, "kind" | "evidence"> {
  /** undefined: it bends none */
  readonly line: SpreadRow | undefined;
  readonly answer: FlagAnswer | undefined;
}

const sizeOf = ({ line }: Pick<LeftOut, "line">): number => (line ? offBy(line) : 0);

/** Cover and grade before and after, as the flag's own answer has them: see answers/carried.ts. */
function movedBy(answer: FlagAnswer | undefined): Advised["params"] {
  const told = ["coverBefore", "coverAfter", "gradeBefore", "gradeAfter"] as const;
  return Object.fromEntries(
    told.flatMap((name) => {
      const value = answer?.why.params?.[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * A small figure counts where the PD was too mild as well, or the loan is within the policy on the own figures alone: then
 * it is what the flag was answered with. A lie that bends no line can be carried into the PD alone.
 */
function leftOut(finding: Finding): LeftOut[] {
  const { planted, burdens = [], answers = [], spread, carriers } = finding;
  const isMild = pdOff(finding) === "mild";
  const moved = isMild || isBeyondOnBooks(finding);
  const notCarried = (list: "planted" | "burdens", index: number) =>
    answers.find(({ kind, of }) => kind === "notCarried" && of?.list === list && of.index === index);
  const lies = planted.flatMap(({ kind, evidence, outcome }, index): LeftOut[] => {
    if (kind === "knockOut" || (outcome !== "found" && outcome !== "misnamed")) return [];
    const lines = linesBentBy(kind);
    if (lines.length === 0) {
      const moves = carriers?.lines.some(({ is, of }) => is === "planted" && of === kind) ?? false;
      return isMild && moves ? [{ kind, evidence, line: undefined, answer: undefined }] : [];
    }
    // Who changed one of them carried it, as far as he went: see halfAdjusted.
    if (spread.some(({ line, reasons }) => lines.includes(line) && reasons.length > 0)) return [];
    const answer = notCarried("planted", index);
    const line = worstOf(lines, finding);
    const isLarge = line !== undefined && offBy(line) > tolerated(finding);
    return isLarge || (answer && moved) ? [{ kind, evidence, line, answer }] : [];
  });
  const debts = burdens.flatMap(({ kind, evidence, line }, index): LeftOut[] => {
    const answer = notCarried("burdens", index);
    const isPutDown = spread.some((row) => row.line === line && row.reasons.length > 0);
    return answer && moved && !isPutDown ? [{ kind, evidence, line: worstOf([line], finding), answer }] : [];
  });
  return [...lies, ...debts];
}

/** Of these lines the one that stands farthest from the true books, where any is off. */
const worstOf = (lines: readonly StandardLine[], { spread }: Finding): SpreadRow | undefined =>
  spread
    .filter((row) => row.true !== undefined && lines.includes(row.line) && offBy(row) > 0)
    .sort((a, b) => offBy(b) - offBy(a))[0];
