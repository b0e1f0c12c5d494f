import type { Element } from "@xmldom/xmldom";
import { attribute, children, named, oneOf, only, onlyAttributes, refuse, required } from "./xml";

export interface Field {
  readonly name: string;
  readonly isNumeric: boolean;
  readonly displayName: string | undefined;
}

/** The fields of the data dictionary by name. */
export function fieldsIn(root: Element, parts: readonly Element[]): ReadonlyMap<string, Field> {
  const dictionary = only(root, parts, "DataDictionary");
  return new Map(
    children(dictionary, ["DataField"]).map((element) => {
      onlyAttributes(element, ["name", "displayName", "optype", "dataType"]);
      required(element, "optype");
      const optype = oneOf(element, "optype", ["continuous", "categorical"] as const, "continuous");
      const types = optype === "continuous" ? (["double", "float", "integer"] as const) : (["string"] as const);
      required(element, "dataType");
      oneOf<string>(element, "dataType", types, types[0]);
      children(element, ["Value"]).forEach(plainValue);
      const name = required(element, "name");
      return [name, { name, isNumeric: optype === "continuous", displayName: attribute(element, "displayName") }];
    }),
  );
}

/** A value that stands for "missing" or "invalid" would change what counts as missing. */
function plainValue(element: Element): void {
  onlyAttributes(element, ["value", "displayValue", "property"]);
  oneOf(element, "property", ["valid"] as const, "valid");
}

/** The model's inputs; replacements and treatments that would change a value are refused. */
export function checkMiningSchema(
  scorecard: Element,
  parts: readonly Element[],
  fields: ReadonlyMap<string, Field>,
): void {
  for (const element of named(children(only(scorecard, parts, "MiningSchema"), ["MiningField"]), "MiningField")) {
    onlyAttributes(element, ["name", "usageType", "optype", "importance", "invalidValueTreatment"]);
    const usage = oneOf(element, "usageType", ["active", "predicted", "target", "supplementary"] as const, "active");
    oneOf(element, "invalidValueTreatment", ["returnInvalid", "asMissing"] as const, "returnInvalid");
    const name = required(element, "name");
    if (usage === "active" && !fields.has(name)) refuse(element, `the field ${name} is not in the DataDictionary`);
  }
}
