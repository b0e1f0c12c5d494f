import {
  bankReceiptsByMonth,
  type CaseDocument,
  type CaseFile,
  compareSeries,
  type MonthlySeries,
  reportedSalesByMonth,
  vatSalesByMonth,
} from "../../../casefile";
import { figures, ratios, type SpreadPeriod, type Statement, TOTAL_LINES } from "../../../statements";
import type { WorkingGround, Workings, Worksheet } from "../../worksheet";

/** What a figure of an example may be taken from before anything is worked out: papers by id, and what the first table shows. */
export function papersOf({ documents }: Pick<CaseFile, "documents">, { request, policy, statements }: WorkingGround) {
  return {
    ...Object.fromEntries(documents.map((document) => [document.id, document])),
    request,
    limits: policy.limits,
    policy,
    reported: yearsOf(statements),
    ...seriesIn(documents),
  };
}

/** The same with the worksheet's own figures beside it. */
export function workedOf(papers: ReturnType<typeof papersOf>, sheet: Worksheet, workings: Workings) {
  const { periods, score, grade, offer } = workings;
  return {
    ...papers,
    sheet,
    adjusted: yearsOf(periods.map(({ adjusted }) => adjusted)),
    ratios: workings.ratios,
    asReported: ratiosAsReported(periods),
    score,
    grade,
    offer,
  };
}

/** Lines and totals by year. */
const yearsOf = (statements: readonly Statement[]) =>
  Object.fromEntries(
    statements.map((statement) => {
      const its = figures(statement);
      const totals = [...TOTAL_LINES, "ebitda" as const].map((total) => [total, its.total(total).value] as const);
      return [statement.periodEnd.slice(0, 4), { ...Object.fromEntries(totals), ...statement.lines }];
    }),
  );

function ratiosAsReported(periods: readonly SpreadPeriod[]) {
  const now = periods.at(-1)?.reported;
  return now && ratios(now, periods.at(-2)?.reported);
}

/** The series of sales as the first table of the worksheet shows them when it is opened, and the first table itself. */
function seriesIn(documents: readonly CaseDocument[]) {
  const of = <K extends CaseDocument["kind"]>(kind: K) =>
    documents.filter((document): document is Extract<CaseDocument, { kind: K }> => document.kind === kind);
  const [statements] = of("statements");
  const [vat] = of("vatReturns");
  const accounts = of("bankStatement").filter(({ holder }) => holder !== "owner");
  const [account] = accounts;
  const reported = statements && reportedSalesByMonth(statements);
  const declared = vat && vatSalesByMonth(vat);
  const received =
    account &&
    bankReceiptsByMonth(
      { from: account.from, to: account.to, lines: accounts.flatMap(({ lines }) => lines) },
      { vatRate: vat?.rate ?? 0, lagMonths: 0, notCustomers: new Set(), bills: of("billRegister")[0]?.rows },
    );
  return {
    first: reported && received && compareSeries(reported, received),
    series: { reported: rowsOf(reported), declared: rowsOf(declared), received: rowsOf(received) },
    accounts: accounts.flatMap(({ lines }) => lines),
  };
}

const rowsOf = (series: MonthlySeries | undefined) =>
  [...(series?.points ?? [])].map(([month, value]) => ({ month, value }));
