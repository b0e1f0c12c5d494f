import type { PersonPlan } from "./books.server";
import { db, staffImport as sql } from "~/db";
import { type Day, includes, type Period, type Tie, tiesInCircles } from "~/domain/people";
import type { StaffError, StaffProblem } from "~/domain/staff";

/** By a row of the list, which holds from a day on; without one: as the bank has it, or as it was before that day. */
interface ListedTie extends Tie {
  readonly by?: { readonly line: number; readonly found: string; readonly day: Day };
}

/** What a list as a whole makes of who leads whom: whether a manager may be named no row says alone. */
export class Managers {
  readonly #ties: ListedTie[] = [];
  readonly #service: (Period & { readonly personId: string })[] = [];
  readonly #gone = new Set<number>();

  constructor(private readonly today: Day) {}

  add({ personId, row, retract, add }: PersonPlan): void {
    const day = row.from && row.from > this.today ? row.from : this.today;
    for (const { id } of retract) this.#gone.add(id);
    for (const { kind, value, from, to } of add) {
      if (kind === "service") this.#service.push({ personId, from, to });
      if (kind !== "manager") continue;
      const by = includes({ from, to }, day) && { line: row.line, found: row.manager ?? "", day };
      this.#ties.push({ personId, managerId: value, from, to, ...(by && { by }) });
    }
  }

  /** Managers who are not in service when their row begins to hold, and those who answer, by way of others, to their own people. */
  async errors(): Promise<StaffError[]> {
    const named = this.#ties.filter(({ by }) => by !== undefined);
    if (named.length === 0) return [];
    const { reads } = db();
    const ids = JSON.stringify([...new Set(named.map(({ managerId }) => managerId))]);
    const known = (await reads.all(sql.SERVICE_OF, ids)).filter(({ id }) => !this.#gone.has(id));
    const service = new Map<string, Period[]>();
    for (const one of [...known, ...this.#service])
      service.set(one.personId, [...(service.get(one.personId) ?? []), one]);
    const serves = (tie: ListedTie) => service.get(tie.managerId)?.some((period) => includes(period, tie.by!.day));

    const ties = (await reads.all(sql.MANAGERS)).filter(({ id }) => !this.#gone.has(id));
    const circling = tiesInCircles<ListedTie>([...ties, ...this.#ties]);
    const wrong = (ties: readonly ListedTie[], problem: StaffProblem): StaffError[] =>
      ties.map(({ by }) => ({ line: by!.line, column: "manager", problem, found: by!.found }));
    return [
      ...wrong(
        named.filter((tie) => !serves(tie)),
        "managerLeft",
      ),
      ...wrong(
        named.filter((tie) => circling.has(tie)),
        "managerCircle",
      ),
    ];
  }
}
