import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";
import { restrictedImports } from "./scripts/lib/layers.mjs";

const forbids = (...syntax) => ({ rules: { "no-restricted-syntax": ["error", ...syntax] } });

/** A cast of what was stored is a promise that nobody checked: app/records reads it, and says what is wrong. */
const castOfStored = {
  selector:
    ":matches(TSAsExpression, TSTypeAssertion) > CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
  message: "What is stored as JSON is read by app/records; other JSON is checked as unknown.",
};
const parseOfStored = {
  selector: "CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
  message: "What is stored as JSON is read by app/records.",
};
/** What a page says is put together by its catalogue, as each language does it; a file for spreadsheets has no language. */
const textsByHand = [
  {
    selector:
      "CallExpression[callee.property.name='join'][arguments.0.value=/^[,;] $/]:not(Property[key.name='csv'] CallExpression)",
    message: "A list in a text is `{{words, list}}` in its catalogue; clauses are joined by app/i18n/clauses.",
  },
  {
    selector: "JSXText[value=/[A-Za-z]{2}/]:not([value=/^\\s*(Lend|wright)\\s*$/])",
    message: "What is shown comes from a catalogue in app/i18n.",
  },
];

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
  // Of the rules of one name the last that fits a file counts alone: each names all that it forbids.
  { files: ["app/**/*.{ts,tsx}", "seed/**/*.ts"], ignores: ["app/records/**"], ...forbids(castOfStored) },
  { files: ["app/components/**/*.{ts,tsx}"], ...forbids(castOfStored, ...textsByHand) },
  { files: ["app/{services,db,http,courseware,domain}/**/*.{ts,tsx}", "seed/**/*.ts"], ...forbids(parseOfStored) },
  { files: ["app/{routes,forms}/**/*.{ts,tsx}"], ...forbids(parseOfStored, ...textsByHand) },
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
