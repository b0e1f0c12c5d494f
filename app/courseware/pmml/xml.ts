import { xmlTooDeep } from "../nesting";
import { DOMParser, ParseError, type Element } from "@xmldom/xmldom";

/** A file that is refused, with the line of what is wrong. */
export class PmmlError extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

export const refuse = (element: Element, message: string): never => {
  throw new PmmlError(element.lineNumber ?? 1, message);
};

/** A predicate within predicates of a card stands some ten deep. */
const DEEPEST = 50;

/**
 * The root of a well-formed XML text. A document type is refused: PMML has none, and entities can be made to explode.
 * @throws PmmlError
 */
export function parseXml(text: string): Element {
  const deep = xmlTooDeep(text, DEEPEST);
  if (deep !== undefined) throw new PmmlError(deep, `elements stand more than ${DEEPEST} deep in one another`);
  try {
    const parser = new DOMParser({
      onError: (_level, message, context: { locator?: { lineNumber?: number } }) => {
        throw new PmmlError(context.locator?.lineNumber ?? 1, message);
      },
    });
    const { documentElement, doctype } = parser.parseFromString(text, "text/xml");
    if (doctype) throw new PmmlError(1, "a document type is not allowed");
    return documentElement!;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new PmmlError(
      Math.max(1, (error.locator as { lineNumber?: number } | undefined)?.lineNumber ?? 1),
      error.message,
    );
  }
}

/** The child elements, extensions left out. Those whose name is not in `allowed` are refused. */
export function children(element: Element, allowed: readonly string[]): Element[] {
  const all = Array.from(element.children).filter((child) => child.localName !== "Extension");
  for (const child of all) {
    if (!allowed.includes(child.localName ?? ""))
      refuse(child, `${child.localName} in ${element.localName} is not supported`);
  }
  return all;
}

export const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter(({ localName }) => localName === name);

/** The one element of a name. */
export function only(parent: Element, elements: readonly Element[], name: string): Element {
  const found = named(elements, name);
  if (found.length !== 1) refuse(parent, `${parent.localName} must have one ${name}, not ${found.length}`);
  return found[0]!;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.getAttribute(name) ?? undefined;

export const required = (element: Element, name: string): string =>
  attribute(element, name) ?? refuse(element, `${element.localName} needs the attribute ${name}`);

/** Attributes beyond these are refused: each of them could change the score. */
export function onlyAttributes(element: Element, allowed: readonly string[]): void {
  for (const { name } of Array.from(element.attributes)) {
    if (!name.startsWith("xmlns") && !allowed.includes(name)) {
      refuse(element, `the attribute ${name} of ${element.localName} is not supported`);
    }
  }
}

export function oneOf<T extends string>(element: Element, name: string, values: readonly T[], otherwise: T): T {
  const value = attribute(element, name) ?? otherwise;
  const found = values.find((one) => one === value);
  return found ?? refuse(element, `${name}="${value}" is not supported, only ${values.join(", ")}`);
}

export function numeric(element: Element, name: string): number | undefined {
  const text = attribute(element, name);
  return text === undefined ? undefined : numberIn(element, name, text);
}

export function numberIn(element: Element, name: string, text: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : refuse(element, `${name}="${text}" is not a number`);
}

/** Our own extensions of an element, by name. */
export function extensions(element: Element): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    Array.from(element.children)
      .filter((child) => child.localName === "Extension" && child.getAttribute("extender") === EXTENDER)
      .map((child) => [required(child, "name"), required(child, "value")]),
  );
}
export const EXTENDER = "lendwright";
