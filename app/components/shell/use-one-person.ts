import { useEffect } from "react";
import { removeOldCopies } from "./local-copy";

/** Who signed in last in this browser. */
const KEY = "lendwright.person";

/**
 * A page shows one person's work. When somebody else signs in in this browser, pages that were drawn for `person` and
 * still stand open in another tab, or wait behind the back button, are asked for again: as the one who is here now.
 */
export function useOnePerson(person: string | undefined): void {
  useEffect(() => removeOldCopies(Date.now()), []);
  useEffect(() => {
    if (person === undefined) return;
    remember(person);
    const look = () => {
      const here = remembered();
      if (here !== undefined && here !== person) window.location.reload();
    };
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) look();
    };
    window.addEventListener("storage", look);
    window.addEventListener("pageshow", onPageShow);
    return () => {
      window.removeEventListener("storage", look);
      window.removeEventListener("pageshow", onPageShow);
    };
  }, [person]);
}

/** Without storage nothing is kept here either. */
function remember(person: string): void {
  try {
    localStorage.setItem(KEY, person);
  } catch {
    return;
  }
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
