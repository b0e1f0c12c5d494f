import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify as toCsv } from "csv-stringify/sync";
import { stringify as toYaml } from "yaml";
import { UsageError } from "../command";
import { modelCardText, type Origin } from "./model-card-text";
import { drawPortfolio, type Market } from "./portfolio";
import { progress } from "./progress";
import { describeError, loadContent } from "~/courseware";
import { parseFitPlan } from "~/courseware/fitting-plan";
import { QUALITATIVE_FACTS, REQUEST_RATIO_IDS } from "~/domain/scorecard";
import { fitCard, rateable, type FitPlan, type Fitted, type Observation } from "~/domain/scorecard/fitting";
import { recipesOf, GENERATOR_VERSION } from "~/domain/casefile";
import { RATIO_IDS } from "~/domain/statements";
import { numberOption } from "../number";

export interface ReferenceOptions {
  readonly seed?: string;
  readonly firms?: string;
  readonly out?: string;
  readonly plan?: string;
  readonly table?: string;
}

/** Lives the portfolio, fits the card and writes it with its model card. */
export async function fitReference(options: ReferenceOptions): Promise<void> {
  const {
    seed,
    firms = "20000",
    out = "content/scorecards",
    plan: planFile = "content/fitting/reference.yaml",
  } = options;
  if (seed === undefined) throw new UsageError("--seed: missing");
  const count = numberOption("--firms", firms);
  if (!Number.isInteger(count) || count < 100) throw new UsageError("--firms must be a whole number from 100 on");
  const plan = readPlan(planFile);
  const show = progress("firms");
  const portfolio = await drawPortfolio(marketOf(plan, seed), count, (done) => show(done, count));
  if (options.table !== undefined) writeFileSync(options.table, tableOf(portfolio));

  const fitted = fit(portfolio, plan, seed);
  mkdirSync(out, { recursive: true });
  const origin = { command: `lendwright fit reference --seed ${seed} --firms ${count}`, generator: GENERATOR_VERSION };
  for (const [name, text] of filesOf(fitted, plan, origin)) {
    writeFileSync(join(out, name), text);
    console.log(join(out, name));
  }
  console.log(modelCardText(fitted, plan, origin));
}

/** The recipes of the plan's set, each as often as the set has it, and the policy that ships. */
function marketOf({ set }: FitPlan, seed: string): Market {
  const content = loadContent("content");
  if (!content.ok) throw new UsageError(`content: ${content.errors.map(describeError).join("; ")}`);
  const { archetypes, sets, policies } = content.value;
  const named = sets.find(({ id }) => id === set);
  const policy = policies[0];
  if (!named) throw new UsageError(`--plan: there is no set ${set}`);
  if (!policy) throw new UsageError("content: has no policy");
  return { seed, drawer: rateable(recipesOf(named, archetypes)), lgd: policy.lgd };
}

function readPlan(file: string): FitPlan {
  if (!existsSync(file)) throw new UsageError(`--plan: there is no file ${file}`);
  const parsed = parseFitPlan(readFileSync(file, "utf8"), file);
  if (parsed.ok) return parsed.value;
  throw new UsageError(`--plan: ${parsed.errors.map(describeError).join("; ")}`);
}

/** Too few firms cannot be fitted or measured. */
function fit(portfolio: readonly Observation[], plan: FitPlan, seed: string): Fitted {
  try {
    return fitCard(portfolio, plan, seed);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--firms: ${error.message}`);
    throw error;
  }
}

/** The three files by name, the same byte for byte for the same fit. */
export function filesOf(fitted: Fitted, plan: FitPlan, origin: Origin): readonly (readonly [string, string])[] {
  const { card, model } = fitted;
  const note = `# Written by \`${origin.command}\`, generator ${origin.generator}. Not edited by hand.\n`;
  const yaml = (value: unknown): string => note + toYaml(value, { lineWidth: 120, aliasDuplicateObjects: false });
  return [
    [`${card.id}.yaml`, yaml(card)],
    [`${card.id}.model-card.yaml`, yaml(model)],
    [`${card.id}.model-card.md`, modelCardText(fitted, plan, origin)],
  ];
}

/** One row a firm: what the bank's system sees, whether the file is distorted, its rating PD. */
function tableOf(portfolio: readonly Observation[]): string {
  const figures = [...RATIO_IDS, ...REQUEST_RATIO_IDS];
  const heading = [...figures, ...QUALITATIVE_FACTS, "industry", "distorted", "ratingPd"];
  const rows = portfolio.map(({ ratios, facts, industry, isDistorted, ratingPd }) => [
    ...figures.map((id) => ratios[id]),
    ...QUALITATIVE_FACTS.map((fact) => facts[fact]),
    industry,
    isDistorted ? 1 : 0,
    ratingPd,
  ]);
  return toCsv([heading, ...rows]);
}
