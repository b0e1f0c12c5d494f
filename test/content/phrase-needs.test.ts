import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { describeError, loadContent } from "~/courseware";
import { contentTree } from "./tree";

const own = loadContent("content");
if (!own.ok) throw new Error(JSON.stringify(own.errors));
const [book] = own.value.phrases;

let remove = () => {};
afterEach(() => remove());

/** What is wrong with a folder of one recipe and these phrases. */
function errorsWith(templates: Record<string, string>, language = "en"): string[] {
  const tree = contentTree({
    "archetypes/garment-full-house.yaml": readFileSync("content/archetypes/garment-full-house.yaml", "utf8"),
    [`phrases/${language}.yaml`]: JSON.stringify({ language, version: "1", templates }),
  });
  remove = tree.remove;
  const loaded = loadContent(tree.root);
  return loaded.ok ? [] : loaded.errors.map((error) => describeError(error).slice(tree.root.length + 1));
}

const without = (code: string) => Object.fromEntries(Object.entries(book!.templates).filter(([one]) => one !== code));

test("a phrase book with all words is in order", () => {
  expect(errorsWith(book!.templates)).toEqual([]);
});

test.each([
  "distortion.ghostStaff.unlisted",
  "evidence.officeHeads",
  "evidence.closingBroken",
  "evidence.bookClaims",
  "knockOut.sharesMissing",
  "opinion.knockOut.listMatch",
])("a book that lacks %s fails the check, not a debrief", (code) => {
  expect(errorsWith(without(code))).toEqual([`phrases:1: no "${code}" in "en": the key of a case uses it`]);
});

test("each language needs every word", () => {
  expect(errorsWith(without("evidence.dustSeen"), "zh")).toEqual([
    'phrases:1: no "evidence.dustSeen" in "zh": the key of a case uses it',
  ]);
});

test("no book has words for a sign that no lie shows", () => {
  const signs = Object.keys(book!.templates).filter((code) => /^(evidence|distortion|knockOut)\./.test(code));
  // What may be taken away without an error is needed by no lie and no rule.
  const few = Object.fromEntries(Object.entries(book!.templates).filter(([code]) => !signs.includes(code)));
  expect(errorsWith(few).map((error) => /no "(.*?)"/.exec(error)?.[1])).toEqual(expect.arrayContaining(signs));
});
