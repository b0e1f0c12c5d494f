import type { Characteristic, Scorecard } from "~/domain/scorecard";
import { EXTENDER } from "./xml";

/** The card as a PMML 4.4 Scorecard. What PMML has no place for stands in extensions, so that reading it gives the card back. */
export function pmmlOf(card: Scorecard): string {
  const best = (one: Characteristic): number => Math.max(...one.bins.map(({ points }) => points));
  const method = card.characteristics.some(({ baselinePoints }) => baselinePoints !== undefined) ? "other" : "max";
  const fields = new Map(card.characteristics.map((one) => [fieldName(one), one]));
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">`,
    `  <Header description=${quoted(card.title)}/>`,
    `  <DataDictionary numberOfFields="${fields.size}">`,
    ...[...fields].flatMap(([name, one]) => dataField(name, one, card)),
    `  </DataDictionary>`,
    `  <Scorecard modelName=${quoted(card.id)} functionName="regression" initialScore="${card.initialPoints ?? 0}"` +
      ` useReasonCodes="true" reasonCodeAlgorithm="pointsBelow" baselineMethod="${method}">`,
    ...extension(4, {
      id: card.id,
      version: card.version,
      title: card.title,
      status: card.status,
      source: card.source,
      baseScore: card.baseScore,
      baseOdds: card.baseOdds,
      pointsToDoubleOdds: card.pointsToDoubleOdds,
      calibrationIntercept: card.calibration?.intercept,
      calibrationSlope: card.calibration?.slope,
    }),
    `    <MiningSchema>`,
    ...[...fields.keys()].map((name) => `      <MiningField name=${quoted(name)} invalidValueTreatment="asMissing"/>`),
    `    </MiningSchema>`,
    `    <Characteristics>`,
    ...card.characteristics.flatMap((one) => characteristic(one, one.baselinePoints ?? best(one))),
    `    </Characteristics>`,
    `  </Scorecard>`,
    `</PMML>`,
    "",
  ].join("\n");
}

const fieldName = (one: Characteristic): string => (one.kind === "financial" ? one.ratio : one.fact);

/** Bins without bounds are words. */
const isNumeric = ({ kind, bins }: Characteristic): boolean =>
  kind === "financial" || bins.some(({ below }) => below !== undefined);

function dataField(name: string, one: Characteristic, card: Scorecard): string[] {
  const head = `    <DataField name=${quoted(name)} displayName=${quoted(one.label)}`;
  if (isNumeric(one)) return [`${head} optype="continuous" dataType="double"/>`];
  const words = card.characteristics.filter((other) => fieldName(other) === name).flatMap(({ bins }) => bins);
  return [
    `${head} optype="categorical" dataType="string">`,
    ...[...new Set(words.map(({ id }) => id))].map((id) => `      <Value value=${quoted(id)}/>`),
    `    </DataField>`,
  ];
}

function characteristic(one: Characteristic, baseline: number): string[] {
  const field = fieldName(one);
  const code = one.reasonCode ?? one.id;
  return [
    `      <Characteristic name=${quoted(one.id)} reasonCode=${quoted(code)} baselineScore="${baseline}">`,
    ...extension(8, {
      id: one.id,
      label: one.label,
      medianBin: one.medianBin,
      ...(one.kind === "financial" ? { unit: one.unit, better: one.better } : { guidance: one.guidance }),
    }),
    `        <Attribute partialScore="${one.missingPoints}">`,
    `          <SimplePredicate field=${quoted(field)} operator="isMissing"/>`,
    `        </Attribute>`,
    ...one.bins.flatMap((bin, i) => [
      `        <Attribute partialScore="${bin.points}"${bin.reasonCode === undefined ? "" : ` reasonCode=${quoted(bin.reasonCode)}`}>`,
      ...extension(10, { bin: bin.id, label: "label" in bin ? bin.label : undefined }),
      ...(isNumeric(one)
        ? range(field, one.bins[i - 1]?.below, bin.below)
        : [`          <SimplePredicate field=${quoted(field)} operator="equal" value=${quoted(bin.id)}/>`]),
      `        </Attribute>`,
    ]),
    `      </Characteristic>`,
  ];
}

function range(field: string, from: number | undefined, below: number | undefined): string[] {
  const bounds = [
    ...(from === undefined
      ? []
      : [`<SimplePredicate field=${quoted(field)} operator="greaterOrEqual" value="${from}"/>`]),
    ...(below === undefined ? [] : [`<SimplePredicate field=${quoted(field)} operator="lessThan" value="${below}"/>`]),
  ];
  if (bounds.length === 1) return [`          ${bounds[0]}`];
  return [
    `          <CompoundPredicate booleanOperator="and">`,
    ...bounds.map((bound) => `            ${bound}`),
    `          </CompoundPredicate>`,
  ];
}

const extension = (indent: number, values: Readonly<Record<string, string | number | undefined>>): string[] =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${" ".repeat(indent)}<Extension extender="${EXTENDER}" name="${name}" value=${quoted(String(value))}/>`,
    );

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** As an attribute's value; breaks of lines would be read as spaces. */
const quoted = (text: string): string =>
  `"${text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!).replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;
