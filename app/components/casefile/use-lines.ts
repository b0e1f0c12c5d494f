import { useEffect, type RefObject } from "react";

/** What can be pinned or selected in a table; a table without such lines is walked link by link. */
const PLACE = "[id^='at-'], [data-row]";
const CONTROL = "a[href], button";

/**
 * Tab stops once in each table of a sheet and once in its fields, however many lines there are: from there the arrows lead
 * on, sideways into a line's own links, and Enter pins. Without scripts every pin is a link that Tab reaches.
 *
 * It works on what is drawn, not while drawing: a thousand lines are not drawn anew because an arrow was pressed.
 */
export function useLines(sheet: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const onFocus = ({ target }: FocusEvent) => {
      const item = target instanceof Element && itemAt(target, element);
      if (item) makeStop(item, groupOf(item, element));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      const next = nextBy(event.key, event.target as Element, element);
      if (next === undefined) return;
      event.preventDefault();
      if (event.key === "Enter") next.click();
      else next.focus();
    };
    tidyStops([element, ...element.querySelectorAll("table")], element);
    const changes = new MutationObserver((records) => tidyStops(changedBy(records, element), element));
    changes.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", onFocus);
    element.addEventListener("keydown", onKey);
    return () => {
      changes.disconnect();
      element.removeEventListener("focusin", onFocus);
      element.removeEventListener("keydown", onKey);
    };
  }, [sheet]);
}

/** The groups that something came to or went from: sums under a table of a thousand lines leave that as it is. */
function changedBy(records: readonly MutationRecord[], sheet: HTMLElement): Iterable<HTMLElement> {
  return new Set(
    records.flatMap(({ target, addedNodes }) => [
      groupOf(target as Element, sheet),
      ...[...addedNodes].flatMap((node) =>
        node instanceof HTMLTableElement ? node : node instanceof Element ? [...node.querySelectorAll("table")] : [],
      ),
    ]),
  );
}

/** Every group gets a stop that has none, and what else stands in it none. */
function tidyStops(groups: Iterable<HTMLElement>, sheet: HTMLElement): void {
  for (const group of groups) {
    const items = itemsOf(group);
    if (items.length === 0) continue;
    if (group !== sheet) group.setAttribute("role", "grid"); // to a screen reader, too, a table that the arrows walk
    const links = group === sheet ? items : group.querySelectorAll<HTMLElement>(CONTROL);
    for (const link of links) if (!link.hasAttribute("tabindex")) link.tabIndex = -1;
    if (!items.some(({ tabIndex }) => tabIndex === 0)) firstOf(items).tabIndex = 0;
  }
}

/** The first line, before the headings above it. */
const firstOf = (items: readonly HTMLElement[]): HTMLElement => items.find((one) => one.matches(PLACE)) ?? items[0]!;

const groupOf = (inside: Element, sheet: HTMLElement): HTMLElement => inside.closest("table") ?? sheet;

/** A table's headings and its lines or cells, else all its links; outside of tables the pins, which say what they pin. */
function walkedIn(group: HTMLElement): string {
  if (!(group instanceof HTMLTableElement)) return ".pin-link:not(table *)";
  return group.querySelector(PLACE) ? `thead :is(${CONTROL}), ${PLACE}` : CONTROL;
}

const itemsOf = (group: HTMLElement): HTMLElement[] => [...group.querySelectorAll<HTMLElement>(walkedIn(group))];

/** The item that `target` stands in. By its own ancestors: a list of a thousand lines is not gone through at each click. */
function itemAt(target: Element, sheet: HTMLElement): HTMLElement | undefined {
  const group = groupOf(target, sheet);
  for (let at: Element | null = target; at && at !== group; at = at.parentElement)
    if (at instanceof HTMLElement && at.matches(walkedIn(group))) return at;
  return undefined;
}

function makeStop(item: HTMLElement, group: HTMLElement): void {
  for (const other of group.querySelectorAll<HTMLElement>('[tabindex="0"]'))
    if (groupOf(other, group) === group && other.matches(walkedIn(group))) other.tabIndex = -1;
  item.tabIndex = 0;
}

/** Where a key leads from `target`; for Enter, what it presses. Undefined: the key is none of ours. */
function nextBy(key: string, target: Element, sheet: HTMLElement): HTMLElement | undefined {
  const item = itemAt(target, sheet);
  if (!item) return undefined;
  const items = itemsOf(groupOf(item, sheet));
  // A cell's one link is its pin, which Enter presses: sideways of a cell is the next cell.
  const controls = [item, ...(item.matches("tr") ? item.querySelectorAll<HTMLElement>(CONTROL) : [])];
  const control = controls.indexOf(target as HTMLElement);
  switch (key) {
    case "Enter":
      return target === item ? (item.querySelector<HTMLElement>(".pin-link") ?? undefined) : undefined;
    case "ArrowDown":
      return below(items, item, 1);
    case "ArrowUp":
      return below(items, item, -1);
    case "ArrowRight":
      return controls[control + 1] ?? beside(items, item, 1);
    case "ArrowLeft":
      return controls[control - 1] ?? beside(items, item, -1);
    case "Home":
      return firstOf(items);
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}

const rowOf = (item: HTMLElement): Element => item.closest("tr") ?? item;

/** The next item of the same row; between rows there is no sideways. */
function beside(items: readonly HTMLElement[], item: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const next = items[items.indexOf(item) + step];
  return next && rowOf(next) === rowOf(item) ? next : undefined;
}

/** The item of the next row that stands in the same column, or the nearest to it. */
function below(items: readonly HTMLElement[], item: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const inRow = (row: Element) => items.filter((one) => rowOf(one) === row);
  const own = inRow(rowOf(item));
  const end = step === 1 ? own.at(-1)! : own[0]!;
  const next = items[items.indexOf(end) + step];
  if (!next) return undefined;
  const row = inRow(rowOf(next));
  return row[Math.min(own.indexOf(item), row.length - 1)];
}
