import common from "./en/common";
import papers from "./en/cases/papers";
import workbench from "./en/cases/workbench";

/** The catalogues that the browser gets with its first page, whichever that is. */
export const everywhere = { common, papers, workbench };
