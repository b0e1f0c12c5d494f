import { z } from "zod";
import type { Question } from "~/domain/learning";
import { repeats, slug, text } from "./fields";
import { type Parsed } from "./result";
import { parseYaml } from "./yaml";

const NO_REASON = "no explanation: say why this is right or wrong";
const why = z.string({ error: NO_REASON }).trim().min(1, NO_REASON);

const option = z.strictObject({ text, right: z.literal(true).optional(), why });

const choice = z
  .strictObject({
    id: slug,
    kind: z.enum(["single", "multiple"]),
    prompt: text,
    options: z.array(option).min(2, "a choice needs at least two options").max(8, "more than eight options"),
  })
  .superRefine(({ kind, options }, context) => {
    const right = options.filter((each) => each.right).length;
    const complain = (message: string, ...path: PropertyKey[]) =>
      context.addIssue({ code: "custom", message, path: ["options", ...path] });

    if (right === 0) complain("no right answer");
    if (kind === "single" && right > 1) complain(`${right} right answers, but a single choice has one`);
    if (right === options.length) complain("every option is right, so nothing is asked");
    for (const i of repeats(options.map((each) => sameWords(each.text)))) {
      const first = options.findIndex((each) => sameWords(each.text) === sameWords(options[i]?.text ?? ""));
      const differ = options[i]?.right !== options[first]?.right;
      const says = differ ? "a wrong option says the same as the right one" : "two options say the same";
      complain(`${says} (${letter(first)} and ${letter(i)})`, i, "text");
    }
  });

const numeric = z.strictObject({
  id: slug,
  kind: z.literal("numeric"),
  prompt: text,
  unit: text,
  answer: z.number(),
  tolerance: z.number().min(0),
  why,
});

const questions = z
  .array(z.discriminatedUnion("kind", [choice, numeric]))
  .min(1, "no questions")
  .superRefine((list, context) => {
    for (const i of repeats(list.map(({ id }) => id))) {
      context.addIssue({ code: "custom", message: `duplicate id "${list[i]?.id}"`, path: [i, "id"] });
    }
  })
  .transform((list): Question[] =>
    list.map((question) =>
      question.kind === "numeric"
        ? question
        : {
            ...question,
            options: question.options.map((each, i) => ({ ...each, id: letter(i), right: each.right ?? false })),
          },
    ),
  );

/** The questions of one lesson, from its `.questions.yaml`. */
export function parseQuestions(yaml: string, file: string): Parsed<Question[]> {
  return parseYaml(yaml, questions, file);
}

function letter(position: number): string {
  return String.fromCharCode("a".charCodeAt(0) + position);
}

/** Two texts that differ in case, spacing or the last full stop say the same to a reader. */
function sameWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "");
}
