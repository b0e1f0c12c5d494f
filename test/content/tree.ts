import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const COURSE = `title: Basics
summary: What to look at first.
version: "1"
lessons: [first, second]
`;
const LESSON = `---
title: A lesson
summary: What it says.
minutes: 5
---

Deviation is $d = (S - E) / S$. Read [the next one](second) too.
`;
const QUESTIONS = `- id: one
  kind: single
  prompt: Which?
  options:
    - text: This
      right: true
      why: It ties.
    - text: That
      why: It does not.
- id: two
  kind: numeric
  prompt: How much?
  unit: "%"
  answer: 5
  tolerance: 0.1
  why: It is five.
`;

const GOOD: Record<string, string> = {
  "courses/basics/course.yaml": COURSE,
  "courses/basics/lessons/first.md": LESSON,
  "courses/basics/lessons/first.questions.yaml": QUESTIONS,
  "courses/basics/lessons/second.md": LESSON,
  "courses/basics/lessons/second.questions.yaml": QUESTIONS,
};

/** A good content tree in a temporary folder with some files replaced (undefined: taken away). */
export function contentTree(changes: Record<string, string | undefined> = {}): { root: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "content-"));
  const root = join(folder, "content");
  for (const [name, source] of Object.entries({ ...GOOD, ...changes })) {
    if (source === undefined) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), source);
  }
  return { root, remove: () => rmSync(folder, { recursive: true }) };
}

/** A good file with one passage replaced. */
export function goodFile(name: string, passage: string, replacement: string): string {
  const source = GOOD[name] ?? "";
  if (!source.includes(passage)) throw new Error(`${name} does not hold ${passage}`);
  return source.replace(passage, replacement);
}
