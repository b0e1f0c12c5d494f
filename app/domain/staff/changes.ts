import type { Role } from "../access";
import { type Change, clearFact, type Day, type Fact, type FactKind, heldOn, NO_VALUE, putFact } from "../people";
import { dayAfter, dayBefore } from "./days";

/** A row with the ids of what it names; undefined: nothing is said of it, null: there is none. */
export interface WantedStanding {
  readonly from?: Day | null;
  readonly leavesOn?: Day | null;
  readonly unitId?: string | null;
  readonly job?: string | null;
  readonly managerId?: string | null;
  readonly roles?: readonly Role[];
  readonly cohortIds?: readonly string[];
}

/** A fact to be written. */
export interface NewFact {
  readonly kind: FactKind;
  readonly value: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** What will be otherwise: values of facts, of `service` the last day ("": with no end set). */
export interface StandingChange {
  readonly kind: FactKind;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly from: Day;
}

export interface StandingPlan {
  readonly retract: readonly Fact[];
  readonly add: readonly NewFact[];
  readonly changes: readonly StandingChange[];
  /** in service before, and with an end set by this row */
  readonly leaves: boolean;
  /** the day from which what is new holds */
  readonly start: Day;
  /** the last day lies before the first */
  readonly endsBeforeJoining: boolean;
}

/** Facts as they become step by step; those not yet written have no number of the database's. */
class Record {
  readonly #known: readonly Fact[];
  #facts: Fact[];
  #next = -1;

  constructor(facts: readonly Fact[]) {
    this.#known = facts.filter(({ retractedAt }) => retractedAt === null);
    this.#facts = [...this.#known];
  }

  heldOn = (kind: FactKind, day: Day): Fact[] => heldOn(this.#facts, day).filter((fact) => fact.kind === kind);

  put = (kind: FactKind, value: string, from: Day, to: Day | null = null) =>
    this.#take(kind, putFact(this.#facts, { kind, value, from, to }));

  clear = (kind: FactKind, value: string, from: Day, to: Day | null = null) =>
    this.#take(kind, clearFact(this.#facts, { kind, value }, { from, to }));

  /** Of somebody who is not in service on a day: the first on which they will be. */
  joins = (today: Day): Day | undefined =>
    this.heldOn("service", today).length > 0
      ? undefined
      : this.#facts.flatMap(({ kind, from }) => (kind === "service" && from > today ? [from] : [])).sort()[0];

  #take(kind: FactKind, { retract, add }: Change) {
    const gone = new Set(retract.map(({ id }) => id));
    const fresh = add.map((entry) => ({ kind, ...entry, id: this.#next--, recordedAt: "", retractedAt: null }));
    this.#facts = [...this.#facts.filter(({ id }) => !gone.has(id)), ...fresh];
  }

  get retracted(): Fact[] {
    const left = new Set(this.#facts.map(({ id }) => id));
    return this.#known.filter(({ id }) => !left.has(id));
  }

  get added(): NewFact[] {
    return this.#facts.filter(({ id }) => id < 0).map(({ kind, value, from, to }) => ({ kind, value, from, to }));
  }
}

/**
 * What has to be written down so that a person stands as a row of a list wants it. Compared is the day from which the row
 * holds, at the earliest today; what is known already stays as it is, with its own days. Of a person who left before that day
 * only the leaving counts. Whoever is still to join does so on the day that is known, or on a later one that the row says.
 * Roles that whoever brings the list may not give (`gives`) are neither given nor taken.
 */
export function standingPlan(
  facts: readonly Fact[],
  wanted: WantedStanding,
  { today, gives }: { readonly today: Day; readonly gives: readonly Role[] },
): StandingPlan {
  const record = new Record(facts);
  const changes: StandingChange[] = [];
  const joins = record.joins(today);
  const start = wanted.from ?? joins ?? today;
  const day = start > today ? start : today;
  const ends = wanted.leavesOn ? dayAfter(wanted.leavesOn) : wanted.leavesOn;
  const [service] = record.heldOn("service", day);
  const isPostponed = joins !== undefined && service !== undefined && service.from === joins && start > joins;
  const endsBeforeJoining = !!ends && service !== undefined && ends <= service.from;
  const plan = (leaves: boolean): StandingPlan => ({
    start,
    endsBeforeJoining,
    retract: record.retracted,
    add: record.added,
    changes,
    leaves,
  });
  const shown = (to: Day | null) => (to === null ? [NO_VALUE] : [dayBefore(to)]);

  if (endsBeforeJoining) return plan(false);
  if (ends && ends <= day) {
    if (service) {
      record.clear("service", NO_VALUE, ends);
      changes.push({ kind: "service", before: shown(service.to), after: shown(ends), from: ends });
      return plan(true);
    }
    if (facts.length > 0) return plan(false);
  }
  const to = ends === undefined ? (service?.to ?? null) : ends;
  const isOtherEnd = service === undefined || service.to !== to;
  if (isPostponed) record.clear("service", NO_VALUE, joins, start);
  if (isOtherEnd) {
    record.put("service", NO_VALUE, service ? day : start, to);
    if (to !== null) record.clear("service", NO_VALUE, to);
  }
  if (isPostponed || isOtherEnd)
    changes.push({ kind: "service", before: service ? shown(service.to) : [], after: shown(to), from: start });

  const single = { posting: wanted.unitId, job: wanted.job, manager: wanted.managerId } as const;
  for (const kind of ["posting", "job", "manager"] as const) {
    const value = single[kind];
    const held = record.heldOn(kind, day)[0]?.value ?? null;
    if (value === undefined || value === held) continue;
    if (value === null) record.clear(kind, NO_VALUE, start);
    else record.put(kind, value, start);
    changes.push({ kind, before: held === null ? [] : [held], after: value === null ? [] : [value], from: start });
  }

  const several = { role: wanted.roles?.filter((role) => gives.includes(role)), cohort: wanted.cohortIds } as const;
  for (const kind of ["role", "cohort"] as const) {
    const values: readonly string[] | undefined = several[kind];
    if (values === undefined) continue;
    const held = record
      .heldOn(kind, day)
      .map(({ value }) => value)
      .filter((value) => kind === "cohort" || gives.includes(value as Role));
    const added = values.filter((value) => !held.includes(value));
    const removed = held.filter((value) => !values.includes(value));
    for (const value of added) record.put(kind, value, start);
    for (const value of removed) record.clear(kind, value, start);
    if (added.length + removed.length > 0) changes.push({ kind, before: held, after: values, from: start });
  }
  return plan(service !== undefined && isOtherEnd && to !== null);
}
