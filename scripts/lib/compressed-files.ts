import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const FOLDER = "build/client";
/** Fonts and pictures are compressed already. */
const TEXTS = /\.(js|css|svg)$/;

/** Puts a brotli and a gzip form beside every text for the browser, once the build is whole: no request waits for that. */
export const compressedFiles = (): Plugin => {
  let isServer = false;
  return {
    name: "compressed-files",
    enforce: "post",
    apply: "build",
    configResolved: ({ build }) => void (isServer = Boolean(build.ssr)),
    // The server's part is built last and puts the list of routes beside the browser's files.
    closeBundle: { order: "post", handler: () => (isServer ? compressAll() : undefined) },
  };
};

function compressAll(): void {
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: "utf8" })) {
    const file = path.join(FOLDER, name);
    if (!TEXTS.test(name) || !statSync(file).isFile()) continue;
    const text = readFileSync(file);
    keepSmaller(
      `${file}.br`,
      text,
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
    );
    keepSmaller(`${file}.gz`, text, gzipSync(text, { level: 9 }));
  }
}

function keepSmaller(file: string, text: Buffer, compressed: Buffer): void {
  if (compressed.length < text.length) writeFileSync(file, compressed);
}
