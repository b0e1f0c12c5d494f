/** A standard mix of cases: how many of which archetype. Seeds are secret and drawn where cases are made. */
export interface CaseSet {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly cases: readonly { readonly archetype: string; readonly count: number }[];
}

/** The archetypes of a set's cases, one by one, every archetype as often as its count. */
export const archetypesOf = ({ cases }: CaseSet): readonly string[] =>
  cases.flatMap(({ archetype, count }) => Array<string>(count).fill(archetype));
