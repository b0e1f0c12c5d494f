import admin from "./en/admin";
import ask from "./en/cases/ask";
import audit from "./en/audit";
import auth from "./en/auth";
import author from "./en/author/author";
import cases from "./en/cases/cases";
import coach from "./en/cases/coach";
import common from "./en/common";
import debrief from "./en/cases/debrief";
import hints from "./en/cases/hints";
import jobs from "./en/jobs";
import learn from "./en/learn";
import letter from "./en/cases/letter";
import library from "./en/author/library";
import lists from "./en/lists";
import organisation from "./en/organisation";
import papers from "./en/cases/papers";
import people from "./en/people";
import print from "./en/cases/print";
import proposals from "./en/proposals";
import reference from "./en/reference";
import remarks from "./en/cases/remarks";
import review from "./en/review";
import staff from "./en/staff";
import today from "./en/today";
import workbench from "./en/cases/workbench";
import { provideCatalogues } from "./catalogues";
import type { Namespace, Texts } from "./keys";
import { readerOf } from "./reader";

/** Every catalogue by its name. */
export const catalogues = {
  admin,
  ask,
  audit,
  auth,
  author,
  cases,
  coach,
  common,
  debrief,
  hints,
  jobs,
  learn,
  letter,
  library,
  lists,
  organisation,
  papers,
  people,
  print,
  proposals,
  reference,
  remarks,
  review,
  staff,
  today,
  workbench,
};

/** What keys.ts reads the keys of texts from. */
export type Catalogues = typeof catalogues;

/** For the server, which draws any page, and for what draws none. */
provideCatalogues(catalogues);

/** The texts of one catalogue, for what draws no page. */
export const textsOf = <Name extends Namespace>(name: Name) => readerOf(name) as Texts<Name>;
