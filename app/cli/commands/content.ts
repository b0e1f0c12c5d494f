import { parseArgs } from "node:util";
import { describeError, loadContent } from "~/courseware";
import { misfits } from "~/services/content/example-check.server";
import { lackingLine, lackingPhrases, shippedPhrases } from "~/services/content/shipped-phrases.server";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "content",
  summary: "check courses, scorecards, policies and archetypes",
  usage: [
    "Usage: lendwright content check [--root DIR]",
    "",
    "Reads every file of the content folder and prints what is wrong with it as file:line: message.",
    "Ends with 0 when there is nothing, with 1 when there is. Sentences of this version that a book lacks are told and are",
    "no error: pages show them as shipped.",
    "",
    "  --root DIR   the content folder (default: content)",
  ].join("\n"),

  run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { root: { type: "string", default: "content" } },
      allowPositionals: true,
    });
    const [task, ...rest] = positionals;
    if (task !== "check") throw new UsageError(`TASK: expected "check", got ${JSON.stringify(task ?? "nothing")}`);
    if (rest[0] !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(rest[0])}`);

    const loaded = loadContent(values.root);
    if (!loaded.ok) {
      for (const error of loaded.errors) console.error(describeError(error));
      return Promise.resolve(1);
    }
    const unfit = misfits(values.root, loaded.value);
    if (unfit.length > 0) {
      for (const error of unfit) console.error(describeError(error));
      return Promise.resolve(1);
    }
    const count = (things: readonly unknown[], name: string) => `${things.length} ${name}`;
    const { courses, scorecards, policies, archetypes, sets, phrases, reference, examples } = loaded.value;
    const lessons = courses.flatMap((course) => course.lessons);
    const summary = [
      count(courses, "courses"),
      count(lessons, "lessons"),
      count(
        lessons.flatMap((lesson) => lesson.questions),
        "questions",
      ),
      count(scorecards, "scorecards"),
      count(policies, "policies"),
      count(archetypes, "archetypes"),
      count(sets, "sets"),
      count(phrases, "phrase books"),
      count(reference, "formulas"),
      count(examples, "worked examples"),
    ];
    for (const { language, version, templates } of phrases) {
      const lacking = lackingPhrases(templates, shippedPhrases(language));
      if (lacking.length > 0) console.log(`phrases ${language} ${version} lack ${lackingLine(lacking)}`);
    }
    console.log(`${values.root} is in order: ${summary.join(", ")}`);
    return Promise.resolve(0);
  },
};
