import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StaticRouter } from "react-router-dom/server";
import { PlaceProvider } from "~/components/casefile/place";
import { SpreadStep } from "~/components/worksheet/spread-step";
import { WorksheetProvider } from "~/components/worksheet/worksheet-context";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { spread, type Statement } from "~/domain/statements";
import type { Adjustment } from "~/domain/statements/adjustment";
import { applyForm } from "~/forms/cases/worksheet";
import "~/i18n";
import { after, before } from "../domain/statements/accounts";
import { demoFile } from "./workbench-fixture";

const household = { ownerOtherIncome: 30, ownerPersonalTax: 0, ownerLivingCost: 50, ownerDebtService: 10 };

function page(statements: readonly Statement[], adjustments: readonly Adjustment[] = [], readOnly = false): string {
  const sheet = {
    worksheet: { ...EMPTY_WORKSHEET, adjustments },
    change: () => {},
    errors: {},
    posted: {},
    readOnly,
    currency: "CNY",
    referenceHref: (page: string) => `/reference/${page}`,
  };
  return renderToStaticMarkup(
    <WorksheetProvider value={sheet}>
      <StaticRouter location="/attempts/a1">
        <PlaceProvider documents={["household"]}>
          <SpreadStep periods={spread(statements, adjustments)} file={demoFile} household={household} />
        </PlaceProvider>
      </StaticRouter>
    </WorksheetProvider>,
  ).replaceAll("\u00a0", " ");
}

/** The cells of the row that a heading opens, under the summary of a view. */
function row(html: string, view: string, heading: string): string[] {
  const part = html.slice(html.indexOf(`<summary>${view}</summary>`));
  const line = part.slice(part.indexOf(`<th scope="row">${heading}`));
  const cells = line.slice(0, line.indexOf("</tr>")).matchAll(/<td[^>]*>(.*?)<\/td>/g);
  return [...cells].map(([, text = ""]) => text);
}

describe("what an analyst finds under the spread", () => {
  const html = page([before, after]);
  it("shares of sales, and the change on the year before", () => {
    expect(row(html, "Shares and trends", "Gross profit")).toEqual(["22.0 %", "21.8 %", "+9 %"]);
  });
  it("where a ratio lies in its trade", () => {
    // Metal parts: median 22 %; 2,400 of 11,000 is just below it.
    expect(row(html, "Against the trade", "Gross margin")).toEqual(["21.8 %", "14.3 %", "22.0 %", "29.7 %", "2 of 4"]);
  });
  it("the direct cash flow down to the change in cash", () => {
    expect(row(html, "Where the cash went", "Cash to serve debt")).toEqual(["8"]); // 760 cents
    expect(row(html, "Where the cash went", "Not explained by the lines")).toEqual(["0"]);
  });
  it("firm and household as one purse, the month of the paper times twelve", () => {
    // Firm: 11,000 − 8,600 + 40 − 1,270 = 1,170 before tax of 200; household: 360 come in, 600 go out; debt 250 + 120.
    const view = "Firm and household as one purse";
    expect(row(html, view, "Left to serve all debt")).toEqual(["7"]); // 730 cents
    expect(row(html, view, "Debt service of firm and household")).toEqual(["4"]); // 370 cents
    expect(html).toContain("1.97 ×"); // 730 / 370
  });
  it("published scores with zone and limits", () => {
    expect(row(html, "Published scores", "Altman Z′")[1]).toBe("grey, 1.23 to 2.9");
    expect(html).toContain("This firm is a manufacturer.");
  });
  it("why a figure cannot be had", () => {
    const { receivables: _, ...lines } = after.lines;
    const [cell] = row(page([before, { ...after, lines }]), "Against the trade", "Customers pay after");
    expect(cell).toContain("Not stated: Receivables");
  });
});

describe("a firm without statements", () => {
  const nothing: Statement = { periodEnd: "2025-09-30", months: 12, lines: {} };
  const sales = {
    id: "a1",
    periodEnd: "2025-09-30",
    line: "sales",
    amount: 90_000_000,
    reason: "twelve months",
  } as const;
  it("is built line by line, each from a document, and shows what is still open", () => {
    const html = page([nothing], [{ ...sales, source: "vat" }]);
    expect(html).toContain("This firm keeps no statements");
    expect(html).toContain("from VAT returns");
    expect(html).toContain("24 lines are still open");
  });
  it("offers nothing to settle once it is submitted", () => {
    expect(page([nothing], [sales], true)).not.toContain("still open");
  });
  it("is settled without scripts too, but never without a word", () => {
    const post = (reason: string) => {
      const form = new FormData();
      form.set("intent", "settleNil:2025-09-30");
      form.set("nil.reason", reason);
      return applyForm({ ...EMPTY_WORKSHEET, adjustments: [sales] }, form);
    };
    expect(post(" ")).toEqual({ ok: false, errors: { "nil.reason": "required" } });
    const settled = post("asked the owner");
    expect(settled.ok && settled.worksheet.adjustments).toHaveLength(25);
    expect(settled.ok && settled.worksheet.adjustments[0]).toEqual(sales);
  });
});
