import { percent, table } from "./markdown";
import {
  byArchetype,
  byGrade,
  byHonesty,
  type PlayedCase,
  scoreStrategies,
  type Step,
  stepsOf,
} from "~/domain/judgement/outcome";

/** Files as one mix draws them, with every strategy played on each. */
export interface PlayedMix {
  readonly title: string;
  readonly played: readonly PlayedCase[];
  /** whether the order of earnings is asked of it: a practice mix shows where the model fails */
  readonly isBase: boolean;
}

/** The whole comparison as Markdown. */
export function balanceReport(mixes: readonly PlayedMix[], seed: string): string {
  return [
    "# Balance of the mixes",
    `${mixes.map(({ played }) => played.length.toLocaleString("en-US")).join(" and ")} files, seed \`${seed}\`. Written by ` +
      "`npm run lendwright -- balance`.",
    "What an offer is worth over the tenor per 100 asked, before tax and cost of capital: the chance that the customer takes " +
      "it, from what the file shows, times what it then earns, less the cost of the file, which a decline bears too. Every " +
      "file counts alike. *Attainable*: at the prospect that a perfect reader of the file can know; *true*: at that of the " +
      "simulated futures. *Attainable best* is the most that the file allows on the request as it stands; *practised " +
      "analyst* is the ideal reader with the noise and the misses of `content/readers/analysts.yaml`; *follow model* refuses " +
      "what the model refers; *omniscient* knows the truth and stands in this document alone. Defaults: mean rating PD of the " +
      "loans that come about.",
    ...mixes.map(mixSection),
  ].join("\n\n");
}

function mixSection({ title, played, isBase }: PlayedMix): string {
  const referred = played.filter((one) => one.referred).length / played.length;
  const bent = played.filter((one) => !one.honest).length / played.length;
  const steps = stepsOf(played);
  return [
    `## ${title}`,
    `${percent(bent)} of the files are bent. The model refers ${percent(referred)} of them to a person.`,
    scores(played),
    isBase
      ? "The order that is asked for, each step with the 95 % interval of the paired difference:"
      : "The same steps here. Where a quarter is bent the model may fail: it reads what it is given, and that is the lesson.",
    stepTable(steps),
    isBase ? orderSentence(steps) : "",
    `### ${title}: by honest and bent`,
    groups(played, byHonesty),
    `### ${title}: by grade of the true rating PD`,
    groups(played, byGrade),
    `### ${title}: by recipe`,
    groups(played, byArchetype),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const scores = (played: readonly PlayedCase[]): string =>
  table(
    ["strategy", "per 100, attainable", "per 100, true", "offers", "loans", "of honest requests", "defaults a year"],
    scoreStrategies(played).map((one) => [
      one.strategy,
      hundredths(one.perUnit),
      hundredths(one.perUnitTrue),
      percent(one.offers, 0),
      percent(one.lent, 0),
      percent(one.honestLent, 0),
      Number.isNaN(one.defaults) ? "—" : percent(one.defaults, 2),
    ]),
  );

const stepTable = (steps: readonly Step[]): string =>
  table(
    ["step", "worth more, per 100", "95 % interval", ""],
    steps.map(({ better, worse, mean, low, high }) => [
      `${better} over ${worse}`,
      hundredths(mean),
      `${hundredths(low)} to ${hundredths(high)}`,
      low > 0 ? "yes" : high < 0 ? "**reversed**" : "not told apart",
    ]),
  );

/** Declining all need only be no worse than approving all. */
function orderSentence(steps: readonly Step[]): string {
  const failed = steps.filter(({ worse, low, high }) => (worse === "alwaysApprove" ? high < 0 : low <= 0));
  return failed.length === 0
    ? "The order holds."
    : `**The order does not hold** at ${failed.map(({ better, worse }) => `${better} over ${worse}`).join(", ")}.`;
}

const SHOWN = ["attainableBest", "practisedAnalyst", "followModel", "alwaysApprove"] as const;

function groups(played: readonly PlayedCase[], groupOf: (one: PlayedCase) => string): string {
  const names = [...new Set(played.map(groupOf))].sort();
  return table(
    ["", "files", ...SHOWN.map((name) => `${name}, per 100`), "model lends", "its defaults a year"],
    names.map((name) => {
      const members = played.filter((one) => groupOf(one) === name);
      const found = new Map(scoreStrategies(members).map((one) => [one.strategy, one]));
      const model = found.get("followModel")!;
      return [
        name,
        String(members.length),
        ...SHOWN.map((one) => hundredths(found.get(one)!.perUnit)),
        percent(model.lent, 0),
        Number.isNaN(model.defaults) ? "—" : percent(model.defaults, 2),
      ];
    }),
  );
}

const hundredths = (share: number): string => (100 * share).toFixed(2).replace("-", "−");
