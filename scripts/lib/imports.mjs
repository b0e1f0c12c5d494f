import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ENDINGS = ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.server.ts"];

/**
 * Who imports whom among our own files.
 * @param {readonly string[]} files paths from the project's folder
 * @returns {Map<string, Set<string>>} file → the files that import it
 */
export function importersOf(files) {
  const known = new Set(files);
  const importers = new Map();
  for (const file of files.filter((name) => /\.(ts|tsx|mjs)$/.test(name) && existsSync(name))) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles) {
      const imported = resolved(file, fileName, known);
      if (!imported) continue;
      if (!importers.has(imported)) importers.set(imported, new Set());
      importers.get(imported).add(file);
    }
  }
  return importers;
}

function resolved(file, name, known) {
  const stem = name.split("?")[0];
  if (!stem.startsWith(".") && !stem.startsWith("~/")) return undefined;
  const place = stem.startsWith("~/") ? `app/${stem.slice(2)}` : path.posix.join(path.posix.dirname(file), stem);
  return ENDINGS.map((ending) => place + ending).find((candidate) => known.has(candidate));
}

/**
 * Every file that a change reaches, nearest first.
 * @param {readonly string[]} changed
 * @param {Map<string, Set<string>>} importers
 * @returns {Map<string, number>} file → how many imports away from a changed file
 */
export function reachedBy(changed, importers) {
  const steps = new Map(changed.map((file) => [file, 0]));
  for (const [file, distance] of steps) {
    // A Map that grows while it is walked is walked to its new end: breadth first.
    for (const importer of importers.get(file) ?? []) if (!steps.has(importer)) steps.set(importer, distance + 1);
  }
  return steps;
}
