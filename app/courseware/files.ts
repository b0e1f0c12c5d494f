import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ContentError, Parsed } from "./result";

/** Names in a folder in a fixed order; none where there is no folder. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Reads and parses one file; a missing one is an error like any other. */
export function parseFile<T>(file: string, parse: (source: string, file: string) => Parsed<T>): Parsed<T> {
  if (!existsSync(file)) return { ok: false, errors: [{ file, line: 1, message: "file missing" }] };
  return parse(readFileSync(file, "utf8"), file);
}

/**
 * Parses every `*.yaml` of a folder as one thing each; its name in `id` must be the file's and thereby unique. Files named
 * like `beside` belong to one of them and are passed over.
 */
export function parseFolder<T>(
  folder: string,
  parse: (source: string, file: string) => Parsed<T>,
  id: (value: T) => string,
  errors: ContentError[],
  beside?: RegExp,
): T[] {
  return namesIn(folder).flatMap((name) => {
    if (beside?.test(name)) return [];
    const file = join(folder, name);
    if (!name.endsWith(".yaml")) {
      errors.push({ file, line: 1, message: "not a .yaml file" });
      return [];
    }
    const parsed = parseFile(file, parse);
    if (!parsed.ok) {
      errors.push(...parsed.errors);
      return [];
    }
    if (id(parsed.value) !== basename(name, ".yaml")) {
      errors.push({ file, line: 1, message: `holds "${id(parsed.value)}": name the file ${id(parsed.value)}.yaml` });
    }
    return [parsed.value];
  });
}
