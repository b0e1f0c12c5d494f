/** What an analyst of many years would object to in a file, read from its papers alone. */
export { unexplained, unplanned } from "./planned";
export { heapsIn, type Heap } from "./heaps";
export type { Violation } from "./rule";
export { RULE_IDS, RULES, violationsOf } from "./violations";
