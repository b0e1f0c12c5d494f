import { parseArgs } from "node:util";
import { balanceReport } from "../balance-report";
import { UsageError, type Command } from "../command";
import { numberOption } from "../number";

export const command: Command = {
  name: "balance",
  summary: "Score always declining, always approving and following the model on the standard sets",
  usage: `Usage: lendwright balance [--cases N] [--seed S]

Prints Markdown: what each strategy earns on a sample of every set in content/sets against the best decision attainable.

  --cases N  cases from each set (default 200)
  --seed S   of the samples (default "balance"); the same seed prints the same tables`,
  run(args) {
    const { values } = parseArgs({ args, options: { cases: { type: "string" }, seed: { type: "string" } } });
    const cases = numberOption("--cases", values.cases ?? "200");
    if (!Number.isSafeInteger(cases) || cases < 2) throw new UsageError("--cases must be a whole number above 1");
    console.log(balanceReport({ cases, seed: values.seed ?? "balance" }));
    return Promise.resolve(0);
  },
};
