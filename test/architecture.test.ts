import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { MAY_IMPORT, PACKAGE_OF } from "../scripts/lib/layers.mjs";

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(env|argv|exit|hrtime|platform)|\bIntl\.|\.toLocale|from "(node:|react|@prisma|@remix-run)/;

interface Source {
  readonly file: string; // relative to app/
  readonly text: string;
}

const sources: Source[] = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("db/generated"))
  .map((file) => ({ file, text: readFileSync(path.join("app", file), "utf8") }));

/** The entries and the root put everything together; they stand in app/ itself. */
const isEntry = (file: string) => !file.includes(path.sep);

/** Every import that the table does not allow, as "file → what it imports". */
function violations(files: readonly Source[]): string[] {
  return files.flatMap(({ file, text }) => {
    if (isEntry(file)) return [];
    const folder = file.split(path.sep)[0]!;
    const allowed = MAY_IMPORT[folder];
    if (!allowed) return [`${file} stands in a folder that the table does not know`];
    return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].flatMap(([, name = ""]) => {
      const target = targetOf(file, name);
      return target === undefined || target === folder || allowed.includes(target) ? [] : [`${file} → ${target}`];
    });
  });
}

/** The folder of app/ that an import leads to, "test" for anything outside, or the package that this folder may not know. */
function targetOf(file: string, name: string): string | undefined {
  const folder = file.split(path.sep)[0]!;
  if (name.startsWith("~/")) return name.split("/")[1];
  if (name.startsWith(".")) {
    const target = path.join(path.dirname(file), name).split(path.sep);
    // Above app/: content/ and prisma/ are data, test/ must not be known.
    return target[0] === ".." ? (target[1] === "test" ? "test" : undefined) : target[0];
  }
  const kept = Object.entries(PACKAGE_OF).find(([prefix]) => name.startsWith(prefix));
  return kept && !kept[1].includes(folder) ? name : undefined;
}

const impure = (files: readonly Source[]) =>
  files.filter(({ file, text }) => file.startsWith("domain") && IMPURE.test(text)).map(({ file }) => file);

describe("the layers", () => {
  it("import only what the table allows", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(violations(sources)).toEqual([]);
  });

  it("a forbidden import is found", () => {
    const planted = [
      { file: "domain/pricing/x.ts", text: 'import { db } from "~/db";' },
      { file: "components/x.tsx", text: 'import { today } from "../services/today.server";' },
      { file: "routes/x.tsx", text: 'import { PrismaClient } from "@prisma/client";' },
      { file: "services/x.server.ts", text: "import { redirect } from '@remix-run/node';" },
      { file: "components/x.tsx", text: 'import { faker } from "@faker-js/faker";' },
      { file: "domain/x.ts", text: 'import { SEEDS } from "../../test/support/seeds";' },
      { file: "elsewhere/x.ts", text: "" },
    ];
    for (const one of planted) expect(violations([one]), one.file).toHaveLength(1);
  });
});

describe("the domain", () => {
  it("knows no clock, chance, environment or framework", () => {
    expect(impure(sources)).toEqual([]);
  });

  it("an impure line is found", () => {
    expect(impure([{ file: "domain/x.ts", text: "const now = Date.now();" }])).toEqual(["domain/x.ts"]);
  });
});

/** Imports that lead nowhere but into app/: relative to app/, types count as much as values. */
function importsOf({ file, text }: Source, known: ReadonlySet<string>): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].flatMap(([, name = ""]) => {
    if (!name.startsWith(".") && !name.startsWith("~/")) return [];
    const base = name.startsWith("~/") ? name.slice(2) : path.join(path.dirname(file), name);
    const ends = ["", ".ts", ".tsx", `${path.sep}index.ts`, `${path.sep}index.tsx`];
    return ends.map((end) => base + end).filter((one) => known.has(one));
  });
}

/** The circles of an import graph: files that all reach each other (Tarjan's strongly connected components). */
function circlesIn(files: readonly Source[]): string[][] {
  const known = new Set(files.map(({ file }) => file));
  const imports = new Map(files.map((one) => [one.file, importsOf(one, known)]));
  const seenAs = new Map<string, number>();
  const reaches = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    const number = seenAs.size;
    seenAs.set(file, number);
    reaches.set(file, number);
    open.push(file);
    for (const next of imports.get(file)!) {
      if (!seenAs.has(next)) visit(next);
      else if (!open.includes(next)) continue;
      reaches.set(file, Math.min(reaches.get(file)!, reaches.get(next)!));
    }
    if (reaches.get(file) === number) circles.push(open.splice(open.indexOf(file)).sort());
  };
  for (const { file } of files) if (!seenAs.has(file)) visit(file);
  return circles.filter((circle) => circle.length > 1);
}

/** Distortions still import the list that imports them. */
const TOLERATED = path.join("domain", "casefile", "distortions") + path.sep;

describe("import circles", () => {
  it("no more than two files import each other", () => {
    const circles = circlesIn(sources).filter((circle) => !circle.every((file) => file.startsWith(TOLERATED)));
    expect(circles.filter(({ length }) => length > 2)).toEqual([]);
  });

  it("a circle is found, through types and through an index, and what only leads into it is none of it", () => {
    const planted = [
      { file: "domain/a.ts", text: 'import { b } from "./b";' },
      { file: "domain/b.ts", text: 'import type { C } from "./c";' },
      { file: "domain/c/index.ts", text: 'export { a } from "~/domain/a";' },
      { file: "domain/d.ts", text: 'import { a } from "./a";\nimport { readFileSync } from "node:fs";' },
    ];
    expect(circlesIn(planted)).toEqual([["domain/a.ts", "domain/b.ts", "domain/c/index.ts"]]);
  });
});
