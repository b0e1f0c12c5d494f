// Writes THIRD_PARTY_NOTICES.md: every package that runs with the program, its licence and whose it is, then the text of
// each licence once. From the lockfile and the installed packages: npm run notices
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Licences under which a package may be used here, as the lockfile spells them. Another one is a decision to take first. */
export const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "(Apache-2.0 AND MIT)",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "(BSD-2-Clause OR MIT OR Apache-2.0)",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  "(MIT OR WTFPL)",
  "OFL-1.1",
  "(Unlicense OR Apache-2.0)",
];

/** Packages of the lockfile that run with the program, once for each version, in the order of their names. */
export function shippedPackages(lock) {
  const found = Object.entries(lock.packages)
    .filter(([place, { dev }]) => place !== "" && !dev)
    .map(([place, { version, license, optional }]) => ({
      place,
      name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      license,
      optional: optional === true,
    }));
  return [...new Map(found.map((one) => [`${one.name}@${one.version}`, one])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
}

/** Data copied into a file of the program. */
const DATA = [
  "chinese-days 1.5.7, MIT; Copyright (c) 2024 Yawei sun (holidays and lunar years in app/domain/calendar)",
  "SecLists, MIT; Copyright (c) 2025 Daniel Miessler (common passwords in app/services/auth)",
];

const noticeLine = ({ name, version, license }) => `- ${name} ${version}, ${license}`;

/** The list alone, for a test that it is not out of date. */
export const noticeLines = (lock) => shippedPackages(lock).map(noticeLine);

function licenceText(place) {
  if (!existsSync(place)) return undefined; // for another machine: npm leaves it out here
  const file = readdirSync(place).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  return file && readFileSync(path.join(place, file), "utf8").trim();
}

function notices(lock) {
  const texts = new Map();
  const lines = shippedPackages(lock).map((one) => {
    const text = licenceText(one.place);
    if (text && !texts.has(one.license)) texts.set(one.license, { name: one.name, text });
    const owners = (text?.match(/^\s*copyright .*\d{4}.*$/gim) ?? []).map((line) => line.trim());
    return [noticeLine(one), ...new Set(owners)].join("; ");
  });
  const each = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    "# Third-party notices",
    "",
    "Written by `npm run notices`. Packages that run with Lendwright, their licences and owners; the licences' texts follow.",
    "",
    ...lines,
    "",
    "Data that others compiled:",
    ...DATA,
    ...each.flatMap(([license, { name, text }]) => ["", `## ${license}`, "", `As in ${name}:`, "", "```", text, "```"]),
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync("THIRD_PARTY_NOTICES.md", notices(JSON.parse(readFileSync("package-lock.json", "utf8"))));
}
