import { everywhere } from "./everywhere";
import { theInstance } from "./instance";
import type { Filling, Texts } from "./keys";
import { readerOf } from "./reader";

type Page = Exclude<keyof typeof everywhere.common.titles, "inTab">;

/** The document's title: the page, then the product. It is asked for outside of what React draws. */
export function pageTitle(page: Page, filling?: Filling): { readonly title: string }[] {
  return inTab(texts()(`titles.${page}`, filling));
}

/** The title of a page that is called by what it shows; `page` where that was not found. */
export const namedPage = (name: string | undefined, page: Page) => (name === undefined ? pageTitle(page) : inTab(name));

const texts = () => readerOf(theInstance(everywhere), "common") as Texts;
const inTab = (page: string) => [{ title: texts()("titles.inTab", { page }) }];
