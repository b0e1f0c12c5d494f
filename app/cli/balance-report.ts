import { loadContent } from "~/courseware";
import { type CaseSet, generateCase, recipesOf } from "~/domain/casefile";
import {
  isBalanced,
  type PlayedCase,
  playStrategies,
  scoreStrategies,
  type StrategyScore,
} from "~/domain/judgement/outcome";

interface Sample {
  readonly cases: number;
  readonly seed: string;
  /** fixes the number of futures behind each true PD; without it there are as many as its precision needs */
  readonly futureCount?: number;
}

/** A sample of every standard set with all strategies played; its archetypes come in turn, as often as the set has them. */
export function playSets({ cases, seed, futureCount }: Sample): { set: CaseSet; played: PlayedCase[] }[] {
  const content = loadContent("content");
  if (!content.ok) throw new Error("content is not in order: see `lendwright content check`");
  const { archetypes, scorecards, policies, sets } = content.value;
  const bank = { card: scorecards[0]!, policy: policies[0]! };
  return sets.map((set) => {
    const recipes = recipesOf(set, archetypes);
    const played = Array.from({ length: cases }, (_, i) => {
      const recipe = { archetype: recipes[i % recipes.length]!, seed: `${seed}/${set.id}/${i}` };
      return playStrategies(generateCase(futureCount === undefined ? recipe : { ...recipe, futureCount }), bank);
    });
    return { set, played };
  });
}

/** The whole comparison as Markdown. Cases are made anew on every call; nothing is stored. */
export function balanceReport(sample: Sample): string {
  const sets = playSets(sample).map(({ set, played }) => {
    const scores = scoreStrategies(played, sample.seed);
    const good = played.filter(({ goodAndHonest }) => goodAndHonest).length;
    const referred = played.filter((one) => one.referred).length;
    return [
      `## ${set.title} (${set.id}@${set.version})`,
      `${good} of ${played.length} cases are good honest firms. The model refers ${referred} to a person, which its money counts as declined. ` +
        (isBalanced(scores)
          ? "Every strategy without judgement earns significantly less than the attainable best."
          : "**Not balanced**: a strategy without judgement is not significantly below the attainable best."),
      table(scores),
    ].join("\n\n");
  });
  return [
    "# Balance of the standard sets",
    `${sample.cases} cases from each set, seed \`${sample.seed}\`. Printed by \`npm run lendwright -- balance\`.`,
    "Expected result over the tenor before tax and cost of capital. *Attainable*: at the prospect that a perfect reader of " +
      "the file can know; *true*: at that of the simulated futures, where only the omniscient cannot be beaten. Per 100 " +
      "asked: every case counts alike; against the attainable best with the 95 % interval of the paired difference " +
      "(bootstrap over cases). Refusals: what declining good honest firms, or asking more than they accept, costs. The best " +
      "decisions ask the highest rate that customer and policy allow and respect knock-outs; always approving does not.",
    ...sets,
  ].join("\n\n");
}

function table(scores: readonly StrategyScore[]): string {
  const head = ["strategy", "lends", "CNY per case, attainable", "CNY per case, true", "per 100 asked"];
  const rows = scores.map(({ strategy, lends, perCase, perCaseTrue, perUnit, against, refusals }) => [
    strategy,
    `${(100 * lends).toFixed(0)} %`,
    yuan(perCase),
    yuan(perCaseTrue),
    hundredths(perUnit),
    strategy === "attainableBest"
      ? "—"
      : `${hundredths(against.mean)} (${hundredths(against.low)} to ${hundredths(against.high)})`,
    yuan(refusals),
  ]);
  const columns = [...head, "against the best", "cost of refusing good honest firms, CNY per case"];
  return [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const yuan = (minor: number): string =>
  Math.round(minor / 100)
    .toLocaleString("en-US")
    .replace("-", "−");
const hundredths = (share: number): string => (100 * share).toFixed(2).replace("-", "−");
