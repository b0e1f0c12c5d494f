import { join } from "node:path";
import { z } from "zod";
import {
  type Blueprint,
  canTell,
  type CaseSet,
  DISTORTION_KINDS,
  FORM_VERDICTS,
  KNOCK_OUT_KINDS,
  type Recipe,
  recipesOf,
} from "~/domain/casefile";
import { INDUSTRY_IDS } from "~/domain/industries";
import { repeats, share, text } from "./fields";
import type { ContentError, Parsed } from "./result";
import { parseYaml } from "./yaml";

/** The least and the most, both included. */
const span = (least: number, most: number) =>
  z
    .tuple([z.int().min(least).max(most), z.int().min(least).max(most)])
    .refine(([from, to]) => from <= to, "must be [least, most]");

const MOST_CASES = 50;
/** One sign of trouble is a guess, so a bent file has two; no file is bent in more ways than a recipe may plant. */
const FLAGS = { least: 2, most: 3 } as const;
/** Of performing borrowers. */
const GRADES = { best: 1, worst: 9 } as const;

const grade = z.int().min(GRADES.best).max(GRADES.worst);
const count = span(0, MOST_CASES);

const form = z
  .strictObject({
    cases: z.int().positive().max(MOST_CASES),
    bent: span(1, MOST_CASES),
    flags: span(FLAGS.least, FLAGS.most),
    kinds: z.array(z.enum([...DISTORTION_KINDS, ...KNOCK_OUT_KINDS])).min(FLAGS.least),
    mostOfKind: z.int().positive(),
    grades: z.array(z.strictObject({ from: grade, to: grade, cases: count })).min(1),
    verdicts: z.strictObject({ lend: count, otherTerms: count, decline: count }),
    trades: z.partialRecord(z.enum(INDUSTRY_IDS), count),
  })
  .superRefine((blueprint, context) => {
    for (const [path, message] of faultsOf(blueprint)) context.addIssue({ code: "custom", path: [path], message });
  }) satisfies z.ZodType<Blueprint>;

type Fault = readonly [part: keyof Blueprint, message: string];

/** What no draw could fulfil, and grades that are in no band or in two. */
function faultsOf({ cases, bent, flags, kinds, mostOfKind, grades, verdicts, trades }: Blueprint): Fault[] {
  const faults: Fault[] = [];
  const sides = {
    grades: grades.map((band) => band.cases),
    verdicts: FORM_VERDICTS.map((verdict) => verdicts[verdict]),
    trades: Object.values(trades),
  };
  for (const [side, spans] of Object.entries(sides)) {
    const [least, most] = [0, 1].map((end) => spans.reduce((sum, one) => sum + one[end]!, 0)) as [number, number];
    if (least > cases || most < cases)
      faults.push([side as keyof typeof sides, `leave room for ${least} to ${most} cases, not for ${cases}`]);
  }
  const [first, last] = [grades[0]!, grades.at(-1)!];
  const follows = grades.every(({ from, to }, i) => from <= to && (i === 0 || from === grades[i - 1]!.to + 1));
  if (!follows || first.from !== GRADES.best || last.to !== GRADES.worst)
    faults.push(["grades", `must follow each other from ${GRADES.best} to ${GRADES.worst}`]);
  if (bent[1] > cases) faults.push(["bent", `are more than ${cases} cases`]);
  if (repeats(kinds).length > 0) faults.push(["kinds", "name a kind twice"]);
  if (kinds.length * mostOfKind < bent[1] * flags[1])
    faults.push(["kinds", `are too few for ${bent[1]} bent files with ${flags[1]} flags each`]);
  return faults;
}

const caseSet = z
  .strictObject({
    id: text,
    version: text,
    title: text,
    cases: z
      .array(z.strictObject({ archetype: text, count: z.int().positive().max(MOST_CASES) }))
      .min(1)
      .refine((cases) => new Set(cases.map(({ archetype }) => archetype)).size === cases.length, {
        message: "names an archetype twice",
      }),
    bent: share.optional(),
    form: form.optional(),
  })
  .refine(({ bent, form: blueprint }) => bent === undefined || blueprint === undefined, {
    message: "a form draws how many of its files are bent: a set has a form or a share of bent files",
    path: ["bent"],
  }) satisfies z.ZodType<CaseSet>;

/** One standard set of cases, from YAML. */
export function parseCaseSet(source: string, file: string): Parsed<CaseSet> {
  return parseYaml(source, caseSet, file);
}

/** Every archetype that a set names is there, and can bring what the set's form asks of it. */
export function lintCaseSets(sets: readonly CaseSet[], archetypes: readonly Recipe[], folder: string): ContentError[] {
  const known = new Set(archetypes.map(({ id }) => id));
  return sets.flatMap((set) => {
    const missing = set.cases.filter(({ archetype }) => !known.has(archetype));
    const messages =
      missing.length > 0
        ? missing.map(({ archetype }) => `no archetype "${archetype}"`)
        : set.form
          ? unfit(set.form, recipesOf(set, archetypes))
          : [];
    return messages.map((message) => ({ file: join(folder, `${set.id}.yaml`), line: 1, message }));
  });
}

/** Recipes that no form could take, or whose files could not be bent as often as the form wants, and trades without a recipe. */
function unfit({ trades, kinds, flags }: Blueprint, recipes: readonly Recipe[]): string[] {
  const poor = recipes.flatMap((recipe) => {
    const told = kinds.filter((kind) => canTell(recipe, kind)).length;
    if (trades[recipe.industry] === undefined) return [`form: "${recipe.id}" is of no trade of the form`];
    return told < flags[0]
      ? [`form: "${recipe.id}" can tell ${told} of the kinds, and a bent file has ${flags[0]}`]
      : [];
  });
  const wanted = Object.entries(trades).filter(([, [least]]) => least > 0);
  const lacking = wanted.filter(([trade]) => !recipes.some(({ industry }) => industry === trade));
  return [...poor, ...lacking.map(([trade]) => `form: no archetype of the trade "${trade}"`)];
}
