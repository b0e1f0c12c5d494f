import { vitePlugin as remix } from "@remix-run/dev";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { compressedFiles } from "./scripts/lib/compressed-files";
import { paperScripts } from "./scripts/lib/paper-scripts";
import { workerScript } from "./scripts/lib/worker-script";

// Single fetch changes what loaders return; this tells the type checker.
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Small modules that workbench and debrief share: as one script they travel in fewer bytes than as ten. */
const FIGURES =
  /app\/(components\/ui\/(format|figure-text)|i18n\/en\/cases\/(line|document)-names|domain\/(statements\/(totals|ratios|figure)|pricing\/(covenants|loan-curve)|lending\/(master-scale|loan-request)|judgement\/worksheet\/(letter|counted-flags)|scorecard\/bin-label))\.ts$/;

/** What nearly every page is made of, small for the same reason. */
const UI =
  /app\/(components\/ui\/(button|card|tag|stack-table|table-scroll|use-hydrated)|i18n\/(keys|page-title|use-translation))\.tsx?$/;

const chunkOf = (id: string) => (FIGURES.test(id) ? "figures" : UI.test(id) ? "ui" : undefined);

export default defineConfig({
  plugins: [remix(remixConfig), paperScripts(), workerScript(), compressedFiles()],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Licences are named in THIRD_PARTY_NOTICES.md, not once more in every script.
  esbuild: { legalComments: "none" },
  build: {
    // Browsers since 2022 know private fields and modulepreload: stand-ins for them are bytes on a branch's line.
    target: "es2022",
    modulePreload: { polyfill: false },
    // An inlined font or picture is a data: URL, which the content security policy refuses.
    assetsInlineLimit: 0,
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
});
