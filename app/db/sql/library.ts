import { read } from "../reads";
import { IN_LIBRARY } from "./families";
import { listRead } from "./list";

/** What the lists of the library's cases ask in SQL of their own. Rows are as SQLite has them. */

export const CASES_BY_GENERATOR = read<
  [],
  { readonly version: string | null; readonly standing: number; readonly withdrawn: number }
>(`
  SELECT c.generatorVersion AS version, count(*) - count(w.caseId) AS standing, count(w.caseId) AS withdrawn
  FROM "Case" c LEFT JOIN CaseWithdrawal w ON w.caseId = c.id WHERE ${IN_LIBRARY} GROUP BY 1`);

/** Of the case `c`: the cohorts that work on it, in the order in which they were given it. */
const COHORTS_ON = `(SELECT h.name FROM CaseAssignment a JOIN Cohort h ON h.id = a.cohortId
  WHERE a.caseId = c.id ORDER BY a.assignedAt)`;
const COHORTS = `(SELECT json_group_array(name) FROM ${COHORTS_ON}) AS cohorts`;
const COHORT_NAMES = `coalesce((SELECT group_concat(name, ' ') FROM ${COHORTS_ON}), '')`;
const AMOUNT = "json_extract(c.summary, '$.amount')";
const STANDS = "NOT EXISTS (SELECT 1 FROM CaseWithdrawal w WHERE w.caseId = c.id)";

/** What can be given to a cohort, in an order that nobody chose and that stays: ids are drawn by chance. With each, how many there are. */
export const SAMPLE = read<[size: number], { readonly id: string; readonly title: string; readonly total: number }>(`
  SELECT c.id, c.title, count(*) OVER () AS total FROM "Case" c WHERE ${IN_LIBRARY} AND ${STANDS} ORDER BY c.id LIMIT ?`);

const BY_AGE = ["c.createdAt DESC", "c.title", "c.id"];

export interface LibraryRow {
  readonly caseId: string;
  readonly title: string;
  readonly summary: string;
  readonly demonstration: 0 | 1;
  readonly generatorVersion: string | null;
  readonly recipe: string | null;
  /** names, a list in JSON */
  readonly cohorts: string;
  /** null: it stands */
  readonly withdrawnAt: string | null;
  readonly reason: string;
  readonly replacedById: string | null;
  readonly replacedBy: string;
}

const WITHDRAWN = `"Case" c LEFT JOIN CaseWithdrawal w ON w.caseId = c.id`;
const LIBRARY_CASE_COLUMNS = `c.id AS caseId, c.title, c.summary, c.demonstration, c.generatorVersion, c.recipe, ${COHORTS},
  w.at AS withdrawnAt, w.reason, r.id AS replacedById, r.title AS replacedBy`;
const REPLACED = `LEFT JOIN "Case" r ON r.id = w.replacedById`;

/** Of every generator, or of one (null: of none); those that stand first, the newest first. */
export const libraryCases = listRead<
  [every: 0 | 1, version: string | null],
  LibraryRow,
  "title" | "amount" | "version" | "withdrawn"
>({
  asked: ["every", "version"],
  among: `asked JOIN ${WITHDRAWN} WHERE ${IN_LIBRARY} AND (asked.every OR c.generatorVersion IS asked.version)`,
  id: "c.id",
  searched: `c.title || ' ' || ${COHORT_NAMES} || ' ' || coalesce(w.reason, '')`,
  sorts: { title: "order_key(c.title)", amount: AMOUNT, version: "order_key(c.generatorVersion)", withdrawn: "w.at" },
  ties: ["w.at IS NOT NULL", ...BY_AGE],
  columns: LIBRARY_CASE_COLUMNS,
  shown: `"Case" c ON c.id = page.id LEFT JOIN CaseWithdrawal w ON w.caseId = c.id ${REPLACED}`,
});

export const LIBRARY_CASE = read<[caseId: string], LibraryRow>(
  `SELECT ${LIBRARY_CASE_COLUMNS} FROM ${WITHDRAWN} ${REPLACED} WHERE ${IN_LIBRARY} AND c.id = ?`,
);

export interface KeptRow {
  readonly caseId: string;
  readonly title: string;
  readonly summary: string;
  readonly generatorVersion: string | null;
  readonly createdAt: string;
  /** names, a list in JSON */
  readonly cohorts: string;
}

/** Generated, by a person, and not withdrawn: the demonstration's cases have no maker, an imported firm has no truth. */
export const keptCases = listRead<[], KeptRow, "title" | "amount" | "keptAt" | "version">({
  asked: [],
  among: `asked JOIN "Case" c WHERE c.origin = 'synthetic' AND c.createdById IS NOT NULL AND ${IN_LIBRARY} AND ${STANDS}`,
  id: "c.id",
  searched: `c.title || ' ' || ${COHORT_NAMES}`,
  sorts: {
    title: "order_key(c.title)",
    amount: AMOUNT,
    keptAt: "c.createdAt",
    version: "order_key(c.generatorVersion)",
  },
  ties: ["c.createdAt DESC", "c.id"],
  columns: `c.id AS caseId, c.title, c.summary, c.generatorVersion, c.createdAt, ${COHORTS}`,
  shown: `"Case" c ON c.id = page.id`,
});

export interface AnchorRow {
  readonly caseId: string;
  readonly title: string;
  readonly summary: string;
  readonly variants: number;
  readonly seniors: number;
}

const VARIANTS = "(SELECT count(*) FROM CaseVariant v WHERE v.anchorId = c.id)";
const SENIORS = `(SELECT count(*) FROM Attempt t
  WHERE t.caseId = c.id AND t.purpose = 'review' AND t.submittedAt IS NOT NULL)`;

const IS_ANCHOR = `EXISTS (SELECT 1 FROM CaseTruth x WHERE x.caseId = c.id)
    AND NOT EXISTS (SELECT 1 FROM CaseVariant v WHERE v.caseId = c.id) AND ${IN_LIBRARY} AND ${STANDS}`;

/** Of cases (a list in JSON) how many are anchors. */
export const HIDDEN_ANCHORS = read<[blind: string], { readonly count: number }>(`
  SELECT count(*) AS count FROM "Case" c WHERE ${IS_ANCHOR} AND c.id IN (SELECT value FROM json_each(?))`);

/** Generated, no variant, nobody's practice, not withdrawn, and none of those (a list in JSON) that must not be told of. */
export const anchors = listRead<[blind: string], AnchorRow, "title" | "amount" | "variants" | "seniors">({
  asked: ["blind"],
  among: `asked JOIN "Case" c WHERE ${IS_ANCHOR}
    AND c.id NOT IN (SELECT value FROM json_each(asked.blind))`,
  id: "c.id",
  searched: "c.title",
  sorts: { title: "order_key(c.title)", amount: AMOUNT, variants: VARIANTS, seniors: SENIORS },
  ties: BY_AGE,
  columns: `c.id AS caseId, c.title, c.summary, ${VARIANTS} AS variants, ${SENIORS} AS seniors`,
  shown: `"Case" c ON c.id = page.id`,
});
