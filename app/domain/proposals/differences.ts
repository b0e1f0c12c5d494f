/** Where something stands in a card or a policy: names of parts, ids of what is listed. */
type Place = readonly string[];
/** What stands at one place; undefined: nothing. */
type Leaf = string | number | boolean | null | undefined;

export interface Difference {
  readonly at: Place;
  readonly before: Leaf;
  readonly after: Leaf;
}

/**
 * Point by point what differs between two bodies, in the order of the second; what it lacks comes last. What is listed is
 * known by its id where it has one, so that a bin put in between does not differ from its neighbour.
 */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const places = new Set([...is.keys(), ...was.keys()]);
  return [...places]
    .filter((place) => was.get(place) !== is.get(place))
    .map((place) => ({ at: JSON.parse(place) as Place, before: was.get(place), after: is.get(place) }));
}

/** Every value that is no part, by its place. */
function leavesOf(body: unknown, at: Place = [], leaves = new Map<string, Leaf>()): ReadonlyMap<string, Leaf> {
  if (typeof body !== "object" || body === null) {
    leaves.set(JSON.stringify(at), body as Leaf);
    return leaves;
  }
  const parts = Array.isArray(body) ? listed(body) : Object.entries(body);
  for (const [name, part] of parts) leavesOf(part, [...at, name], leaves);
  return leaves;
}

/** By ids where each has one of its own, else by their numbers from 1. */
function listed(items: readonly unknown[]): readonly (readonly [string, unknown])[] {
  const ids = items.map((item) => (item as { readonly id?: unknown } | null)?.id);
  const areNamed = ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length;
  return items.map((item, index) => [areNamed ? (ids[index] as string) : String(index + 1), item] as const);
}
