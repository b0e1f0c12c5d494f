import type { MetaDescriptor } from "@remix-run/node";

/** The document's title: the page, then the product. */
export const pageTitle = (title: string): MetaDescriptor[] => [{ title: `${title} · Lendwright` }];
