import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { z } from "zod";
import { yamlTooDeep } from "./nesting";
import type { ContentError, Parsed } from "./result";

/**
 * Parses YAML 1.2 (JSON is a part of it) and holds it to a schema. Every error names the line of the value it is about;
 * `firstLine` is where the text begins in its file. Doubled keys, tags and unknown types are errors, never warnings.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, file: string, firstLine = 1): Parsed<T> {
  const deep = yamlTooDeep(text, DEEPEST);
  if (deep !== undefined) {
    const message = `lists and maps stand more than ${DEEPEST} deep in one another`;
    return { ok: false, errors: [{ file, line: firstLine - 1 + deep, message }] };
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: "core", strict: true, prettyErrors: false });
  const lineAt = (offset: number): number => firstLine - 1 + Math.max(1, counter.linePos(offset).line);

  const syntax = [...document.errors, ...document.warnings];
  if (syntax.length > 0) {
    return { ok: false, errors: syntax.map(({ message, pos }) => ({ file, line: lineAt(pos[0]), message })) };
  }

  const value = valueOf(document);
  if (value === undefined) {
    return { ok: false, errors: [{ file, line: firstLine, message: "aliases (*name) are not read: write it out" }] };
  }
  const checked = schema.safeParse(value.js);
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    errors: checked.error.issues.flatMap((issue) => explain(issue, document, file, lineAt)),
  };
}

/** No content nests half as deep. */
const DEEPEST = 50;

/** Undefined: it has aliases, with which a few lines say more than a machine holds. */
function valueOf(document: Document): { readonly js: unknown } | undefined {
  let hasAlias = false;
  visit(document, {
    Alias() {
      hasAlias = true;
      return visit.BREAK;
    },
  });
  return hasAlias ? undefined : { js: document.toJS() };
}

type Path = readonly PropertyKey[];

function explain(
  issue: z.core.$ZodIssue,
  document: Document,
  file: string,
  lineAt: (offset: number) => number,
): ContentError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file,
      line: lineAt(keyOffset(document, issue.path, key)),
      message: `unknown key "${[...issue.path, key].join(".")}"`,
    }));
  }
  const where = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  const isAbsent = issue.code === "invalid_type" && !document.hasIn(issue.path);
  const message = isAbsent && issue.message.startsWith("Invalid input") ? "missing" : issue.message;
  return [{ file, line: lineAt(offsetOf(document, issue.path)), message: where + message }];
}

/** Where the value at `path` begins; where it is absent, the nearest value around it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
