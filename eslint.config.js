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
  // A cast of what was stored is a promise that nobody checked: app/records reads it, and says what is wrong.
  {
    files: ["app/**/*.{ts,tsx}", "seed/**/*.ts"],
    ignores: ["app/records/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            ":matches(TSAsExpression, TSTypeAssertion) > CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
          message: "What is stored as JSON is read by app/records; other JSON is checked as unknown.",
        },
      ],
    },
  },
  {
    files: ["app/{services,db,routes,http,courseware,domain,forms}/**/*.{ts,tsx}", "seed/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
          message: "What is stored as JSON is read by app/records.",
        },
      ],
    },
  },
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
