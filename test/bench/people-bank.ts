import Connection from "better-sqlite3";

/** How large a bank the lists are made for. */
export const SIZE = { people: 20_000, cohorts: 500, branches: 200, casesEach: 5, events: 500_000 } as const;

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
    SELECT 'person' || i, ${kind}, ${value}, '2025-01-01', '2025-01-01T00:00:00.000+00:00', 'system' FROM n WHERE ${who}`;

/**
 * Beside the people of the demonstration: staff in cohorts, each person with an attempt at five of the cases that the
 * demonstration has decisions on, four of them decided as one of those was.
 */
const STATEMENTS = [
  `INSERT INTO Unit (id, code, kind, name) ${numbers(SIZE.branches)}
    SELECT 'branch' || i, 'B' || i, 'branch', 'Branch ' || (i + 1) FROM n`,
  `INSERT INTO UnitPlace (unitId, parentId, validFrom, recordedAt, recordedById) ${numbers(SIZE.branches)}
    SELECT 'branch' || i, 'bank', '2025-01-01', '2025-01-01T00:00:00.000+00:00', 'system' FROM n`,
  `INSERT INTO Cohort (id, name, startsOn) ${numbers(SIZE.cohorts)}
    SELECT 'cohort' || i, 'Intake ' || (i + 1), '2026-01-01' FROM n`,
  `INSERT INTO Person (id, employeeNumber, email, name, simulated, createdAt) ${numbers(SIZE.people)}
    SELECT 'person' || i, 'E' || i, 'person' || i || '@bank.example',
      ${oneOf(SURNAMES, "i * 7")} || ' ' || ${oneOf(GIVEN, "i / 3")} || lower(${oneOf(GIVEN, "i / 71")}),
      0, ${moment("i * 40")} FROM n`,
  facts("'service'", "''", "i % 25 <> 0"),
  facts("'posting'", `'branch' || (i % ${SIZE.branches})`),
  facts("'role'", "'trainee'"),
  facts("'role'", oneOf("reviewer trainer", "i"), "i % 97 = 0"),
  facts("'cohort'", `'cohort' || (i % ${SIZE.cohorts})`),
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
];

/** Fills a bank of the demonstration, which no server has open. */
export function fillBank(databaseFile: string): void {
  const bank = new Connection(databaseFile);
  bank.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; BEGIN");
  for (const statement of STATEMENTS) bank.exec(statement);
  bank.exec("COMMIT");
  bank.close();
}
