import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lintCaseSets, parseCaseSet } from "~/courseware/case-set";
import { content } from "../support/content";

const source = readFileSync("content/sets/exam.yaml", "utf8");
const { archetypes } = content;

/** What is wrong with the examination when one passage of it reads otherwise. */
function faults(passage: string, instead: string): string[] {
  if (!source.includes(passage)) throw new Error(`the examination does not say ${passage}`);
  const parsed = parseCaseSet(source.replace(passage, instead), "exam.yaml");
  const errors = parsed.ok ? lintCaseSets([parsed.value], archetypes, "sets") : parsed.errors;
  return errors.map(({ message }) => message);
}

it("the examination as it is shipped has no fault", () => {
  expect(faults("id: exam", "id: exam")).toEqual([]);
});

it.each([
  ["cells that leave room for too few cases", "  cases: 12", "  cases: 22", "verdicts: leave room for 6 to 20 cases"],
  [
    "cells that ask for too many",
    "from: 1, to: 4, cases: [3, 6]",
    "from: 1, to: 4, cases: [9, 9]",
    "for 13 to 19 cases",
  ],
  ["a grade that no band has", "from: 5, to: 6", "from: 6, to: 6", "grades: must follow each other from 1 to 9"],
  ["one flag in a bent file", "flags: [2, 3]", "flags: [1, 3]", "expected number to be >=2"],
  ["a span with its ends exchanged", "bent: [1, 6]", "bent: [6, 1]", "must be [least, most]"],
  ["more bent files than cases", "bent: [1, 6]", "bent: [1, 13]", "bent: are more than 12 cases"],
  ["too few kinds for its bent files", "mostOfKind: 2", "mostOfKind: 0", "form.mostOfKind"],
  ["a kind twice", "- roundTripping", "- fabricatedSales", "kinds: name a kind twice"],
  ["a share of bent files beside a form", "title: Examination", "title: Examination\nbent: 0.2", "a form or a share"],
  ["an archetype that is not there", "archetype: garment-exporter", "archetype: nobody", 'no archetype "nobody"'],
  ["a recipe of a trade that the form leaves out", "    restaurant: [1, 2]\n", "", "is of no trade of the form"],
])("%s: told", (_, passage, instead, message) => {
  expect(faults(passage, instead).join("\n")).toContain(message);
});

it("a trade without a recipe is told", () => {
  const set = parseCaseSet(source, "exam.yaml");
  if (!set.ok) throw new Error("the examination does not parse");
  const cases = set.value.cases.filter(({ archetype }) => !archetype.startsWith("garment"));
  expect(lintCaseSets([{ ...set.value, cases }], archetypes, "sets").map(({ message }) => message)).toEqual([
    'form: no archetype of the trade "garment"',
  ]);
});

it("a recipe that can tell too few of the kinds is told", () => {
  const set = parseCaseSet(source, "exam.yaml");
  if (!set.ok) throw new Error("the examination does not parse");
  const stall = { archetype: "restaurant-noodle-stall", count: 1 };
  const form = { ...set.value.form!, kinds: ["fabricatedSales", "hiddenGuarantee"] as const };
  const messages = lintCaseSets([{ ...set.value, cases: [...set.value.cases, stall], form }], archetypes, "sets");
  expect(messages.map(({ message }) => message)).toContain(
    'form: "restaurant-noodle-stall" can tell 1 of the kinds, and a bent file has 2',
  );
});
