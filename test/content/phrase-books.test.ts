import { afterEach, expect, test } from "vitest";
import { loadContent } from "~/courseware";
import { contentTree } from "./tree";

let remove = () => {};
afterEach(() => remove());

const book = (codes: Record<string, string>, version = "1") =>
  `language: en\nversion: "${version}"\ntemplates: ${JSON.stringify(codes)}\n`;

function load(files: Record<string, string>) {
  const tree = contentTree(files);
  remove = tree.remove;
  return loadContent(tree.root);
}

test("phrases of one language in several files are one book", () => {
  const loaded = load({
    "phrases/en.yaml": book({ "bank.sale": "Payment" }, "3"),
    "phrases/opinion.en.yaml": book({ "opinion.grade": "Grade {grade}" }, "1"),
  });
  expect(loaded.ok && loaded.value.phrases).toEqual([
    { language: "en", version: "3+1", templates: { "bank.sale": "Payment", "opinion.grade": "Grade {grade}" } },
  ]);
});

test("a code that stands in two files is an error that names the second", () => {
  const loaded = load({
    "phrases/en.yaml": book({ "bank.sale": "Payment" }),
    "phrases/opinion.en.yaml": book({ "bank.sale": "Sale" }),
  });
  expect(loaded.ok || loaded.errors.map(({ file, message }) => [file.endsWith("opinion.en.yaml"), message])).toEqual([
    [true, '"bank.sale" stands in another part too'],
  ]);
});

test("a phrase file is named by its language", () => {
  const loaded = load({ "phrases/opinion.zh.yaml": book({ "bank.sale": "Payment" }) });
  expect(loaded.ok || loaded.errors[0]?.message).toBe('holds "en": end the name in en.yaml');
});
