import { describe, expect, it } from "vitest";
import { calculate, CALCULATION_NAMES } from "~/domain/calc";
import { exampleInputs, partOf, type ReferenceEntry } from "~/domain/calc/reference";
import { handRows } from "./hand-rows";
import { rows } from "./public-rows.json";
import { content } from "../../support/content";

const { reference, countryRules } = content;
const rules = countryRules[0]!;

/** The published, independently computed or hand-worked row that an entry's example repeats. */
const publishedRow = (entry: ReferenceEntry) =>
  [...rows, ...handRows].find(
    ({ fn, inputs }) =>
      fn === entry.id && JSON.stringify(sorted(inputs)) === JSON.stringify(sorted(exampleInputs(entry))),
  );
const sorted = (inputs: object) => Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1));

describe("the reference", () => {
  it("has an entry for every function, and none for another", () => {
    expect(reference.map(({ id }) => id).sort()).toEqual(CALCULATION_NAMES);
  });

  it("names a jurisdiction, a source and a review date with every rule of a country", () => {
    const ofRules = reference.filter(({ group }) => group === "rules");
    expect(ofRules.length).toBeGreaterThan(1);
    for (const { id, jurisdiction, reviewBy } of ofRules) expect([id, jurisdiction, reviewBy]).not.toContain(undefined);
  });

  describe.each(reference.map((entry) => [entry.id, entry] as const))("%s", (_id, entry) => {
    const value = calculate(entry.id, exampleInputs(entry), rules);

    it("its worked example is a row of the reference table, which the function gives within its tolerance", () => {
      const row = publishedRow(entry);
      expect(row).toBeDefined();
      expect(entry.example.expected).toEqual(row!.expected);
      expect(entry.example.tolerance).toBe(row!.tol);
      for (const result of entry.results) {
        const [given, expected] = [partOf(result, value), partOf(result, row!.expected as never)];
        if (typeof expected !== "number") expect(given).toBe(expected);
        else expect(Math.abs((given as number) - expected)).toBeLessThanOrEqual(row!.tol);
      }
    });

    it("shows every part of the function's result, under the names the function has", () => {
      const parts = typeof value === "object" ? Object.keys(value).sort() : [undefined];
      expect(entry.results.map(({ name }) => name).sort()).toEqual(parts);
    });

    it("asks for every input that the function reads, and says which may be left out", () => {
      const asked = new Set<string>();
      const watched = new Proxy(exampleInputs(entry), {
        getOwnPropertyDescriptor(inputs, name) {
          asked.add(String(name));
          return Reflect.getOwnPropertyDescriptor(inputs, name);
        },
      });
      calculate(entry.id, watched, rules);
      expect(entry.inputs.map(({ name }) => name).sort()).toEqual([...asked].sort());
      for (const { name } of entry.inputs.filter(({ optional }) => !optional)) {
        const { [name]: _left, ...others } = exampleInputs(entry);
        expect(() => calculate(entry.id, others, rules), name).toThrow(`input "${name}"`);
      }
    });
  });
});
