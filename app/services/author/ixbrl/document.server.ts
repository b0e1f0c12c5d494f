import { xmlTooDeep } from "~/courseware";
import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";

/** The name of a tag or member: prefixes differ from file to file, so the namespace counts. */
export interface Name {
  readonly namespace: string | undefined;
  readonly local: string;
}

/** Filings nest some thirty levels. */
const DEEPEST = 200;
/** Nodes looked at within one tag: a name, a date or a context has a few, and a longer text is dropped in any case. */
const MOST_NODES = 2_000;

export interface XmlProblem {
  readonly problem: "notXml" | "tooDeep";
  readonly line: number;
}

/** The document, or where it cannot be read. No entity beyond HTML's own is known, and nothing is fetched. */
export function parseXhtml(text: string): Document | XmlProblem {
  // Looking up a namespace goes all the way up, and so does the parser itself.
  const deep = xmlTooDeep(text, DEEPEST);
  if (deep !== undefined) return { problem: "tooDeep", line: deep };
  let line = 1;
  try {
    return new DOMParser({
      onError(level, _message, context: { locator?: { lineNumber?: number } } | undefined) {
        line = context?.locator?.lineNumber ?? line;
        if (level !== "warning") throw new Error(level);
      },
    }).parseFromString(text, "application/xhtml+xml");
  } catch {
    return { problem: "notXml", line };
  }
}

/** Every element, in the order of the document. */
export function* elements(document: Document): Generator<Element> {
  for (let node: Node | null = document.documentElement; node !== null; node = next(node, document))
    if (isElement(node)) yield node;
}

/** The elements of a name within another. */
export function within(element: Element, namespace: string, name: string): Element[] {
  const found: Element[] = [];
  let left = MOST_NODES;
  for (let node: Node | null = element; node !== null && left > 0; node = next(node, element), left--)
    if (isElement(node) && node.namespaceURI === namespace && node.localName === name) found.push(node);
  return found;
}

/** The text within, without what the filing excludes from it; runs of blanks are one. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  let excluded = false;
  let left = MOST_NODES;
  let node: Node | null = element.firstChild;
  for (; node !== null && left > 0; node = next(node, element, !excluded), left--) {
    excluded = isElement(node) && isInline(node) && node.localName === "exclude";
    if (!isElement(node)) parts.push(node.nodeValue ?? "");
    else if (BLOCK.test(node.localName ?? "")) parts.push(" ");
  }
  return parts.join("").replace(/\s+/gu, " ").trim();
}

/** Words on either side of these are words apart. */
const BLOCK = /^(p|div|td|tr|br|table)$/;

/** The node after this one within `root`; by steps, not by recursion, so that no nesting is too deep. */
function next(node: Node, root: Node, inside = true): Node | null {
  if (inside && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Is it an element of Inline XBRL, of any edition? */
export const isInline = (element: Element): boolean =>
  /^http:\/\/www\.xbrl\.org\/20\d\d\/inlineXBRL$/.test(element.namespaceURI ?? "");

/** A qualified name as the element where it stands understands it. */
export function nameIn(element: Element, qualified: string): Name {
  const [prefix, local] = qualified.includes(":") ? (qualified.split(":") as [string, string]) : ["", qualified];
  return { namespace: element.lookupNamespaceURI(prefix) ?? undefined, local };
}
