import { DOMParser, type Element } from "@xmldom/xmldom";
import { readFileSync } from "node:fs";
import fc from "../support/fc";
import { expect, test } from "vitest";
import { parsePmml, pmmlOf } from "~/courseware/pmml";
import { parseScorecard } from "~/courseware/scorecard";
import { binByFact, scoreFirm, type Scorecard } from "~/domain/scorecard";

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

/** What a system that knows nothing of ours reads: the points of PMML's own words, predicate by predicate. */
function foreignScore(model: Element, applicant: Readonly<Record<string, number | string | undefined>>): number {
  const holds = (predicate: Element): boolean => {
    if (predicate.tagName === "CompoundPredicate") {
      expect(predicate.getAttribute("booleanOperator")).toBe("and");
      return elements(predicate).every(holds);
    }
    const given = applicant[predicate.getAttribute("field")!];
    const bound = predicate.getAttribute("value") ?? "";
    switch (predicate.getAttribute("operator")) {
      case "isMissing":
        return given === undefined;
      case "lessThan":
        return typeof given === "number" && given < Number(bound);
      case "greaterOrEqual":
        return typeof given === "number" && given >= Number(bound);
      case "equal":
        return given === bound;
      default:
        throw new Error(`a predicate that this reader does not know: ${predicate.toString()}`);
    }
  };
  const gained = Array.from(model.getElementsByTagName("Characteristic"), (characteristic) => {
    const first = Array.from(characteristic.getElementsByTagName("Attribute")).find((attribute) =>
      elements(attribute)
        .filter(({ tagName }) => tagName !== "Extension")
        .every(holds),
    );
    return Number(first!.getAttribute("partialScore"));
  });
  return gained.reduce((total, points) => total + points, Number(model.getAttribute("initialScore")));
}
const elements = (of: Element): Element[] =>
  Array.from(of.childNodes).filter((one): one is Element => one.nodeType === 1);

test.each([0, 45])("another system adds up the same points from the file, on %d to begin with", (initialPoints) => {
  const own = { ...card, initialPoints };
  const [model] = new DOMParser().parseFromString(pmmlOf(own), "text/xml").getElementsByTagName("Scorecard");
  const around = card.characteristics.flatMap(({ bins }) => bins.flatMap(({ below }) => below ?? []));
  const values = [undefined, -1, 0, 0.3, 2, 60, 400, ...around, ...around.map((bound) => bound - 1e-9)];
  for (const value of values) {
    const applicant = Object.fromEntries(
      card.characteristics.map((one) => [
        one.kind === "financial" ? one.ratio : one.fact,
        one.kind === "qualitative" && one.bins.every(({ below }) => below === undefined)
          ? value === undefined || value < 0
            ? undefined
            : one.bins[Math.floor(value) % one.bins.length]!.id
          : value,
      ]),
    );
    const ratios = Object.fromEntries(
      Object.entries(applicant).flatMap(([id, number]) =>
        typeof number === "number" ? [[id, { value: number }]] : [],
      ),
    );
    const judged = Object.fromEntries(
      card.characteristics.flatMap((one) =>
        one.kind === "qualitative" ? [[one.id, binByFact(one, applicant[one.fact])]] : [],
      ),
    );
    expect(foreignScore(model!, applicant), `at ${value}`).toBe(scoreFirm(own, ratios, judged).points);
  }
});

/** A card as another system would write it: 20 to begin with; cover below or from 1.2; premises. */
const FOREIGN = `<?xml version="1.0"?>
<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">
  <Header/>
  <DataDictionary>
    <DataField name="dscr" optype="continuous" dataType="double"/>
    <DataField name="premises" optype="categorical" dataType="string"><Value value="owned"/><Value value="rented"/></DataField>
  </DataDictionary>
  <Scorecard functionName="regression" initialScore="20" useReasonCodes="false">
    <MiningSchema>
      <MiningField name="dscr" invalidValueTreatment="asMissing"/>
      <MiningField name="premises" invalidValueTreatment="asMissing"/>
    </MiningSchema>
    <Characteristics>
      <Characteristic name="cover">
        <Attribute partialScore="7"><SimplePredicate field="dscr" operator="isMissing"/></Attribute>
        <Attribute partialScore="100"><SimplePredicate field="dscr" operator="lessThan" value="1.2"/></Attribute>
        <Attribute partialScore="300"><SimplePredicate field="dscr" operator="greaterOrEqual" value="1.2"/></Attribute>
      </Characteristic>
      <Characteristic name="premises">
        <Attribute partialScore="3"><SimplePredicate field="premises" operator="isMissing"/></Attribute>
        <Attribute partialScore="50"><SimplePredicate field="premises" operator="equal" value="owned"/></Attribute>
        <Attribute partialScore="10"><SimplePredicate field="premises" operator="equal" value="rented"/></Attribute>
      </Characteristic>
    </Characteristics>
  </Scorecard>
</PMML>`;

test("another system's card is read as it says, worked by hand", () => {
  const read = parsePmml(FOREIGN, "foreign.pmml", { baseScore: 600, baseOdds: 50, pointsToDoubleOdds: 20 });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const premises = read.value.characteristics[1]!;
  const points = (dscr: number | undefined, place: string | undefined) =>
    scoreFirm(read.value, dscr === undefined ? {} : { dscr: { value: dscr } }, {
      [premises.id]: premises.kind === "qualitative" ? binByFact(premises, place) : undefined,
    }).points;
  expect([points(1.2, "owned"), points(1.19, "rented"), points(undefined, undefined)]).toEqual([370, 130, 30]);
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
