import type common from "./en/common";
import type { Filling, Texts } from "./keys";
import { readerOf } from "./reader";

type Page = Exclude<keyof typeof common.titles, "inTab">;

/** The document's title: the page, then the product. It is asked for outside of what React draws. */
export function pageTitle(page: Page, filling?: Filling): { readonly title: string }[] {
  return inTab(t(`titles.${page}`, filling));
}

/** The title of a page that is called by what it shows; `page` where that was not found. */
export const namedPage = (name: string | undefined, page: Page) => (name === undefined ? pageTitle(page) : inTab(name));

const t = readerOf("common") as Texts;
const inTab = (page: string) => [{ title: t("titles.inTab", { page }) }];
