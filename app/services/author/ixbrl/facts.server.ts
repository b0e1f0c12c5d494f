import type { Document, Element } from "@xmldom/xmldom";
import { elements, isInline, nameIn, textOf, within, type Name } from "./document.server";
import type { WrittenNumber } from "./number.server";

/** A period and a firm, and the segments to which a figure is restricted. */
export interface Context {
  /** first day; undefined: the figure is of the day `end` */
  readonly start: string | undefined;
  readonly end: string;
  readonly dimensions: readonly { readonly axis: Name; readonly member: Name | "typed" }[];
}

interface Told {
  readonly line: number;
  readonly name: Name;
  readonly context: Context | undefined;
}

/** A figure as it stands in the filing. */
export interface NumberFact extends Told {
  readonly written: WrittenNumber;
  /** local name of the measure ("GBP", "pure"); "compound" where a unit divides; undefined: the filing lacks the unit */
  readonly unit: string | undefined;
  readonly left: "nil" | "fraction" | "target" | undefined;
}
export interface TextFact extends Told {
  readonly text: string;
}

export interface FilingFacts {
  readonly numbers: readonly NumberFact[];
  readonly texts: readonly TextFact[];
  /** the firm's number in the register, as the contexts have it */
  readonly identifiers: readonly string[];
}

const XBRLI = "http://www.xbrl.org/2003/instance";
const XBRLDI = "http://xbrl.org/2006/xbrldi";

/** Everything that the filing tags, hidden or shown. Nothing is interpreted yet. */
export function factsOf(document: Document): FilingFacts {
  const all = [...elements(document)];
  const instance = (name: string) => all.filter((e) => e.namespaceURI === XBRLI && e.localName === name);
  const inline = (name: string) => all.filter((e) => isInline(e) && e.localName === name);
  const byId = <T>(found: readonly Element[], read: (element: Element) => T) =>
    new Map(found.map((element) => [element.getAttribute("id") ?? "", read(element)]));

  const contexts = byId(instance("context"), contextOf);
  const units = byId(instance("unit"), unitOf);
  const continuations = byId(inline("continuation"), (element) => element);
  const told = (element: Element): Told => ({
    line: element.lineNumber ?? 1,
    name: nameIn(element, element.getAttribute("name") ?? ""),
    context: contexts.get(element.getAttribute("contextRef") ?? ""),
  });

  return {
    numbers: ["nonFraction", "fraction"].flatMap(inline).map((element) => ({
      ...told(element),
      written: writtenIn(element),
      unit: units.get(element.getAttribute("unitRef") ?? ""),
      left: leftOut(element),
    })),
    texts: inline("nonNumeric").map((element) => ({ ...told(element), text: continued(element, continuations) })),
    identifiers: [...new Set(instance("identifier").map(textOf))],
  };
}

function contextOf(element: Element): Context {
  const day = (name: string) => {
    const [found] = within(element, XBRLI, name);
    return found && textOf(found).slice(0, 10);
  };
  const dimensions = ["explicitMember", "typedMember"]
    .flatMap((name) => within(element, XBRLDI, name))
    .map((member) => ({
      axis: nameIn(member, member.getAttribute("dimension") ?? ""),
      member: member.localName === "typedMember" ? ("typed" as const) : nameIn(member, textOf(member)),
    }));
  return { start: day("startDate"), end: day("instant") ?? day("endDate") ?? "", dimensions };
}

function unitOf(element: Element): string {
  const [first, ...more] = within(element, XBRLI, "measure");
  return first && more.length === 0 ? (textOf(first).split(":").at(-1) as string) : "compound";
}

function writtenIn(element: Element): WrittenNumber {
  const attribute = (name: string) => element.getAttribute(name) ?? undefined;
  return {
    text: textOf(element),
    format: attribute("format")?.split(":").at(-1),
    scale: attribute("scale"),
    sign: attribute("sign"),
  };
}

/** Why a figure is none to be read. */
function leftOut(element: Element): NumberFact["left"] {
  if (element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil") === "true") return "nil";
  if (element.localName === "fraction") return "fraction";
  // a filing may carry a second report, to another addressee
  return element.getAttribute("target") ? "target" : undefined;
}

/** A text with the pieces that it is continued in; a circle ends where it began. */
function continued(element: Element, pieces: ReadonlyMap<string, Element>): string {
  const chain = new Set<Element>();
  for (let at: Element | undefined = element; at !== undefined && !chain.has(at);) {
    chain.add(at);
    at = pieces.get(at.getAttribute("continuedAt") ?? "");
  }
  return [...chain].map(textOf).join(" ").trim();
}
