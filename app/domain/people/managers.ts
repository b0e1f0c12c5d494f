import { includes, type Period } from "./period";

/** Whom somebody answers to, in a period. */
export interface Tie extends Period {
  readonly personId: string;
  readonly managerId: string;
}

/**
 * The ties by which, on some day, somebody answers to themselves by way of others. Nobody has two managers on a day. A circle
 * stands from the day on which its last tie begins, so that the first days of all ties are enough to look at.
 */
export function tiesInCircles<T extends Tie>(ties: readonly T[]): Set<T> {
  const between = leadingOn(leadingOn(ties, "personId", "managerId"), "managerId", "personId");
  const found = new Set<T>();
  for (const day of new Set(between.map(({ from }) => from))) {
    const held = between.filter((tie) => includes(tie, day));
    for (const tie of circlesOf(new Map(held.map((one) => [one.personId, one])))) found.add(tie);
  }
  return found;
}

type End = "personId" | "managerId";

/** Without the ties that end with somebody from whom none leads on, again and again: in a bank without circles none is left. */
function leadingOn<T extends Tie>(ties: readonly T[], from: End, to: End): T[] {
  const into = new Map<string, T[]>();
  const leading = new Map<string, number>();
  for (const tie of ties) {
    const others = into.get(tie[to]);
    if (others) others.push(tie);
    else into.set(tie[to], [tie]);
    leading.set(tie[from], (leading.get(tie[from]) ?? 0) + 1);
  }
  const gone = new Set<T>();
  const ends = [...into.keys()].filter((id) => !leading.has(id));
  // It grows while it is read.
  for (const end of ends) {
    for (const tie of into.get(end) ?? []) {
      gone.add(tie);
      const rest = leading.get(tie[from])! - 1;
      leading.set(tie[from], rest);
      if (rest === 0) ends.push(tie[from]);
    }
  }
  return ties.filter((tie) => !gone.has(tie));
}

function circlesOf<T extends Tie>(above: ReadonlyMap<string, T>): T[] {
  const found: T[] = [];
  const seen = new Set<string>();
  for (const start of above.keys()) {
    const way: T[] = [];
    let at = start;
    for (let tie = above.get(at); tie && !seen.has(at); tie = above.get(at)) {
      seen.add(at);
      way.push(tie);
      at = tie.managerId;
    }
    const begins = way.findIndex(({ personId }) => personId === at);
    if (begins >= 0) found.push(...way.slice(begins));
  }
  return found;
}
