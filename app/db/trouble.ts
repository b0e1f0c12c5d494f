/**
 * Why the database cannot store, where the cause is the machine's and not the request's.
 * busy: another program holds the file; full: no room; readOnly: no right to write; broken: the disk or the file itself
 */
export type StorageTrouble = "busy" | "full" | "readOnly" | "broken";

/** The driver's codes by what they begin with; Prisma has its own for a file that stays busy and for a queue too long. */
const TROUBLES: readonly (readonly [code: RegExp, trouble: StorageTrouble])[] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED|P1008$|P2028$)/, "busy"],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, "full"],
  [/^(SQLITE_READONLY|EROFS|EACCES)/, "readOnly"],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|SQLITE_CORRUPT|SQLITE_NOTADB|EIO)/, "broken"],
];

/** The trouble that an error tells of; undefined for any other error. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  for (const code of codesOf(error)) {
    const known = TROUBLES.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  return undefined;
}

/** Its own code, then those of what caused it. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, originalCode, cause, meta } = error as {
    code?: unknown;
    originalCode?: unknown;
    cause?: unknown;
    meta?: { driverAdapterError?: unknown };
  };
  const own = [code, originalCode].filter((one) => typeof one === "string");
  return [...own, ...codesOf(cause, depth + 1), ...codesOf(meta?.driverAdapterError, depth + 1)];
}
