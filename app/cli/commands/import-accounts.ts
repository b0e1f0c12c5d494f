import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadContent } from "~/courseware";
import { closeDb, db } from "~/db";
import {
  caseFromAccounts,
  cashFlowLines,
  firmsIn,
  importAccounts,
  titleOf,
  type ImportedAccounts,
  type RowError,
} from "~/domain/casefile/import";
import { renderPhrase, type PhraseTemplates } from "~/domain/casefile/phrases";
import { modelOpinion } from "~/domain/judgement/opinion";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";
import { ACCOUNTS_LIMITS, parseAccounts, type FileProblem } from "~/services/accounts-csv.server";
import { storeCase } from "~/services/cases.server";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "import-accounts",
  summary: "spread a firm's filed accounts, and make a case of them",
  usage: [
    "Usage: lendwright import-accounts FILE --firm FIRM [--save] [--json]",
    "",
    "Reads a CSV file in the template of content/imports/TEMPLATE.md and says row by row what became of it, what ties,",
    "what differs by how much and what is missing, whether the bank's model can rate the firm, and the cash flow",
    "between the balance sheets.",
    "",
    "  --firm FIRM   the firm, as in the column company_anon_id",
    "  --save        store it as a case with a derived loan request; `npm start` must have set up the database",
    "  --json        print the accounts as one JSON object instead",
  ].join("\n"),

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { firm: { type: "string" }, save: { type: "boolean" }, json: { type: "boolean" } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    if (file === undefined) throw new UsageError("FILE: missing; name a CSV file");
    if (rest[0] !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(rest[0])}`);

    const { phrases, scorecard, policy } = bankContent();
    const accounts = readAccounts(file, values.firm, phrases);
    const opinion = modelOpinion(caseFromAccounts(accounts), scorecard, policy);
    const notRateable = opinion.rated
      ? []
      : opinion.reasons.map((reason) => renderPhrase(reason, phrases, accounts.currency));
    if (values.json) {
      const { rows, ...shown } = accounts;
      console.log(
        JSON.stringify(
          { ...shown, notRateable, rows: rows.map(flatRow), cashFlow: cashFlowLines(accounts.periods) },
          null,
          2,
        ),
      );
    } else {
      console.log(report(accounts, notRateable, phrases).join("\n"));
    }
    if (values.save) console.error(`Saved as case ${await save(accounts)}.`);
    return 0;
  },
};

/** The bank's words, scorecard and policy as the content folder has them; no database is needed to read a filing. */
function bankContent(): { phrases: PhraseTemplates; scorecard: Scorecard; policy: Policy } {
  const content = loadContent("content");
  const book = content.ok ? content.value.phrases.find(({ language }) => language === "en") : undefined;
  const [scorecard] = content.ok ? content.value.scorecards : [];
  const [policy] = content.ok ? content.value.policies : [];
  if (!book || !scorecard || !policy)
    throw new UsageError("the folder content is not in order: see `lendwright content check`");
  return { phrases: book.templates, scorecard, policy };
}

function readAccounts(file: string, firm: string | undefined, phrases: PhraseTemplates): ImportedAccounts {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UsageError(`FILE: there is no file ${JSON.stringify(file)}`);
  if (statSync(file).size > ACCOUNTS_LIMITS.bytes)
    throw new UsageError(`FILE: ${describeFile({ problem: "tooLarge", limit: ACCOUNTS_LIMITS.bytes })}`);
  const parsed = parseAccounts(readFileSync(file, "utf8"));
  if (!parsed.ok) throw new UsageError(`FILE: ${describeFile(parsed.file)}`);
  const named = `the file has ${firmsIn(parsed.rows).join(", ")}`;
  if (firm === undefined) throw new UsageError(`--firm: missing; ${named}`);
  const result = importAccounts(parsed.rows, { firm });
  if (result.ok) return result.accounts;
  if (result.reason === "firm") throw new UsageError(`--firm: no firm ${JSON.stringify(firm)}; ${named}`);
  for (const error of result.errors) console.error(describeRow(error, phrases));
  throw new UsageError(`FILE: cells that cannot be read: ${result.errors.length}; nothing is imported`);
}

function describeFile(file: FileProblem): string {
  switch (file.problem) {
    case "noRows":
      return "has no rows below its heading";
    case "tooLarge":
      return `is larger than ${file.limit} bytes`;
    case "tooManyRows":
      return `has more than ${file.limit} rows`;
    case "missingColumns":
      return `lacks the columns ${file.columns.join(", ")}`;
    case "unknownColumns":
      return `has columns that the template does not know: ${file.columns.join(", ")}`;
    case "notCsv":
      return `line ${file.line} is not CSV, or has not as many cells as the heading`;
  }
}

function describeRow({ line, column, problem, found }: RowError, phrases: PhraseTemplates): string {
  return `line ${line}, ${column}: ${JSON.stringify(found)} ${renderPhrase({ code: `import.problem.${problem}` }, phrases, "")}`;
}

function flatRow({ fact, fate, target, why }: ImportedAccounts["rows"][number]) {
  return { ...fact, fate, target, why };
}

/** The whole report as lines of text. */
function report(accounts: ImportedAccounts, notRateable: readonly string[], phrases: PhraseTemplates): string[] {
  const { firm, industry, currency, rows, findings, periods } = accounts;
  const say = (code: string, params?: Record<string, string | number>) =>
    renderPhrase({ code, params }, phrases, currency);
  return [
    `${firm}: ${industry || "industry not stated"}. ${rows.length} rows, ${periods.length} periods, ${currency}.`,
    "",
    "Rows",
    ...rows.map(({ fact, fate, target, why }) =>
      [
        `  ${String(fact.line).padStart(5)}  ${fact.periodEnd}  ${fact.value.padStart(12)} ${fact.unit.padEnd(6)}`,
        `  ${fate.padEnd(9)}  ${fact.tag}${fact.dimension && ` [${fact.dimension}]`}`,
        target === undefined ? "" : ` → ${target}`,
        why === undefined ? "" : `  (${why})`,
      ].join(""),
    ),
    "",
    "Findings",
    ...findings.map(({ severity, text }) => `  ${severity.padEnd(7)}  ${say(text.code, text.params)}`),
    "",
    "The bank's model",
    ...(notRateable.length > 0 ? notRateable : ["Rateable."]).map((line) => `  ${line}`),
    ...cashFlowLines(periods).flatMap((flow) => {
      const heading = ["", `Cash flow from ${flow.from} to ${flow.to}`];
      if ("reason" in flow) return [...heading, `  none: ${say(`import.noCashFlow.${flow.reason}`)}`];
      const amount = (minor: number) => (minor / 100).toFixed(2).padStart(16);
      return [
        ...heading,
        ...flow.lines.map(({ item, amount: minor }) => `${amount(minor)}  ${say(`import.cash.${item}`)}`),
        `${amount(flow.total)}  Sum of these lines`,
        `${amount(flow.changeInCash)}  Change in cash on the balance sheets`,
      ];
    }),
  ];
}

async function save(accounts: ImportedAccounts): Promise<string> {
  try {
    const file = caseFromAccounts(accounts);
    return await db().transaction((tx) =>
      storeCase(tx, { file, origin: "imported", title: titleOf(accounts), demonstration: false }, new Date()),
    );
  } finally {
    await closeDb();
  }
}
