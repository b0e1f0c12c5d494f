import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

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
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/domain/**", "test/e2e/**"],
          testTimeout: 30_000,
          // A set-up publishes a whole bank and generates a case: a second on a free machine, ten and more (vitest's own
          // limit) where others work on it too. A limit is there to end what hangs, not to measure the machine.
          hookTimeout: 60_000,
        },
      },
      {
        // Every file has a server, a copy of the seeded bank and a browser of its own.
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: "test/support/seeded-bank.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
