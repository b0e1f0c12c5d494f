import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { restrictedImports } from "./scripts/lib/layers.mjs";

export default tseslint.config(
  { ignores: ["node_modules", "build", "data", ".cache", "test-results", "app/db/generated"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  ...restrictedImports.map(({ files, patterns }) => ({
    files,
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: patterns, message: "See scripts/lib/layers.mjs." }] }],
    },
  })),
  // Coefficients stand as their authors published them, with more digits than a double holds.
  { files: ["app/domain/**/normal*.ts", "app/domain/**/cdf*.ts"], rules: { "no-loss-of-precision": "off" } },
  {
    files: ["app/**/*.tsx"],
    ...jsxA11y.flatConfigs.recommended,
    plugins: { ...jsxA11y.flatConfigs.recommended.plugins, "react-hooks": reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      "react-hooks/rules-of-hooks": "error",
      // A table that scrolls in its box must be reachable by keyboard.
      "jsx-a11y/no-noninteractive-tabindex": ["error", { roles: ["region"], tags: [] }],
    },
  },
);
