import { type RefObject, useEffect, useRef } from "react";

/** Several people may use this browser: what one of them opened is opened again for that person alone. */
const key = (person: string) => `lendwright.folds.${person}`;

/** Opens the parts that this person opened on the debrief before, remembers what is opened now, and prints all of them. */
export function useFolds(person: string | undefined): RefObject<HTMLDivElement> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = page.current;
    if (!box) return;
    const folds = [...box.querySelectorAll<HTMLDetailsElement>("details.fold")];
    const opened = new Set(person === undefined ? [] : remembered(person));
    for (const fold of folds) if (opened.has(partOf(fold))) fold.open = true;

    // A long list goes on in a part of its own, which nobody remembers: on paper it is whole.
    const lists = box.querySelectorAll<HTMLDetailsElement>("details.more");
    let printed: HTMLDetailsElement[] = [];
    const onPrint = () => {
      printed = [...folds, ...lists].filter(({ open }) => !open);
      for (const fold of printed) fold.open = true;
    };
    const onPrinted = () => {
      for (const fold of printed) fold.open = false;
    };
    // A click, by mouse or keys: opening for print or for a search in the page says nothing of what is wanted next time.
    const onClick = ({ target }: MouseEvent) => {
      const fold = (target as Element).closest("summary")?.parentElement;
      if (person === undefined || !(fold instanceof HTMLDetailsElement) || !folds.includes(fold)) return;
      if (fold.open) opened.delete(partOf(fold));
      else opened.add(partOf(fold));
      remember(person, opened);
    };
    box.addEventListener("click", onClick);
    window.addEventListener("beforeprint", onPrint);
    window.addEventListener("afterprint", onPrinted);
    return () => {
      box.removeEventListener("click", onClick);
      window.removeEventListener("beforeprint", onPrint);
      window.removeEventListener("afterprint", onPrinted);
    };
  }, [person]);
  return page;
}

const partOf = (fold: HTMLDetailsElement): string => fold.dataset.part ?? "";

function remembered(person: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(person)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((part) => typeof part === "string") : [];
  } catch {
    return []; // without storage nothing is remembered
  }
}

function remember(person: string, parts: ReadonlySet<string>): void {
  try {
    localStorage.setItem(key(person), JSON.stringify([...parts]));
  } catch {
    return;
  }
}
