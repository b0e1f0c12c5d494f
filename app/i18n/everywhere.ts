import auth from "./en/auth";
import cases from "./en/cases";
import common from "./en/common";
import learn from "./en/learn";
import papers from "./en/papers";
import people from "./en/people";
import review from "./en/review";
import today from "./en/today";
import workbench from "./en/workbench";

/** The catalogues that the browser gets with its first page, whichever that is. */
export const everywhere = { auth, cases, common, learn, papers, people, review, today, workbench };
