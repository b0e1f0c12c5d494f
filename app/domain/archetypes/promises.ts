import { type Archetype, type GeneratedCase, plantedIn, type Recipe } from "../casefile";
import type { Quality } from "../firm";
import { asAttainable, bestTerms, groundOf } from "../judgement/outcome";
import { gradeOf } from "../lending";
import type { Policy } from "../pricing";
import type { Finding } from "./problem";

/** What a case turned out to be. */
export interface Given {
  readonly grade: number;
  readonly decision: "approve" | "decline";
  readonly difficulty: number;
  readonly quality: Quality;
  readonly bent: boolean;
}

export const givenBy = ({ quality }: Archetype, { file, truth }: GeneratedCase, policy: Policy): Given => ({
  quality,
  bent: plantedIn(truth).length > 0,
  grade: gradeOf(truth.ratingPd.value),
  decision: bestTerms(groundOf(file, policy, asAttainable(truth))).verdict === "decline" ? "decline" : "approve",
  difficulty: truth.difficulty?.score ?? 0,
});

/** So many of an archetype's cases keep each of its promises, at least. House value. */
export const KEPT = 0.8;
/** Fewer samples say nothing of a share. */
export const ENOUGH_SAMPLES = 10;

/** What a recipe says of its cases, held to its samples. */
export interface PromiseCheck {
  /** promises that there were samples enough for */
  readonly checked: number;
  /** those that too few of the samples keep */
  readonly broken: readonly Finding[];
}

/** The difficulty promised, and the shares that the recipe draws: too few samples check nothing. */
export function checkPromises(recipe: Promising, given: readonly Given[]): PromiseCheck {
  if (given.length < ENOUGH_SAMPLES) return { checked: 0, broken: [] };
  const { promises, bent, quality } = recipe;
  const share = (keeps: (one: Given) => boolean): number => given.filter(keeps).length / given.length;
  const shares: readonly (readonly [string, number, number])[] = [
    ["bent", bent, share((one) => one.bent)],
    ...QUALITIES.map((name) => [name, quality[name] ?? 0, share((one) => one.quality === name)] as const),
  ];
  const difficulty = promises && share((one) => lies(one.difficulty, promises.difficulty));
  return {
    checked: shares.length + (promises ? 1 : 0),
    broken: [
      ...(promises && difficulty !== undefined && difficulty < KEPT
        ? [broken("difficultyNotKept", promises.difficulty.join(" to "), difficulty, given.length)]
        : []),
      ...shares
        .filter(([, promised, of]) => Math.abs(of - promised) > chance(promised, given.length))
        .map(([name, promised, of]) => broken("sharesNotKept", `${name} in ${percent(promised)}`, of, given.length)),
    ],
  };
}

type Promising = Pick<Recipe, "promises" | "bent" | "quality">;
const QUALITIES = ["strong", "average", "weak"] as const;

/** Four standard deviations of a binomial share: what a draw misses by chance once in ten thousand times. */
const chance = (share: number, samples: number): number => 4 * Math.sqrt((share * (1 - share)) / samples) + 1e-9;

const broken = (reason: Finding["reason"], promised: string, of: number, samples: number): Finding => ({
  reason,
  detail: `${promised} promised, kept by ${percent(of)} of ${samples} samples`,
});

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const lies = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value <= to;
