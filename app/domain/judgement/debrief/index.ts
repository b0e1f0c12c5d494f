/** One decision against model, file and truth. */
export * from "./browser";
export { ENGINE_VERSION, debriefOf } from "./debrief-of";
export { costs, isClose, isSameLoan } from "./advice/best-decision";
export { pdOff } from "./advice/pd";
export { pathOf } from "./path";
export { remarksOn } from "./path-remarks";
export { lessonsFor } from "./one-thing";
