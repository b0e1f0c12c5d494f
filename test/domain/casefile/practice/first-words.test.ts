import { setImmediate as breath } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  type CaseFile,
  type FirstWords,
  firstWordsOf,
  makePractice,
  NEVER_TWICE_IN,
  renderFile,
} from "~/domain/casefile";
import { INDUSTRY_IDS } from "~/domain/industries";
import { freshWords } from "~/domain/casefile/practice/first-words";
import { NEWCOMER, ordered, phrases } from "./practice-fixture";

const book = phrases.find(({ language }) => language === "en")!.templates;
const WINDOW = NEVER_TWICE_IN - 1;

/** What somebody reads first in a file: the name on it, the owner's first answer, the visitor's first note. */
function beginning(file: CaseFile): readonly string[] {
  const { documents, firm } = renderFile(file, book);
  const talk = documents.find((document) => document.kind === "interview")!;
  const visit = documents.find((document) => document.kind === "siteVisit")!;
  return [firm.name, talk.answers[0]!.answer, visit.notes[0]!.text];
}

/** How a sentence begins, whoever it speaks of. */
const start = (template: string): string =>
  template
    .split(/[\s,.]+/)
    .slice(0, 3)
    .join(" ");

describe("ten practice cases in a row", () => {
  test.each(["restaurant", "construction"] as const)("of one trade, %s, begin in ten ways", async (industry) => {
    const files: CaseFile[] = [];
    let before = NEWCOMER.before;
    for (let i = 0; i < NEVER_TWICE_IN; i++) {
      const order = ordered({ industry }, `${industry}-${i}`, { before, missed: [] });
      const { file } = makePractice(order, 5);
      files.push(file);
      await breath();
      before = {
        words: [...before.words, firstWordsOf(file.documents)!],
        titles: [...before.titles, file.firm.name],
      };
    }
    const read = files.map(beginning);
    for (const part of [0, 1, 2]) expect(new Set(read.map((one) => one[part])).size).toBe(NEVER_TWICE_IN);
  });

  test("never repeat a wording within ten, however long somebody practises", () => {
    const words: FirstWords[] = [];
    for (let i = 0; i < 200; i++) words.push(freshWords({ words: words.slice(-WINDOW), titles: [] }, `long-${i}`));
    for (let i = 0; i + NEVER_TWICE_IN <= words.length; i++) {
      const row = words.slice(i, i + NEVER_TWICE_IN);
      expect(new Set(row.map(({ owner }) => owner)).size).toBe(NEVER_TWICE_IN);
      expect(new Set(row.map(({ visitor }) => visitor)).size).toBe(NEVER_TWICE_IN);
    }
  });
});

describe("the sentences that a file begins with", () => {
  const firsts = [
    ...INDUSTRY_IDS.map((trade) => `interview.business.${trade}`),
    "interview.business.later",
    ...["restaurant", "warehouse", "workshop", "yard", "sites"].flatMap((place) =>
      ["owned", "rented"].map((held) => `site.premises.${place}.${held}`),
    ),
  ];

  test.each(firsts)("%s: ten wordings, no two of which begin alike", (code) => {
    const wordings = Array.from({ length: 10 }, (_, i) => book[i === 0 ? code : `${code}.${i + 1}`]);
    expect(wordings).not.toContain(undefined);
    expect(new Set(wordings.map((one) => start(one!))).size).toBe(10);
  });
});
