import type { Actor } from "./actor";
import { type Action, NOT_TO_ONESELF, reachesOf, type Role } from "./table";

/** The part of the bank in which somebody may do something: whoever is in one of these places. */
interface Scope {
  readonly bank: boolean;
  readonly unitIds: readonly string[];
  /** whose cohorts, beside those for which nobody answers; null: no cohort is */
  readonly trainerId: string | null;
  readonly personId: string | null;
}

declare const made: unique symbol;

/** A scope in JSON, as statements take it. Nothing but `scopeOf` makes one, so that none can be asked without it. */
export type ScopePlace = string & { readonly [made]: true };

/** Where may this person do it? undefined: nowhere. */
export function scopeOf(actor: Actor, action: Action): ScopePlace | undefined {
  const scope = within(actor, action);
  return scope && (JSON.stringify(scope) as ScopePlace);
}

function within(actor: Actor, action: Action): Scope | undefined {
  const reaches = reachesOf(actor.roles, action);
  if (reaches.length === 0) return undefined;
  return {
    bank: reaches.includes("bank"),
    unitIds: reaches.includes("unit") ? actor.unitIds : [],
    trainerId: reaches.includes("cohort") ? actor.id : null,
    personId: reaches.includes("own") ? actor.id : null,
  };
}

/** To whom or to what somebody would do something. */
export interface Target {
  /** whose it is */
  readonly personId?: string;
  /** where that person works */
  readonly unitId?: string | undefined;
  /** who answers for the person's cohorts, or for the cohort; null: nobody does */
  readonly ownerIds?: readonly (string | null)[];
}

/** May somebody with these roles do it anywhere? Opens a page; what stands on it is asked by scope. */
export function can(roles: readonly Role[], action: Action): boolean;
/** May this person do it to that? */
export function can(actor: Actor, action: Action, target: Target): boolean;
export function can(who: readonly Role[] | Actor, action: Action, target: Target = {}): boolean {
  if (!("roles" in who)) return reachesOf(who, action).length > 0;
  const { personId, unitId, ownerIds = [] } = target;
  if (personId === who.id && NOT_TO_ONESELF.has(action)) return false;
  const scope = within(who, action);
  if (!scope) return false;
  const { trainerId } = scope;
  return (
    scope.bank ||
    (personId !== undefined && personId === scope.personId) ||
    (unitId !== undefined && scope.unitIds.includes(unitId)) ||
    (trainerId !== null && ownerIds.some((ownerId) => ownerId === null || ownerId === trainerId))
  );
}
