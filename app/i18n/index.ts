import admin from "./en/admin";
import ask from "./en/cases/ask";
import auth from "./en/auth";
import author from "./en/author/author";
import cases from "./en/cases/cases";
import coach from "./en/cases/coach";
import debrief from "./en/cases/debrief";
import hints from "./en/cases/hints";
import learn from "./en/learn";
import letter from "./en/cases/letter";
import library from "./en/author/library";
import lists from "./en/lists";
import organisation from "./en/organisation";
import people from "./en/people";
import print from "./en/cases/print";
import reference from "./en/reference";
import remarks from "./en/cases/remarks";
import review from "./en/review";
import today from "./en/today";
import { everywhere } from "./everywhere";
import { instanceWith } from "./instance";
import type { Namespace, Texts } from "./keys";
import { readerOf } from "./reader";

/** Every catalogue by its name. */
const catalogues = {
  ...everywhere,
  admin,
  ask,
  auth,
  author,
  cases,
  coach,
  debrief,
  hints,
  learn,
  letter,
  library,
  lists,
  organisation,
  people,
  print,
  reference,
  remarks,
  review,
  today,
};

/** What keys.ts reads the keys of texts from. */
export type Catalogues = typeof catalogues;

/** With every catalogue: for the server, which draws any page. */
export function createI18n() {
  return instanceWith(catalogues);
}

/** The texts of one catalogue, for what draws no page. */
export const textsOf = <Name extends Namespace>(name: Name) => readerOf(createI18n(), name) as Texts<Name>;
