import type { LocalCopy } from "~/components/worksheet/draft-saver";
import type { Worksheet } from "~/domain/judgement/worksheet";

/** Several people may use this browser: what is kept here of one of them is found by that person alone. */
const PREFIX = "lendwright.draft.";
const key = (owner: string, attemptId: string) => `${PREFIX}${owner}.${attemptId}`;
/** Pages of earlier versions named the attempt alone; only its owner can open that. */
const earlierKey = (attemptId: string) => `${PREFIX}${attemptId}`;

const DAY_MS = 24 * 60 * 60 * 1000;
export const KEPT_DAYS = 7;

/** Storage can be full or forbidden; then the server's copy is the only one. False: it is not kept. */
export function keepCopy(owner: string, attemptId: string, copy: LocalCopy, now: number): boolean {
  try {
    localStorage.setItem(key(owner, attemptId), JSON.stringify({ ...copy, keptAt: now }));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(owner: string, attemptId: string): void {
  try {
    localStorage.removeItem(key(owner, attemptId));
    localStorage.removeItem(earlierKey(attemptId));
  } catch {
    return;
  }
}

export function readCopy(owner: string, attemptId: string): LocalCopy | undefined {
  try {
    const text = localStorage.getItem(key(owner, attemptId)) ?? localStorage.getItem(earlierKey(attemptId));
    return text === null ? undefined : copyFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The attempts of which unsaved work of this person is kept here. */
export function attemptsKept(owner: string): readonly string[] {
  const own = key(owner, "");
  return keysKept().flatMap((name) => (name.startsWith(own) ? [name.slice(own.length)] : []));
}

/**
 * Removes what has been kept for too long, whoever it belongs to. A copy without a date, or of a day that is still to come
 * (the computer's clock was put right), is as if it had been kept now.
 */
export function removeOldCopies(now: number): void {
  for (const name of keysKept()) {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
      const keptAt = isObject(kept) && typeof kept.keptAt === "number" && kept.keptAt <= now ? kept.keptAt : undefined;
      if (!isObject(kept) || now - (keptAt ?? now) > KEPT_DAYS * DAY_MS) localStorage.removeItem(name);
      else if (keptAt === undefined) localStorage.setItem(name, JSON.stringify({ ...kept, keptAt: now }));
    } catch {
      localStorage.removeItem(name); // no page could read it either
    }
  }
}

function keysKept(): readonly string[] {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    return names.filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
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
