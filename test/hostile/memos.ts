/** Memos of at most 20,000 characters that were written to stop whoever lays them out. */
const filled = (start: string, row: string) => start + row.repeat(Math.floor((19_999 - start.length) / row.length));
const table = (columns: number) => `${"|a".repeat(columns)}|\n${"|-".repeat(columns)}|\n`;

export const HOSTILE_MEMOS = {
  "a table of 1,000 columns with short rows": filled(table(1000), "|\n"),
  "the same table within a quotation": filled(table(1000).replace(/^(?=.)/gm, "> "), "> |\n"),
  "a thousand quotations, one within the other": `${">".repeat(1000)} a`,
  "lists within lists": `${"- ".repeat(5000)}a`,
  "six thousand pictures that are never closed": `${"![".repeat(6000)}${"](x)".repeat(1900)}`,
  "ten thousand brackets": `${"[".repeat(9999)}${"]".repeat(9999)}`,
  "emphasis within emphasis": `${"*a _b ".repeat(3000)}${"_ *".repeat(600)}`,
  "links that are never closed": "[a](".repeat(4900),
  "nine hundred notes": [...Array(900).keys()].map((i) => `[^${i}]`).join(" ") + "\n\n" + "[^1]: x\n\n".repeat(900),
  "nothing but line ends": "\n".repeat(20_000),
  entities: "&#x0;".repeat(4000),
} as const;
