import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { UsageError, type Command } from "../command";
import { commitSeed, ENGINE } from "../commit-seed";
import { progress } from "../fit/progress";
import { measureAdvice } from "../judging/advice/measure";
import { adviceSection } from "../judging/advice/section";
import { drawAnswers } from "../judging/draw";
import { FORM_FILES, judgingReport } from "../judging-report";
import { numberOption } from "../number";
import { loadContent } from "~/courseware";
import { populationOf } from "~/domain/judgement/ranking";

const JUDGING = [...ENGINE, "app/domain/judgement", "app/domain/pricing", "content/policy", "content/readers"];
/** Two forms, so that one can be held against the other. */
const LEAST_FILES = 2 * FORM_FILES;
const ADVICE_CASES = "20";

export const command: Command = {
  name: "judging",
  summary: "Measure how many files tell analysts apart, by simulated analysts of known skill",
  usage: `Usage: lendwright judging [--files N] [--analysts N] [--advice-cases N] [--seed S] [--out FILE]
       lendwright judging --advice [--advice-cases N] [--only ERROR]… [--seed S] [--out FILE]

Writes Markdown: reliability of one file, files until the better of two analysts leads, what a form of short files tells;
for grade, PD, flags, price, money and the composite. Everything in it is simulated.

  --files N     files drawn from the recipes (default 300), made on all cores
  --analysts N  of even skill, a multiple of 4 (default 200); a quarter as many practised ones and halfway ones besides
  --advice      only what the one piece of advice says to errors made on purpose, printed unless --out names a file
  --advice-cases N  decisions for each kind of error (default ${ADVICE_CASES})
  --futures N   lived for each file of the advice (default: as many as a file is made with); fewer are quicker
  --only ERROR  this kind of error, by its name in the report; may be repeated
  --seed S      of files and analysts; the same seed writes the same report (default: of the last commit that changed them)
  --out FILE    where it goes (default: docs/judging.md)`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        files: { type: "string" },
        analysts: { type: "string" },
        seed: { type: "string" },
        out: { type: "string" },
        advice: { type: "boolean" },
        "advice-cases": { type: "string" },
        futures: { type: "string" },
        only: { type: "string", multiple: true },
      },
    });
    const cases = numberOption("--advice-cases", values["advice-cases"] ?? ADVICE_CASES);
    if (!Number.isSafeInteger(cases) || cases < 1)
      throw new UsageError("--advice-cases must be a whole number from 1 on");
    const futures = values.futures === undefined ? undefined : numberOption("--futures", values.futures);
    const files = numberOption("--files", values.files ?? "300");
    if (!Number.isSafeInteger(files) || files < LEAST_FILES) {
      throw new UsageError(`--files must be a whole number from ${LEAST_FILES} on`);
    }
    const analysts = numberOption("--analysts", values.analysts ?? "200");
    if (analysts < 8 || analysts % 4 !== 0) throw new UsageError("--analysts must be a multiple of 4 from 8 on");
    const seed = values.seed ?? commitSeed("judging", JUDGING);
    const out = values.out ?? "docs/judging.md";
    const content = loadContent("content");
    if (!content.ok) throw new UsageError("content/ has errors: `lendwright content check` lists them");
    const { archetypes: recipes, policies, readers: read } = content.value;
    if (!read) throw new UsageError("content/readers has no ideal reader: `lendwright fit reader` writes it");
    const readers = { reader: read.ideal, table: read.analysts, policy: policies[0]! };
    const [card] = content.value.scorecards;
    if (!card) throw new UsageError("content/ has no scorecard");
    const bank = { card, policy: policies[0]!, readers: read };
    const advice = () =>
      adviceSection(
        measureAdvice({
          recipes,
          bank,
          seed,
          cases,
          futures,
          only: values.only,
          onProgress: progress("kinds of error"),
        }),
      );
    if (values.advice) {
      const text = advice().join("\n\n").concat("\n");
      if (values.out) writeFileSync(values.out, text);
      else console.log(text);
      return 0;
    }
    const population = populationOf(analysts);
    const show = progress("files");
    const start = performance.now();
    const answers = await drawAnswers({ recipes, readers, skills: population.skills, seed }, files, (done) =>
      show(done, files),
    );
    writeFileSync(out, judgingReport({ answers, population, analysts: readers.table, seed, advice: advice() }));
    console.log(`${out}: ${files} files, seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
    return 0;
  },
};
