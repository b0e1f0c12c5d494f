import type { Day } from "./period";
import { heldOn, type Recorded } from "./record";

/** From the whole to the part. A unit stands under one of an earlier kind; the bank itself under none. */
export const UNIT_KINDS = ["bank", "region", "branch", "desk"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Where a unit stood: the value is the unit above it. */
export interface UnitPlace extends Recorded {
  readonly unitId: string;
}

/** May a unit of a kind stand under one of another? A desk belongs to a branch, or to the bank's or a region's own office. */
export const mayStandUnder = (kind: UnitKind, above: UnitKind): boolean =>
  UNIT_KINDS.indexOf(kind) > UNIT_KINDS.indexOf(above);

/** The units above one on a day, the nearest first, as known at a moment. */
export function unitsAbove(places: readonly UnitPlace[], unitId: string, day: Day, knownAt?: string): string[] {
  const above = new Map(heldOn(places, day, knownAt).map((place) => [place.unitId, place.value]));
  const found: string[] = [];
  for (let at = above.get(unitId); at !== undefined && !found.includes(at); at = above.get(at)) found.push(at);
  return found;
}
