import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { describeError, loadContent } from "~/courseware";
import { loadPhraseBooks } from "~/courseware/phrase-books";
import { phraseCodesOf } from "~/domain/casefile/documents/trade-phrases";
import { INDUSTRY_IDS } from "~/domain/industries";
import { contentTree } from "./tree";

let remove = () => {};
afterEach(() => {
  remove();
  remove = () => {};
});

const book = (codes: Record<string, string>, version = "1") =>
  `language: en\nversion: "${version}"\ntemplates: ${JSON.stringify(codes)}\n`;

function load(files: Record<string, string>) {
  const tree = contentTree(files);
  remove = tree.remove;
  return loadContent(tree.root);
}

test("phrases of one language in several files are one book", () => {
  const tree = contentTree({
    "phrases/en.yaml": book({ "bank.sale": "Payment" }, "3"),
    "phrases/opinion.en.yaml": book({ "opinion.grade": "Grade {grade}" }, "1"),
  });
  remove = tree.remove;
  expect(loadPhraseBooks(join(tree.root, "phrases"), [])).toEqual([
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

/** A content folder with the shipped phrases, one line of one file taken out. */
function without(file: string, code: string) {
  const tree = contentTree();
  remove = tree.remove;
  const phrases = join(tree.root, "phrases");
  cpSync("content/phrases", phrases, { recursive: true });
  const lines = readFileSync(join(phrases, file), "utf8").split("\n");
  const left = lines.filter((line) => !line.startsWith(`  ${code}: `));
  expect(left).toHaveLength(lines.length - 1);
  writeFileSync(join(phrases, file), left.join("\n"));
  const loaded = loadContent(tree.root);
  return loaded.ok ? [] : loaded.errors.map((error) => describeError(error).slice(phrases.length));
}

test.each([
  ["goods", "goods.en.yaml", "stock.trucking.adBlue", "trucking"],
  ["a unit", "goods.en.yaml", "unit.barrel", "restaurant, metalParts, trucking, construction"],
  ["a machine", "goods.en.yaml", "asset.restaurant.woks", "restaurant"],
  ["a title", "goods.en.yaml", "job.garment.sewer", "garment"],
  ["premises", "goods.en.yaml", "premises.construction.office", "construction"],
  ["a closed sector", "people.en.yaml", "screening.closedSector.metalParts", "metalParts"],
  ["one wording of an answer", "people.en.yaml", "interview.customers.onlineRetail.3", "onlineRetail"],
  ["what only hauliers say", "people.en.yaml", "interview.purpose.equipment.fleet.2", "trucking"],
  ["what a visitor sees", "people.en.yaml", "site.stock.workshop.stale.2", "garment, metalParts, foodProcessing"],
  ["a service", "bank.en.yaml", "bank.service.laundry", "restaurant"],
])("a book without %s that a trade's papers speak of is refused before any page", (_what, file, code, trades) => {
  expect(without(file, code)).toEqual([`:1: no "${code}" in "en": papers of ${trades} use it`]);
});

test("a book in a second language must speak of every trade too", () => {
  const tree = contentTree({ "phrases/zh.yaml": book({ "bank.sale": "X" }).replace("language: en", "language: zh") });
  remove = tree.remove;
  const loaded = loadContent(tree.root);
  const messages = loaded.ok ? [] : loaded.errors.map(({ message }) => message);
  expect(messages).toContain('no "licence.scope.foodWholesale" in "zh": papers of foodWholesale use it');
});

test("every shipped sentence about a trade, its kind of place or its services is asked for", () => {
  const shipped = loadPhraseBooks("content/phrases", []).flatMap(({ templates }) => Object.keys(templates));
  const asked = new Set(INDUSTRY_IDS.flatMap(phraseCodesOf));
  for (const trade of INDUSTRY_IDS) {
    const own = shipped.filter((code) => code.split(".").includes(trade));
    expect(own.length, trade).toBeGreaterThan(60);
    expect(own.filter((code) => !phraseCodesOf(trade).includes(code))).toEqual([]);
  }
  const ofPlaces = /^(site\.(premises|activity|stock|orders|guests|event|neighbours\.stopped)|bank\.service)\./;
  expect(shipped.filter((code) => ofPlaces.test(code) && !asked.has(code))).toEqual([]);
});

test("what an owner says of the business holds for every line of business that such a firm may follow", () => {
  const book = loadPhraseBooks("content/phrases", []).find(({ language }) => language === "en")!;
  const said = Object.entries(book.templates).filter(([code]) =>
    /^(interview\.(business|purpose\.equipment)|collateral\.machineryOrVehicle)\.foodProcessing(\.|$)/.test(code),
  );
  // Ten openings, four purposes, one description of what is offered.
  expect(said).toHaveLength(15);
  // One firm mills grain and presses oil, another freezes vegetables and meat: the stock list shows one of the two.
  const ofOneLine =
    /\b(mill\w*|flour|rice|grain|oil|press\w*|freez\w*|frozen|cold|meat|pork|fruit|vegetables|mushrooms|kettle)\b/i;
  expect(said.filter(([, text]) => ofOneLine.test(text))).toEqual([]);
});
