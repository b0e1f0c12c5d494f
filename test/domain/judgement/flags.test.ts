import { describe, expect, it } from "vitest";
import { compareFlags } from "~/domain/judgement/flags";
import type { FlagPin } from "~/domain/judgement/types";
import type { FlagKind } from "~/domain/casefile/types";
import { fabricatedSales, privateLoan } from "./fixture";

const pin = (kind: FlagKind, doc: string, at: string): FlagPin => ({
  id: `${doc}-${at}`,
  at: { doc, at },
  kind,
  severity: "high",
  note: "",
});
const against = (...pins: FlagPin[]) => compareFlags(pins, [fabricatedSales, privateLoan]);
const outcomes = (...pins: FlagPin[]) => against(...pins).planted.map(({ outcome }) => outcome);

describe("red flags", () => {
  it("are missed where nothing was pinned", () => {
    expect(outcomes()).toEqual(["missed", "missed"]);
  });
  it("count as found by their name in any document that shows them, whichever line was chosen", () => {
    expect(outcomes(pin("fabricatedSales", "vat", "2025-03"))).toEqual(["found", "missed"]);
  });
  it("count as found on the altered figure itself", () => {
    expect(outcomes(pin("fabricatedSales", "statements", "2025.sales"))).toEqual(["found", "missed"]);
  });
  it("count as seen but misnamed on the very line of the evidence", () => {
    const { planted, falseAlarms } = against(pin("other", "bank", "L12"));
    expect(planted[1]).toMatchObject({ outcome: "misnamed", pin: { kind: "other" } });
    expect(falseAlarms).toEqual([]);
  });
  it("prefer the pin with the right name over an earlier one in the right place", () => {
    const { planted } = against(pin("roundTripping", "bank", "L12"), pin("hiddenBorrowing", "bank", "L40"));
    expect(planted[1]).toMatchObject({ outcome: "found", pin: { at: { at: "L40" } } });
  });
  it("are false alarms with a right name in a document that shows nothing of it", () => {
    const { planted, falseAlarms } = against(pin("fabricatedSales", "interview", "q3"));
    expect(planted[0]?.outcome).toBe("missed");
    expect(falseAlarms).toHaveLength(1);
  });
  it("are all false alarms in an honest file", () => {
    expect(compareFlags([pin("hiddenBorrowing", "bank", "L12")], []).falseAlarms).toHaveLength(1);
  });
});
