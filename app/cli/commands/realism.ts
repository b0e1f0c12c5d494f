import { parseArgs } from "node:util";
import { UsageError, type Command } from "../command";
import { realismReport } from "../realism-report";
import { numberOption } from "../number";

export const command: Command = {
  name: "realism",
  summary: "Compare a population of simulated firms with published figures",
  usage: `Usage: lendwright realism [--firms N] [--futures N] [--seed S]

Prints Markdown: ratios by industry, default rates, sound against failed firms, rank correlations, first digits.

  --firms N    firms in each industry (default 1000)
  --futures N  futures behind each firm's true PD (default 100)
  --seed S     of the population (default "realism"); the same seed prints the same tables`,
  run(args) {
    const { values } = parseArgs({
      args,
      options: { firms: { type: "string" }, futures: { type: "string" }, seed: { type: "string" } },
    });
    const firms = readCount("--firms", values.firms ?? "1000");
    const futures = readCount("--futures", values.futures ?? "100");
    console.log(realismReport({ firms, futures, seed: values.seed ?? "realism" }));
    return Promise.resolve(0);
  },
};

function readCount(name: string, text: string): number {
  const count = numberOption(name, text);
  if (!Number.isSafeInteger(count) || count < 1) throw new UsageError(`${name} must be a whole number above 0`);
  return count;
}
