import fc from "fast-check";
import { expect, it } from "vitest";
import { orderKey } from "~/domain/lists";

/** The language's own comparison, which a database does not have. */
const dictionary = new Intl.Collator("en", { numeric: true });

const LETTERS = [..."aAbBzZéÉeEüuñÑçšß0179 -–_.,'’()&/+#"];
const HAN = [..."李王张陈刘伟娜强秀英"];
const WORDS = [
  "Zhao Wei",
  "ábel",
  "Abel",
  "résumé",
  "resumé",
  "Bolt Works 10",
  "Bolt Works 9",
  "O'Neil",
  "Number007",
  "n7",
];

it("orders texts as a dictionary does: letters, then accents, then small letters before capitals, numbers by size", () => {
  const text = fc.oneof(
    fc.constantFrom(...WORDS),
    fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...HAN), maxLength: 4 }),
  );
  fc.assert(
    fc.property(text, text, (a, b) => {
      fc.pre(a === b || dictionary.compare(a, b) !== 0); // "00" and "0": either may come first
      const [one, other] = [orderKey(a), orderKey(b)];
      expect(one < other ? -1 : Number(one > other)).toBe(dictionary.compare(a, b));
    }),
    { numRuns: 5000 },
  );
});
