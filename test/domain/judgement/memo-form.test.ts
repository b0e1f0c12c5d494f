import { describe, expect, it } from "vitest";
import { memoProblem } from "~/domain/judgement/worksheet";

const table = (columns: number, rows: number, row = "|") =>
  ["|a".repeat(columns) + "|", "|-".repeat(columns) + "|", ...Array.from({ length: rows }, () => row)].join("\n");

describe("a memo that a committee would read may be submitted", () => {
  it.each([
    ["plain sentences", "The firm asks for 3.0m.\n\nIt repays from sales."],
    ["five years of forty lines: 6 columns by 41 rows are 246 cells", table(6, 40, "|a|1|2|3|4|5|")],
    ["a list within a list within a quotation", "> - sales\n>   - cash\n>   - invoices\n> 1. tax"],
    ["a rule across the page", `Firm\n\n${"* ".repeat(40)}\n\n${"- ".repeat(60)}\n\n____`],
    ["forty points one after the other", Array.from({ length: 40 }, (_, i) => `- point ${i}`).join("\n")],
    ["a hundred remarks in brackets", "[see bank, p. 3] ".repeat(100)],
    ["columns made with blanks", Array.from({ length: 20 }, () => `${" ".repeat(24)}- 5`).join("\n")],
  ])("%s", (_what, memo) => {
    expect(memoProblem(memo)).toBeUndefined();
  });
});

describe("what would take minutes to lay out is named", () => {
  it.each([
    ["1,000 columns with short rows: 1,000 by 8,000 cells", table(1000, 8000).slice(0, 19_999), "memoCells"],
    ["the same table within a quotation", table(1000, 3000).replace(/^/gm, "> "), "memoCells"],
    ["the same table within a list", `- ${table(1000, 3000).replace(/\n/g, "\n  ")}`, "memoCells"],
    ["a thousand quotations, one within the other", ">".repeat(1000), "memoNesting"],
    ["lists within lists on one line", `${"- ".repeat(500)}a`, "memoNesting"],
    ["numbered lists within lists", `${"1. ".repeat(500)}a`, "memoNesting"],
    [
      "lists within lists by indentation",
      Array.from({ length: 100 }, (_, i) => `${"  ".repeat(i)}- a`).join("\n"),
      "memoNesting",
    ],
    ["six thousand open brackets", "![".repeat(6000), "memoNesting"],
    ["more than 20,000 characters", "a".repeat(20_001), "memoTooLong"],
  ] as const)("%s", (_what, memo, problem) => {
    expect(memoProblem(memo)).toBe(problem);
  });
});

it("the bounds: 2,000 cells, eight levels and 20,000 characters pass, one more does not", () => {
  expect(memoProblem(`${">".repeat(8)} a`)).toBeUndefined();
  expect(memoProblem(`${">".repeat(9)} a`)).toBe("memoNesting");
  expect(memoProblem("a".repeat(20_000))).toBeUndefined();
  expect(memoProblem(table(10, 199))).toBeUndefined();
  expect(memoProblem(table(10, 200))).toBe("memoCells");
});
