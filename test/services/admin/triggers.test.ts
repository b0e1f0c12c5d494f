import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requiredTriggers } from "~/db/sql/triggers";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "lendwright-migrations-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function migration(name: string, sql: string) {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}
const trigger = (name: string, says: string) =>
  `CREATE TRIGGER "${name}" BEFORE UPDATE ON "Row"\nBEGIN SELECT RAISE(ABORT, '${says}'); END`;
const required = (applied?: readonly string[]) => Object.fromEntries(requiredTriggers(applied, folder));

test("a trigger that a migration drops is no longer asked for; before that migration it is", () => {
  migration("0001_first", `${trigger("kept", "a")};\n${trigger("gone", "b")};`);
  migration("0002_second", `DROP TRIGGER "gone";\n`);
  expect(required()).toEqual({ kept: trigger("kept", "a") });
  expect(required(["0001_first"])).toEqual({ kept: trigger("kept", "a"), gone: trigger("gone", "b") });
});

test("a trigger that is dropped and made anew is asked for as it was made last, in one migration or in two", () => {
  migration("0001_first", `${trigger("one", "old")};\n${trigger("two", "old")};`);
  migration("0002_second", `DROP TRIGGER "one";\n${trigger("one", "new")};\nDROP TRIGGER IF EXISTS "two";`);
  migration("0003_third", `${trigger("two", "new")};`);
  expect(required()).toEqual({ one: trigger("one", "new"), two: trigger("two", "new") });
});

test("a comment that speaks of dropping drops nothing", () => {
  migration("0001_first", `${trigger("kept", "a")};\n-- DROP TRIGGER "kept" would let rows change.\n`);
  expect(required()).toEqual({ kept: trigger("kept", "a") });
});
