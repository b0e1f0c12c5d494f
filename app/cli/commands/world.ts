import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { UsageError, type Command } from "../command";
import { commitSeed, ENGINE } from "../commit-seed";
import { progress } from "../fit/progress";
import { numberOption } from "../number";
import { drawLooks } from "../world/draw";
import { said } from "../world/targets";
import { worldReport } from "../world-report";
import { loadContent } from "~/courseware";

const LEAST_FILES = 20;

export const command: Command = {
  name: "world",
  summary: "Measure what practice cases are like as a whole, and what gives one of them away",
  usage: `Usage: lendwright world [--files N] [--seed S] [--out FILE]

Writes Markdown: rating PDs, one default curve, trades, what banks know, default correlation, calendar, plausibility,
customers who would leave, sound loans inside bad requests, tells; each beside its target. Prints the targets missed.

  --files N   files drawn from the recipes (default 3000), made on all cores
  --seed S    of the draw; the same seed writes the same report (default: of the last commit that changed the engine)
  --out FILE  where it goes (default: docs/world.md)`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: { files: { type: "string" }, seed: { type: "string" }, out: { type: "string" } },
    });
    const files = numberOption("--files", values.files ?? "3000");
    if (!Number.isSafeInteger(files) || files < LEAST_FILES) {
      throw new UsageError(`--files must be a whole number from ${LEAST_FILES} on`);
    }
    const seed = values.seed ?? commitSeed("engine", ENGINE);
    const out = values.out ?? "docs/world.md";
    const content = loadContent("content");
    if (!content.ok) throw new UsageError("content/ has errors: `lendwright content check` lists them");
    const { archetypes: recipes, policies, phrases } = content.value;
    const templates = phrases.find(({ language }) => language === "en")!.templates;
    const show = progress("files");
    const start = performance.now();
    const looks = await drawLooks({ recipes, policy: policies[0]!, templates, seed }, files, (done) =>
      show(done, files),
    );
    const { text, verdicts } = worldReport(looks, seed);
    writeFileSync(out, text);
    console.log(`${out}: ${files} files, seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
    for (const one of verdicts) if (!one.kept) console.log(`${one.what}: ${said(one)}, target ${one.target}`);
    return 0;
  },
};
