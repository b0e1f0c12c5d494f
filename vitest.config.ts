import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { installedFirefox } from "./scripts/lib/firefox.mjs";

/** Tests that keep nothing behind: one worker may run many of them on one load of the modules. */
const pages = ["components", "forms", "content", "catalogues"].map((name) => `test/${name}{/**/*,}.test.{ts,tsx}`);

/** Tests that put another module in a module's place: each needs a load of its own. */
const alone = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `test/${file.replaceAll("\\", "/")}`)
  .filter((file) => readFileSync(file, "utf8").includes("vi.mock("));

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "domain", include: ["test/domain/**/*.test.ts"], testTimeout: 30_000 },
      },
      {
        resolve: { alias },
        test: {
          name: "pages",
          include: pages,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/domain/**", "test/e2e/**", "test/deep/**", ...pages, ...alone],
          testTimeout: 30_000,
          // A set-up publishes a whole bank and generates cases: seconds on a free machine, many times that where other work
          // shares it, and vitest's own limit is ten. This one is there to end what hangs, not to measure the machine.
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: { name: "alone", include: alone, testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        // A worker has one browser for all its files, and they share one server; who needs a bank of its own says why.
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          // Where there is no Firefox its journey is not among the tests, and `npm test` says so.
          exclude: installedFirefox() ? [] : ["test/e2e/firefox.test.ts"],
          globalSetup: ["test/support/seeded-bank.ts", "test/support/shared-server.ts"],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // As long as a locator waits; vitest's own second is too short for a machine that others share.
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        // Crowds and faults, minutes each, one after the other: `npm run test:deep`.
        resolve: { alias },
        test: {
          name: "deep",
          include: ["test/deep/**/*.test.ts"],
          globalSetup: "test/support/seeded-bank.ts",
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
