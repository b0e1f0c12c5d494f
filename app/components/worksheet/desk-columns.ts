/** The columns of the desk from left to right, and where a key enters one that has not been worked in yet. */
const COLUMNS = [
  { column: ".binder", entries: [".binder-list [aria-current]", ".binder-select select"] },
  { column: ".document", entries: [".sheet tbody [tabindex='0']", ".sheet .pin-link[tabindex='0']", ".sheet"] },
  {
    column: ".worksheet",
    entries: [".worksheet-body :is(input:not([type='hidden']), select, textarea, a, button)", ".steps [aria-current]"],
  },
] as const;

const columnOf = (element: Element | null): number => COLUMNS.findIndex(({ column }) => element?.closest(column));

/** Leads the focus from column to column, in each to where it stood last. */
export function deskColumns() {
  const last = new Map<number, HTMLElement>();
  return {
    note(target: EventTarget | null): void {
      if (target instanceof HTMLElement) last.set(columnOf(target), target);
    },
    turn(step: 1 | -1): void {
      const here = columnOf(document.activeElement);
      const next = here < 0 ? (step === 1 ? 0 : COLUMNS.length - 1) : (here + step + COLUMNS.length) % COLUMNS.length;
      const { column, entries } = COLUMNS[next]!;
      const found = entries.flatMap((entry) => [...document.querySelectorAll<HTMLElement>(`${column} ${entry}`)]);
      // What was last worked on may be gone or out of sight since.
      [last.get(next), ...found].find((one) => one?.isConnected && one.checkVisibility())?.focus();
    },
  };
}
