import type { LocalCopy } from "./draft-saver";
import type { Worksheet } from "~/domain/judgement/worksheet";

const key = (attemptId: string) => `lendwright.draft.${attemptId}`;

/** Storage can be full or forbidden; then the server's copy is the only one, and the save state still tells the truth. */
export function keepCopy(attemptId: string, copy: LocalCopy | undefined): void {
  try {
    if (copy) localStorage.setItem(key(attemptId), JSON.stringify(copy));
    else localStorage.removeItem(key(attemptId));
  } catch {
    return;
  }
}

export function readCopy(attemptId: string): LocalCopy | undefined {
  try {
    const text = localStorage.getItem(key(attemptId));
    return text === null ? undefined : (JSON.parse(text) as LocalCopy);
  } catch {
    return undefined;
  }
}

/**
 * What to do with a copy found on opening: nothing was lost, it continues the stored draft, or the stored draft has
 * moved on without it.
 */
export function compareCopy(
  copy: LocalCopy | undefined,
  stored: { readonly version: number; readonly worksheet: Worksheet },
): "none" | "continues" | "diverged" {
  if (!copy || JSON.stringify(copy.worksheet) === JSON.stringify(stored.worksheet)) return "none";
  return copy.version === stored.version ? "continues" : "diverged";
}
