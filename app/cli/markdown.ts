/** A table with one heading. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
