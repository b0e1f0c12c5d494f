import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { textsOf } from "~/i18n";
import { clauses } from "~/i18n/clauses";
import routes from "~/routes";

const read = (file: string) => readFileSync(file, "utf8");

/** A source file and all that it imports of the application, directly or not. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, target = ""] of read(file).matchAll(/(?:from|import) "([~.][^"]*)"/g)) {
    const base = target.startsWith("~") ? path.join("app", target.slice(2)) : path.join(path.dirname(file), target);
    const found = [`${base}.tsx`, `${base}.ts`, path.join(base, "index.ts")].find(existsSync);
    if (found) reachedFrom(found, seen);
  }
  return seen;
}

/** Namespaces that a source file takes words from. */
function namespacesIn(source: string): string[] {
  const called = [...source.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, args = ""]) => [
    ...args.matchAll(/"(\w+)"/g),
  ]);
  const prefixed = source.matchAll(
    /["`](admin|auth|author|cases|coach|debrief|learn|library|organisation|papers|people|print|reference|review|today|workbench):(?! )/g,
  );
  return [...called, ...prefixed].map(([, namespace = ""]) => namespace);
}

const used = (files: Iterable<string>) => new Set([...files].flatMap((file) => namespacesIn(read(file))));

it("every text is asked for by a key that is checked", () => {
  const sources = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const unchecked = sources.filter(
    (file) =>
      !file.startsWith("i18n") &&
      /\b(useTranslation|TFunction)\b[^;]*from "(react-)?i18next"/.test(read(path.join("app", file))),
  );
  expect(unchecked).toEqual([]);
});

it("a text lists what it is given: words with commas, what may hold commas itself with semicolons", () => {
  const t = textsOf("common");
  expect(t("list", { items: ["accounts", "till", 3] })).toBe("accounts, till, 3");
  expect(t("list", { items: ["accounts"] })).toBe("accounts");
  expect(clauses(t, ["sales, from the till", "stock", "rent"])).toBe("sales, from the till; stock; rent");
  expect(clauses(t, [])).toBe("");
});

describe("every route has its words in the browser", () => {
  it.each(routes.map(({ file }) => file!))("%s", (file) => {
    const route = path.join("app", file);
    const source = read(route);
    const provided = [...source.matchAll(/provideCatalogues\(\{([^}]*)\}\)/g)].flatMap(([, names = ""]) =>
      names.split(",").map((name) => name.trim()),
    );
    const needed = [...used(reachedFrom(route))].filter((namespace) => namespace !== "common");
    expect(provided.filter(Boolean).sort()).toEqual(needed.sort());
  });

  it("and what is drawn around every route comes with the first page", () => {
    const root = reachedFrom("app/root.tsx");
    expect([...used(root)].filter((namespace) => namespace !== "common")).toEqual([]);
  });
});
