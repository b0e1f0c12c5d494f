import katex from "katex";
import type { ContentError } from "./result";
import { KATEX_OPTIONS, markdownNodes, type MarkdownNode } from "./markdown";
import type { LessonText } from "./lesson";
import { MEMO_LIMITS, memoProblem, type MemoProblem } from "~/domain/judgement/worksheet";

/** What a lesson may point at. */
export interface Surroundings {
  readonly course: string;
  /** every lesson there is, as "<course>/<lesson>" */
  readonly lessons: ReadonlySet<string>;
  /** is there a picture at this path of the server? */
  readonly hasImage: (path: string) => boolean;
}

/**
 * What a reader of this lesson would trip over: dead links, missing pictures, formulas that do not parse, raw HTML. What
 * cannot be laid out within the limits of any text is told before it is taken apart.
 */
export function lintLesson(lesson: LessonText, file: string, around: Surroundings): ContentError[] {
  const shape = memoProblem(lesson.markdown);
  if (shape) return [{ file, line: lesson.firstLine, message: TOO_MUCH[shape] }];
  return markdownNodes(lesson.markdown).flatMap((node) => {
    const message = complaint(node, around);
    const line = lesson.firstLine - 1 + (node.position?.start.line ?? 1);
    return message ? [{ file, line, message }] : [];
  });
}

const TOO_MUCH: Readonly<Record<MemoProblem, string>> = {
  memoTooLong: `longer than ${MEMO_LIMITS.characters} characters: split the lesson`,
  memoCells: `its tables have more than ${MEMO_LIMITS.cells} cells, each row as wide as its heading`,
  memoNesting: "quotations, lists or brackets stand too deep in one another",
};

function complaint(node: MarkdownNode, around: Surroundings): string | undefined {
  switch (node.type) {
    case "link":
    case "definition":
      return linkComplaint(node.url ?? "", around);
    case "image":
      return around.hasImage(node.url ?? "") ? undefined : `image missing: ${node.url}`;
    case "math":
    case "inlineMath":
      return formulaComplaint(node.value ?? "");
    case "html":
      return "raw HTML is never shown: write Markdown";
    case "heading":
      return node.depth === 1 ? "the title is the page's only first heading: begin with ##" : undefined;
    default:
      return undefined;
  }
}

/** A link without a scheme is a lesson: beside this one ("other-lesson") or anywhere ("/learn/course/lesson"). */
function linkComplaint(url: string, { course, lessons }: Surroundings): string | undefined {
  if (/^https:\/\/[^/]+/.test(url)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return `link ${url}: only https: leads out of a lesson`;
  const target = url.startsWith("/learn/") ? url.slice("/learn/".length) : `${course}/${url}`;
  return lessons.has(target) ? undefined : `broken link: there is no lesson ${url}`;
}

export function formulaComplaint(formula: string): string | undefined {
  try {
    katex.renderToString(formula, { ...KATEX_OPTIONS, throwOnError: true });
    return undefined;
  } catch (error) {
    return `formula: ${(error as Error).message}`;
  }
}
