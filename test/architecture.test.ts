import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { preProcessFile } from "typescript";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { DOMAIN_MAY_IMPORT, MAY_IMPORT, PACKAGE_OF } from "../scripts/lib/layers.mjs";

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

const pathOf = (file: string, name: string): string =>
  name.startsWith("~/") ? name.slice(2) : path.join(path.dirname(file), name);

/** Every import of a file by path, relative to app/ and without its ending: re-exports, types and `import()` too. */
const importsOf = ({ file, text }: Source): { readonly file: string; readonly target: string }[] =>
  preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => /^[~.]/.test(name))
    .map((name) => ({ file, target: pathOf(file, name) }));

/** Of these, what is left of them when the types are gone. */
function valuesImportedBy({ file, text }: Source): string[] {
  const found = text.matchAll(/^(?:import|export) (?!type )(?:[^;"']*? from )?["']([~.][^"']*)["'];/gms);
  return [...found].map(([, name = ""]) => pathOf(file, name));
}

/** The folder of the domain that a file or the path of an import belongs to, the longest name first. */
const roomOf = (place: string): string | undefined =>
  Object.keys(DOMAIN_MAY_IMPORT)
    .filter((room) => `${place}/`.startsWith(`domain/${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const isFace = (target: string, room: string) => [`domain/${room}`, `domain/${room}/browser`].includes(target);

/** Imports of a domain folder from outside it that reach past its face, or that the table does not allow. */
const trespasses = (files: readonly Source[]) =>
  files.flatMap(importsOf).flatMap(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    if (!target.startsWith("domain/") || from === to) return [];
    if (to === undefined) return [`${file} → ${target}, which the table does not know`];
    if (!isFace(target, to)) return [`${file} → ${target}, past the face of ${to}`];
    return from === undefined || DOMAIN_MAY_IMPORT[from]!.includes(to) ? [] : [`${file} → ${to}`];
  });

/** What a file loads when it runs, itself included: types are gone by then. */
function loadedBy(start: string, files: readonly Source[]): ReadonlySet<string> {
  const byPath = new Map(files.map((source) => [source.file.replace(/\.tsx?$/, ""), source]));
  const seen = new Set<string>();
  const visit = (place: string) => {
    const source = byPath.get(place) ?? byPath.get(`${place}/index`);
    if (!source || seen.has(source.file)) return;
    seen.add(source.file);
    for (const target of valuesImportedBy(source)) visit(target);
  };
  visit(start);
  return seen;
}

/** Files outside the trades' own folder that speak of a trade by its name instead of what it is. */
function namedTrades(files: readonly Source[]): string[] {
  const ids = readdirSync("app/domain/industries", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  const named = new RegExp(`["'](${ids.join("|")})["']`);
  return files
    .filter(({ file, text }) => /^domain\/(?!industries\/)/.test(file) && named.test(text))
    .map(({ file }) => file);
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

describe("the folders of the domain", () => {
  it("are known by one face, and import only what the table allows", () => {
    expect(trespasses(sources)).toEqual([]);
  });

  it("stand all in the table, which lets no way lead back", () => {
    expect(sources.filter(({ file }) => file.startsWith("domain/") && roomOf(file) === undefined)).toEqual([]);
    const below = (room: string, seen: readonly string[] = []): string[] =>
      seen.includes(room)
        ? [[...seen, room].join(" → ")]
        : DOMAIN_MAY_IMPORT[room]!.flatMap((other) => below(other, [...seen, room]));
    expect(Object.keys(DOMAIN_MAY_IMPORT).flatMap((room) => below(room))).toEqual([]);
  });

  it("a forbidden import inside the domain is found", () => {
    const planted = [
      { file: "domain/firm/x.ts", text: 'import { bend } from "../casefile";' },
      { file: "domain/casefile/x.ts", text: 'import type { Draft } from "../firm/draft";' },
      { file: "services/x.server.ts", text: 'import {\n  spread,\n} from "~/domain/statements/spread";' },
      { file: "components/x.tsx", text: 'export * from "~/domain/judgement/outcome/lives";' },
      { file: "domain/pricing/x.ts", text: 'import { x } from "../elsewhere";' },
      { file: "forms/x.ts", text: 'const truth = (x: import("~/domain/casefile/truth").CaseTruth) => x;' },
      { file: "routes/x.tsx", text: 'const late = () => import("~/domain/statements/spread");' },
      { file: "services/x.server.ts", text: "import {\n  // the firm's own;\n  live,\n} from '~/domain/firm/life';" },
    ];
    for (const one of planted) expect(trespasses([one]), one.file).toHaveLength(1);
  });

  it("what a browser may load reaches neither the generator's names, nor the words of the trades, nor the firm's engine", () => {
    const faces = sources.filter(({ file }) => file.startsWith("domain/") && file.endsWith("/browser.ts"));
    const closed = faces.map(({ file }) => file.replace("/browser.ts", ""));
    const heavy = (start: string) =>
      [...loadedBy(start, sources)].filter(
        (file) =>
          file === "domain/firm/step-month.ts" ||
          /^domain\/industries\/[^/]+\/vocabulary\.ts$/.test(file) ||
          sources.find((source) => source.file === file)?.text.includes("@faker-js"),
      );
    expect(faces.length).toBeGreaterThan(3);
    for (const { file } of faces) expect(heavy(file.replace(/\.ts$/, "")), file).toEqual([]);
    for (const room of closed) expect(heavy(room), `${room} needs no browser.ts`).not.toEqual([]);
    const pages = sources.filter(({ file }) => /^(components|forms|i18n)\//.test(file)).flatMap(valuesImportedBy);
    expect(pages.filter((target) => closed.includes(target))).toEqual([]);
  });
});

describe("the domain", () => {
  it("knows no clock, chance, environment or framework", () => {
    expect(impure(sources)).toEqual([]);
  });

  it("asks what a trade is, never for its name", () => {
    expect(namedTrades(sources)).toEqual([]);
  });

  it("a rule that names a trade is found", () => {
    const planted = [
      { file: "domain/casefile/x.ts", text: 'if (industry === "trucking") return undefined;' },
      { file: "domain/firm/x.ts", text: 'const AT_MACHINES = ["metalParts"];' },
    ];
    for (const one of planted) expect(namedTrades([one]), one.file).toEqual([one.file]);
  });

  it("an impure line is found", () => {
    expect(impure([{ file: "domain/x.ts", text: "const now = Date.now();" }])).toEqual(["domain/x.ts"]);
  });
});

/** Of the case file the ideal reader knows what the papers are; what was planted, true or sealed stays out of his sight. */
const READER_MAY_KNOW = ["CaseDocument", "CaseFile", "DistortionKind", "DocumentKind"];
const KEEPS_TRUTH =
  /^domain\/(firm|judgement\/(analysts|outcome|debrief|seniors|assignment)|world|archetypes|realism)\b/;

/** What files of the ideal reader import of the truth, as "file → name". */
const truthInReaders = (files: readonly Source[]): string[] =>
  files
    .filter(({ file }) => file.startsWith("domain/judgement/readers/"))
    .flatMap(({ file, text }) => {
      const imports = [...text.matchAll(/(?:import|export) (?:type )?(\*[^"']*|\{[^}]*\}) from ["']([^"']+)["']/g)];
      return imports.flatMap(([, names = "", from = ""]) => {
        const target = pathOf(file, from);
        if (KEEPS_TRUTH.test(target)) return [`${file} → ${target}`];
        if (!/^domain\/casefile\b/.test(target)) return [];
        const known = [...names.replace(/\btype\b|\bas \w+/g, "").matchAll(/\*|\w+/g)].map(([name]) => name);
        return known.filter((name) => !READER_MAY_KNOW.includes(name)).map((name) => `${file} → ${name}`);
      });
    });

describe("the ideal reader", () => {
  it("imports no truth, nor anything that keeps one", () => {
    expect(sources.filter(({ file }) => file.startsWith("domain/judgement/readers/")).length).toBeGreaterThan(5);
    expect(truthInReaders(sources)).toEqual([]);
  });

  it("that looks at what was planted is found", () => {
    const planted = [
      'import type { CaseTruth } from "../../casefile";',
      'import { type CaseFile, plantedIn } from "../../casefile";',
      'import type { CaseTruth as Known } from "../../casefile/truth";',
      'import * as all from "../../casefile";',
      'export { DISTORTIONS } from "~/domain/casefile";',
      'import { findableFlags } from "../analysts";',
      'import { attainable } from "../../firm";',
      'import { groundOf } from "../outcome";',
    ];
    for (const text of planted) {
      expect(truthInReaders([{ file: "domain/judgement/readers/x.ts", text }]), text).toHaveLength(1);
    }
  });
});

/** Files among `known` that a file imports; types count as much as values. */
const filesImportedBy = (source: Source, known: ReadonlySet<string>): string[] =>
  importsOf(source).flatMap(({ target }) =>
    [".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => target + end).filter((file) => known.has(file)),
  );

/** The circles of an import graph: files that all reach each other (Tarjan's strongly connected components). */
function circlesIn(files: readonly Source[]): string[][] {
  const known = new Set(files.map(({ file }) => file));
  const imports = new Map(files.map((one) => [one.file, filesImportedBy(one, known)]));
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

describe("import circles", () => {
  it("no more than two files import each other", () => {
    expect(circlesIn(sources).filter(({ length }) => length > 2)).toEqual([]);
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

describe("lint", () => {
  const lint = async (filePath: string, text: string) => {
    const [found] = await new ESLint().lintText(text, { filePath });
    return found!.messages.map(({ ruleId }) => ruleId);
  };
  const cast = "export const read = (text: string) => JSON.parse(text) as { readonly amount: number };\n";
  const parse = "export const read = (text: string): unknown => JSON.parse(text);\n";

  it("refuses that anything but records parses what is stored, and that anybody casts what was parsed", async () => {
    for (const folder of ["services", "db", "routes"]) {
      expect(await lint(`app/${folder}/x.ts`, parse), folder).toEqual(["no-restricted-syntax"]);
    }
    for (const folder of ["services", "components", "cli"]) {
      expect(await lint(`app/${folder}/x.ts`, cast), folder).toEqual(["no-restricted-syntax"]);
    }
    expect(await lint("app/records/x.ts", cast)).toEqual([]);
    expect(await lint("app/components/x.ts", parse)).toEqual([]);
  });
});

it("what a server says goes through its log, which names no values: none of its code writes to the console", () => {
  // The command line speaks to a person at a console.
  const served = sources.filter(({ file }) => !file.startsWith(`cli${path.sep}`));
  const talks = served.filter(({ text }) => /\bconsole\.\w+\(/.test(text)).map(({ file }) => file);
  expect(talks).toEqual([]);
});

/** An action that answers with nothing is a fault to the framework: a refusal becomes "the server could not finish this". */
it("every action answers with something, a refusal too", () => {
  const action = /^export async function action\b[\s\S]*?^}$/m;
  const silent = (text: string) =>
    /\breturn;|\breturn undefined\b|^ {2}return\b[^;{]*: undefined;/m.test(action.exec(text)?.[0] ?? "");
  expect(silent("export async function action() {\n  return done ? redirect(there) : undefined;\n}")).toBe(true);
  const pages = sources.filter(({ file }) => file.startsWith(`routes${path.sep}`));
  expect(pages.filter(({ text }) => silent(text)).map(({ file }) => file)).toEqual([]);
});
