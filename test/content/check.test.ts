import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { describeError, loadContent } from "~/courseware";
import { contentTree, goodFile } from "./tree";

const LESSON = "courses/basics/lessons/first.md";
const QUESTIONS = "courses/basics/lessons/first.questions.yaml";
const COURSE = "courses/basics/course.yaml";

const trees: { remove: () => void }[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) tree.remove();
});

function errorsOf(changes: Record<string, string | undefined>): string[] {
  const tree = contentTree(changes);
  trees.push(tree);
  const loaded = loadContent(tree.root);
  return loaded.ok ? [] : loaded.errors.map((error) => describeError(error).slice(join(tree.root, "/").length));
}

/** [what is broken, file, passage, what stands there instead, the whole error] */
const BROKEN: readonly [string, string, string, string, string][] = [
  [
    "front matter that is not YAML",
    LESSON,
    "title: A lesson",
    "title: 'A lesson",
    "lessons/first.md:4: Missing closing 'quote",
  ],
  [
    "front matter that never ends",
    LESSON,
    "5\n---",
    "5\n",
    "lessons/first.md:1: no front matter: begin with YAML between two --- lines",
  ],
  ["a field missing in the front matter", LESSON, "minutes: 5\n", "", "lessons/first.md:2: minutes: missing"],
  [
    "an unknown key in the front matter",
    LESSON,
    "minutes: 5",
    "minutes: 5\nauthor: x",
    'lessons/first.md:5: unknown key "author"',
  ],
  ["a doubled key", LESSON, "minutes: 5", "minutes: 5\nminutes: 6", "lessons/first.md:5: Map keys must be unique"],
  ["a link to no lesson", LESSON, "](second)", "](third)", "lessons/first.md:7: broken link: there is no lesson third"],
  [
    "a link to a page of the server",
    LESSON,
    "](second)",
    "](/reference/x)",
    "lessons/first.md:7: broken link: there is no lesson /reference/x",
  ],
  [
    "a link that runs a script",
    LESSON,
    "](second)",
    "](javascript:alert)",
    "lessons/first.md:7: link javascript:alert: only https: leads out of a lesson",
  ],
  ["a formula that does not parse", LESSON, "$d =", "$\\frac{d =", "lessons/first.md:7: formula: KaTeX parse error"],
  [
    "a picture that is not there",
    LESSON,
    "Deviation",
    "![a till](/figures/till.svg) Deviation",
    "lessons/first.md:7: image missing: /figures/till.svg",
  ],
  [
    "a picture from elsewhere",
    LESSON,
    "Deviation",
    "![a](https://x.example/a.png) Deviation",
    "lessons/first.md:7: image missing: https://x.example/a.png",
  ],
  ["raw HTML", LESSON, "Deviation", "<b>Deviation</b>", "lessons/first.md:7: raw HTML is never shown: write Markdown"],
  [
    "a table of a thousand columns",
    LESSON,
    "Deviation",
    `\n\n${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|\n|\n|\n\nDeviation`,
    "lessons/first.md:6: its tables have more than 2000 cells, each row as wide as its heading",
  ],
  [
    "a thousand quotations within each other",
    LESSON,
    "Deviation",
    `\n\n${">".repeat(1000)} Deviation`,
    "lessons/first.md:6: quotations, lists or brackets stand too deep in one another",
  ],
  [
    "no right answer",
    QUESTIONS,
    "      right: true\n",
    "",
    "lessons/first.questions.yaml:5: 0.options: no right answer",
  ],
  [
    "two right answers to a single choice",
    QUESTIONS,
    "    - text: That",
    "    - text: Those\n      right: true\n      why: So.\n    - text: That",
    "lessons/first.questions.yaml:5: 0.options: 2 right answers, but a single choice has one",
  ],
  [
    "a wrong option equal to the right one",
    QUESTIONS,
    "text: That",
    "text: 'this.'",
    "lessons/first.questions.yaml:8: 0.options.1.text: a wrong option says the same as the right one (a and b)",
  ],
  [
    "an option without explanation",
    QUESTIONS,
    "      why: It does not.\n",
    "",
    "lessons/first.questions.yaml:8: 0.options.1.why: no explanation",
  ],
  [
    "an empty explanation",
    QUESTIONS,
    "why: It is five.",
    "why: ' '",
    "lessons/first.questions.yaml:16: 1.why: no explanation",
  ],
  ["a number without an answer", QUESTIONS, "  answer: 5\n", "", "lessons/first.questions.yaml:10: 1.answer: missing"],
  ["a negative tolerance", QUESTIONS, "0.1", "-0.1", "lessons/first.questions.yaml:15: 1.tolerance: Too small"],
  [
    "two questions with one id",
    QUESTIONS,
    "id: two",
    "id: one",
    'lessons/first.questions.yaml:10: 1.id: duplicate id "one"',
  ],
  [
    "an unknown kind of question",
    QUESTIONS,
    "kind: numeric",
    "kind: essay",
    "lessons/first.questions.yaml:11: 1.kind: Invalid",
  ],
  [
    "an unknown key in a question",
    QUESTIONS,
    "tolerance:",
    "hint: x\n  tolerance:",
    'lessons/first.questions.yaml:15: unknown key "1.hint"',
  ],
  [
    "a lesson listed twice",
    COURSE,
    "[first, second]",
    "[first, second, first]",
    'course.yaml:4: lessons.2: duplicate lesson "first"',
  ],
  [
    "a lesson that no course lists",
    COURSE,
    "[first, second]",
    "[second]",
    "lessons/first.md:1: no lesson of that name in course.yaml",
  ],
];

describe("the content check", () => {
  it("passes a good tree", () => {
    expect(errorsOf({})).toEqual([]);
  });

  it.each(BROKEN)("finds %s", (_what, file, passage, replacement, error) => {
    expect(errorsOf({ [file]: goodFile(file, passage, replacement) })).toContainEqual(
      expect.stringContaining(`courses/basics/${error}`),
    );
  });

  it.each([COURSE, LESSON, QUESTIONS])("finds that %s is missing", (file) => {
    expect(errorsOf({ [file]: undefined })).toContain(`${file}:1: file missing`);
  });

  it("names every error of a file at once", () => {
    const twice = goodFile(QUESTIONS, "      right: true\n", "").replace("why: It is five.", "why: ''");
    expect(errorsOf({ [QUESTIONS]: twice })).toHaveLength(2);
  });

  it("takes over nothing from a folder that is not there", () => {
    expect(loadContent("/nowhere/content")).toMatchObject({ ok: false, errors: [{ message: "folder missing" }] });
  });

  it("passes the content that ships", () => {
    const loaded = loadContent("content");
    expect(loaded.ok ? [] : loaded.errors.map(describeError)).toEqual([]);
  });
});
