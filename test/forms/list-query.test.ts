import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listHref, listParams, listQuery, listView, sortHref } from "~/forms/list-query";

const PEOPLE = { sorts: ["name", "cases"], standard: "name" } as const;
const CASES = { sorts: ["title", "amount"], prefix: "kept-" } as const;
const read = (search: string) => listQuery(PEOPLE, new URLSearchParams(search));
const view = (search: string, filter = {}) =>
  listView(PEOPLE, read(search), { total: 312, page: read(search).page }, { filter });

describe("what the address of a list says", () => {
  it("is order, page, length and search", () => {
    expect(read("sort=-cases&page=3&rows=50&q=%20Li%20Wei%20")).toEqual({
      sort: "cases",
      descending: true,
      page: 3,
      size: 50,
      search: "Li Wei",
    });
  });

  it("is the standard where it says nothing", () => {
    expect(read("")).toEqual({ sort: "name", descending: false, page: 1, size: 25, search: "" });
    expect(listQuery(CASES, new URLSearchParams())).toMatchObject({ sort: undefined, descending: false });
  });

  it.each([
    "page=0",
    "page=-1",
    "page=1.5",
    "page=1e9",
    "page=9999999999",
    "page=%00",
    "page=",
    "rows=0",
    "rows=10000",
    "rows=NaN",
    "sort=password",
    "sort=--name",
    "sort=constructor",
    "sort=__proto__",
    "q=%00%0A",
    "kept-page=4",
  ])("%s is as if it were not there", (search) => {
    expect(read(search)).toEqual(read(""));
  });

  it("is a valid query whatever somebody writes", () => {
    const name = fc.constantFrom("sort", "page", "rows", "q", "kept-sort", "x");
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("-", "name", "-cases", "1", "25", "1e400"),
      fc.integer().map(String),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const query = read(new URLSearchParams(pairs).toString());
        expect(["name", "cases"]).toContain(query.sort);
        expect(Number.isInteger(query.page) && query.page >= 1 && query.page < 10_000_000).toBe(true);
        expect([25, 50, 100]).toContain(query.size);
        expect([...query.search].length).toBeLessThanOrEqual(100);
        expect(query.search).not.toMatch(/\p{Cc}/u);
        expect(query.search).toBe(query.search.trim());
      }),
    );
  });
});

describe("a link of a list", () => {
  it("leads to exactly what it was made of", () => {
    const query = fc.record({
      sort: fc.constantFrom("name" as const, "cases" as const),
      descending: fc.boolean(),
      page: fc.integer({ min: 1, max: 9_999_999 }),
      size: fc.constantFrom(25, 50, 100),
      search: fc.stringMatching(/^[^\s\p{Cc}]{0,90}$/u),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const href = listHref(listView(PEOPLE, asked, { total: 1, page: asked.page }));
        expect(read(href.slice(1))).toEqual(asked);
      }),
    );
  });

  it("carries the filters, and says nothing that is so by itself", () => {
    expect(listHref(view("sort=name&page=1&rows=25", { role: "trainer", unitId: undefined }))).toBe("?role=trainer");
    expect(listHref(view(""))).toBe("?");
  });

  it("to another order begins at the first page; the second click turns it round", () => {
    expect(sortHref(view("page=4&q=li"), "cases")).toBe("?q=li&sort=cases");
    expect(sortHref(view("sort=cases&page=4"), "cases")).toBe("?sort=-cases");
    expect(sortHref(view("sort=-cases"), "cases")).toBe("?sort=cases");
  });

  it("goes back to a list's own order by a third click, where it has one", () => {
    const cases = (search: string) =>
      listView(CASES, listQuery(CASES, new URLSearchParams(search)), { total: 9, page: 1 });
    expect(sortHref(cases(""), "title")).toBe("?kept-sort=title");
    expect(sortHref(cases("kept-sort=title"), "title")).toBe("?kept-sort=-title");
    expect(sortHref(cases("kept-sort=-title"), "title")).toBe("?");
  });

  it("of one list keeps what is set of another on the same page", () => {
    const people = { ...view("sort=cases"), keep: { "kept-page": "2" } };
    expect(listHref(people)).toBe("?kept-page=2&sort=cases");
    expect(listParams(people)).toEqual({ sort: "cases" });
  });
});
