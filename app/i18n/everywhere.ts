import common from "./en/common";
import papers from "./en/papers";
import workbench from "./en/workbench";

/** The catalogues that the browser gets with its first page, whichever that is. */
export const everywhere = { common, papers, workbench };
