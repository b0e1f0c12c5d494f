import type { CaseFile } from "../../casefile";
import { answer, is, lastYear, number, outside, paper, total } from "../papers";
import type { Rules } from "../rule";
import { senseOf } from "../trades";

/** Late invoices, a day that nobody wrote down and round words explain so much between returns and books, of the sales. House estimate. */
const EXPLAINED = 0.1;

/** A few months are told in rounder words than a year: below so many it explains this much. House estimates. */
const FEW_MONTHS = { below: 6, explained: 0.2 } as const;

/** Of a period of the books the returns must cover so much to be held against it. */
const MOST_OF_IT = 0.8;

interface Booked {
  readonly sales: number;
  readonly from: string;
  readonly until: string;
  readonly months: number;
  /** of single months, where the owner writes them down */
  readonly byMonth?: ReadonlyMap<string, number>;
}

/** Sales of a period by the applicant's own books, net of VAT: the running year's where there is one, the closed year's, the owner's book's. */
function booked(file: CaseFile): Booked | undefined {
  const [interim, year, book, vat] = [
    paper(file, "interim"),
    lastYear(file),
    paper(file, "salesBook"),
    paper(file, "vatReturns"),
  ];
  const statement = interim?.statement ?? year;
  if (statement?.lines.sales !== undefined) {
    const from = `${statement.periodEnd.slice(0, 4)}-01`;
    return { sales: statement.lines.sales, from, until: statement.periodEnd.slice(0, 7), months: statement.months };
  }
  const [first] = book?.months ?? [];
  if (!book || !first || !vat) return undefined;
  const byMonth = new Map(
    book.months.map(({ month, cash, wallet, onCredit }) => [month, (cash + wallet + onCredit) / (1 + vat.rate)]),
  );
  const sales = total([...byMonth.values()]);
  return { sales, from: first.month, until: book.months.at(-1)!.month, months: book.months.length, byMonth };
}

/** The months of a return that is filed for so many, its last one first. */
const monthsOf = (last: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, back) => {
    const number = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 1 - back;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
  });

/** The part of the sales in the applicant's own books that the tax returns of the same months do not show; below zero: they show more. */
function leftOut(
  file: CaseFile,
): { readonly share: number; readonly covered: number; readonly doc: string; readonly at: string } | undefined {
  const [vat, books] = [paper(file, "vatReturns"), booked(file)];
  if (!vat || !books || books.sales <= 0) return undefined;
  const each = Math.max(1, Math.round(12 / vat.returns.length));
  // A quarter counts where the books have the whole of it.
  const shown = vat.returns.filter(({ month }) => monthsOf(month, each).at(-1)! >= books.from && month <= books.until);
  const last = shown.at(-1);
  if (!last) return undefined;
  // A year of returns is shown, by the month or by the quarter; of a closed year some have dropped out.
  const covered = shown.length * each;
  // A few months of a closed year may be its best or its worst.
  if (!books.byMonth && covered < books.months * MOST_OF_IT) return undefined;
  const declared = total(shown.map((one) => one.salesInvoiced + one.salesUninvoiced));
  const { byMonth } = books;
  const sold = byMonth
    ? total(shown.flatMap(({ month }) => monthsOf(month, each).map((one) => byMonth.get(one) ?? 0)))
    : (books.sales * covered) / books.months;
  return { share: 1 - declared / sold, covered, doc: vat.id, at: last.month };
}

/** The returns beside what the applicant sells by his own account. */
export const RETURNS: Rules = {
  /** Where customers want invoices the returns show what is sold; in a cash trade they lack the usual share, and no more. */
  returnsToBooks: (file) => {
    const [found, sense] = [leftOut(file), senseOf(file)];
    if (!found || !sense) return [];
    const { share, doc, at } = found;
    const place = { doc, at };
    return outside(share, [-EXPLAINED, sense.undeclared + EXPLAINED], place);
  },

  /** What the owner says of the returns is what they show. */
  returnsTold: (file) => {
    const [found, told] = [leftOut(file), answer(file, "tax")];
    if (!found || !told) return [];
    const said = is(told.said, "interview.tax.all") ? 0 : number(told.said, "share");
    if (said === undefined) return [];
    const place = { doc: told.doc, at: told.at, against: found.doc };
    const most = found.covered < FEW_MONTHS.below ? FEW_MONTHS.explained : EXPLAINED;
    return outside(found.share - said, [-most, most], place, { said });
  },
};
