import bank from "./view-bank";
import forms from "./view-forms";
import lists from "./view-lists";
import months from "./view-months";
import type { Views } from "./views";
import { Application } from "../application";

/** For the server, and for pages that lay out a whole file: they provide it where they are read. */
export const ALL_VIEWS: Views = { application: Application, ...bank, ...months, ...lists, ...forms };
