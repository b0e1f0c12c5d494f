import { expect, test } from "vitest";
import { plainNumber } from "~/services/author/ixbrl/number.server";

const read = (text: string, format?: string, scale?: string, sign?: string) =>
  plainNumber({ text, format, scale, sign });

test.each([
  ["12,800", "numdotdecimal", undefined, undefined, "12800"],
  ["12,800.50", "num-dot-decimal", undefined, undefined, "12800.5"],
  ["1 234,5", "num-comma-decimal", undefined, undefined, "1234.5"],
  ["1.234,5", "numdotcomma", undefined, undefined, "1234.5"],
  ["-", "zerodash", undefined, undefined, "0"],
  ["nil", "fixed-zero", undefined, undefined, "0"],
  ["7", undefined, undefined, undefined, "7"],
  ["1.25", undefined, "3", undefined, "1250"],
  ["1.2345", "numdotdecimal", "3", undefined, "1234.5"],
  ["33", undefined, "-2", undefined, "0.33"],
  ["5", undefined, "-3", undefined, "0.005"],
  ["890", "numdotdecimal", "0", "-", "-890"],
  ["0", undefined, undefined, "-", "0"],
])("%s in %s, scale %s, sign %s is %s", (text, format, scale, sign, expected) => {
  expect(read(text, format, scale, sign)).toBe(expected);
});

test("a number in tenths that no binary fraction holds stays exact", () => {
  expect(read("0.07", undefined, "2")).toBe("7");
});

test.each([
  ["12,800", undefined, undefined, "notANumber"],
  ["(890)", "numdotdecimal", undefined, "notANumber"],
  ["", "numdotdecimal", undefined, "notANumber"],
  ["12", "num-roman", undefined, "unknownFormat"],
  ["12", undefined, "thousand", "notAScale"],
])("%s in %s, scale %s is refused as %s", (text, format, scale, expected) => {
  expect(read(text, format, scale)).toBe(expected);
});
