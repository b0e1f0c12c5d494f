export { type ListPage, type ListQuery, type ListRules, type SortKey } from "./query";
export { orderKey } from "./order-key";
export { finder, pageOf, windowOf, wholeList } from "./page";
