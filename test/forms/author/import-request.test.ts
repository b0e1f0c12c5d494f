import { describe, expect, it } from "vitest";
import type { ImportValues } from "~/forms/author/import-fields";
import { readImportRequest } from "~/forms/author/import-request";

const typed: ImportValues = {
  firm: "FIRM-1",
  title: "A workshop",
  industry: "",
  purpose: "equipment",
  amount: "250,000",
  tenorMonths: "36",
  repayment: "levelInstalment",
  collateralType: "",
  collateralValue: "",
  cohortId: "",
};

describe("the request for an imported firm", () => {
  it("is read as it was typed", () => {
    const reading = readImportRequest(typed);
    expect(reading.ok && reading.value.request).toMatchObject({ amount: 25_000_000, tenorMonths: 36 });
  });

  it.each([
    [{ amount: "" }, { amount: "required" }],
    [{ amount: "lots" }, { amount: "notNumber" }],
    [{ amount: "0" }, { amount: "outOfRange" }],
    [{ tenorMonths: "" }, { tenorMonths: "required" }],
    [{ tenorMonths: "1.5" }, { tenorMonths: "notMonths" }],
    [{ tenorMonths: "361" }, { tenorMonths: "outOfRange" }],
    [{ collateralType: "home" }, { collateralValue: "required" }],
  ])("tells nothing typed from what cannot be read: %o", (change, errors) => {
    expect(readImportRequest({ ...typed, ...change })).toEqual({ ok: false, errors });
  });
});
