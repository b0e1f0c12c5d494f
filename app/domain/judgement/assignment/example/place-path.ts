type Found = number | string;

/**
 * What stands at a place of a case, by a path such as "vat.returns[month=2025-*].salesInvoiced": names lead down, "[]" goes
 * through a list, "[key=value]" through the rows that have the value (a star at its end: that begin so). A key may lead down too, "text.code".
 */
export function at(path: string, root: unknown): readonly Found[] {
  const steps = [...path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)];
  const found = steps.reduce<readonly unknown[]>(
    (places, [, name, filter]) =>
      places.flatMap((place) => (name === undefined ? rows(place, filter ?? "") : child(place, name))),
    [root],
  );
  return found.filter((one): one is Found => typeof one === "number" || typeof one === "string");
}

const child = (place: unknown, name: string): unknown[] =>
  typeof place === "object" && place !== null && Object.hasOwn(place, name)
    ? [(place as Readonly<Record<string, unknown>>)[name]]
    : [];

function rows(place: unknown, filter: string): unknown[] {
  // A second filter looks at the rows that the first one left.
  const list: readonly unknown[] = Array.isArray(place) ? place : [place];
  const cut = filter.indexOf("=");
  if (cut < 0) return [...list];
  const [key, wanted] = [filter.slice(0, cut), filter.slice(cut + 1)];
  return list.filter((row) =>
    at(key, row).some((value) =>
      wanted.endsWith("*") ? String(value).startsWith(wanted.slice(0, -1)) : String(value) === wanted,
    ),
  );
}
