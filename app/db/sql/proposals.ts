import { read } from "../reads";
import { inService } from "./facts";
import { POWER_ROLES } from "~/domain/access";

/** What the administrators' pages ask of proposals. Rows are as SQLite has them. */

export interface ProposalRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly base: string;
  readonly note: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** null: open */
  readonly outcome: string | null;
  readonly decidedById: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
  /** of a role, the person concerned */
  readonly person: string | null;
}

const PROPOSAL = `SELECT q.*, coalesce(a.name, '') AS proposedBy, d.name AS decidedBy, p.name AS person
  FROM Proposal q LEFT JOIN Person a ON a.id = q.proposedById LEFT JOIN Person d ON d.id = q.decidedById
  LEFT JOIN Person p ON q.kind = 'role' AND p.id = q.subject`;

export const PROPOSAL_OF = read<[id: string], ProposalRow>(`${PROPOSAL} WHERE q.id = ?`);

/** The latest first. */
export const OPEN_PROPOSALS = read<[], ProposalRow>(
  `${PROPOSAL} WHERE q.outcome IS NULL ORDER BY q.proposedAt DESC, q.id`,
);
export const DECIDED_PROPOSALS = read<[most: number], ProposalRow>(
  `${PROPOSAL} WHERE q.outcome IS NOT NULL ORDER BY q.decidedAt DESC, q.id LIMIT ?`,
);
export const OPEN_COUNT = read<[], { readonly count: number }>(
  "SELECT count(*) AS count FROM Proposal WHERE outcome IS NULL",
);

export interface GrantRow {
  readonly personId: string;
  readonly name: string;
  /** separated by commas */
  readonly roles: string;
  readonly at: string;
  /** null: by a command, or another way than the program's own */
  readonly inForceBy: string | null;
  /** null: nobody proposed it here */
  readonly proposedBy: string | null;
  readonly alone: 0 | 1;
  /** of the event in the log; null: it has none */
  readonly seq: number | null;
  readonly action: string | null;
  readonly actorId: string | null;
}

const POWER = POWER_ROLES.map((role) => `'${role}'`).join();
const STANDS = "f.retractedAt IS NULL AND f.validFrom <= @today AND (f.validTo IS NULL OR f.validTo > @today)";

/**
 * Who came to a role of power since a moment, or back into the bank with one; the latest first. Those whom the demonstration
 * began with came to nothing.
 */
export const GRANTS = read<[since: string], GrantRow>(`
  WITH held AS MATERIALIZED (
    SELECT f.personId, group_concat(f.value) AS roles FROM PersonFact f
    WHERE f.kind = 'role' AND f.value IN (${POWER}) AND ${STANDS} AND ${inService("f.personId")} GROUP BY f.personId),
  -- Of one person the last entry: a bare column beside max() is that of its row.
  came AS MATERIALIZED (
    SELECT h.personId, h.roles, max(f.recordedAt) AS at, f.recordedById FROM held h JOIN PersonFact f ON f.personId = h.personId
    WHERE (f.kind = 'service' OR (f.kind = 'role' AND f.value IN (${POWER}))) AND ${STANDS} GROUP BY h.personId)
  SELECT c.personId, p.name, c.roles, c.at, b.name AS inForceBy, a.name AS proposedBy,
    coalesce(q.proposedById = q.decidedById, 0) AS alone,
    e.seq, e.action, e.actorId
  FROM came c JOIN Person p ON p.id = c.personId LEFT JOIN Person b ON b.id = c.recordedById
  LEFT JOIN Proposal q ON q.kind = 'role' AND q.subject = c.personId AND q.decidedAt = c.at AND q.outcome = 'approved'
  LEFT JOIN Person a ON a.id = q.proposedById
  LEFT JOIN AuditEvent e ON e.seq = (SELECT max(k.seq) FROM AuditEvent k
    WHERE k.at = c.at AND k.subject IN ('person:' || c.personId, 'proposal:' || q.id))
  WHERE c.at >= ? AND NOT EXISTS (SELECT 1 FROM AuditEvent s WHERE s.action = 'people.seed' AND s.at = c.at)
  ORDER BY c.at DESC, p.name`);
