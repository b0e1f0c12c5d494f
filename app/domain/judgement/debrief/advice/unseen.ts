import { lessonOn, linesBentBy } from "../../../casefile/browser";
import type { PlantedFlag, SpreadRow } from "../debrief";
import { type Advised, placesOf } from "./advice";
import { costs, type Finding, youLent } from "./best-decision";
import { lastYearsLine, offBy, tolerated } from "./figures";
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
  if (!gravest || !finding.truth || !costs(finding)) return undefined;
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
      ...(isShut(flag, finding) ? { shut: "yes" } : {}),
      ...more,
    },
    docs: placesOf(flag),
    lesson: lessonOn(flag.kind),
  };
}

/** A sign that was pinned and moved nothing: neither the lines that it bends nor the PD. */
export function notCarriedThrough(finding: Finding): Advised | undefined {
  const { planted, you } = finding;
  const judged = judgedBy(finding);
  if (!judged || !youLent(finding) || !costs(finding) || pdOff(finding) !== "mild") return undefined;
  const flag = planted.find((one) => isLeftOut(one, finding));
  if (!flag) return undefined;
  const line = worstLineOf(flag, finding);
  const figure = line && { line: line.line, adjusted: line.adjusted ?? 0, trueAmount: line.true ?? 0 };
  return {
    code: "notCarried",
    params: { kind: flag.kind, pd: you.pd, truePd: judged.pd, against: judged.against, ...figure },
    docs: [...placesOf({ evidence: flag.evidence }).slice(0, 1), ...(line ? lastYearsLine(finding, line.line) : [])],
    lesson: lessonOn(flag.kind),
  };
}

function isLeftOut(flag: PlantedFlag, finding: Finding): boolean {
  const { kind, outcome, pin } = flag;
  if (kind === "knockOut" || (outcome !== "found" && outcome !== "misnamed")) return false;
  const { answers, spread } = finding;
  if (answers) return answers.some((answer) => answer.kind === "notCarried" && answer.pin === pin?.id);
  const lines = linesBentBy(kind);
  if (lines.length === 0) return true;
  const adjusted = spread.some(({ line, reasons }) => lines.includes(line) && reasons.length > 0);
  return !adjusted && worstLineOf(flag, finding) !== undefined;
}

/** Of the lines that a lie bends by name the one that stands farthest from the true books, beyond what is tolerated. */
function worstLineOf({ kind }: PlantedFlag, finding: Finding): SpreadRow | undefined {
  const lines = linesBentBy(kind);
  return finding.spread
    .filter((row) => lines.includes(row.line) && offBy(row) > tolerated(finding))
    .sort((a, b) => offBy(b) - offBy(a))[0];
}
