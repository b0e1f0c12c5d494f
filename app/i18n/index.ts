import admin from "./en/admin";
import author from "./en/author";
import coach from "./en/coach";
import debrief from "./en/debrief";
import reference from "./en/reference";
import { everywhere } from "./everywhere";
import { instanceWith } from "./instance";

/** With every catalogue: for the server, which draws any page. */
export function createI18n() {
  return instanceWith({ ...everywhere, admin, author, coach, debrief, reference });
}
