import { clear, type Change, type Entry, put, type Recorded } from "./record";
import type { Period } from "./period";

/**
 * What is written down about a person over time. `service`: belongs to the bank and may sign in; nothing else is in force
 * without it. Of a `role` or `cohort` somebody may hold several at once; of the others one.
 */
export const FACT_KINDS = ["service", "posting", "job", "manager", "role", "cohort"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const SEVERAL: ReadonlySet<FactKind> = new Set(["role", "cohort"]);

/** The value of a fact that has none of its own. */
export const NO_VALUE = "";

export interface Fact extends Recorded {
  readonly kind: FactKind;
}

export interface WantedFact extends Entry {
  readonly kind: FactKind;
}

/** The entries that give way to each other: of one kind, and where several are held at once of one value. */
export const trackOf = <F extends { readonly kind: FactKind; readonly value: string }>(
  facts: readonly F[],
  { kind, value }: { readonly kind: FactKind; readonly value: string },
): F[] => facts.filter((fact) => fact.kind === kind && (!SEVERAL.has(kind) || fact.value === value));

/** Writes down that a fact holds in its period. */
export const putFact = (facts: readonly Fact[], { kind, ...entry }: WantedFact): Change =>
  put(trackOf(facts, { kind, value: entry.value }), entry);

/** Writes down that none of a kind holds in a period; where several are held at once, not the one of this value. */
export const clearFact = (
  facts: readonly Fact[],
  what: { readonly kind: FactKind; readonly value: string },
  period: Period,
): Change => clear(trackOf(facts, what), period);
