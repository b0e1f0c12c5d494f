import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify as toCsv } from "csv-stringify/sync";
import { stringify as toYaml } from "yaml";
import { UsageError } from "../command";
import { modelCardText, type Origin } from "./model-card-text";
import { drawPortfolio } from "./portfolio";
import { progress } from "./progress";
import { parseFitPlan } from "~/courseware/fitting-plan";
import { describeError } from "~/courseware/result";
import { QUALITATIVE_FACTS } from "~/domain/scorecard";
import { fitCard, type FitPlan, type Fitted, type Observation } from "~/domain/scorecard/fitting";
import { GENERATOR_VERSION } from "~/domain/casefile";
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
  const portfolio = await drawPortfolio(seed, count, (done) => show(done, count));
  if (options.table !== undefined) writeFileSync(options.table, tableOf(portfolio));

  const fitted = fit(portfolio, plan, seed);
  mkdirSync(out, { recursive: true });
  const command = `lendwright fit reference --seed ${seed} --firms ${count}`;
  for (const [name, text] of filesOf(fitted, plan, { command, generator: GENERATOR_VERSION })) {
    writeFileSync(join(out, name), text);
    console.log(join(out, name));
  }
  const { auc } = fitted.model.heldOut;
  console.log(
    `AUC on held-out firms ${auc.value.toFixed(3)} (${auc.interval.low.toFixed(3)} to ${auc.interval.high.toFixed(3)})`,
  );
}

function readPlan(file: string): FitPlan {
  if (!existsSync(file)) throw new UsageError(`--plan: there is no file ${file}`);
  const parsed = parseFitPlan(readFileSync(file, "utf8"), file);
  if (parsed.ok) return parsed.value;
  throw new UsageError(`--plan: ${parsed.errors.map(describeError).join("; ")}`);
}

/** Too few firms, and thereby defaults, cannot be fitted or measured. */
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

/** One row a firm: what the bank's system sees, whether the file is distorted, whether the firm defaulted. */
function tableOf(portfolio: readonly Observation[]): string {
  const heading = [...RATIO_IDS, ...QUALITATIVE_FACTS, "industry", "distorted", "default"];
  const rows = portfolio.map(({ ratios, facts, industry, isDistorted, isDefault }) => [
    ...RATIO_IDS.map((id) => ratios[id]),
    ...QUALITATIVE_FACTS.map((fact) => facts[fact]),
    industry,
    isDistorted ? 1 : 0,
    isDefault ? 1 : 0,
  ]);
  return toCsv([heading, ...rows]);
}
