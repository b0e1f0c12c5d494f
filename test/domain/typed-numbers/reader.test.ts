import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber, saysAsMuch, writtenNumber, type NumberKind } from "~/domain/typed-numbers";

const read = (text: string, kind?: NumberKind) => {
  const reading = readNumber(text, kind);
  return reading.kind === "read" ? reading.value : reading.kind === "unclear" ? reading.meanings : reading.kind;
};

describe("a figure is read as a credit officer writes it", () => {
  it.each([
    ["", "empty"],
    [" \u00a0\u3000", "empty"],
    ["0", 0],
    ["-0", 0],
    ["3200000", 3_200_000],
    ["3,200,000.50", 3_200_000.5],
    ["12.", 12],
    [".5", 0.5],
    ["+7", 7],
    ["0.125", 0.125],
    ["1234.567", 1_234.567],
    ["１，２３４．５", 1_234.5],
    ["－１２", -12],
    ["＋１２", 12],
    ["−30", -30],
    ["–30", -30],
    ["- 30", -30],
    ["3 200 000", 3_200_000],
    ["3\u00a0200\u00a0000", 3_200_000],
    ["3\u2009200\u2009000", 3_200_000],
    ["3\u202f200\u202f000,", "unreadable"],
    ["3\u202f200\u202f000", 3_200_000],
    ["\u200b42\u200e", 42],
    ["(1,234)", -1_234],
    ["（1,234.50）", -1_234.5],
  ] as const)("%j", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("money may carry its sign and a Chinese unit", () => {
  it.each([
    ["¥ 3,200,000", 3_200_000],
    ["￥3,200,000", 3_200_000],
    ["-¥12.5", -12.5],
    ["¥-12.5", -12.5],
    ["¥(12.5)", -12.5],
    ["(¥12.5)", -12.5],
    ["(12.5)元", -12.5],
    ["120元", 120],
    ["120万", 1_200_000],
    ["120 万元", 1_200_000],
    ["１２０万", 1_200_000],
    ["1.5万", 15_000],
    ["0.1234567万", 1_234.567],
    ["1.2亿", 120_000_000],
    ["1.005亿元", "100,500,000 or 100,500,000,000"],
    ["1,200 萬", 12_000_000],
    ["1 億", 100_000_000],
    ["-3万", -30_000],
  ] as const)("%s", (text, expected) => {
    const found = read(text, "money");
    expect(Array.isArray(found) ? found.join(" or ") : found).toBe(expected);
  });

  it("and a percentage, a count of months or a ratio may not", () => {
    for (const text of ["3万", "¥3", "3元"])
      expect([read(text, "percent"), read(text, "plain")]).toEqual(Array(2).fill("unreadable"));
    expect([read("3 %", "percent"), read("3％", "any"), read("3 %", "plain"), read("3 %", "money")]).toEqual([
      3,
      3,
      "unreadable",
      "unreadable",
    ]);
  });
});

describe("what two people would read differently is refused, and each reading named as it can be typed", () => {
  it.each([
    ["1.234", ["1.2340", "1,234"]],
    ["250.000", ["250", "250,000"]],
    ["-1.234", ["-1.2340", "-1,234"]],
    ["(1.234)", ["-1.2340", "-1,234"]],
    ["1.234万", ["12,340", "12,340,000"]],
    ["3,5", ["3.5", "35"]],
    ["１２，５", ["12.5", "125"]],
    ["0,123", ["0.123", "123"]],
    ["1234,56", ["1,234.56", "123,456"]],
    ["1.234,5", ["1,234.5", "1.2345"]],
    ["1 234,5", ["1,234.5"]],
    ["1.234.567", ["1,234,567"]],
    ["1.234.567,89", ["1,234,567.89"]],
    ["12,34,567", ["1,234,567"]],
    ["1,0000,0000", ["100,000,000"]],
  ] as const)("%s", (text, meanings) => expect(read(text)).toEqual(meanings));

  it("a rate of 8.125 % is one, since nobody means eight thousand per cent", () => {
    expect(read("8.125 %", "percent")).toBe(8.125);
    expect(read("8,125 %", "percent")).toBe(8_125); // refused by its range, not taken for 8.125
  });

  it("each meaning, typed, is read as itself", () => {
    const typed = fc.stringMatching(/^[1-9]\d{0,3}([.,]\d{1,4}){1,3}$/);
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readNumber(text);
        if (reading.kind !== "unclear") return;
        for (const meaning of reading.meanings) {
          const again = readNumber(meaning);
          expect(again.kind === "read" && writtenNumber(again.decimal)).toBe(meaning);
        }
      }),
    );
  });
});

describe("what nobody can read is refused", () => {
  it.each(
    [
      "abc",
      "1e3",
      "3m",
      "0x10",
      "1 2",
      "12 34",
      "3 5",
      "--3",
      "-(3)",
      "(3",
      "3)",
      "1,234 567",
      "1..2",
      ".",
      "¥",
      "%",
      "万",
    ].concat([
      "12³",
      "一百",
      "1亿2000万",
      "3 % %",
      "Infinity",
      "NaN",
      "1234567890123456",
      "99999999亿",
      "1".padEnd(200_000, " 1"),
    ]),
  )("%s", (text) => expect(read(text)).toBe("unreadable"));
});

describe("what was understood is shown where it was typed otherwise", () => {
  it.each([
    ["1200000", true],
    ["1,200,000.00", true],
    ["¥ 1 200 000", true],
    ["120万", false],
    ["１２０００００", false],
    ["1,300,000", false],
  ] as const)("%s against 1,200,000: as much is %s", (text, same) => expect(saysAsMuch(text, "1,200,000")).toBe(same));

  it("a bracketed loss, and a cent rounded away, are shown", () => {
    expect([
      saysAsMuch("(5)", "−5"),
      saysAsMuch("-5", "−5"),
      saysAsMuch("1.2345", "1.23"),
      saysAsMuch(".5", "0.5"),
    ]).toEqual([false, true, false, true]);
  });
});
