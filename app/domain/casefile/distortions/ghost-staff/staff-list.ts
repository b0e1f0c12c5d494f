import { isoMonth, type Minor } from "../../../money";
import type { BankLine, BankStatementDocument } from "../../documents/types/bank";
import type { PayrollDocument } from "../../documents/types/goods";
import type { CaseDocument } from "../../documents/types/kinds";
import { adjustStatements, type LineChange, rewrite } from "../rewrite";
import type { Sign } from "../says";
import { monthOf, sign } from "../signs";

/** What lies about staff have in common: rows of the payroll sheet, and what else of the file counts heads. */

export type StaffRow = PayrollDocument["staff"][number];

/** Longer lists do not name everybody: the rest stand in a row as a team. */
export const TEAM = "job.team";

export const peopleIn = ({ job }: StaffRow): number => (job.code === TEAM ? Number(job.params?.count ?? 1) : 1);

export const sumOfWages = (staff: readonly StaffRow[]): Minor => staff.reduce((sum, { wage }) => sum + wage, 0);

/** Heads by the sheet's last month. */
export const headsOf = ({ months, staff }: PayrollDocument): number => months.at(-1)?.heads ?? staff.length;

/** The sheet's last month counts `more` heads (fewer: below zero) and is paid as listed; earlier months in proportion. */
export function recounted(honest: PayrollDocument, staff: readonly StaffRow[], more: number): PayrollDocument {
  const heads = Math.max(1, headsOf(honest));
  const wages = sumOfWages(staff) - sumOfWages(honest.staff);
  const usual = Math.max(1, honest.months.at(-1)?.wages ?? 0);
  const last = honest.months.length - 1;
  const part = (whole: number, of: number): number => Math.round(whole * of);
  return {
    ...honest,
    months: honest.months.map((month, i) => ({
      ...month,
      heads: Math.max(1, month.heads + (i === last ? more : part(more, month.heads / heads))),
      wages: Math.max(0, month.wages + (i === last ? wages : part(wages, month.wages / usual))),
    })),
    staff,
  };
}

/**
 * Application, statements and interview with `more` heads, from the sheet's first month on. `also` is what else of the
 * statements of those periods the lie changes.
 */
export function claimed(
  documents: readonly CaseDocument[],
  payroll: PayrollDocument,
  more: number,
  also: (period: { periodEnd: string; months: number }) => LineChange = () => ({}),
): readonly CaseDocument[] {
  let bent: readonly CaseDocument[] = rewrite(documents, "application", (document) => ({
    ...document,
    stated: {
      ...document.stated,
      employees: document.stated.employees === undefined ? undefined : document.stated.employees + more,
    },
  }));
  const since = payroll.months[0]?.month ?? "";
  bent = adjustStatements(bent, (statement) =>
    isoMonth(monthOf(statement.periodEnd)) >= since ? { headcount: more, ...also(statement) } : {},
  );
  return rewrite(bent, "interview", (document) => ({
    ...document,
    answers: document.answers.map((said) => {
      const { code, params } = said.answer;
      if (said.question.code !== "interview.ask.staff" || typeof params?.heads !== "number") return said;
      const heads = params.heads + more;
      // Nobody says of all his people that a part of them is insured.
      const words = params.insured === heads ? code.replace("partInsured", "allInsured") : code;
      return { ...said, answer: { code: words, params: { ...params, heads } } };
    }),
  }));
}

/** Wages that left the account for the month before the sheet's last one: the staff of a month is paid in the next. */
export function wagesSent(
  main: BankStatementDocument,
  { months }: PayrollDocument,
): { readonly sent: Minor; readonly wages: Minor; readonly at: string } | undefined {
  const due = months.at(-2);
  const paid = main.lines.filter((line) => isWages(line) && line.text.params?.month === due?.month);
  const line = paid.at(-1);
  if (!line || !due) return undefined;
  return { sent: paid.reduce((sum, { out }) => sum + out, 0), wages: due.wages, at: `L${line.no}` };
}

const isWages = ({ text, out }: BankLine): boolean => out > 0 && /payroll|wages/i.test(text.code);

export const wageSign = <Code extends string>(
  main: BankStatementDocument,
  code: Code,
  wages: ReturnType<typeof wagesSent>,
): Sign<Code> | undefined => wages && sign(main.id, wages.at, code, { sent: wages.sent, wages: wages.wages });
