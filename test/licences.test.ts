import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALLOWED, noticeLines, shippedPackages } from "../scripts/notices.mjs";

type Lock = Parameters<typeof shippedPackages>[0];
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

test("every package that runs with the program has a licence that we allow", () => {
  const others = shippedPackages(lock).filter(({ license }) => !ALLOWED.includes(license ?? "none"));
  expect(others).toEqual([]);
});

test("nothing with a copyleft or without a licence is among the allowed", () => {
  expect(ALLOWED.filter((licence) => /GPL|MPL|EPL|SSPL|UNLICENSED|SEE/i.test(licence))).toEqual([]);
});

test("a package under another licence, or under none, is noticed", () => {
  const packages = { "node_modules/a": { version: "1", license: "GPL-3.0" }, "node_modules/b": { version: "2" } };
  const dev = { "node_modules/c": { version: "3", license: "GPL-3.0", dev: true } };
  const found = shippedPackages({ packages: { ...packages, ...dev } });
  expect(found.map(({ name, license }) => [name, license])).toEqual([
    ["a", "GPL-3.0"],
    ["b", undefined],
  ]);
});

test("the notices name every package in its version; npm run notices writes them anew", () => {
  const notices = readFileSync("THIRD_PARTY_NOTICES.md", "utf8").split("\n");
  const named = notices.filter((line) => line.startsWith("- ")).map((line) => line.split("; ")[0]);
  expect(named).toEqual(noticeLines(lock));
});
