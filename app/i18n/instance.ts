import { createInstance, type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import { listed } from "./listed";

type Catalogues = Resource[string];
type Words = Catalogues[string];

/** Catalogues that come with the routes that need them, and the instances that want to know of them. */
const provided: Catalogues = {};
const instances = new Set<i18n>();

/**
 * Called by a route's module with a catalogue that is not sent with every page. The browser reads a route's module before
 * it draws the route; test/catalogues.test.ts walks what each route imports.
 */
export function provideCatalogues(catalogues: Catalogues): void {
  for (const [namespace, words] of Object.entries(catalogues)) {
    provided[namespace] = words;
    for (const instance of instances) instance.addResourceBundle("en", namespace, changed(words));
  }
}

/** English only, so nothing is detected. */
export function instanceWith(catalogues: Catalogues): i18n {
  const instance = createInstance();
  const all = Object.entries({ ...catalogues, ...provided });
  void instance.use(initReactI18next).init({
    lng: "en",
    resources: { en: Object.fromEntries(all.map(([namespace, words]) => [namespace, changed(words)])) },
    defaultNS: "common",
    interpolation: { escapeValue: false }, // React escapes
    initImmediate: false, // ready when this function returns: the catalogues are here
  });
  instance.services.formatter?.add("list", (items: readonly unknown[], _, { type }) => listed(items, type as never));
  instances.add(instance);
  return instance;
}

/** The instance that draws the pages; before there is one, a first. */
export const theInstance = (catalogues: Catalogues): i18n =>
  instances.values().next().value ?? instanceWith(catalogues);

/** Set by test/e2e/longer-texts.test.ts alone, on the server and in the browser: another language's marks and length. */
const { changeText } = globalThis as { changeText?: (text: string) => string };

function changed(words: Words): Words {
  if (!changeText) return words;
  if (typeof words === "string") return changeText(words);
  return Object.fromEntries(Object.entries(words).map(([key, below]) => [key, changed(below as Words)]));
}
