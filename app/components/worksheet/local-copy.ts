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
    return text === null ? undefined : copyFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * What a page kept, of this version or an earlier one: the parts that a worksheet is drawn from must be there, or it is as
 * if nothing had been kept. The server checks every field when it is saved.
 */
function copyFrom(kept: unknown): LocalCopy | undefined {
  if (!isObject(kept) || !Number.isInteger(kept.version) || !isObject(kept.worksheet)) return undefined;
  const { worksheet } = kept;
  const { supports = [] } = worksheet;
  const sound =
    [worksheet.flags, worksheet.adjustments, supports].every((rows) => Array.isArray(rows) && rows.every(isObject)) &&
    [worksheet.qualitative, worksheet.override].every(isObject) &&
    [worksheet.conditions, worksheet.memo, worksheet.preMortem].every((text) => typeof text === "string");
  return sound ? ({ version: kept.version, worksheet: { ...worksheet, supports } } as LocalCopy) : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

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
