import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageOf, windowOf, type ListQuery, type ListRules } from "~/domain/lists";

interface Loan {
  readonly id: number;
  readonly firm: string;
  readonly amount: number | undefined;
}
type Sort = "firm" | "amount";

const RULES: ListRules<Loan, Sort> = {
  sorts: { firm: ({ firm }) => firm, amount: ({ amount }) => amount },
  searched: ({ firm }) => [firm],
};
const LOANS: readonly Loan[] = [
  { id: 1, firm: "Zimmer Mill", amount: 200 },
  { id: 2, firm: "ábel bakery", amount: undefined },
  { id: 3, firm: "Bolt Works 10", amount: 200 },
  { id: 4, firm: "Bolt Works 9", amount: 50 },
];
const AS_IT_COMES: ListQuery<Sort> = { sort: undefined, descending: false, page: 1, size: 25, search: "" };
const ids = (query: Partial<ListQuery<Sort>>) =>
  pageOf(LOANS, { ...AS_IT_COMES, ...query }, RULES).rows.map(({ id }) => id);

describe("the order of a list", () => {
  it("is the list's own until one is asked for", () => {
    expect(ids({})).toEqual([1, 2, 3, 4]);
  });

  it("is the dictionary's for names, and the ninth stands before the tenth", () => {
    expect(ids({ sort: "firm" })).toEqual([2, 4, 3, 1]);
    expect(ids({ sort: "firm", descending: true })).toEqual([1, 3, 4, 2]);
  });

  it("leaves equal rows as they came, and what is missing last, upwards and downwards", () => {
    expect(ids({ sort: "amount" })).toEqual([4, 1, 3, 2]);
    expect(ids({ sort: "amount", descending: true })).toEqual([1, 3, 4, 2]);
  });
});

describe("a search", () => {
  it("finds every word anywhere, whatever the case and the accents", () => {
    expect(ids({ search: "WORKS bolt" })).toEqual([3, 4]);
    expect(ids({ search: "Abel" })).toEqual([2]);
    expect(ids({ search: "mill bakery" })).toEqual([]);
  });
});

describe("the pages of a list", () => {
  it("hold every row once, in the order of the whole, for every order and length", () => {
    const row = fc.record({ firm: fc.string({ maxLength: 3 }), amount: fc.option(fc.nat(5), { nil: undefined }) });
    const order = fc.record({
      sort: fc.constantFrom("firm" as const, "amount" as const, undefined),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), order, fc.integer({ min: 1, max: 12 }), (rows, asked, size) => {
        const list = rows.map((one, id) => ({ ...one, id }));
        const whole = pageOf(list, { ...AS_IT_COMES, ...asked, size: 1000 }, RULES).rows;
        const pages = Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
          pageOf(list, { ...AS_IT_COMES, ...asked, size, page: index + 1 }, RULES),
        );
        expect(pages.flatMap((page) => page.rows)).toEqual(whole);
        expect(whole.map(({ id }) => id).sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
      }),
    );
  });

  it("a page beyond the end is the last; an empty list has one page", () => {
    expect(windowOf(51, { page: 7, size: 25 })).toEqual({ page: 3, skip: 50, take: 25 });
    expect(windowOf(50, { page: 3, size: 25 })).toEqual({ page: 2, skip: 25, take: 25 });
    expect(windowOf(0, { page: 4, size: 25 })).toEqual({ page: 1, skip: 0, take: 25 });
  });
});
