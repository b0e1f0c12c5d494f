import { parseArgs } from "node:util";
import { UsageError, type Command } from "../command";
import { fitOwn } from "../fit/own";
import { fitIdealReader } from "../fit/reader";
import { fitReference } from "../fit/reference";

export const command: Command = {
  name: "fit",
  summary: "fit the reference scorecard, the ideal reader, or a model on a bank's own table",
  usage: `Usage: lendwright fit reference --seed S [--firms N] [--out DIR] [--plan FILE] [--table FILE.csv]
       lendwright fit reader --seed S [--files N] [--held-out N] [--out DIR]
       lendwright fit FILE --target COLUMN [--columns A,B,…] [--folds FOLDS.csv] [--seed S] [--out DIR]

reference: lives a portfolio of firms by the generator, each with one future of a year, fits a scorecard on seven tenths
of it, measures it on the rest, and writes <id>.yaml, <id>.model-card.md and <id>.model-card.yaml. The same seed and
number of firms give the same files.

  --seed S         letters, digits and hyphens
  --firms N        size of the portfolio (default: 20000)
  --out DIR        where the files go (default: content/scorecards)
  --plan FILE      candidates and rules (default: content/fitting/reference.yaml)
  --table FILE     also write the portfolio as CSV, for a second computation by other means

reader: draws practice files, undoes all that can be found in them, and fits the ideal reader on what they then show.
Writes ideal.yaml, and prints how he and simulated analysts (content/readers/analysts.yaml) read files that are held out.
The same seed and numbers give the same file.

  --files N        files to fit on (default: 1480, forty of each recipe)
  --held-out N     files to measure on (default: 592)
  --out DIR        where the file goes (default: content/readers)

FILE: a CSV file with a heading, or ARFF. Weight of evidence in up to ten bins of equal frequency, missing apart, and a
logistic regression with an L2 penalty (C = 1); bins and coefficients are fitted inside the training folds alone. Prints
AUC, KS and Brier score by fold and pooled.

  --target COLUMN  1 where the firm failed, 0 where not
  --columns A,B    names or numbers (from 1) of the columns to use (default: all that are numbers)
  --folds FILE     CSV with a column fold, one row for each of FILE (default: five folds, drawn with --seed)
  --out DIR        also write model.json (bins and coefficients on all rows) and predictions.csv`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        seed: { type: "string" },
        firms: { type: "string" },
        files: { type: "string" },
        "held-out": { type: "string" },
        out: { type: "string" },
        plan: { type: "string" },
        table: { type: "string" },
        target: { type: "string" },
        columns: { type: "string" },
        folds: { type: "string" },
      },
      allowPositionals: true,
    });
    const [source, surplus] = positionals;
    if (surplus !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(surplus)}`);
    if (source === undefined) throw new UsageError('FILE: missing; name a table, "reference" or "reader"');
    if (values.seed !== undefined && !/^[A-Za-z0-9-]{1,64}$/.test(values.seed)) {
      throw new UsageError("--seed must be 1 to 64 letters, digits or hyphens");
    }
    if (source === "reference") await fitReference(values);
    else if (source === "reader") await fitIdealReader(values);
    else fitOwn(source, values);
    return 0;
  },
};
