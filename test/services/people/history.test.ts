import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Connection from "better-sqlite3";
import { expect, it } from "vitest";

const MIGRATIONS = "prisma/migrations";
const NEW = "0011_people_over_time";

/** A bank as the version before left it. */
function earlierBank(): Connection {
  const bank = new Connection(":memory:");
  for (const name of readdirSync(MIGRATIONS).sort()) if (/^\d/.test(name) && name < NEW) run(bank, name);
  const person = (id: string, active = 1) =>
    `INSERT INTO Person (id, name, active, branchId, createdAt) VALUES ('${id}', '${id}', ${active}, 'north', '2026-01-05T02:00:00.000+00:00');`;
  bank.exec(`
    INSERT INTO Branch VALUES ('north', 'North'), ('airport', 'Airport');
    INSERT INTO Cohort VALUES ('spring', 'Spring', '2026-02-01');
    ${["ann", "ben", "cho", "dia"].map((id) => person(id)).join("")}${person("eli", 0)}
    INSERT INTO PersonRole VALUES ('ann', 'trainee'), ('ben', 'trainer'), ('cho', 'hr'), ('dia', 'trainee'), ('eli', 'trainee');
    INSERT INTO CohortMember VALUES ('spring', 'ann');`);
  const said = [
    // Ben was a trainee; he became a trainer too, and only a trainer later.
    [1, "2026-03-02", "ben", { added: ["trainer"], removed: [], active: true }],
    [2, "2026-04-06", "ben", { added: [], removed: ["trainee"], active: true }],
    // Cho was away for a while.
    [3, "2026-05-04", "cho", { added: [], removed: [], active: false }],
    [4, "2026-06-01", "cho", { added: [], removed: [], active: true }],
    // What the log says of Dia does not end as the bank has it: somebody wrote past it.
    [5, "2026-05-11", "dia", { added: ["administrator"], removed: [], active: true }],
    [6, "2026-07-01", "eli", { added: [], removed: [], active: false }],
  ] as const;
  for (const [seq, day, id, detail] of said)
    bank.exec(`INSERT INTO AuditEvent (seq, at, actorId, action, subject, detail, prevHash, hash) VALUES (${seq},
      '${day}T02:00:00.000+00:00', 'admin', 'person.access.change', 'person:${id}', '${JSON.stringify(detail)}', '', '${seq}');`);
  return bank;
}

const run = (bank: Connection, name: string) =>
  bank.exec(readFileSync(path.join(MIGRATIONS, name, "migration.sql"), "utf8"));

it("people of the version before come over with their history, as the log tells it", () => {
  const bank = earlierBank();
  run(bank, NEW);
  const held = (person: string, day: string, known = "9999-12-31") =>
    (
      bank
        .prepare(
          `SELECT trim(kind || ' ' || value) AS held FROM PersonFact WHERE personId = ? AND validFrom <= ? AND (validTo IS NULL OR validTo > ?)
           AND recordedAt <= ? AND (retractedAt IS NULL OR retractedAt > ?) ORDER BY held`,
        )
        .all(person, day, day, known, known) as { held: string }[]
    ).map((row) => row.held);

  expect(held("ann", "2026-12-01")).toEqual(["cohort spring", "posting north", "role trainee", "service"]);
  expect(held("ann", "2026-01-04")).toEqual([]);
  expect([held("ben", "2026-02-01"), held("ben", "2026-03-15"), held("ben", "2026-05-01")]).toEqual([
    ["posting north", "role trainee", "service"],
    ["posting north", "role trainee", "role trainer", "service"],
    ["posting north", "role trainer", "service"],
  ]);
  // As it was known in March, nothing of April had been said.
  expect(held("ben", "2026-05-01", "2026-03-15")).toEqual(["posting north", "role trainee", "role trainer", "service"]);
  expect(
    [held("cho", "2026-05-03"), held("cho", "2026-05-04"), held("cho", "2026-06-01")].map((facts) =>
      facts.includes("service"),
    ),
  ).toEqual([true, false, true]);
  expect(held("dia", "2026-12-01")).toEqual(["posting north", "role trainee", "service"]);
  expect(held("eli", "2026-12-01")).toEqual(["posting north", "role trainee"]);

  expect(bank.prepare("SELECT code, kind, name FROM Unit ORDER BY code").all()).toEqual([
    { code: "B001", kind: "branch", name: "Airport" },
    { code: "B002", kind: "branch", name: "North" },
    { code: "BANK", kind: "bank", name: "The bank" },
  ]);
  expect(bank.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
  bank.close();
});

it("what is written down about people and units can be taken back once, and is never changed or removed", () => {
  const bank = earlierBank();
  run(bank, NEW);
  const [fact, place] = ["PersonFact", "UnitPlace"].map(
    (table) => bank.prepare(`SELECT id FROM ${table} WHERE retractedAt IS NULL`).get() as { id: number },
  );
  for (const [table, id] of [
    ["PersonFact", fact!.id],
    ["UnitPlace", place!.id],
  ] as const) {
    const attempt = (sql: string) => () => bank.exec(sql);
    expect(attempt(`UPDATE ${table} SET validFrom = '2020-01-01' WHERE id = ${id}`)).toThrow(/taken back/);
    expect(
      attempt(`UPDATE ${table} SET validTo = '2026-02-01', retractedAt = 'x', retractedById = 'x' WHERE id = ${id}`),
    ).toThrow(/taken back/);
    expect(attempt(`DELETE FROM ${table} WHERE id = ${id}`)).toThrow(/taken back/);
    bank.exec(
      `UPDATE ${table} SET retractedAt = '2026-09-01T00:00:00.000+00:00', retractedById = 'admin' WHERE id = ${id}`,
    );
    expect(attempt(`UPDATE ${table} SET retractedAt = NULL WHERE id = ${id}`)).toThrow(/taken back/);
  }
  bank.close();
});
