import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";

export interface RowSelection {
  /** goes on the table; its rows carry `rowProps` */
  readonly table: RefObject<HTMLTableElement>;
  readonly selected: ReadonlySet<string>;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Rows chosen as in a spreadsheet: a click takes a row in or out, with Shift up to there; by keyboard the arrows move,
 * Space takes, Shift with an arrow extends, Ctrl A takes all that is shown, Escape lets go. The listeners stand on the
 * table, one for a thousand rows. `order` is the rows as they are shown.
 */
export function useRowSelection(order: readonly string[]): RowSelection {
  const [selected, setSelected] = useState(NONE);
  const anchor = useRef<string>();
  const table = useRef<HTMLTableElement>(null);
  const clear = useCallback(() => setSelected(NONE), []);

  // What a filter hides is not summed in secret.
  const shown = useMemo(
    () => (selected.size === 0 ? selected : new Set(order.filter((at) => selected.has(at)))),
    [order, selected],
  );

  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const toggle = (at: string) => {
      anchor.current = at;
      setSelected((before) => {
        const next = new Set(before);
        if (!next.delete(at)) next.add(at);
        return next;
      });
    };
    const extend = (to: string) => {
      const ends = [order.indexOf(anchor.current ?? to), order.indexOf(to)].sort((a, b) => a - b);
      setSelected((before) => new Set([...before, ...order.slice(Math.max(ends[0]!, 0), ends[1]! + 1)]));
    };
    const onClick = (event: MouseEvent) => {
      const at = rowOf(event.target);
      if (at === undefined || isControl(event.target)) return;
      if (!event.shiftKey && window.getSelection()?.toString()) return; // text is being marked, to copy it
      if (event.shiftKey) extend(at);
      else toggle(at);
    };
    const onMouseDown = (event: MouseEvent) => {
      if (event.shiftKey && rowOf(event.target) !== undefined) event.preventDefault();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const at = rowOf(event.target);
      if (at === undefined || isControl(event.target)) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const next = order[order.indexOf(at) + step];
      if (step !== 0 && next !== undefined) {
        element.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
        anchor.current ??= at;
        if (event.shiftKey) extend(next);
        else anchor.current = next;
      } else if (event.key === " ") toggle(at);
      else if (event.key === "a" && (event.ctrlKey || event.metaKey)) setSelected(new Set(order));
      else if (event.key === "Escape") setSelected(NONE);
      else return;
      event.preventDefault();
    };
    element.addEventListener("click", onClick);
    element.addEventListener("mousedown", onMouseDown);
    element.addEventListener("keydown", onKeyDown);
    return () => {
      element.removeEventListener("click", onClick);
      element.removeEventListener("mousedown", onMouseDown);
      element.removeEventListener("keydown", onKeyDown);
    };
  }, [order]);

  return { table, selected: shown, clear };
}

/** What a row carries to be selected. Which of them Tab reaches, `useLines` says. */
export function rowProps(at: string, isSelected: boolean) {
  return { "data-row": at, tabIndex: -1, "aria-selected": isSelected || undefined };
}

const rowOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>("[data-row]")?.dataset.row : undefined;

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest("a, button, input, select") !== null;
