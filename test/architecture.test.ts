import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Who may import whom: folder of app/ → folders of app/ that it may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  forms: ["domain"],
  db: ["domain"],
  courseware: ["domain"],
  services: ["domain", "db", "courseware"],
  http: ["services", "domain"],
  components: ["forms", "domain", "i18n"],
  i18n: [],
  styles: [],
  routes: ["services", "http", "components", "forms", "domain", "courseware", "styles", "i18n"],
  cli: ["services", "domain", "db", "courseware"],
};
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bIntl\.|\.toLocale|from "(node:|react|@prisma|@remix-run)/;

interface Source {
  readonly file: string; // relative to app/
  readonly text: string;
}

const sources: Source[] = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("db/generated"))
  .map((file) => ({ file, text: readFileSync(path.join("app", file), "utf8") }));

/** Every import that the table does not allow, as "file → folder". */
function violations(files: readonly Source[]): string[] {
  return files.flatMap(({ file, text }) => {
    const folder = file.split(path.sep)[0]!;
    const allowed = MAY_IMPORT[folder];
    if (!allowed) return []; // the entries and the root put everything together
    return [...text.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].flatMap(([, name = ""]) => {
      const target = targetOf(file, name);
      return target === undefined || target === folder || allowed.includes(target) ? [] : [`${file} → ${target}`];
    });
  });
}

function targetOf(file: string, name: string): string | undefined {
  if (name.startsWith("~/")) return name.split("/")[1];
  if (!name.startsWith(".")) return name.startsWith("@prisma/") ? "db" : undefined;
  const target = path.join(path.dirname(file), name).split(path.sep)[0];
  return target === ".." ? undefined : target; // content/ and the like: data, not code
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
    ];
    expect(violations(planted)).toHaveLength(3);
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
