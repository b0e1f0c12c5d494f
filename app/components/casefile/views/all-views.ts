import bank from "./view-bank";
import forms from "./view-forms";
import lists from "./view-lists";
import months from "./view-months";
import { provideViews, type Views } from "./views";
import { Application } from "../application";

const ALL: Views = { application: Application, ...bank, ...months, ...lists, ...forms };

// For the server, and for pages that lay out a whole file.
provideViews(ALL);
