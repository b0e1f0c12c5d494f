import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const root = (to: string) => fileURLToPath(new URL(`../../${to}`, import.meta.url));

/**
 * Builds what the server's workers run into one script beside the server's own. A worker that reads the sources takes twice
 * the memory and three times as long to be ready.
 */
export const workerScript = (): Plugin => {
  let isServer = false;
  return {
    name: "worker-script",
    apply: "build",
    configResolved: ({ build }) => void (isServer = Boolean(build.ssr)),
    async closeBundle() {
      if (!isServer) return;
      await build({
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        resolve: { alias: { "~": root("app") } },
        esbuild: { legalComments: "none" },
        build: { ssr: root("app/services/workshop/worker.ts"), outDir: root("build/worker"), target: "es2022" },
      });
    },
  };
};
