const PLACES_SHOWN = 2;

/** The first places in each document: enough to see it, where a private loan leaves forty lines. */
export function firstOfEach<Place extends { readonly doc: string }>(places: readonly Place[]): Place[] {
  const shown = new Map<string, number>();
  return places.filter(({ doc }) => {
    const count = (shown.get(doc) ?? 0) + 1;
    shown.set(doc, count);
    return count <= PLACES_SHOWN;
  });
}
