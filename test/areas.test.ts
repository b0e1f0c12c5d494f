import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const AREAS = ["learn", "cases", "review", "author", "people", "admin", "reference", "auth"];
/** What the pages of several areas are made of. */
const SHARED = ["ui", "charts", "shell", "form", "lists", "casefile", "worksheet", "debrief"];
/** By layer what stands beside the areas: content is published by several of them, jobs and the workshop work for several. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  "app/routes": [],
  "app/forms": [],
  "app/i18n/en": [],
  "app/styles": ["ui"],
  "app/services": ["content", "jobs", "workshop"],
  "app/components": SHARED,
};

const foldersOf = (layer: string) =>
  readdirSync(layer, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" });

describe("areas have one name", () => {
  it.each(Object.entries(BESIDE))("in %s", (layer, beside) => {
    expect(foldersOf(layer).filter((name) => !AREAS.includes(name) && !beside.includes(name))).toEqual([]);
  });

  it("and their files are kebab-case", () => {
    const named = filesIn("app").filter((file) => /\.(tsx?|css)$/.test(file) && !file.startsWith("db/generated"));
    expect(named.map((file) => path.basename(file)).filter((name) => name !== name.toLowerCase())).toEqual([]);
  });
});

/** Of what pages are made of, what may not know what: a paper is read on more desks than the worksheet's. */
const MAY_NOT: Readonly<Record<string, readonly string[]>> = {
  ui: ["casefile", "worksheet", "debrief", ...AREAS],
  charts: ["casefile", "worksheet", "debrief", ...AREAS],
  casefile: ["worksheet", "debrief", ...AREAS],
  worksheet: ["debrief", ...AREAS],
};

describe("no way leads back among components", () => {
  it.each(Object.entries(MAY_NOT))("%s knows none of %s", (folder, others) => {
    const known = filesIn(`app/components/${folder}`)
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join("app/components", folder, file), "utf8");
        const others = text.matchAll(/["'](?:~\/components\/|\.\.\/)([a-z-]+)\//g);
        return [...others].map(([, name = ""]) => `${file} → ${name}`);
      });
    expect(known.filter((way) => others.includes(way.split(" → ")[1]!))).toEqual([]);
  });
});
