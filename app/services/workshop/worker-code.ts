import { buildSync } from "esbuild";

const made = new Map<string, string>();

/**
 * What a worker runs, with everything that it loads, as one script: made from the sources once in a process. With a loader
 * for TypeScript of its own a worker takes nearly two seconds of the processor until it is ready, so two tenths.
 */
export function workerCode(entry: string): string {
  const code = made.get(entry) ?? bundle(entry);
  made.set(entry, code);
  return code;
}

const bundle = (entry: string): string =>
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "cjs",
    legalComments: "none",
    write: false,
  }).outputFiles[0]!.text;
