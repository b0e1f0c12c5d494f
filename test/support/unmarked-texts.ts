import type { Page } from "playwright-core";

/** Written alike in every language: the product, a month or a unit beside a number, a file's ending, a currency, a short form. */
const ALIKE =
  /\b(Lend|wright|Lendwright|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|kWh|kB|CNY|PHP|VND|IDR|KES|NGN|EUR|USD|GBP|PD|LGD|EAD|bps?|csv|xlsx|xml|html|json|pmml|UTC|m³)\b/gi;

/** Between names in a list or a path, facts in a line, a label and what it stands before. */
const BETWEEN = /[,·›]\s|;\s|····/;
const isWords = (text: string) => /\p{L}{2}/u.test(text.replace(ALIKE, ""));

/** What stands on the page outside of the marks of longer-texts.mjs, and is neither data of the page nor alike everywhere. */
export async function unmarkedTexts(page: Page): Promise<string[]> {
  const data = await dataOf(page);
  const shown = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      // Formulas are drawn by signs; a script is not read.
      if (element && !element.closest('script, style, noscript, .katex, textarea, [translate="no"]'))
        texts.push(walker.currentNode.textContent ?? "");
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(element.getAttribute(name) ?? "");
    return texts;
  });
  const raw = shown.map(outsideMarks).filter(isWords);
  return [...new Set(raw)].filter(
    (text) => !text.split(BETWEEN).every((part) => !isWords(part) || data.includes(plain(part))),
  );
}

/** The pages set quotation marks and spaces as print does. */
const plain = (text: string) => text.replace(/[’‘]/gu, "'").replace(/\s+/gu, " ").trim();

/** A text may fill a place of another, so marks stand within marks. */
function outsideMarks(text: string): string {
  let left = text;
  for (let before = ""; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/gu, " ");
  }
  return plain(left);
}

/** Every string that the server sent the page as data: names, papers, courses, what people have written. */
async function dataOf(page: Page): Promise<string> {
  const { pathname, search } = new URL(page.url());
  const response = await page.request.get(`${pathname}.data${search}`);
  const strings: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "string") strings.push(value.replace(/<[^>]*>/g, "").replace(/\\u0027|&#x27;|&#39;/g, "'"));
    else if (value !== null && typeof value === "object") Object.values(value).forEach(collect);
  };
  for (const line of (await response.text()).split("\n")) {
    try {
      collect(JSON.parse(line.replace(/^P\d+:/, "")));
    } catch {
      // an empty line ends the stream
    }
  }
  return plain(strings.join("\n"));
}
