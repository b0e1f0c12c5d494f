import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { catalogues as all } from "~/i18n";
import type { Namespace } from "~/i18n/keys";
import type { Words } from "~/i18n/catalogues";
import { readerOf } from "~/i18n/reader";

const catalogues: Record<Namespace, Words> = all;

/** Ways to the texts of a catalogue, those of a plural without what tells them apart. */
const waysIn = (words: Words, way = ""): string[] =>
  typeof words === "string"
    ? [way.replace(/_(zero|one|other)$/, "")]
    : Object.entries(words).flatMap(([key, below]) => waysIn(below, way ? `${way}.${key}` : key));

const placesIn = (words: string) => [...words.matchAll(/\{\{\s*(\w+)(, list)?/g)];

describe("a text is read as the library reads it", () => {
  const plain = createInstance();
  void plain.init({
    lng: "en",
    resources: { en: catalogues },
    interpolation: { escapeValue: false },
    initImmediate: false,
  });
  plain.services.formatter?.add("list", (items: string[], _, { type = "unit" }) =>
    new Intl.ListFormat("en", { type: type as "unit" }).format(items),
  );
  // A name that is a list in one text and a word in another is a list in both: the last that is named counts.
  const places = placesIn(JSON.stringify(catalogues)).sort(([, , a = ""], [, , b = ""]) => a.length - b.length);
  const filling = Object.fromEntries(
    places.map(([, place, list], index) => [
      place!,
      list ? [`<${place}>`, "b", "c, d"] : index % 2 === 0 ? `<${place}>` : index,
    ]),
  );

  it.each(Object.keys(catalogues) as Namespace[])("in the catalogue %s, whatever is counted", (name) => {
    const t = readerOf(name) as (key: string, filling?: object) => string;
    const theirs = plain.getFixedT("en", name);
    for (const way of new Set(waysIn(catalogues[name]))) {
      for (const count of [0, 1, 2, 1.5, 11, -1]) {
        expect(t(way, { ...filling, count }), `${way}, ${count}`).toBe(theirs(way, { ...filling, count }));
        expect(t(`${name}:${way}`, { ...filling, count }), way).toBe(theirs(`${name}:${way}`, { ...filling, count }));
      }
    }
  });

  it.each([
    ["nowhere.at.all", {}],
    ["cases:nowhere", {}],
    ["nowhere", { defaultValue: "told by {{who}}", who: "Ann" }],
    [["nowhere", "product"], {}],
    [["cases:title", "product"], {}],
    [["nowhere", "elsewhere"], { defaultValue: "" }],
    ["titles.inTab", { page: "{{page}} $& é" }],
  ])("also where there is none: %j %j", (key, asked) => {
    const t = readerOf("common") as (key: string | string[], filling?: object) => string;
    expect(t(key, asked)).toBe(plain.getFixedT("en", "common")(key, asked));
  });

  // The library tells of the first in a sentence of its own, and answers the second with a function.
  it.each(["nav", "toString"])("but what is no text is as one that is not there: %s", (key) => {
    expect(readerOf("common")(key, { defaultValue: "not a text" })).toBe("not a text");
  });
});
