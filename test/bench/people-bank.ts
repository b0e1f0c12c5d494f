import Connection from "better-sqlite3";

/** How large a bank the lists are made for; each branch has a desk, and the demonstration's branch manager has the whole bank. */
export const SIZE = {
  people: 20_000,
  cohorts: 500,
  regions: 10,
  branches: 200,
  casesEach: 5,
  examsEach: 3,
  events: 500_000,
  imports: 30,
} as const;

const numbers = (many: number) =>
  `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${many - 1})`;

/** One of some words, by a number. */
const oneOf = (words: string, number: string) => {
  const all = words.split(" ");
  return `(CASE (${number}) % ${all.length} ${all.map((word, i) => `WHEN ${i} THEN '${word}'`).join(" ")} END)`;
};

const SURNAMES = "Chen Deng Fang Gao Huang Jiang Li Liu Luo Ma Qian Shen Sun Tang Wang Wu Xu Yang Zhao Zheng Zhou";
const GIVEN =
  "An Bo Chang Dan Fei Gang Hong Hua Jie Jun Lan Lei Li Min Ning Peng Qiang Rui Tao Wei Xia Yan Yi Ying Zhen";
const ACTIONS =
  "session.start session.end case.opened case.submitted lesson.read quiz.answered case.assigned people.export person.access.change content.publish";

/** A moment of the last two years, as the client stores it. */
const moment = (minutesAgo: string) =>
  `strftime('%Y-%m-%dT%H:%M:%f+00:00', '2026-11-01', '-' || (${minutesAgo}) || ' minutes')`;

/** A fact of each person, or of those of a number. */
const facts = (kind: string, value: string, who = "true") =>
  `INSERT INTO PersonFact (personId, kind, value, validFrom, recordedAt, recordedById) ${numbers(SIZE.people)}
    SELECT 'person' || i, ${kind}, ${value}, ${LONG_AGO} FROM n WHERE ${who}`;
const LONG_AGO = "'2025-01-01', '2025-01-01T00:00:00.000+00:00', 'system'";

const units = (kind: string, many: number, parent: string) => [
  `INSERT INTO Unit (id, code, kind, name) ${numbers(many)}
    SELECT '${kind}' || i, upper('${kind}') || i, '${kind}', 'The ${kind} of ' || ${oneOf(GIVEN, "i / 7")} || ' ' || (i + 1) FROM n`,
  `INSERT INTO UnitPlace (unitId, parentId, validFrom, recordedAt, recordedById) ${numbers(many)}
    SELECT '${kind}' || i, ${parent}, ${LONG_AGO} FROM n`,
];

/** Of the demonstration. */
const account = (key: string) => `(SELECT id FROM Person WHERE email LIKE '${key}@%')`;

/**
 * Beside the people of the demonstration: staff in cohorts, each person with an attempt at five of the cases that the
 * demonstration has decisions on, four of them decided as one of those was.
 */
const STATEMENTS = [
  ...units("region", SIZE.regions, "'bank'"),
  ...units("branch", SIZE.branches, `'region' || (i % ${SIZE.regions})`),
  ...units("desk", SIZE.branches, "'branch' || i"),
  `INSERT INTO Cohort (id, name, startsOn, ownerId) ${numbers(SIZE.cohorts)}
    SELECT 'cohort' || i, 'Intake ' || (i + 1), date('2024-01-01', '+' || (i * 2) || ' days'),
      iif(i % 4 = 0, ${account("trainer")}, NULL) FROM n`,
  `INSERT INTO Person (id, employeeNumber, email, name, simulated, createdAt) ${numbers(SIZE.people)}
    SELECT 'person' || i, 'E' || i, 'person' || i || '@bank.example',
      ${oneOf(SURNAMES, "i * 7")} || ' ' || ${oneOf(GIVEN, "i / 3")} || lower(${oneOf(GIVEN, "i / 71")}),
      0, ${moment("i * 40")} FROM n`,
  facts("'service'", "''", "i % 25 <> 0"),
  facts("'posting'", `iif(i % 3 = 0, 'desk', 'branch') || (i % ${SIZE.branches})`),
  facts("'job'", oneOf("Teller Officer Analyst", "i")),
  facts("'manager'", "'person' || (i / 12)", "i >= 12"),
  facts("'role'", "'trainee'"),
  facts("'role'", oneOf("reviewer trainer", "i"), "i % 97 = 0"),
  facts("'cohort'", `'cohort' || (i % ${SIZE.cohorts})`),
  "INSERT INTO Cohort (id, name, startsOn) VALUES ('large', 'Everybody new', '2026-01-01')",
  facts("'cohort'", "'large'", "i % 20 = 3"),
  `UPDATE PersonFact SET retractedAt = '2026-10-01T00:00:00.000+00:00', retractedById = 'system'
    WHERE personId = ${account("manager")} AND kind = 'posting'`,
  `INSERT INTO PersonFact (personId, kind, value, validFrom, recordedAt, recordedById)
    SELECT ${account("manager")}, 'posting', 'bank', ${LONG_AGO}`,
  `INSERT INTO Accommodation (personId, extraPercent, setById, setAt) ${numbers(SIZE.people)}
    SELECT 'person' || i, 25, 'person1', ${moment("i")} FROM n WHERE i % 60 = 0`,
  `INSERT INTO Session (tokenHash, personId, createdAt, lastSeenAt, expiresAt) ${numbers(SIZE.people)}
    SELECT 'session' || i, 'person' || i, ${moment("i")}, ${moment("i")}, '2030-01-01T00:00:00.000+00:00' FROM n WHERE i % 4 = 0`,
  `INSERT INTO LessonRead (personId, contentVersionId, lesson, readAt)
    SELECT p.id, v.id, l.value, p.createdAt FROM Person p
    JOIN ContentVersion v ON v.kind = 'course' JOIN json_each('["one", "two", "three"]') l WHERE p.id LIKE 'person%'`,
  `CREATE TEMP TABLE Done AS SELECT row_number() OVER (ORDER BY caseId) - 1 AS place, count(*) OVER () AS many, t.*
    FROM (SELECT * FROM Decision GROUP BY caseId) t`,
  `CREATE TEMP TABLE Work AS ${numbers(SIZE.people * SIZE.casesEach)}
    SELECT i, 'attempt' || i AS id, 'person' || (i / ${SIZE.casesEach}) AS personId,
      'cohort' || ((i / ${SIZE.casesEach}) % ${SIZE.cohorts}) AS cohortId,
      (i / ${SIZE.casesEach} % ${SIZE.cohorts} + i % ${SIZE.casesEach}) % (SELECT many FROM Done) AS place,
      ${moment("i * 9")} AS at, i % 5 <> 0 AS isDone FROM n`,
  `INSERT INTO CaseAssignment (cohortId, caseId, ord, assignedAt)
    SELECT DISTINCT w.cohortId, d.caseId, d.place, '2026-01-01T00:00:00.000+00:00' FROM Work w JOIN Done d USING (place)`,
  // Some of what nobody has opened, as exams that end one after the other.
  `INSERT INTO CaseAssignment (cohortId, caseId, ord, assignedAt, mode, closesAt) ${numbers(SIZE.cohorts * SIZE.examsEach)}
    SELECT 'cohort' || (i % ${SIZE.cohorts}), caseId, 100 + i, '2026-01-01T00:00:00.000+00:00', 'assessed',
      strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now', '+' || (i * 7 % 1000 - 100) || ' hours')
    FROM n JOIN (SELECT row_number() OVER () - 1 AS place, count(*) OVER () AS many, id AS caseId FROM "Case"
      WHERE id NOT IN (SELECT caseId FROM Done)) spare ON spare.place = (i % ${SIZE.cohorts} + i / ${SIZE.cohorts}) % many`,
  `INSERT INTO Attempt (id, caseId, personId, purpose, policyVersionId, scorecardVersionId, phrasesVersionId, worksheet,
      openedAt, savedAt, submittedAt)
    SELECT w.id, d.caseId, w.personId, 'training', d.policyVersionId, d.scorecardVersionId, d.phrasesVersionId, d.worksheet,
      w.at, w.at, iif(w.isDone, w.at, NULL) FROM Work w JOIN Done d USING (place)`,
  `INSERT INTO FamilySeat (familyId, personId, caseId)
    SELECT coalesce(v.anchorId, d.caseId), w.personId, d.caseId
    FROM Work w JOIN Done d USING (place) LEFT JOIN CaseVariant v ON v.caseId = d.caseId`,
  `INSERT INTO Decision (id, attemptId, caseId, personId, purpose, worksheet, caseDigest, generatorVersion, policyVersionId,
      scorecardVersionId, phrasesVersionId, engineVersion, sealed, submittedAt)
    SELECT 'decision' || w.i, w.id, d.caseId, w.personId, 'training', d.worksheet, d.caseDigest, d.generatorVersion,
      d.policyVersionId, d.scorecardVersionId, d.phrasesVersionId, d.engineVersion, d.sealed, w.at
    FROM Work w JOIN Done d USING (place) WHERE w.isDone`,
  `INSERT INTO AuditEvent (at, actorId, action, subject, detail, prevHash, hash) ${numbers(SIZE.events)}
    SELECT ${moment(`${SIZE.events} - i`)}, 'person' || (i * 31 % ${SIZE.people}), ${oneOf(ACTIONS, "i * 3 / 2")},
      CASE i % 3 WHEN 0 THEN 'person:person' || (i * 31 % ${SIZE.people}) WHEN 1 THEN 'decision:decision' || (i / 5)
        ELSE 'case:' || (SELECT caseId FROM Done WHERE place = i % many) END,
      '{}', printf('%064d', i), printf('%064d', i + 1) FROM n`,
  `INSERT INTO StaffImport (id, digest, name, byId, at, state, counts, inForceAt) ${numbers(SIZE.imports)}
    SELECT 'import' || i, '', 'staff-' || i || '.csv', ${account("hr")}, ${moment("i * 1000")}, 'inForce',
      json_object('new', 0, 'changed', ${SIZE.people}, 'leaving', 0, 'unchanged', 0, 'errors', 0),
      ${moment("i * 1000")} FROM n`,
  `INSERT INTO StaffImportPerson (importId, line, personId, kind, employeeNumber, name, changes) ${numbers(SIZE.people)}
    SELECT 'import0', i + 2, 'person' || i, 'changed', 'E' || i, 'Person ' || i,
      '[{"field":"job","before":["Teller"],"after":["Officer"],"from":null}]' FROM n`,
];

/** Fills a bank of the demonstration, which no server has open. */
export function fillBank(databaseFile: string): void {
  const bank = new Connection(databaseFile);
  bank.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN");
  for (const statement of STATEMENTS) bank.exec(statement);
  bank.exec("COMMIT");
  bank.close();
}
