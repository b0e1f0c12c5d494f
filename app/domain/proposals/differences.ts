/** Where something stands in a card or a policy: names of parts, ids of what is listed. */
type Place = readonly string[];
type Leaf = string | number | boolean | null;

/** A single value; a part that the other side lacks as all the values in it; undefined: nothing. */
export type Side = Leaf | undefined | readonly { readonly at: Place; readonly value: Leaf }[];

export interface Difference {
  readonly at: Place;
  readonly before: Side;
  readonly after: Side;
}

/**
 * Point by point what differs between two bodies, in the order of the second; what it lacks comes last. What is listed is
 * known by its id where it has one, so that a bin put in between does not differ from its neighbour. What is there on one
 * side alone is one point, however much stands in it.
 */
export function differences(before: unknown, after: unknown, at: Place = []): readonly Difference[] {
  if (isBody(before) && isBody(after)) {
    const [was, is] = [partsOf(before), partsOf(after)];
    const names = [...new Set([...is.keys(), ...was.keys()])];
    return names.flatMap((name) => differences(was.get(name), is.get(name), [...at, name]));
  }
  return before === after ? [] : [{ at, before: sideOf(before), after: sideOf(after) }];
}

const isBody = (value: unknown): value is object => typeof value === "object" && value !== null;

const sideOf = (value: unknown): Side => (isBody(value) ? leavesOf(value) : (value as Leaf | undefined));

const leavesOf = (body: object, at: Place = []): { readonly at: Place; readonly value: Leaf }[] =>
  [...partsOf(body)].flatMap(([name, part]) =>
    isBody(part) ? leavesOf(part, [...at, name]) : [{ at: [...at, name], value: part as Leaf }],
  );

/** What is listed by ids where each has one of its own, else by numbers from 1. */
function partsOf(body: object): ReadonlyMap<string, unknown> {
  if (!Array.isArray(body)) return new Map(Object.entries(body));
  const ids = body.map((item) => (isBody(item) && "id" in item ? item.id : undefined));
  const areNamed = ids.every((id) => typeof id === "string") && new Set(ids).size === ids.length;
  return new Map(body.map((item, index) => [areNamed ? (ids[index] as string) : String(index + 1), item] as const));
}
