import { read } from "../reads";

/** What is asked in SQL of its own, because every page asks it. Rows are as SQLite has them. */

export interface SessionRow {
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly id: string;
  readonly name: string;
  readonly branchId: string | null;
  readonly active: 0 | 1;
  readonly simulated: 0 | 1;
  /** separated by commas, in alphabetical order; null: none */
  readonly roles: string | null;
}

/** Whose session it is and what that person may do at this moment, by the digest of the token. */
export const SESSION = read<[tokenHash: string], SessionRow>(`
  SELECT s.lastSeenAt, s.expiresAt, p.id, p.name, p.branchId, p.active, p.simulated,
    (SELECT group_concat(role) FROM (SELECT role FROM PersonRole WHERE personId = p.id ORDER BY role)) AS roles
  FROM Session s JOIN Person p ON p.id = s.personId
  WHERE s.tokenHash = ?`);

/** One row where an account of this domain may sign in. */
export const ACTIVE_AT = read<[domain: string], { readonly found: 1 }>(
  "SELECT 1 AS found FROM Person WHERE active AND substr(email, instr(email, '@') + 1) = ? LIMIT 1",
);
