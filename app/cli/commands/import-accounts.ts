import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadContent } from "~/courseware";
import { db } from "~/db";
import {
  caseFromAccounts,
  cashFlowLines,
  firmsIn,
  importAccounts,
  type ImportedAccounts,
  type RowError,
  titleOf,
} from "~/domain/accounts";
import { type PhraseTemplates, renderPhrase } from "~/domain/casefile";
import { modelOpinion } from "~/domain/judgement/opinion";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { FILING_LIMIT_BYTES, readAccountsFile, type SourceProblem } from "~/services/author/accounts-file.server";
import { storeCase } from "~/services/cases/cases.server";
import type { Filing } from "~/services/author/ixbrl/filing.server";
import type { FactError } from "~/services/author/ixbrl/rows.server";
import { onBank } from "../bank";
import { UsageError, type Command } from "../command";

export const command: Command = {
  name: "import-accounts",
  summary: "spread a firm's filed accounts, and make a case of them",
  usage: [
    "Usage: lendwright import-accounts FILE [--firm FIRM] [--save] [--json]",
    "",
    "Reads UK accounts as filed in Inline XBRL, or an Excel or CSV file in the template of content/imports/TEMPLATE.md,",
    "and says row by row what became of it, what ties, what differs by how much and what is missing, whether the bank's",
    "model can rate the firm, and the cash flow between the balance sheets. Of a filing it says what was taken out.",
    "",
    "  --firm FIRM   the firm, as in the column company_anon_id; needed where the file holds several",
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
    if (file === undefined) throw new UsageError("FILE: missing; name a filing, an Excel or a CSV file");
    if (rest[0] !== undefined) throw new UsageError(`unexpected argument ${JSON.stringify(rest[0])}`);

    const { phrases, scorecard, policy } = bankContent();
    const { accounts, filing } = await readAccounts(file, values.firm, phrases, policy.currency);
    const opinion = modelOpinion(caseFromAccounts(accounts), scorecard, policy);
    const notRateable = opinion.rated
      ? []
      : opinion.reasons.map((reason) => renderPhrase(reason, phrases, accounts.currency));
    if (values.json) {
      const { rows, ...shown } = accounts;
      console.log(
        JSON.stringify(
          { ...shown, filing, notRateable, rows: rows.map(flatRow), cashFlow: cashFlowLines(accounts.periods) },
          null,
          2,
        ),
      );
    } else {
      console.log([...(filing ? describeFiling(filing) : []), ...report(accounts, notRateable, phrases)].join("\n"));
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

async function readAccounts(
  file: string,
  firm: string | undefined,
  phrases: PhraseTemplates,
  bankCurrency: string,
): Promise<{ accounts: ImportedAccounts; filing: Filing | undefined }> {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UsageError(`FILE: there is no file ${JSON.stringify(file)}`);
  if (statSync(file).size > FILING_LIMIT_BYTES)
    throw new UsageError(`FILE: ${describeFile({ problem: "tooLarge", limit: FILING_LIMIT_BYTES })}`);
  const source = await readAccountsFile(readFileSync(file));
  if (!source.ok && source.reason === "file") throw new UsageError(`FILE: ${describeFile(source.file)}`);
  if (!source.ok) return refuseAll(source.errors, phrases);
  const firms = firmsIn(source.rows);
  const named = `the file has ${firms.join(", ")}`;
  if (firm === undefined && firms.length > 1) throw new UsageError(`--firm: missing; ${named}`);
  const result = importAccounts(source.rows, { firm: firm ?? firms[0] ?? "", bankCurrency });
  if (result.ok) return { accounts: result.accounts, filing: source.filing };
  if (result.reason === "firm") throw new UsageError(`--firm: no firm ${JSON.stringify(firm)}; ${named}`);
  return refuseAll(result.errors, phrases);
}

function refuseAll(errors: readonly (RowError | FactError)[], phrases: PhraseTemplates): never {
  for (const error of errors) console.error(describeRow(error, phrases));
  throw new UsageError(`FILE: figures that cannot be read: ${errors.length}; nothing is imported`);
}

function describeFile(file: SourceProblem): string {
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
    case "notXlsx":
      return "is not an Excel workbook that can be read";
    case "pdf":
      return "is a PDF; take the filing in Inline XBRL (.html), or key the figures into the template";
    case "notText":
      return "is neither a filing nor an Excel or CSV file, or not in the encoding it declares";
    case "notXml":
      return `line ${file.line}: here it stops being well-formed XHTML; download the filing again`;
    case "tooDeep":
      return `line ${file.line}: here it nests deeper than any filing does`;
    case "entities":
      return "declares entities of its own, which are not read";
    case "notIxbrl":
      return "tags no figures of UK accounts under FRS 102 or FRS 105; key them into the template";
    case "oldTaxonomy":
      return "uses UK GAAP tags of before 2015, which are not read; key the figures into the template";
    case "noPeriod":
      return "has no balance sheet and no profit and loss account of the firm as a whole";
  }
}

/** What was taken out of a filing, and which of its figures have no place. */
function describeFiling({ standard, profitFormat, removed, otherTexts, unused }: Filing): string[] {
  return [
    `Inline XBRL, ${standard}, profit and loss account ${profitFormat === undefined ? "not filed" : `in format ${profitFormat}`}.`,
    "",
    "Taken out",
    ...removed.map(({ kind, found }) => `  ${kind.padEnd(16)}  ${found}`),
    `  other passages of text: ${otherTexts}`,
    "",
    ...(unused.length === 0 ? [] : ["Figures that are not used"]),
    ...unused.map(
      ({ line, tag, value, reason }) => `  ${String(line).padStart(5)}  ${value.padStart(12)}  ${tag}  (${reason})`,
    ),
    ...(unused.length === 0 ? [] : [""]),
  ];
}

function describeRow({ line, column, problem, found }: RowError | FactError, phrases: PhraseTemplates): string {
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

function save(accounts: ImportedAccounts): Promise<string> {
  const file = caseFromAccounts(accounts);
  return onBank(() =>
    db().transaction((tx) =>
      storeCase(tx, { file, origin: "imported", title: titleOf(accounts), demonstration: false }, new Date()),
    ),
  );
}
