import { readFileSync } from "node:fs";
import fc from "../support/fc";
import { expect, test } from "vitest";
import { parsePmml, pmmlOf } from "~/courseware/pmml";
import { parseScorecard } from "~/courseware/scorecard";
import { scoreFirm, type Scorecard } from "~/domain/scorecard";

const FILE = "content/scorecards/reference.yaml";
const parsed = parseScorecard(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);
const card: Scorecard = parsed.value;
const xml = pmmlOf(card);
const problem = (source: string) => {
  const read = parsePmml(source, "card.pmml");
  return read.ok ? undefined : read.errors[0];
};
const lineOf = (source: string, part: string): number => source.slice(0, source.indexOf(part)).split("\n").length;

test("a card that went out and came back scores every applicant the same", () => {
  const back = parsePmml(xml, "card.pmml");
  if (!back.ok) throw new Error(JSON.stringify(back.errors));
  const financial = card.characteristics.filter((one) => one.kind === "financial");
  const bounds = card.characteristics.flatMap(({ bins }) => bins.flatMap(({ below }) => below ?? []));
  const value = fc.option(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...bounds)));
  const applicant = fc.record(Object.fromEntries(financial.map(({ ratio }) => [ratio, value])));
  const judged = fc.record(
    Object.fromEntries(
      card.characteristics
        .filter(({ kind }) => kind === "qualitative")
        .map(({ id, bins }) => [id, fc.constantFrom(undefined, ...bins.map((bin) => bin.id))]),
    ),
  );
  fc.assert(
    fc.property(applicant, judged, (numbers, bins) => {
      const ratios = Object.fromEntries(
        Object.entries(numbers).flatMap(([id, number]) => (number === null ? [] : [[id, { value: number }]])),
      );
      expect(scoreFirm(back.value, ratios, bins)).toEqual(scoreFirm(card, ratios, bins));
    }),
  );
});

test("points that are computed are refused with their line", () => {
  const part = "<ComplexPartialScore><Constant>1</Constant></ComplexPartialScore>";
  const source = xml.replace("</Attribute>", `${part}</Attribute>`);
  expect(problem(source)).toMatchObject({
    line: lineOf(source, part),
    message: expect.stringContaining("ComplexPartialScore") as string,
  });
});

test("a field that the bank does not have is refused with its line", () => {
  const source = xml.replaceAll('"debtToAssets"', '"shoeSize"');
  expect(problem(source)?.message).toContain("the field shoeSize is not known here");
  expect(problem(source)?.line).toBe(lineOf(source, '<Characteristic name="shoeSize"'));
});

test("a missing value without an attribute is refused", () => {
  const source = xml.replace('operator="isMissing"', 'operator="lessThan" value="-99"');
  expect(problem(source)?.message).toBe("no attribute holds for a missing value");
});

test("what is not XML is refused with the line where it breaks", () => {
  expect(problem("<PMML>\n<Header>\n</PMML>")?.line).toBe(2);
});
