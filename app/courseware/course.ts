import { basename, join } from "node:path";
import { existsSync } from "node:fs";
import { z } from "zod";
import type { Course, Lesson } from "~/domain/learning";
import { repeats, slug, text } from "./fields";
import { namesIn, parseFile } from "./files";
import { parseLesson } from "./lesson";
import { lintLesson, type Surroundings } from "./lesson-lint";
import { parseQuestions } from "./questions";
import type { ContentError, Parsed } from "./result";
import { parseYaml } from "./yaml";

const header = z.strictObject({
  title: text,
  summary: text,
  version: text,
  lessons: z
    .array(slug)
    .min(1, "a course needs a lesson")
    .superRefine((list, context) => {
      for (const i of repeats(list)) {
        context.addIssue({ code: "custom", message: `duplicate lesson "${list[i]}"`, path: [i] });
      }
    }),
});
type Header = z.output<typeof header>;

/** Every course under `<root>/courses/<slug>/`; what is wrong with them is added to `errors`. */
export function loadCourses(root: string, errors: ContentError[]): Course[] {
  const folder = join(root, "courses");
  const headers = namesIn(folder).flatMap((name): { name: string; header: Header }[] => {
    const parsed = parseFile(join(folder, name, "course.yaml"), (yaml, file) => parseYaml(yaml, header, file));
    if (parsed.ok) return [{ name, header: parsed.value }];
    errors.push(...parsed.errors);
    return [];
  });

  const lessons = new Set(headers.flatMap(({ name, header }) => header.lessons.map((lesson) => `${name}/${lesson}`)));
  // Pictures are served from public/, which stands beside content/.
  const hasImage = (path: string) => /^\/(?![/\\])/.test(path) && existsSync(join(root, "..", "public", path));

  return headers.map(({ name, header }) => {
    const around = { course: name, lessons, hasImage };
    const lessonFolder = join(folder, name, "lessons");
    errors.push(...strays(lessonFolder, header.lessons));
    return {
      ...header,
      slug: name,
      lessons: header.lessons.flatMap((lesson): Lesson[] => {
        const loaded = loadLesson(lessonFolder, lesson, around);
        if (loaded.ok) return [loaded.value];
        errors.push(...loaded.errors);
        return [];
      }),
    };
  });
}

function loadLesson(folder: string, slug: string, around: Surroundings): Parsed<Lesson> {
  const file = join(folder, `${slug}.md`);
  const lesson = parseFile(file, parseLesson);
  const questions = parseFile(join(folder, `${slug}.questions.yaml`), parseQuestions);
  const errors = [
    ...(lesson.ok ? lintLesson(lesson.value, file, around) : lesson.errors),
    ...(questions.ok ? [] : questions.errors),
  ];
  if (!lesson.ok || !questions.ok || errors.length > 0) return { ok: false, errors };
  const { title, summary, minutes, markdown } = lesson.value;
  return { ok: true, value: { slug, title, summary, minutes, markdown, questions: questions.value } };
}

/** Files that no course lists: a lesson left out by a slip would otherwise vanish unseen. */
function strays(folder: string, lessons: readonly string[]): ContentError[] {
  return namesIn(folder)
    .filter((name) => !lessons.includes(basename(basename(name, ".md"), ".questions.yaml")))
    .map((name) => ({ file: join(folder, name), line: 1, message: "no lesson of that name in course.yaml" }));
}
