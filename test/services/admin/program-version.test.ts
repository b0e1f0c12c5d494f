import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { programVersion } from "~/services/admin/program-version.server";

const COMMIT = "690e9571434965cec0e30787b336494e60d6bd96";
const OTHER = "0123456789abcdef0123456789abcdef01234567";
const root = mkdtempSync(path.join(tmpdir(), "lendwright-version-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder: string;
/** Writes a file of the program's folder, as git lays them out. */
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
beforeEach(() => {
  folder = mkdtempSync(path.join(root, "program-"));
  write("package.json", '{ "version": "1.2.3" }');
});

test("without a checkout the version is told and the commit is unknown", () => {
  expect(programVersion(folder)).toEqual({ version: "1.2.3", commit: "unknown" });
});

test("on a branch the commit is the branch's, also when git has packed it away", () => {
  write(".git/HEAD", "ref: refs/heads/main\n");
  write(
    ".git/packed-refs",
    `# pack-refs with: peeled fully-peeled sorted\n${OTHER} refs/heads/another-main\n${COMMIT} refs/heads/main\n`,
  );
  expect(programVersion(folder).commit).toBe(COMMIT);
  write(".git/refs/heads/main", `${OTHER}\n`); // newer than the packed one
  expect(programVersion(folder).commit).toBe(OTHER);
});

test("a release that is checked out by itself is its own commit", () => {
  write(".git/HEAD", `${COMMIT}\n`);
  expect(programVersion(folder).commit).toBe(COMMIT);
});

test("a second work tree has its own head and the branches of the first", () => {
  write("bank/.git/HEAD", "ref: refs/heads/main\n");
  write("bank/.git/refs/heads/main", OTHER);
  write("bank/.git/refs/heads/trial", COMMIT);
  write("bank/.git/worktrees/trial/HEAD", "ref: refs/heads/trial\n");
  write("bank/.git/worktrees/trial/commondir", "../..\n");
  write(".git", `gitdir: ${path.join(folder, "bank/.git/worktrees/trial")}\n`);
  expect(programVersion(folder).commit).toBe(COMMIT);
});

test("what is not a commit's name is never shown", () => {
  write(".git", "gitdir: /nowhere\n");
  expect(programVersion(folder).commit).toBe("unknown");
  rmSync(path.join(folder, ".git"));
  write("secret", "the bank's password");
  write(".git/HEAD", "ref: ../secret\n");
  expect(programVersion(folder).commit).toBe("unknown");
});
