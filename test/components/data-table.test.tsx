import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { listQuery, listView } from "~/forms/list-query";
import "~/i18n";

const html = (element: ReactElement): string =>
  renderToStaticMarkup(<StaticRouter location="/loans">{element}</StaticRouter>);

interface Loan {
  readonly firm: string;
  readonly amount: number;
}
const COLUMNS: readonly Column<Loan, "firm" | "amount">[] = [
  { id: "firm", header: "Firm", sort: "firm", cell: ({ firm }) => firm },
  {
    id: "amount",
    header: "Amount asked for",
    phoneLabel: "Amount",
    sort: "amount",
    num: true,
    cell: ({ amount }) => amount,
  },
  { id: "note", header: "Note", cell: () => undefined },
  { id: "open", header: "What to do", action: true, cell: () => "Open" },
];
const LOANS: readonly Loan[] = Array.from({ length: 25 }, (_, index) => ({
  firm: `Firm ${index}`,
  amount: 100 + index,
}));

const LIST = { sorts: ["firm", "amount"], standard: "firm" } as const;
const table = (search: string, rows = LOANS, total = 312) => {
  const query = listQuery(LIST, new URLSearchParams(search));
  const list = listView(LIST, query, { total, page: query.page }, { filter: { branch: "north" } });
  return html(
    <DataTable
      caption="Loans asked for"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ firm }) => firm}
      list={list}
      empty={<p>Nobody has asked for a loan.</p>}
    />,
  );
};

describe("a list of the staff", () => {
  it("says what it is, which part of it is shown, and by which column it is ordered", () => {
    const page = table("sort=-amount&page=2");
    expect(page).toContain("<caption>Loans asked for</caption>");
    expect(page).toContain("26–50 of 312");
    expect(page.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="descending"']);
    expect(page).toMatch(/class="num" aria-sort="descending"/);
  });

  it("leads to the pages beside it and to other orders, filters kept, by links alone", () => {
    const page = table("sort=-amount&page=2").replaceAll("&amp;", "&");
    expect(page).toContain('href="/loans?branch=north&sort=-amount"'); // the page before
    expect(page).toContain('href="/loans?branch=north&sort=-amount&page=3"');
    expect(page).toContain('href="/loans?branch=north"'); // by firm, which is so by itself
    expect(page).not.toContain("<button");
    expect(page).toContain("Page 2 of 13");
  });

  it("has no way on where one page holds it", () => {
    expect(table("", LOANS.slice(0, 3), 3)).toContain("1–3 of 3");
    expect(table("", LOANS.slice(0, 3), 3)).not.toContain("Next page");
  });

  it("names a figure by its short label on a phone, leaves out what is empty, and an action needs no name", () => {
    const page = table("", LOANS.slice(0, 1), 1);
    expect(page).toContain('<td data-label="Amount" class="num">100</td>');
    expect(page).toContain('<td data-label="Note" class="empty"></td>');
    expect(page).toContain('<td class="action">Open</td>');
  });

  it("says so when there is nothing, without a table", () => {
    const page = table("q=x", [], 0);
    expect(page).toContain("Nobody has asked for a loan.");
    expect(page).not.toContain("<table");
  });
});

describe("a form that was refused", () => {
  const { of, wrong } = formFields({
    id: "loan",
    labels: { amount: "Amount", tenor: "Months" },
    values: { amount: "plenty", tenor: "12" },
    errors: { amount: "Write a number." },
  });

  it("lists the fields that need another look as ways to them", () => {
    const page = html(<ErrorSummary wrong={wrong} answer={{}} />);
    expect(page).toContain('role="alert"');
    expect(page).toContain('<a href="#loan-amount">Amount</a>');
    expect(page).not.toContain("Months");
  });

  it("keeps what was typed, says what is wrong at the field, and the first one takes the focus without scripts too", () => {
    const amount = html(
      <FormField field={of("amount")} hint="In whole yuan.">
        <input />
      </FormField>,
    );
    expect(amount).toContain('for="loan-amount"');
    expect(amount).toMatch(/<input[^>]* id="loan-amount"/);
    expect(amount).toMatch(/<input[^>]* value="plenty"/);
    expect(amount).toMatch(/<input[^>]* autofocus=""/);
    expect(amount).toMatch(/aria-invalid="true"/);
    expect(amount).toMatch(/aria-describedby="loan-amount-hint loan-amount-error"/);
    const tenor = html(
      <FormField field={of("tenor")}>
        <input />
      </FormField>,
    );
    expect(tenor).toMatch(/value="12"/);
    expect(tenor).not.toMatch(/autofocus|aria-invalid/);
  });
});
