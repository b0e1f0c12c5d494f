import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import admin from "./en/admin";
import auth from "./en/auth";
import author from "./en/author";
import cases from "./en/cases";
import common from "./en/common";
import debrief from "./en/debrief";
import learn from "./en/learn";
import library from "./en/library";
import papers from "./en/papers";
import people from "./en/people";
import print from "./en/print";
import reference from "./en/reference";
import review from "./en/review";
import today from "./en/today";
import workbench from "./en/workbench";

const en = { admin, auth, author, cases, common, debrief, learn, library, papers, people, print, reference, review, today, workbench };

/** One instance of the same shape in the server and in the browser. English only, so nothing is detected. */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: "en",
    resources: { en },
    defaultNS: "common",
    interpolation: { escapeValue: false }, // React escapes
    initImmediate: false, // ready when this function returns: the catalogues are in the bundle
  });
  return instance;
}
