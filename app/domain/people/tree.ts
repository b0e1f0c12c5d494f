interface InTree {
  readonly id: string;
  readonly name: string;
  /** undefined: it stands under none */
  readonly parentId: string | undefined;
  /** who belong to it and to none under it */
  readonly people: number;
}

/** The same unit with how deep it stands, and how many people it has with all that is under it. */
type Placed<Unit> = Unit & { readonly depth: number; readonly withUnder: number };

/** Units as a tree is read: each followed by those under it, by name. */
export function inTreeOrder<Unit extends InTree>(units: readonly Unit[]): Placed<Unit>[] {
  const known = new Set(units.map(({ id }) => id));
  const under = new Map<string | undefined, Unit[]>();
  for (const unit of [...units].sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))) {
    const above = unit.parentId !== undefined && known.has(unit.parentId) ? unit.parentId : undefined;
    under.set(above, [...(under.get(above) ?? []), unit]);
  }
  const branch = (unit: Unit, depth: number): Placed<Unit>[] => {
    const below = (under.get(unit.id) ?? []).flatMap((one) => branch(one, depth + 1));
    const direct = below.filter((one) => one.depth === depth + 1);
    return [{ ...unit, depth, withUnder: direct.reduce((sum, one) => sum + one.withUnder, unit.people) }, ...below];
  };
  return (under.get(undefined) ?? []).flatMap((unit) => branch(unit, 0));
}
