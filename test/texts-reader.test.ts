import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n";
import type { Namespace } from "~/i18n/keys";
import { readerOf } from "~/i18n/reader";

type Words = string | { readonly [key: string]: Words };

const instance = createI18n();
const catalogues = instance.getDataByLanguage("en") as Record<Namespace, Words>;

/** Ways to the texts of a catalogue, those of a plural without what tells them apart. */
const waysIn = (words: Words, way = ""): string[] =>
  typeof words === "string"
    ? [way.replace(/_(zero|one|other)$/, "")]
    : Object.entries(words).flatMap(([key, below]) => waysIn(below, way ? `${way}.${key}` : key));

const placesIn = (words: string) => [...words.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, place]) => place!);

describe("a text is read as the library reads it", () => {
  const plain = createInstance();
  void plain.init({
    lng: "en",
    resources: { en: catalogues },
    interpolation: { escapeValue: false },
    initImmediate: false,
  });
  const places = [...new Set(placesIn(JSON.stringify(catalogues)))];
  const filling = Object.fromEntries(places.map((place, index) => [place, index % 2 === 0 ? `<${place}>` : index]));

  it.each(Object.keys(catalogues) as Namespace[])("in the catalogue %s, whatever is counted", (name) => {
    const t = readerOf(instance, name) as (key: string, filling?: object) => string;
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
    const t = readerOf(instance, "common") as (key: string | string[], filling?: object) => string;
    expect(t(key, asked)).toBe(plain.getFixedT("en", "common")(key, asked));
  });

  it("a group of texts, and what every object has, are no text", () => {
    const t = readerOf(instance, "common");
    for (const key of ["nav", "toString"]) expect(t(key, { defaultValue: "no text" })).toBe("no text");
  });
});
