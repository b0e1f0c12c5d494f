import { createHash, randomBytes } from "node:crypto";

/** Hexadecimal SHA-256 of UTF-8 text or bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** JSON with the keys of every object in one order, so that equal values have equal digests. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A new 128-bit id that cannot be guessed, 22 characters of base64url. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}
