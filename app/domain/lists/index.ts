export { type ListPage, type ListQuery, type ListRules, type SortKey } from "./query";
export { finder, pageOf, windowOf, wholeList } from "./page";
