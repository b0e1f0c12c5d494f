/** Scorecards as data: scoring, the master scale, the check of a card. Light enough for the browser. */
export * from "./qualitative";
export * from "./reasons";
export * from "./score";
export * from "./types";
export * from "./validate";
