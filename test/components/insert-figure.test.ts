import { expect, test } from "vitest";
import { insertFigure } from "~/components/worksheet/insert-figure";

const inserted = (before: string, figure: string, after = "") =>
  insertFigure(before + after, before.length, figure).text;

test("a figure stands apart from the word before it and the one after it", () => {
  expect(inserted("We offer a", "Rate 8.20 %", "for three years")).toBe("We offer a Rate 8.20 % for three years");
  expect(inserted("", "Grade 6")).toBe("Grade 6");
  expect(inserted("## Figures\n", "Grade 6", "\n## Security")).toBe("## Figures\nGrade 6\n## Security");
});

test("figures inserted one after another are a list, not one number", () => {
  let memo = { text: "", end: 0 };
  for (const figure of ["Grade 9", "Points 532", "PD 6.00 %"]) memo = insertFigure(memo.text, memo.end, figure);
  expect(memo.text).toBe("Grade 9; Points 532; PD 6.00 %");
  expect(memo.end).toBe(memo.text.length);
});
