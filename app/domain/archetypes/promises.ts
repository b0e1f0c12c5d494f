import { type Archetype, fitsPurpose, fitsRepayment, type GeneratedCase, type Recipe, tooMuchIn } from "../casefile";
import type { FirmState } from "../firm";
import { asAttainable, bestTerms, groundOf } from "../judgement/outcome";
import { gradeOf } from "../lending";
import type { Policy } from "../pricing";
import type { Finding } from "./problem";

/** What a case turned out to be. */
export interface Given {
  readonly grade: number;
  readonly decision: "approve" | "decline";
  readonly difficulty: number;
  /** the firm exports, at the application */
  readonly exports: boolean;
}

export const givenBy = ({ file, truth }: GeneratedCase, states: readonly FirmState[], policy: Policy): Given => ({
  grade: gradeOf(truth.ratingPd.value),
  decision: bestTerms(asAttainable(groundOf(file, policy, truth))).verdict === "decline" ? "decline" : "approve",
  difficulty: truth.difficulty?.score ?? 0,
  exports: states.at(-1)!.firm.exportShare > 0,
});

/** So many of an archetype's cases have the difficulty that it promises, at least. House value. */
export const KEPT = 0.8;
/** Fewer samples say nothing of a share. */
export const ENOUGH_SAMPLES = 10;
/** A promise about a sort of file waits until so many times the samples were drawn for enough of its sort to come. */
const MOST_DRAWS = 50;

/** One promise of a recipe, held to samples. */
export interface HeldPromise {
  /** such as "situation renewal" */
  readonly what: string;
  /** such as "10 to 40"; of what is drawn, the share that the recipe gives these very samples */
  readonly promised: string;
  /** share of the samples */
  readonly kept: number;
  /** so many samples, those that the promise is about alone */
  readonly on: number;
  /** undefined: too few samples to say */
  readonly holds: boolean | undefined;
}

type Promising = Pick<Recipe, "promises" | "bent" | "quality" | "oversized" | "asOf" | "request" | "facts">;

/**
 * Every promise of a recipe. What a file is made of (quality, request, what is planted) is held to files that are settled and
 * not lived, as many as it takes for `samples` of the sort that the promise is about; the rest to `given`, which are whole.
 */
export function holdPromises(
  recipe: Promising,
  {
    given,
    settled,
    samples,
  }: { readonly given: readonly Given[]; readonly settled: Settled; readonly samples: number },
): HeldPromise[] {
  return [...ofWholeFiles(recipe, given), ...ofSettledFiles(recipe, settled, samples)];
}

/** The i-th file of the recipe, settled; the same each time. */
export type Settled = (i: number) => Archetype;

function ofWholeFiles({ promises, facts }: Promising, given: readonly Given[]): HeldPromise[] {
  const held = (what: string, promised: string, keeps: (one: Given) => boolean, least: number): HeldPromise => {
    const kept = given.filter(keeps).length / Math.max(1, given.length);
    const holds = given.length < ENOUGH_SAMPLES ? undefined : kept >= least;
    return { what, promised, kept, on: given.length, holds };
  };
  const { difficulty } = promises ?? {};
  const { exporter } = facts;
  return [
    ...(difficulty
      ? [held("difficulty", difficulty.join(" to "), (one) => lies(one.difficulty, difficulty), KEPT)]
      : []),
    ...(exporter === undefined
      ? []
      : [held(exporter ? "exports" : "does not export", "100 %", (one) => one.exports === exporter, 1)]),
  ];
}

/** What a recipe says of the files it is settled to: how likely each is to be so, and whether one is. */
interface Drawn {
  readonly what: string;
  readonly promised: number;
  /** for this file, 0 to 1; 0: the promise is not about such a file */
  readonly chance: (one: Archetype) => number;
  readonly is: (one: Archetype) => boolean;
}

function ofSettledFiles(recipe: Promising, settled: Settled, samples: number): HeldPromise[] {
  const drawn = drawnBy(recipe);
  const counts = drawn.map(() => ({ on: 0, is: 0, expected: 0, variance: 0 }));
  for (let i = 0; i < MOST_DRAWS * samples && counts.some(({ on }) => on < samples); i++) {
    const one = settled(i);
    for (const [at, { chance, is }] of drawn.entries()) {
      const [p, count] = [chance(one), counts[at]!];
      if (p === 0) continue;
      count.on += 1;
      count.is += Number(is(one));
      count.expected += p;
      count.variance += p * (1 - p);
    }
  }
  return drawn.map(({ what }, at) => {
    const { on, is, expected, variance } = counts[at]!;
    // Four standard deviations: what a draw misses by chance once in ten thousand times.
    const holds = on < ENOUGH_SAMPLES ? undefined : Math.abs(is - expected) <= 4 * Math.sqrt(variance) + 1e-9;
    return { what, promised: percent(expected / Math.max(1, on)), kept: is / Math.max(1, on), on, holds };
  });
}

function drawnBy({ bent, quality, oversized, asOf, request }: Promising): Drawn[] {
  const always = (what: string, is: Drawn["is"], about: Drawn["is"] = () => true): Drawn => ({
    what,
    promised: 1,
    chance: (one) => Number(about(one)),
    is,
  });
  const isUsual = (one: Archetype) => !one.oversized;
  return [
    { what: "bent", promised: bent, chance: () => bent, is: isBent },
    ...named(quality).map(([name, part]) => ({
      what: `quality ${name}`,
      promised: part,
      chance: () => part,
      is: (one: Archetype) => one.quality === name,
    })),
    ...named(request.situation).map(([name, part]) => ({
      what: `situation ${name}`,
      promised: part,
      chance: () => part,
      is: (one: Archetype) => one.request.situation === name,
    })),
    ...named(request.purpose).map(([name, part]) => ({
      what: `purpose ${name}`,
      promised: part,
      chance: ({ request: { situation } }: Archetype) =>
        among(request.purpose, name, (other) => fitsPurpose(situation, other)),
      is: (one: Archetype) => one.request.purpose === name,
    })),
    ...named(request.repayment).map(([name, part]) => ({
      what: `repaid by ${name}`,
      promised: part,
      chance: (one: Archetype) => (isUsual(one) ? repaidBy(request.repayment, name, one) : 0),
      is: (one: Archetype) => one.request.repayment === name,
    })),
    {
      what: "asks for too much",
      promised: oversized,
      chance: (one: Archetype) => tooMuchIn(one.request.situation, oversized),
      is: (one: Archetype) => one.oversized === true,
    },
    {
      what: "unsecured",
      promised: request.unsecured,
      // Where the security is what is told wrongly, there is one.
      chance: (one: Archetype) => (one.distortions.includes("overstatedCollateral") ? 0 : request.unsecured),
      is: (one: Archetype) => one.request.collateralCover === 0,
    },
    always(`dated ${asOf.join(" to ")}`, (one) => one.asOf >= asOf[0] && one.asOf <= asOf[1]),
    always(
      `asks for ${request.shareOfSales.join(" to ")} of sales`,
      (one) => lies(one.request.shareOfSales, request.shareOfSales),
      isUsual,
    ),
    always("months as listed", (one) => request.tenorMonths.includes(one.request.tenorMonths), isUsual),
    always(
      `cover ${request.collateralCover.join(" to ")}`,
      (one) => lies(one.request.collateralCover, request.collateralCover),
      (one) => isUsual(one) && one.request.collateralCover > 0,
    ),
  ].filter(({ promised }) => promised > 0);
}

const isBent = ({ distortions, knockOuts }: Archetype): boolean => distortions.length + knockOuts.length > 0;

/** An overdraft revolves, whatever the recipe says. */
function repaidBy(weights: Recipe["request"]["repayment"], name: Repayment, { request }: Archetype): number {
  const { situation, purpose } = request;
  if (situation === "overdraft") return Number(name === "revolving");
  return among(weights, name, (other) => fitsRepayment(situation, purpose, other));
}

type Repayment = Archetype["request"]["repayment"];

const named = <Name extends string>(weights: Readonly<Partial<Record<Name, number>>>) =>
  Object.entries(weights) as [Name, number][];

/** Its part of the weights that fit; of all of them where none does. */
function among<Name extends string>(
  weights: Readonly<Partial<Record<Name, number>>>,
  name: Name,
  fits: (name: Name) => boolean,
): number {
  const all = named(weights).filter(([, weight]) => weight > 0);
  const fitting = all.some(([one]) => fits(one)) ? all.filter(([one]) => fits(one)) : all;
  const own = fitting.find(([one]) => one === name)?.[1] ?? 0;
  return own / fitting.reduce((sum, [, weight]) => sum + weight, 0);
}

/** What too few of the samples keep. */
export const brokenOf = (held: readonly HeldPromise[]): Finding[] =>
  held
    .filter(({ holds }) => holds === false)
    .map(({ what, promised, kept, on }) => ({
      reason: what === "difficulty" ? "difficultyNotKept" : "sharesNotKept",
      detail: `${what}: ${promised} promised, kept by ${percent(kept)} of ${on} samples`,
    }));

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const lies = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value <= to;
