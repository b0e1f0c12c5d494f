import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { describe, expect, it } from "vitest";
import { Binder } from "~/components/casefile/binder";
import { DocumentView } from "~/components/casefile/document";
import { FlagKindField } from "~/components/worksheet/flag-kind-field";
import { PinningProvider, placeId } from "~/components/casefile/pin";
import { placeLabel } from "~/components/casefile/place-label";
import { nextSorting, readSorting, sortRows, writeSorting } from "~/components/casefile/sorting";
import { columnsFor } from "~/components/casefile/columns";
import { GROUPS, inBinderOrder } from "~/components/casefile/binder-order";
import type { ShownDocument } from "~/components/casefile/types";
import { WorksheetProvider } from "~/components/worksheet/worksheet-context";
import { PlaceProvider } from "~/components/casefile/place";
import { joined } from "~/components/ui/format";
import { FLAG_GROUPS, FLAG_KINDS } from "~/domain/casefile/flag-kinds";
import { EMPTY_WORKSHEET, type FlagPin } from "~/domain/judgement/worksheet/worksheet";
import { textsOf } from "~/i18n";
import { visibleText } from "../support/debrief-text";
import { faultsOf } from "../support/text-faults";
import { accounts, emptied, papers, payables } from "./papers-fixture";
import { demoFile } from "./workbench-fixture";

const all: readonly ShownDocument[] = [...Object.values(papers), payables];

/** Keys that have no words, and other things that a reader must never meet. */
const faults = (html: string) => faultsOf(visibleText(html).split("\n"));

const sheet = {
  worksheet: EMPTY_WORKSHEET,
  change: () => undefined,
  errors: {},
  posted: {},
  readOnly: false,
  referenceHref: (page: string) => `/reference/${page}`,
  currency: "CNY",
};
const pinning = { hrefOf: (at: string) => `?pin=${at}`, open: () => undefined };

function draw(
  document: ShownDocument,
  { flags = [], query = "" }: { flags?: readonly FlagPin[]; query?: string } = {},
) {
  const html = renderToString(
    <StaticRouter location={`/attempts/a1?doc=${document.id}&${query}`}>
      <PlaceProvider documents={[document.id]}>
        <PinningProvider value={pinning}>
          <DocumentView document={document} flags={flags} currency="CNY" />
        </PinningProvider>
      </PlaceProvider>
    </StaticRouter>,
  ).replaceAll("<!-- -->", "");
  return html;
}

/** The locators of the papers, read off a document a second way. */
function locatorsOf(document: ShownDocument): readonly string[] {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const months = (rows: readonly { readonly month: string }[]) => rows.map(({ month }) => month);
  const fields = (record: object) => Object.keys(record).filter((key) => !["id", "kind", "shareholders"].includes(key));
  switch (document.kind) {
    case "licence":
      return [...fields(document), ...ids(document.shareholders)];
    case "lease":
    case "taxRating":
      return fields(document);
    case "authorisation":
      return ids(document.rows);
    case "resolution":
      return [...fields(document).filter((at) => at !== "votes"), ...ids(document.votes)];
    case "interim":
      return Object.keys(document.statement.lines).map((line) => `interim.${line}`);
    case "walletSummary":
    case "tillSummary":
    case "socialInsurance":
    case "salesBook":
    case "drawings":
      return months(document.months);
    case "water":
      return months(document.bills);
    case "payroll":
      return [...months(document.months), ...ids(document.staff)];
    case "billRegister":
    case "ageing":
    case "inventory":
    case "assetRegister":
    case "loanList":
    case "customs":
    case "orderBook":
      return ids(document.rows);
    case "creditReport":
      return ids([
        ...document.facilities,
        ...document.enquiries,
        ...document.guarantees,
        ...document.history,
        ...(document.publicRecords ?? []),
      ]);
    case "relatedParties":
      return ids(document.parties);
    case "collateral":
      return document.items.flatMap((item) => [item.id, ...ids(item.charges)]);
    case "household":
      return ids([...document.assets, ...document.debts, ...document.monthlyIncome, ...document.monthlyExpenses]);
    case "siteVisit":
      return ids(document.notes);
    case "screening":
      return [
        ...ids([...document.identity, ...document.beneficialOwners, ...document.lists, ...document.groupExposure]),
        "sector",
      ];
    default:
      throw new Error(`no paper: ${document.kind}`);
  }
}

/** The figures of a table as a reader copies them off the page: rows of numbers, and the row of totals. */
function tablesIn(html: string): { rows: number[][]; totals: number[] }[] {
  const figures = (row: string) =>
    [...row.matchAll(/<t[dh][^>]*class="num[^"]*"[^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = ""]) =>
      toNumber(cell.replace(/<span.*$/, "").replace(/<[^>]*>/g, "")),
    );
  return [...html.matchAll(/<table class="paper.*?<\/table>/gs)].flatMap(([table]) => {
    const body = /<tbody>(.*)<\/tbody>/s.exec(table)?.[1] ?? "";
    const rows = [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row);
    const sum = rows.find((row) => row.startsWith('<tr class="sum"'));
    return sum ? [{ rows: rows.filter((row) => row !== sum).map(figures), totals: figures(sum) }] : [];
  });
}

const toNumber = (text: string) =>
  text === "–" ? 0 : text === "" ? NaN : Number(text.replaceAll(",", "").replace("−", "-").replace(" %", ""));

describe("every paper of a case file", () => {
  it.each(all.map((document) => [document.id, document] as const))(
    "%s: each place can be pinned and found again",
    (_id, document) => {
      const html = draw(document);
      const locators = locatorsOf(document);
      expect(locators.length).toBeGreaterThan(0);
      for (const at of locators) {
        expect(html.split(`id="${placeId(at)}"`), at).toHaveLength(2);
        expect(html, at).toContain(`href="?pin=${at}"`);
      }
      expect(html.match(/class="pin-link"/g)).toHaveLength(locators.length);
      expect(faults(html)).toEqual([]);
    },
  );

  it.each(all.map((document) => [document.id, document] as const))("%s: a flag marks its place", (_id, document) => {
    for (const at of locatorsOf(document)) {
      const flag: FlagPin = { id: "f", at: { doc: document.id, at }, kind: "other", severity: "medium", note: "" };
      const html = draw(document, { flags: [flag] });
      const element = html.split("<").find((tag) => tag.includes(`id="${placeId(at)}"`));
      expect(element, at).toMatch(/flagged medium/);
      expect(html.match(/flagged medium/g), at).toHaveLength(1);
    }
  });

  it.each(all.map((document) => [document.id, document] as const))(
    "%s: a pinned place has a name in words",
    (_id, document) => {
      for (const at of locatorsOf(document)) {
        const label = placeLabel(document, at, textsOf("workbench"));
        expect(label.split(", ").slice(1).join(", "), at).not.toMatch(/^[a-z]+\d*(\.\w+)?$/);
        expect(faultsOf([label]), at).toEqual([]);
      }
    },
  );

  it.each(all.map((document) => [document.id, document] as const))(
    "%s: totals equal the sum of the rows",
    (_id, document) => {
      for (const { rows, totals } of tablesIn(draw(document))) {
        totals.forEach((total, column) => {
          if (Number.isNaN(total)) return; // a column of which a sum says nothing
          expect(total).toBeCloseTo(
            rows.reduce((sum, row) => sum + (row[column] ?? NaN), 0),
            2,
          );
        });
      }
    },
  );

  it.each(all.map((document) => [document.id, document] as const))(
    "%s: an empty list says so in words",
    (_id, document) => {
      const html = draw(emptied(document));
      expect(html).toContain('<article class="sheet');
      expect(html).not.toContain("undefined");
      expect(faults(html)).toEqual([]);
    },
  );

  it("money stands without currency sign, its currency stated once at the head", () => {
    for (const document of all) expect(draw(document), document.id).not.toMatch(/[¥$€£]/);
  });

  it("the sums of money are those of the document", () => {
    const table = tablesIn(draw(papers.walletSummary))[0];
    const { months } = papers.walletSummary;
    const sum = (of: (month: (typeof months)[number]) => number) => months.reduce((total, row) => total + of(row), 0);
    expect(table?.totals).toEqual([
      sum(({ payments }) => payments),
      ...[sum(({ gross }) => gross), sum(({ refunds }) => refunds), sum(({ fees }) => fees)].map(
        (cents) => cents / 100,
      ),
      sum(({ settled }) => settled) / 100,
    ]);
  });

  it("what the household owns less what it owes stands under both", () => {
    expect(draw(papers.household)).toContain("<strong>997,000</strong>"); // 1,420,000 + 187,000 − 610,000
  });
});

describe("what a reader takes from a paper", () => {
  const cells = (row: string) => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell]) => cell);

  it("only a bill that was sold has a discount", () => {
    const rows = [...draw(papers.billRegister).matchAll(/<tr[^>]*id="at-a\d".*?<\/tr>/gs)].map(([row]) => cells(row));
    expect(rows.map((row) => row[5])).toEqual(["–", "612.44", "–"]);
  });

  it("returns by quarter stand under the quarter that they end", () => {
    const vat = demoFile.documents.find(({ kind }) => kind === "vatReturns")!;
    expect(draw(vat)).toContain(">Month</button>");
    expect(draw({ ...vat, monthsEach: 3 } as ShownDocument)).toContain(">Quarter to</button>");
  });

  it("a spouse agrees to the loan without a share in the firm", () => {
    const votes = [...papers.resolution.votes, { id: "v3", name: "Min Ding", share: undefined }];
    const html = draw({ ...papers.resolution, votes } as ShownDocument);
    expect(html).toMatch(/Min Ding<span class="detail">Spouse of the owner, agrees<\/span>/);
  });

  it("what was seen of one thing on a visit stands together", () => {
    const [first, ...others] = papers.siteVisit.notes;
    const notes = [first!, ...others, { ...first!, id: "n9", text: "The landlord was there." }];
    const html = draw({ ...papers.siteVisit, notes });
    expect([...html.matchAll(/id="at-(n\d)"/g)].map(([, id]) => id)).toEqual(["n1", "n9", "n2", "n3"]);
  });

  it("a figure in a sentence is not parted from its sign by the end of a line", () => {
    expect(joined("Sales of ¥ 428,965, 34.1 % of all; owed since 3 May.")).toBe(
      "Sales of ¥\u00a0428,965, 34.1\u00a0% of all; owed since 3 May.",
    );
  });
});

describe("the order of a list", () => {
  const order = (html: string) => [...html.matchAll(/id="at-(r\d)"/g)].map(([, id]) => id);

  it("is that of the paper until a heading is clicked", () => {
    expect(order(draw(papers.inventory))).toEqual(["r1", "r2", "r3"]);
  });

  it("follows the address where no script runs", () => {
    expect(order(draw(papers.inventory, { query: "sort=-value" }))).toEqual(["r2", "r3", "r1"]);
    expect(order(draw(papers.inventory, { query: "sort=lastMoved" }))).toEqual(["r2", "r1", "r3"]);
    expect(draw(papers.inventory, { query: "sort=-value" })).toContain('aria-sort="descending"');
  });

  it("begins with the largest figure or the first name, and turns at a second click", () => {
    const c = columnsFor<{ id: string; value: number | undefined }>((id) => id);
    const columns = [c.text("id", ({ id }) => id), c.amount("value", ({ value }) => value)];
    const rows = [
      { id: "a", value: undefined },
      { id: "b", value: 1 },
      { id: "c", value: 2 },
    ];
    const [name, value] = columns as [(typeof columns)[0], (typeof columns)[0]];
    const ids = (text: string) => sortRows(rows, columns, readSorting(text)).map(({ id }) => id);
    expect(writeSorting(nextSorting(value, undefined))).toBe("-value");
    expect(writeSorting(nextSorting(value, readSorting("-value")))).toBe("value");
    expect(writeSorting(nextSorting(name, undefined))).toBe("id");
    expect(ids("-value")).toEqual(["c", "b", "a"]);
    expect(ids("value")).toEqual(["b", "c", "a"]); // a row without the figure comes last in both
    expect(ids("nonsense")).toEqual(["a", "b", "c"]);
  });
});

describe("the binder", () => {
  const documents = [...demoFile.documents.filter(({ kind }) => kind !== "bankStatement"), ...accounts, ...all];
  const html = renderToString(
    <StaticRouter location="/attempts/a1">
      <PlaceProvider documents={documents.map(({ id }) => id)}>
        <Binder documents={documents} pins={{ flags: [] }} printAddress="/file" />
      </PlaceProvider>
    </StaticRouter>,
  );
  const list = html.slice(html.indexOf('class="binder-list"'), html.indexOf('class="binder-print"'));

  it("lists every document once, by a name of its own", () => {
    const titles = [...list.matchAll(/<a [^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(titles).toHaveLength(documents.length);
    expect(new Set(titles).size).toBe(documents.length);
    expect(titles).toEqual(
      expect.arrayContaining(["Main account", "Second account", "Owner&#x27;s account", "Receivables by age"]),
    );
    expect(faults(html)).toEqual([]);
  });

  it("has a divider for every kind of document", () => {
    const kinds = documents.map(({ kind }) => kind);
    expect(GROUPS.flatMap((group) => [...group.kinds]).sort()).toEqual([...new Set(kinds)].sort());
  });

  it("is turned by keys in the order in which it lists", () => {
    const listed = [...list.matchAll(/href="\?doc=([^&]*)/g)].map(([, id]) => id);
    expect(inBinderOrder(documents).map(({ id }) => id)).toEqual(listed);
  });

  it("is a select of the same documents on a narrow screen", () => {
    expect(html.match(/<option/g)).toHaveLength(documents.length);
  });

  it("calls a statement of an older file by its kind", () => {
    const { holder: _holder, ...older } = accounts[0]!;
    expect(placeLabel(older as ShownDocument, "L1", textsOf("workbench"))).toMatch(/^Bank statement, 03 Oct/);
  });
});

describe("what a flag is a sign of", () => {
  it("each kind stands in one group, with a name and a meaning", () => {
    expect(FLAG_GROUPS.flatMap(({ kinds }) => [...kinds]).sort()).toEqual([...FLAG_KINDS].sort());
    const t = textsOf("workbench");
    for (const kind of FLAG_KINDS) {
      expect(t(`flags.${kind}`)).not.toContain("flags.");
      expect(t(`flagMeanings.${kind}`)).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("the choice shows the meaning of the kind chosen", () => {
    const html = renderToString(
      <WorksheetProvider value={{ ...sheet, errors: { "flag.kind": "choose" } }}>
        <FlagKindField value="hiddenBorrowing" onValue={() => undefined} />
      </WorksheetProvider>,
    );
    expect(html.match(/<optgroup/g)).toHaveLength(FLAG_GROUPS.length);
    expect(html.match(/<option/g)).toHaveLength(FLAG_KINDS.length + 1); // and "Choose"
    expect(html).toContain("Choose one.");
    expect(html).toContain('<option value="hiddenBorrowing" selected');
    expect(html).toContain("whom the firm does not list");
    expect(faults(html)).toEqual([]);
  });
});
