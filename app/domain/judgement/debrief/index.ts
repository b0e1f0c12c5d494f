/** One decision against model, file and truth. */
export * from "./browser";
export { ENGINE_VERSION, debriefOf } from "./debrief-of";
export { costs } from "./advice/best-decision";
export { lessonsFor } from "./one-thing";
