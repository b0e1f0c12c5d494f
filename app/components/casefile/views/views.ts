import type { ComponentType } from "react";
import type { SheetProps } from "../types";
import type { DocumentKind } from "~/domain/casefile/browser";

/** Each kind as it looks on paper. */
export type Views = { readonly [K in DocumentKind]: ComponentType<SheetProps<K>> };

/** Papers come in sorts, each a script of its own that the browser gets with the first paper of the sort. */
const SORTS = {
  bank: () => import("./view-bank"),
  months: () => import("./view-months"),
  lists: () => import("./view-lists"),
  forms: () => import("./view-forms"),
};
export type Sort = keyof typeof SORTS;

/** The sort of each kind; the application, on which a file opens, comes with the workbench itself. */
export const SORT_OF: { readonly [K in DocumentKind]: Sort | "first" } = {
  application: "first",
  bankStatement: "bank",
  statements: "months",
  interim: "months",
  vatReturns: "months",
  electricity: "months",
  walletSummary: "months",
  tillSummary: "months",
  water: "months",
  socialInsurance: "months",
  salesBook: "months",
  drawings: "months",
  payroll: "lists",
  ageing: "lists",
  inventory: "lists",
  assetRegister: "lists",
  loanList: "lists",
  customs: "lists",
  orderBook: "lists",
  relatedParties: "lists",
  billRegister: "lists",
  interview: "forms",
  sourceNotes: "forms",
  licence: "forms",
  creditReport: "forms",
  lease: "forms",
  collateral: "forms",
  household: "forms",
  siteVisit: "forms",
  screening: "forms",
  taxRating: "forms",
  authorisation: "forms",
  resolution: "forms",
};

const here: Partial<Record<DocumentKind, unknown>> = {};

const waiting = new Set<() => void>();

export function provideViews(views: Partial<Views>): void {
  Object.assign(here, views);
  for (const tell of waiting) tell();
}

/** Calls back whenever views have come; returns how to end that. */
export function onViews(tell: () => void): () => void {
  waiting.add(tell);
  return () => void waiting.delete(tell);
}

/** Undefined: its script has not come yet. */
export const viewOf = (kind: DocumentKind) =>
  // The table gives a kind the view of that kind; the compiler does not follow it through a union.
  here[kind] as ComponentType<SheetProps<DocumentKind>> | undefined;

/** Undefined where the view is here already. Rejects where its script does not come; the next call asks again. */
export function viewToCome(kind: DocumentKind): Promise<void> | undefined {
  const sort = SORT_OF[kind];
  return here[kind] || sort === "first" ? undefined : SORTS[sort]().then((views) => provideViews(views.default));
}
