import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

type Texts = Readonly<Record<string, string>>;

const fileOf = (name: string) => new URL(`./${name}`, import.meta.url);

/** Many long texts by their labels, in one packed file. */
export function readTexts(name: string): Texts {
  return JSON.parse(brotliDecompressSync(readFileSync(fileOf(name))).toString("utf8")) as Texts;
}

export function writeTexts(name: string, texts: Texts): void {
  const bytes = Buffer.from(JSON.stringify(texts), "utf8");
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync(fileOf(name), brotliCompressSync(bytes, { params }));
}

export const readList = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), "utf8"));

export const writeList = (name: string, list: unknown): void =>
  writeFileSync(fileOf(name), `${JSON.stringify(list, null, 2)}\n`);

/** By label, what differs first: readable where the whole texts would not be. Empty when all are the same. */
export function differences(
  golden: Texts,
  now: Texts,
  first: (golden: string, now: string) => string,
): Readonly<Record<string, string>> {
  const labels = [...new Set([...Object.keys(golden), ...Object.keys(now)])];
  const found = labels.flatMap((label) => {
    const [before, after] = [golden[label], now[label]];
    if (before === after) return [];
    if (before === undefined) return [[label, "is new"] as const];
    if (after === undefined) return [[label, "is gone"] as const];
    return [[label, first(before, after)] as const];
  });
  return Object.fromEntries(found);
}

/** The first path at which two JSON texts differ, with both values; or that only the order of keys does. */
export function firstPath(golden: string, now: string): string {
  const difference = pathOf(JSON.parse(golden), JSON.parse(now), "");
  if (difference !== undefined) return difference;
  const at = [...golden].findIndex((letter, i) => letter !== now[i]);
  return `the same values in another order of keys: ${golden.slice(at, at + 60)} is now ${now.slice(at, at + 60)}`;
}

function pathOf(a: unknown, b: unknown, path: string): string | undefined {
  if (isTree(a) && isTree(b) && Array.isArray(a) === Array.isArray(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    for (const key of keys) {
      const found = pathOf(a[key], b[key], path === "" ? key : `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return Object.is(a, b) ? undefined : `${path}: ${shown(a)} is now ${shown(b)}`;
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200));

/** The first line that differs, with the line before it. */
export function firstLine(golden: string, now: string): string {
  const [before, after] = [golden.split("\n"), now.split("\n")];
  const at = before.findIndex((line, i) => line !== after[i]);
  const i = at === -1 ? before.length : at;
  return `after “${before[i - 1] ?? ""}”: “${before[i] ?? "the end"}” is now “${after[i] ?? "the end"}”`;
}
