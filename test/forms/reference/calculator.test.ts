import { describe, expect, it } from "vitest";
import { loadContent } from "~/courseware";
import { exampleInputs, type ReferenceInput } from "~/domain/calc/reference";
import { readCalculation } from "~/forms/reference/calculator";

const field = (kind: ReferenceInput["kind"], rest: Partial<ReferenceInput> = {}): ReferenceInput => ({
  name: "x",
  label: "X",
  kind,
  ...rest,
});
const read = (input: ReferenceInput, text: string) => readCalculation([input], new URLSearchParams({ x: text }));

describe("a calculation as it is typed", () => {
  it.each([
    ["number", "1,234.5", 1234.5],
    ["number", "−30", -30],
    ["percent", "8.45", 0.0845],
    ["percent", "3.5 %", 0.035],
    ["flag", "true", true],
    ["numbers", "1 2.5, 3", [1, 2.5, 3]],
    ["percents", "2 1.8", [0.02, 0.018]],
    [
      "table",
      "1 2 -\r\n3 - 4",
      [
        [1, 2, null],
        [3, null, 4],
      ],
    ],
  ] as const)("a %s: %s", (kind, text, value) => {
    expect(read(field(kind), text).inputs).toEqual({ x: value });
  });

  it.each([
    ["number", "3,5"], // three and a half, or thirty-five?
    ["number", "abc"],
    ["percent", "1e3"],
    ["flag", "maybe"],
    ["numbers", "1,000 x"],
    ["table", "1 2\n3 x"],
  ] as const)("a %s that cannot be read is kept and named: %s", (kind, text) => {
    const { typed, problems, inputs } = read(field(kind), text);
    expect([typed, problems, inputs]).toEqual([{ x: text }, { x: { code: "unreadable" } }, {}]);
  });

  it("a choice is one of its options, never a name that objects happen to have", () => {
    const sector = field("choice", { options: { retail: "Retail" } });
    expect(read(sector, "retail").inputs).toEqual({ x: "retail" });
    expect(read(sector, "constructor").problems).toEqual({ x: { code: "unreadable" } });
  });

  it("an empty field is missing unless it is optional", () => {
    expect(read(field("number"), " ").problems).toEqual({ x: { code: "missing" } });
    expect(read(field("number", { optional: true }), "")).toMatchObject({ problems: {}, inputs: {} });
  });

  it("with nothing asked the fields hold the worked example, and what they hold reads back as it", () => {
    const loaded = loadContent("content");
    if (!loaded.ok) throw new Error("content/ does not parse");
    for (const entry of loaded.value.reference) {
      const first = readCalculation(entry.inputs, new URLSearchParams());
      expect(first.isExample).toBe(true);
      const again = readCalculation(entry.inputs, new URLSearchParams(first.typed));
      expect(again.isExample).toBe(false);
      expect(again.inputs, entry.id).toEqual(exampleInputs(entry));
    }
  });
});
