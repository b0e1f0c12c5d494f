import { z } from "zod";
import { text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

const frontMatter = z.strictObject({
  title: text,
  summary: text,
  minutes: z.int().min(1).max(60, "more than an hour: split the lesson"),
});

export interface LessonText extends z.output<typeof frontMatter> {
  readonly markdown: string;
  /** line of the file on which `markdown` begins */
  readonly firstLine: number;
}

const FENCE = "---";

/** A lesson's Markdown file: YAML between two `---` lines, then the text. */
export function parseLesson(source: string, file: string): Parsed<LessonText> {
  const lines = source.split(/\r?\n/);
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end < 0) {
    return {
      ok: false,
      errors: [{ file, line: 1, message: "no front matter: begin with YAML between two --- lines" }],
    };
  }
  const head = parseYaml(lines.slice(1, end).join("\n"), frontMatter, file, 2);
  if (!head.ok) return head;
  const markdown = lines.slice(end + 1).join("\n");
  if (markdown.trim() === "") {
    return { ok: false, errors: [{ file, line: end + 1, message: "no text after the front matter" }] };
  }
  return { ok: true, value: { ...head.value, markdown, firstLine: end + 2 } };
}
