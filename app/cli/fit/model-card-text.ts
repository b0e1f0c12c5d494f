import { REQUEST_RATIO_LABELS } from "~/domain/scorecard";
import {
  BENT_SHARE,
  FUTURES_OF_A_FIRM,
  RESAMPLES,
  type FitPlan,
  type Fitted,
  type GradeRow,
  type Measured,
  type Part,
  type Performance,
  type Rejection,
  type Selection,
} from "~/domain/scorecard/fitting";

const WHY: Readonly<Record<Rejection, string>> = {
  oneClass: "runs the other way than credit practice expects, or not at all",
  information: "says too little",
  correlation: "says what a stronger one says already",
  number: "the card has enough of its kind",
  sign: "has the wrong sign beside the others",
  significance: "adds nothing that is certain beside the others",
};

/** What the card was written by. */
export interface Origin {
  readonly command: string;
  readonly generator: string;
}

/** The model card as Markdown, for a reader who must decide whether to use the scorecard. */
export function modelCardText(fitted: Fitted, plan: FitPlan, { command, generator }: Origin): string {
  const { card, model, selection, gathered } = fitted;
  const { development, heldOut, honest, distorted } = model;
  const informationOf = new Map(gathered.map(({ candidate, information }) => [candidate.id, information]));
  return `${[
    `# Model card: ${card.title}, version ${card.version}`,
    `Written by \`${command}\` with generator ${generator}. Not edited by hand.`,
    "## What it is",
    `A scorecard of ${card.characteristics.length} characteristics for firms that have annual statements. Points add up; ` +
      `${card.baseScore} points stand for ${card.baseOdds} good firms to one bad, and ${card.pointsToDoubleOdds} points double the odds. ` +
      `Micro firms without statements are not in the data, and the card does not rate them.`,
    "## Data",
    "**Target**: the rating PD of the firm, that is the share of " +
      `${FUTURES_OF_A_FIRM} simulated futures of each in which it defaults (90 days past due or unlikely to pay) within a year ` +
      "or within the 90 days after a due date inside it, whatever the tenor. No firm is good or bad: it is so much of each.",
    `**Population**: ${development.firms + heldOut.firms} simulated firms, drawn from the recipes of the set \`${plan.set}\` as often as it has them, ` +
      "with the requests that these make; firms without statements are left out. " +
      `**Mix**: that of a branch, in which ${percent(BENT_SHARE, 0)} of the files are bent by what their recipe may distort. ` +
      "Figures as the documents report them: the card is fitted on what it will see, not on what is true.",
    `Fitted on the first ${development.firms} firms (mean rating PD ${percent(development.rate)}, ${development.distorted} distorted files); ` +
      `measured on the last ${heldOut.firms} (${percent(heldOut.rate)}, ${distorted.firms} distorted files), which the fit has not seen.`,
    `Facts about the request (${Object.values(REQUEST_RATIO_LABELS).join(", ").toLowerCase().replace("ebitda", "EBITDA")}) are candidates beside the ratios of the accounts.`,
    "## How it was fitted",
    "Twenty bins of equal frequency, rounded bounds, merged until the PD falls toward the better side, to at most six classes of " +
      "at least a twentieth of the firms each. Missing is a class of its own, or neutral where fewer than " +
      `${plan.selection.leastMissing} firms have it. By information value, the highest first, a candidate comes in with at least ` +
      `${plan.selection.leastInformation} (facts: ${plan.selection.leastInformationOfFact}), a correlation of its evidence of at most ` +
      `${plan.selection.mostCorrelation} with each one before it, and at most ${plan.selection.mostFinancial} ratios and ${plan.selection.mostQualitative} facts. ` +
      "Logistic regression of the rating PD, a share, on weight of evidence (L2, C = 1; robust standard errors); the weakest goes while a coefficient has the wrong sign or is within " +
      `${plan.selection.leastZ} standard errors of 0. Whole points; then the log odds are calibrated on the same firms: ` +
      `${card.calibration?.intercept} + ${card.calibration?.slope} × those of the score.`,
    table(
      ["characteristic", "information value", "coefficient", "standard error"],
      selection.chosen.map(({ evidence, coefficient, standardError }) => [
        evidence.candidate.label,
        fixed(evidence.information, 3),
        fixed(coefficient, 3),
        fixed(standardError, 3),
      ]),
    ),
    lightlySupported(selection.chosen),
    "The rules above and the list of candidates were set by people who had looked at portfolios of other seeds from the same " +
      "generator, so they suit its market; how they would suit another is not known. The held-out firms come from that market too.",
    "Not in the card:",
    table(
      ["candidate", "information value", "why"],
      selection.rejected.map(({ id, why }) => [
        plan.candidates.find((one) => one.id === id)?.label ?? id,
        fixed(informationOf.get(id) ?? 0, 3),
        WHY[why],
      ]),
    ),
    "## How well it does",
    `95 % intervals by ${RESAMPLES} bootstrap resamples. AUC and KS on rating PDs: each firm counts as bad for its PD and as good for the rest, ` +
      "so that a perfect order of the firms stays below 1. Spearman: rank correlation of what the card says with the rating PD.",
    performances([
      ["development", model.developed],
      ["held out", heldOut],
    ]),
    "Calibration by grade on the held-out firms; 95 % bounds of the mean rating PD by the normal distribution:",
    gradeTable(heldOut),
    `Stability of the points between development and held-out firms: PSI ${fixed(model.stability, 4)} (below 0.1 is called stable).`,
    "## What it cannot see",
    "It reads reported figures and stated facts, and checks nothing. On held-out firms:",
    performances([
      ["honest files", honest],
      ["distorted files", distorted],
    ]),
    distortionNote(honest, distorted),
    "Calibration by grade, honest files:",
    gradeTable(honest),
    "Calibration by grade, distorted files. What the card says of a bent file is what the lie makes it say:",
    gradeTable(distorted),
    "Neither the household, guarantees for others, debt to private persons, nor what happened since the last statement is in it. " +
      "It is fitted on a simulated market: for training, never for a decision on a real firm.",
  ]
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

/** Below it a characteristic is usually called weak. */
const WEAK_INFORMATION = 0.1;

function lightlySupported(chosen: Selection["chosen"]): string {
  const weak = chosen.filter(({ evidence }) => evidence.information < WEAK_INFORMATION);
  const named = weak.map(
    ({ evidence, coefficient, standardError }) =>
      `${evidence.candidate.label} (${fixed(evidence.information, 3)}; ${fixed(-coefficient / standardError, 1)} standard errors)`,
  );
  return weak.length === 0
    ? ""
    : `Lightly supported, with an information value below ${WEAK_INFORMATION}: ${named.join(", ")}. Another sample might leave them out.`;
}

/** Whether the intervals tell the two parts apart. */
function distortionNote(honest: Performance, distorted: Performance): string {
  const gap = distorted.auc.value - honest.auc.value;
  const apart =
    distorted.auc.interval.low > honest.auc.interval.high || distorted.auc.interval.high < honest.auc.interval.low;
  return (
    `The AUC on distorted files is ${fixed(Math.abs(gap), 3)} ${gap < 0 ? "lower" : "higher"} than on honest ones; ` +
    (apart ? "the intervals do not meet. " : "the intervals overlap, so this sample does not tell them apart. ") +
    "A lie moves its own firm's points; the AUC says how firms rank within each part, and is not a measure of what a lie costs."
  );
}

const performances = (rows: readonly (readonly [string, Performance])[]): string =>
  table(
    ["firms", "number", "mean rating PD", "mean PD said", "AUC", "KS", "Spearman"],
    rows.map(([name, one]) => [
      name,
      String(one.firms),
      percent(one.rate),
      percent(one.meanPd),
      measured(one.auc, 3),
      measured(one.ks, 3),
      measured(one.spearman, 3),
    ]),
  );

const gradeTable = ({ grades }: Part): string =>
  table(["grade", "firms", "PD said", "rating PD", "from", "to", "PD within"], grades.map(gradeRow));

const gradeRow = ({ grade, firms, meanPd, rate, interval, isWithin }: GradeRow): string[] => [
  String(grade),
  String(firms),
  ...[meanPd, rate, interval?.low, interval?.high].map((value) => (value === undefined ? "–" : percent(value))),
  isWithin === undefined ? "–" : isWithin ? "yes" : "no",
];

const fixed = (value: number, digits: number): string => value.toFixed(digits);
const percent = (value: number, digits = 2): string => `${fixed(value * 100, digits)} %`;
const measured = ({ value, interval }: Measured, digits: number): string =>
  `${fixed(value, digits)} (${fixed(interval.low, digits)}–${fixed(interval.high, digits)})`;

const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heading, heading.map((_, i) => (i === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
