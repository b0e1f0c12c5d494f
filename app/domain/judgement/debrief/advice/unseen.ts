import { lessonOn, linesBentBy } from "../../../casefile/browser";
import type { PlantedFlag, SpreadRow } from "../debrief";
import { type Advised, placesOf } from "./advice";
import { type Finding, isAtFault, youLent } from "./best-decision";
import { offBy } from "../right-figures";
import { lastYearsLine, tolerated } from "./figures";
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
export const isShut = ({ evidence }: PlantedFlag, finding: Finding): boolean =>
  evidence.length > 0 && evidence.every(({ doc }) => isUnopened(doc, finding));

/** A lie that went unseen makes every later figure wrong: where the decision was too kind, it is why. */
export function missedDistortion(finding: Finding): Advised | undefined {
  const [gravest] = unseen(finding).filter(({ kind }) => kind !== "knockOut");
  if (!gravest || !finding.truth || !isAtFault(finding)) return undefined;
  if (finding.money && !erredMildly(finding)) return undefined;
  return missing(finding, gravest);
}

/** The advice on what went unseen. */
export function missing(finding: Finding, flag: PlantedFlag, more: Advised["params"] = {}): Advised {
  const { you } = finding;
  const judged = judgedBy(finding);
  return {
    code: "missed",
    params: {
      kind: flag.kind,
      pd: you.pd,
      truePd: judged?.pd ?? you.pd,
      against: judged?.against ?? "truth",
      // Not every lie moves the PD: some hide what the policy forbids.
      ...(pdOff(finding) === "mild" ? {} : { pdMoved: "no" }),
      ...(youLent(finding) ? {} : { declined: "yes" }),
      ...(isShut(flag, finding) ? { shut: "yes" } : {}),
      ...more,
    },
    docs: placesOf(flag),
    lesson: lessonOn(flag.kind),
  };
}

/** A sign that was pinned and moved no figure: where the decision was too kind, the lines that it bends still say why. */
export function notCarriedThrough(finding: Finding): Advised | undefined {
  const { planted, you } = finding;
  const judged = judgedBy(finding);
  if (!judged || !isAtFault(finding) || !erredMildly(finding)) return undefined;
  const left = planted.filter((one) => isLeftOut(one, finding));
  const flag = left.find((one) => worstLineOf(one, finding)) ?? left[0];
  if (!flag) return undefined;
  const line = worstLineOf(flag, finding);
  const figure = line && { line: line.line, adjusted: line.adjusted ?? 0, trueAmount: line.true ?? 0 };
  return {
    code: "notCarried",
    params: {
      kind: flag.kind,
      pd: you.pd,
      truePd: judged.pd,
      against: judged.against,
      ...(pdOff(finding) === "mild" ? {} : { pdMoved: "no" }),
      ...figure,
    },
    docs: [...placesOf({ evidence: flag.evidence }).slice(0, 1), ...(line ? lastYearsLine(finding, line.line) : [])],
    lesson: lessonOn(flag.kind),
  };
}

/**
 * A small figure counts where the PD was too mild as well: then it is what the flag was answered with. A lie that bends no
 * line can be carried into the PD alone.
 */
function isLeftOut(flag: PlantedFlag, finding: Finding): boolean {
  const { kind, outcome, pin } = flag;
  if (kind === "knockOut" || (outcome !== "found" && outcome !== "misnamed")) return false;
  const { answers = [], spread, carriers } = finding;
  const lines = linesBentBy(kind);
  const isMild = pdOff(finding) === "mild";
  if (lines.length === 0)
    return isMild && (carriers?.lines.some(({ is, of }) => is === "planted" && of === kind) ?? false);
  // Who changed one of them carried it, as far as he went: see halfAdjusted.
  if (spread.some(({ line, reasons }) => lines.includes(line) && reasons.length > 0)) return false;
  const isAnswered = answers.some((answer) => answer.kind === "notCarried" && answer.pin === pin?.id);
  return worstLineOf(flag, finding) !== undefined || (isAnswered && isMild);
}

/** Of the lines that a lie bends by name the one that stands farthest from the true books, beyond what is tolerated. */
function worstLineOf({ kind }: PlantedFlag, finding: Finding): SpreadRow | undefined {
  const lines = linesBentBy(kind);
  return finding.spread
    .filter((row) => lines.includes(row.line) && offBy(row) > tolerated(finding))
    .sort((a, b) => offBy(b) - offBy(a))[0];
}
