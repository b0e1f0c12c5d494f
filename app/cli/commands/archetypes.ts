import { parseArgs } from "node:util";
import { UsageError, type Command } from "../command";
import { type Content, describeError, loadContent } from "~/courseware";
import { lintArchetype, lintForm, type Given, type HeldPromise, type Problem } from "~/domain/archetypes";
import { type FormPlan, type Recipe, recipesOf } from "~/domain/casefile";
import { numberOption } from "../number";

const MOST_SAMPLES = 10_000;

export const command: Command = {
  name: "archetypes",
  summary: "Generate samples of every archetype and check them against their books, keys and promises",
  usage: `Usage: lendwright archetypes lint [--samples N] [--archetype A]… [--futures N] [--seed S] [--root DIR]

Prints for each archetype what its samples give, every promise with how many samples keep it of how many it was checked
on, and every problem by its reason. Ends with 0 when there is no problem, with 1 when there is. What a file is made of is
checked on a hundred at least, of the sort that the promise is about; difficulty and facts of the firm on the samples: fewer
than ten of those are named as not checked. Recipes of sets that have a form are held to it too: in the files that a form
bends, so many flags can be found as its blueprint wants.

  --samples N    of each archetype (default 100)
  --archetype A  only this one; may be given more than once
  --futures N    behind each true PD (default: as many as its precision needs)
  --seed S       of the samples (default "lint"); the same seed makes the same samples
  --root DIR     the content folder (default: content)`,
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        samples: { type: "string" },
        archetype: { type: "string", multiple: true },
        futures: { type: "string" },
        seed: { type: "string" },
        root: { type: "string" },
      },
      allowPositionals: true,
    });
    if (positionals.join(" ") !== "lint") throw new UsageError(`TASK: expected "lint", got "${positionals.join(" ")}"`);
    const root = values.root ?? "content";
    const content = loadContent(root);
    if (!content.ok) {
      for (const error of content.errors) console.error(describeError(error));
      return Promise.resolve(1);
    }
    const policy = content.value.policies[0];
    if (!policy) throw new UsageError(`${root}/policy has no policy`);
    const options = {
      samples: readCount("--samples", values.samples ?? "100"),
      seed: values.seed ?? "lint",
      futureCount: values.futures === undefined ? undefined : readCount("--futures", values.futures),
      policy,
    };
    let problems = 0;
    const promises: HeldPromise[] = [];
    for (const archetype of chosen(content.value.archetypes, values.archetype)) {
      const found = lintArchetype(archetype, options);
      console.log(line(archetype, found.given));
      for (const promise of found.promises) console.log(told(promise));
      for (const problem of found.problems) console.log(describe(problem));
      problems += found.problems.length;
      promises.push(...found.promises);
    }
    for (const plan of formPlans(content.value, values.archetype)) {
      const found = lintForm(plan, options);
      console.log(`form of ${plan.id}: ${found.length === 0 ? "every" : "not every"} recipe brings its flags`);
      for (const problem of found) console.log(describe(problem));
      problems += found.length;
    }
    console.log(summary(promises));
    console.log(problems === 0 ? "No problem found" : `${problems} problems`);
    return Promise.resolve(problems === 0 ? 0 : 1);
  },
};

/** The forms of the sets, each recipe once, and only those that were asked for. */
const formPlans = ({ sets, archetypes }: Content, ids: readonly string[] | undefined): FormPlan[] =>
  sets.flatMap((set) => {
    const recipes = [...new Set(recipesOf(set, archetypes))].filter(({ id }) => ids?.includes(id) ?? true);
    return set.form && recipes.length > 0 ? [{ id: set.id, blueprint: set.form, recipes }] : [];
  });

function chosen(archetypes: readonly Recipe[], ids: readonly string[] = []): readonly Recipe[] {
  const unknown = ids.find((id) => !archetypes.some((archetype) => archetype.id === id));
  if (unknown !== undefined) throw new UsageError(`--archetype: there is no ${unknown}`);
  return ids.length === 0 ? archetypes : archetypes.filter(({ id }) => ids.includes(id));
}

/** Quantiles of what the samples give, in which an author finds the promise he can make. */
function line({ id }: Recipe, given: readonly Given[]): string {
  const at = (values: readonly number[], part: number): number =>
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0;
  const range = (values: readonly number[], digits: number): string =>
    [0.1, 0.5, 0.9].map((part) => at(values, part).toFixed(digits)).join("/");
  const approve = given.filter(({ decision }) => decision === "approve").length / Math.max(1, given.length);
  const grades = range(
    given.map(({ grade }) => grade),
    0,
  );
  const difficulty = range(
    given.map((one) => one.difficulty),
    0,
  );
  return `${id.padEnd(32)} grades ${grades}  approve ${(approve * 100).toFixed(0)} %  difficulty ${difficulty}`;
}

const told = ({ what, promised, kept, on, holds }: HeldPromise): string =>
  `  ${what.padEnd(36)} ${promised.padStart(8)}  ${(kept * 100).toFixed(0).padStart(3)} % of ${on}${holds === undefined ? "  NOT CHECKED: too few" : ""}`;

function summary(promises: readonly HeldPromise[]): string {
  const checked = promises.filter(({ holds }) => holds !== undefined);
  const fewest = Math.min(...checked.map(({ on }) => on));
  const on = checked.length === 0 ? "" : `, on ${fewest} samples at least`;
  return `${checked.length} of ${promises.length} promises checked${on}`;
}

const describe = ({ seed, reason, detail }: Problem): string => `  ${reason}${seed ? ` (${seed})` : ""}: ${detail}`;

function readCount(name: string, text: string): number {
  const count = numberOption(name, text);
  if (!Number.isInteger(count) || count < 1 || count > MOST_SAMPLES)
    throw new UsageError(`${name} must be a whole number from 1 to ${MOST_SAMPLES}`);
  return count;
}
