/** Several clauses in one line, for what may hold commas itself; a list of words is `{{words, list}}` in its text. */
export const clauses = (
  t: (key: "common:clauses", filling: { first: string; then: string }) => string,
  all: readonly string[],
): string => (all.length === 0 ? "" : all.reduce((first, then) => t("common:clauses", { first, then })));
