import { describe, expect, it } from "vitest";
import { renderPhrase } from "~/domain/casefile/phrases";
import { content } from "../../support/content";

const { templates } = content.phrases.find(({ language }) => language === "en")!;

/** The fact that a wording tells: its code without the number at the end. */
const factOf = (code: string) => code.replace(/\.\d+$/, "");
function wordingsOf(fits: RegExp): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, string[]>();
  for (const code of Object.keys(templates).filter((one) => fits.test(one)))
    facts.set(factOf(code), [...(facts.get(factOf(code)) ?? []), code]);
  return facts;
}
const gaps = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe("a date in a sentence", () => {
  const said = (since: string) =>
    renderPhrase({ code: "evidence.oldInvoice", params: { name: "Jin", amount: 0, since } }, templates, "CNY");
  it("is written as people write it", () => expect(said("2026-02-08")).toContain("since 8 Feb 2026,"));
  it("stays as it is where it is none", () => expect(said("")).toContain("since ,"));
});

describe("what people say", () => {
  it.each([
    [/^interview\.(?!ask\.|evasive\.|business\.)/, 4],
    [/^interview\.evasive\./, 12],
    [/^site\.(staff|owner\.|books\.)/, 4],
    // What is read first, so that ten practice cases in a row begin in ten ways.
    [/^(interview\.business|site\.premises)\./, 10],
    [/^site\.(activity|stock|guests|orders|event|paid|request|neighbours\.stopped)\./, 2],
  ])("is worded in several ways: %s in %i", (codes, count) => {
    const facts = wordingsOf(codes);
    expect(facts.size).toBeGreaterThan(0);
    for (const [fact, wordings] of facts) {
      expect(wordings.length, fact).toBe(count);
      expect(new Set(wordings.map((code) => templates[code])).size, fact).toBe(count);
    }
  });

  it("names nothing in one of the added wordings that the first two do not know", () => {
    for (const wordings of wordingsOf(/^(interview|site)\.(?!evasive|neighbours\.\d|other)/).values()) {
      const known = wordings.slice(0, 2).flatMap((code) => gaps(templates[code]!));
      for (const code of wordings.slice(2))
        for (const name of gaps(templates[code]!)) expect(known, code).toContain(name);
    }
  });
});
