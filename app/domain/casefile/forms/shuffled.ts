import type { RandomStream } from "../../random";

/** The items in an order of which each is alike likely: by a number drawn for each. */
export const shuffled = <T>(items: readonly T[], random: RandomStream): readonly T[] =>
  items
    .map((item) => ({ item, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
