import { vitePlugin as remix } from "@remix-run/dev";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { compressedFiles } from "./scripts/lib/compressed-files";
import { workerScript } from "./scripts/lib/worker-script";

// Single fetch changes what loaders return; this tells the type checker.
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Modules of many pages, each in the one script in which they travel: in fewer bytes and requests than one by one. */
const CHUNKS = {
  /** what every page is made of */
  ui: /node_modules\/(?!zod|katex|@fontsource)|commonjsHelpers|preload-helper|app\/(entry\.client|domain\/(access|typed-numbers)|forms\/zone|i18n\/(en\/(common|cases\/names)\.ts|clauses|keys|listed|page-title|reader|use-translation|catalogues)|components\/(ui|shell|form|worksheet\/(sent-later|post-draft))|http\/(paths|navigation)\.ts)/,
  /** figures, and how they are said */
  figures:
    /app\/(i18n\/en\/cases\/(line-names|document-names|coach)|components\/worksheet\/ratio-text|domain\/(casefile\/(library|documents\/types\/source)|industries\/ids|statistics\/quantile|statements\/(totals|ratios|figure)|pricing\/(covenants|loan-curve)|lending\/(master-scale|loan-request)|judgement\/worksheet\/(letter|counted-flags)|scorecard\/bin-label))\.ts$/,
  /** a case file and the worksheet beside it, as far as other pages show them too */
  papers:
    /app\/(components\/(casefile|worksheet\/(cover-table|missing-text|points-lost|hint-text))|i18n\/en\/cases\/(workbench|papers)|styles\/cases\/(desk|binder|document|row-selection|pins|worksheet|papers))/,
  learn: /app\/(components\/learn|i18n\/en\/learn)/,
  /** the looks of a lesson and of its formulas */
  lesson: /app\/styles\/learn|katex.*\.css/,
};

const SCRIPT = "assets/[name]-[hash:7].js";

const chunkOf = (id: string) => Object.entries(CHUNKS).find(([, modules]) => modules.test(id))?.[0];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), workerScript(), compressedFiles()],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Licences are named in THIRD_PARTY_NOTICES.md, not once more in every script.
  esbuild: { legalComments: "none" },
  build: {
    // Browsers since 2022 know private fields and modulepreload: stand-ins for them are bytes on a branch's line.
    target: "es2022",
    modulePreload: { polyfill: false },
    // An inlined font or picture is a data: URL, which the content security policy refuses.
    assetsInlineLimit: 0,
    // Every page is told the names of all scripts: seven letters of chance in each instead of eight are bytes saved.
    rollupOptions: {
      output: isSsrBuild ? {} : { manualChunks: chunkOf, chunkFileNames: SCRIPT, entryFileNames: SCRIPT },
    },
  },
}));
