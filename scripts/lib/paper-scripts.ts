import { existsSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const NAME = "virtual:paper-scripts";
const MANIFEST = "build/client/.vite/manifest.json";
const VIEW = /casefile\/views\/view-(\w+)\.ts$/;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/**
 * Tells the server by which addresses the browser's part of the build has the looks of each sort of papers, so that a page
 * can name those of the paper on which it opens. The browser's part is built first.
 */
export const paperScripts = (): Plugin => ({
  name: "paper-scripts",
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id, { ssr } = {}) {
    if (id !== `\0${NAME}`) return undefined;
    const chunks = (ssr && existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, "utf8")) : {}) as Record<
      string,
      Chunk
    >;
    const filesOf = (key: string): string[] => [
      `/${chunks[key]!.file}`,
      ...(chunks[key]!.imports ?? []).flatMap((other) => filesOf(other)),
    ];
    const bySort = Object.keys(chunks).flatMap((key) => {
      const sort = VIEW.exec(key)?.[1];
      return sort ? [[sort, [...new Set(filesOf(key))]] as const] : [];
    });
    return `export default ${JSON.stringify(Object.fromEntries(bySort))}`;
  },
});
