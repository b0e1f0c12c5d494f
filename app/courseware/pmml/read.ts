import type { Element } from "@xmldom/xmldom";
import { QUALITATIVE_FACTS, REQUEST_RATIO_UNITS, type Scorecard } from "~/domain/scorecard";
import { RATIO_UNITS } from "~/domain/statements";
import type { Parsed } from "../result";
import { checkScorecard } from "../scorecard";
import { attributeOf, binsOf, type PmmlBin } from "./bins";
import { checkMiningSchema, fieldsIn, type Field } from "./dictionary";
import { fieldOf, PREDICATES } from "./predicate";
import {
  attribute,
  children,
  extensions,
  named,
  numeric,
  numberIn,
  oneOf,
  only,
  onlyAttributes,
  parseXml,
  PmmlError,
  refuse,
  required,
} from "./xml";

/** What points mean; PMML itself does not say it. */
export type Scale = Pick<Scorecard, "baseScore" | "baseOdds" | "pointsToDoubleOdds">;

const NAMESPACE = /^http:\/\/www\.dmg\.org\/PMML-4_4$/;

/**
 * A card from a PMML 4.4 Scorecard, strictly: what is not understood is refused with its line, never passed over, because
 * it might change the score. A card of another system names its fields as this one does and needs a `scale`.
 */
export function parsePmml(source: string, file: string, scale?: Scale): Parsed<Scorecard> {
  try {
    const { card, lines, line } = read(parseXml(source), scale);
    const checked = checkScorecard(card);
    if (checked.ok) return { ok: true, value: checked.card };
    return {
      ok: false,
      errors: checked.problems.map(({ characteristic, message }) => ({
        file,
        line: (characteristic === undefined ? undefined : lines[characteristic]) ?? line,
        message,
      })),
    };
  } catch (error) {
    if (!(error instanceof PmmlError)) throw error;
    return { ok: false, errors: [{ file, line: error.line, message: error.message }] };
  }
}

function read(root: Element, scale: Scale | undefined) {
  if (root.localName !== "PMML" || !NAMESPACE.test(root.namespaceURI ?? "")) {
    refuse(root, "not PMML 4.4: the root must be PMML of http://www.dmg.org/PMML-4_4");
  }
  oneOf(root, "version", ["4.4", "4.4.1"] as const, "4.4");
  required(root, "version");
  const parts = children(root, ["Header", "MiningBuildTask", "DataDictionary", "Scorecard"]);
  only(root, parts, "Header");
  const fields = fieldsIn(root, parts);
  const model = only(root, parts, "Scorecard");
  const inside = children(model, [
    "MiningSchema",
    "Output",
    "ModelStats",
    "ModelExplanation",
    "Characteristics",
    "ModelVerification",
  ]);
  checkMiningSchema(model, inside, fields);
  const settings = settingsOf(model);
  const elements = named(children(only(model, inside, "Characteristics"), ["Characteristic"]), "Characteristic");
  const characteristics = elements.map((element) => characteristicOf(element, fields, settings));
  return {
    card: { ...identityOf(model, scale), ...initial(settings.initialScore), characteristics },
    lines: elements.map((element) => element.lineNumber ?? 1),
    line: model.lineNumber ?? 1,
  };
}

interface Settings {
  readonly initialScore: number;
  readonly useReasonCodes: boolean;
  readonly baselineScore: number | undefined;
}

function settingsOf(model: Element): Settings {
  onlyAttributes(model, [
    "modelName",
    "functionName",
    "algorithmName",
    "initialScore",
    "useReasonCodes",
    "reasonCodeAlgorithm",
    "baselineScore",
    "baselineMethod",
    "isScorable",
  ]);
  required(model, "functionName");
  oneOf(model, "functionName", ["regression"] as const, "regression");
  oneOf(model, "isScorable", ["true", "1"] as const, "true");
  // Points above a baseline are reasons of a card whose high scores are bad; ours are good.
  oneOf(model, "reasonCodeAlgorithm", ["pointsBelow"] as const, "pointsBelow");
  oneOf(model, "baselineMethod", ["max", "min", "mean", "neutral", "other"] as const, "other");
  return {
    initialScore: numeric(model, "initialScore") ?? 0,
    useReasonCodes: ["true", "1"].includes(
      oneOf(model, "useReasonCodes", ["true", "false", "1", "0"] as const, "true"),
    ),
    baselineScore: numeric(model, "baselineScore"),
  };
}

const initial = (points: number) => (points === 0 ? {} : { initialPoints: points });

function identityOf(model: Element, scale: Scale | undefined) {
  const own = extensions(model);
  const number = (name: keyof Scale): number => {
    const text = own[name];
    if (text !== undefined) return numberIn(model, name, text);
    return (
      scale?.[name] ?? refuse(model, `the card does not say its ${name}, which makes points a PD: state the scale`)
    );
  };
  const name = attribute(model, "modelName") ?? "imported";
  const { calibrationIntercept: intercept, calibrationSlope: slope } = own;
  return {
    id: own.id ?? slugOf(name),
    version: own.version ?? "1",
    title: own.title ?? name,
    status: own.status ?? "fitted",
    baseScore: number("baseScore"),
    baseOdds: number("baseOdds"),
    pointsToDoubleOdds: number("pointsToDoubleOdds"),
    ...(intercept === undefined || slope === undefined
      ? {}
      : {
          calibration: {
            intercept: numberIn(model, "calibrationIntercept", intercept),
            slope: numberIn(model, "calibrationSlope", slope),
          },
        }),
    source: own.source ?? `PMML ${name}`,
  };
}

function characteristicOf(element: Element, fields: ReadonlyMap<string, Field>, settings: Settings) {
  onlyAttributes(element, ["name", "reasonCode", "baselineScore"]);
  const parts = children(element, ["Attribute"]);
  const field = fieldIn(element, parts, fields);
  const attributes = parts.map((part) => attributeOf(part, field.name, field.isNumeric));
  const { bins, missing } = binsOf(element, attributes, field.isNumeric);
  const own = extensions(element);
  const name = attribute(element, "name") ?? field.name;
  const reasonCode = attribute(element, "reasonCode");
  if (missing.reasonCode !== undefined && bins.every((bin) => bin.reasonCode !== missing.reasonCode)) {
    refuse(missing.element, "a reason code of its own for a missing value is not supported");
  }
  const baseline = numeric(element, "baselineScore") ?? settings.baselineScore;
  if (settings.useReasonCodes && reasonCode === undefined && attributes.some((one) => one.reasonCode === undefined)) {
    refuse(element, "reasonCode is missing: on the characteristic or on each of its attributes");
  }
  if (settings.useReasonCodes && baseline === undefined) {
    refuse(element, "baselineScore is missing: on the scorecard or on each characteristic");
  }
  const best = Math.max(...bins.map(({ points }) => points));
  const common = {
    id: own.id ?? camelCase(name),
    label: own.label ?? field.displayName ?? name,
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(own.medianBin === undefined ? {} : { medianBin: own.medianBin }),
    ...(baseline === undefined || baseline === best ? {} : { baselinePoints: baseline }),
    missingPoints: missing.points,
  };
  const unit = UNITS[field.name];
  if (unit !== undefined) {
    const better = own.better ?? directionOf(bins);
    return {
      ...common,
      kind: "financial",
      ratio: field.name,
      unit: own.unit ?? unit,
      better,
      bins: bins.map(({ label: _, ...bin }) => bin),
    };
  }
  return { ...common, kind: "qualitative", fact: field.name, guidance: own.guidance ?? common.label, bins };
}

/** Of every figure that a card may ask for. */
const UNITS: Readonly<Partial<Record<string, string>>> = { ...RATIO_UNITS, ...REQUEST_RATIO_UNITS };
const KNOWN: readonly string[] = [...Object.keys(UNITS), ...QUALITATIVE_FACTS];

function fieldIn(element: Element, parts: readonly Element[], fields: ReadonlyMap<string, Field>): Field {
  const name = parts
    .flatMap((part) => children(part, [...PREDICATES, "ComplexPartialScore"]))
    .map(fieldOf)
    .find((field) => field !== undefined);
  if (name === undefined) return refuse(element, "no predicate of the characteristic names a field");
  if (!KNOWN.includes(name)) {
    refuse(element, `the field ${name} is not known here; known are ${KNOWN.join(", ")}`);
  }
  return fields.get(name) ?? refuse(element, `the field ${name} is not in the DataDictionary`);
}

function directionOf(bins: readonly PmmlBin[]): "higher" | "lower" | "middle" {
  const steps = bins.slice(1).map(({ points }, i) => points - bins[i]!.points);
  if (steps.every((step) => step >= 0)) return "higher";
  return steps.every((step) => step <= 0) ? "lower" : "middle";
}

const wordsOf = (name: string): string[] => name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? ["imported"];
const slugOf = (name: string): string => wordsOf(name).join("-").toLowerCase();
const camelCase = (name: string): string =>
  wordsOf(name)
    .map((word, i) => (i === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1).toLowerCase()))
    .join("");
