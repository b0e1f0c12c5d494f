import { describe, expect, it } from "vitest";
import { placeInSource } from "~/components/worksheet/reconcile-place";
import { availablePairs, availableSources, readLook, seriesOf } from "~/components/worksheet/reconcile-sources";
import type { ShownDocument } from "~/components/casefile/types";
import { RECONCILE_SOURCES } from "~/domain/casefile/reconcile-pairs";
import { accounts, papers } from "./papers-fixture";
import { demoFile } from "./workbench-fixture";

const documents: readonly ShownDocument[] = [
  ...demoFile.documents.filter(({ kind }) => kind !== "bankStatement"),
  ...accounts,
  ...Object.values(papers),
];
const sources = availableSources(documents);
const look = (query: string) => readLook(new URLSearchParams(query), sources);

describe("the series of a file", () => {
  it("every paper by month gives one; one year of statements gives no change of equity", () => {
    const yearly = ["profitKept", "equityChange"];
    expect(sources).toEqual(RECONCILE_SOURCES.filter((source) => !yearly.includes(source)));
  });

  it("payroll stands against social insurance in wages and in heads", () => {
    const right = seriesOf(documents, "insuredHeads", look(""));
    expect(right?.points.get("2025-05")).toBe(19);
    expect(seriesOf(documents, "payrollHeads", look(""))?.points.get("2025-05")).toBe(23);
    expect(availablePairs(sources).map(({ left }) => left)).toEqual(
      expect.arrayContaining(["payrollWages", "payrollHeads"]),
    );
  });

  it("what customers pay is compared net of the VAT that the returns state", () => {
    const { cash, wallet, onCredit } = papers.salesBook.months[0]!;
    const [first] = [...seriesOf(documents, "bookSales", look(""))!.points.values()];
    expect(first).toBe(Math.round((cash + wallet + onCredit) / 1.13));
  });
});

describe("what an address chooses", () => {
  it("a pair with its own tolerance, or two sources with the tolerance chosen", () => {
    expect(look("pair=payrollHeads-insuredHeads")).toMatchObject({ left: "payrollHeads", tolerance: 0.05 });
    expect(look("left=electricity&right=water&tolerance=0.25")).toMatchObject({
      left: "electricity",
      right: "water",
      tolerance: 0.25,
    });
  });

  it("never the same source twice, nor one that the file lacks", () => {
    const { left, right } = look("left=water&right=water");
    expect(left).toBe("water");
    expect(right).not.toBe("water");
    expect(look("left=equityChange").left).not.toBe("equityChange");
  });
});

describe("a month of a source is pinned where it stands", () => {
  const placeOf = (source: (typeof RECONCILE_SOURCES)[number], month: string, lagMonths = 0) =>
    placeInSource(documents, source, month, { lagMonths });

  it("at the month of the paper; receipts at the month in which the money came", () => {
    expect(placeOf("vatDeclared", "2024-10")).toEqual({ doc: "vat", at: "2024-10" });
    expect(placeOf("bankReceipts", "2024-11", 2)).toEqual({ doc: accounts[0]!.id, at: "2025-01" });
  });

  it("at the year's line of the statements, and at the month's largest declaration to customs", () => {
    expect(placeOf("reportedSales", "2024-03")).toEqual({ doc: "statements", at: "2024.sales" });
    expect(placeOf("reportedSales", "2025-03")).toBeUndefined();
    expect(placeOf("customsExports", "2025-05")).toEqual({ doc: "customs", at: "d1" });
  });
});
