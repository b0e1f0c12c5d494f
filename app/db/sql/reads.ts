import { read } from "../reads";
import { AND_UNDER, inService, POSTINGS, ROLES } from "./facts";
import { UNIT_ROLES } from "~/domain/access";

/** What is asked in SQL of its own, because every page asks it. Rows are as SQLite has them. */

export interface SessionRow {
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly zone: string | null;
  readonly active: 0 | 1;
  readonly simulated: 0 | 1;
  /** separated by commas, in alphabetical order; null: none */
  readonly roles: string | null;
  /** separated by commas, for whose roles reach so far: where they work and every unit under it */
  readonly unitIds: string | null;
}

/** Whose session it is and what that person may do at this moment, by the digest of the token. */
export const SESSION = read<[tokenHash: string], SessionRow>(`
  SELECT s.lastSeenAt, s.expiresAt, p.id, p.name, p.simulated, p.zone, ${inService("p.id")} AS active,
    (SELECT unitId FROM ${POSTINGS} WHERE personId = p.id) AS unitId,
    (SELECT group_concat(role) FROM (SELECT role FROM ${ROLES} WHERE personId = p.id ORDER BY role)) AS roles,
    CASE WHEN EXISTS (
      SELECT 1 FROM ${ROLES} WHERE personId = p.id AND role IN (${UNIT_ROLES.map((role) => `'${role}'`).join()}))
    THEN (
      WITH RECURSIVE above(id) AS (SELECT unitId FROM ${POSTINGS} WHERE personId = p.id ${AND_UNDER})
      SELECT group_concat(id) FROM above) END AS unitIds
  FROM Session s JOIN Person p ON p.id = s.personId
  WHERE s.tokenHash = ?`);

/** One row where an account of this domain may sign in. */
export const ACTIVE_AT = read<[domain: string], { readonly found: 1 }>(
  `SELECT 1 AS found FROM Person p WHERE substr(p.email, instr(p.email, '@') + 1) = ? AND ${inService("p.id")} LIMIT 1`,
);

/** Accounts of this domain that can sign in, by address; their roles separated by commas. */
export const ACCOUNTS_AT = read<[domain: string], { readonly email: string; readonly roles: string | null }>(`
  SELECT p.email, (SELECT group_concat(role) FROM ${ROLES} WHERE personId = p.id) AS roles FROM Person p
  WHERE substr(p.email, instr(p.email, '@') + 1) = ? AND p.passwordHash IS NOT NULL AND ${inService("p.id")} ORDER BY p.email`);
