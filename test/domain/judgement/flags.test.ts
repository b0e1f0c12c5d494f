import { describe, expect, it } from "vitest";
import type { FlagKind } from "~/domain/casefile/flag-kinds";
import { compareFlags } from "~/domain/judgement/debrief/flags";
import type { FlagPin } from "~/domain/judgement/worksheet/worksheet";
import type { Statement } from "~/domain/statements/lines";
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
    const { planted, unexplained } = against(pin("other", "bank", "L12"));
    expect(planted[1]).toMatchObject({ outcome: "misnamed", pin: { kind: "other" } });
    expect(unexplained).toEqual([]);
  });
  it("prefer the pin with the right name over an earlier one in the right place", () => {
    const { planted } = against(pin("roundTripping", "bank", "L12"), pin("hiddenBorrowing", "bank", "L40"));
    expect(planted[1]).toMatchObject({ outcome: "found", pin: { at: { at: "L40" } } });
  });
  it("explain nothing with a right name in a document that shows nothing of it", () => {
    const { planted, unexplained } = against(pin("fabricatedSales", "interview", "q3"));
    expect(planted[0]?.outcome).toBe("missed");
    expect(unexplained).toHaveLength(1);
  });
  describe("of which nobody pinned a sign", () => {
    const statement = (lines: Statement["lines"]): Statement => ({ periodEnd: "2025-12-31", months: 12, lines });
    const outcome = (reported: number, adjusted: number, truth: number) =>
      compareFlags([], [fabricatedSales], {
        reported: statement({ sales: reported }),
        adjusted: statement({ sales: adjusted }),
        true: statement({ sales: truth }),
      }).planted[0]?.outcome;
    it("count as corrected where the spread brings sales to within 3 % of the true books", () => {
      expect([outcome(900, 721, 700), outcome(900, 722, 700), outcome(900, 679, 700)]).toEqual([
        "corrected",
        "missed",
        "corrected",
      ]);
    });
    it("do not where nothing was adjusted, however small the lie", () => {
      expect(outcome(710, 710, 700)).toBe("missed");
    });
    it("count as corrected where all debt together is right, whichever line it was put into", () => {
      const books = {
        reported: statement({ shortTermDebt: 1_000, longTermDebt: 600 }),
        adjusted: statement({ shortTermDebt: 1_000, longTermDebt: 1_400 }),
        true: statement({ shortTermDebt: 1_800, longTermDebt: 600 }),
      };
      expect(compareFlags([], [privateLoan], books).planted[0]).toMatchObject({ outcome: "corrected", pin: undefined });
    });
  });
  it("are all left to be answered one by one in an honest file", () => {
    expect(compareFlags([pin("hiddenBorrowing", "bank", "L12")], []).unexplained).toHaveLength(1);
  });
});

describe("what is real and no lie", () => {
  const burden = {
    kind: "underDeclaredSales",
    amount: 1_000,
    line: "taxPayable",
    what: { code: "burden.undeclaredSales" },
    evidence: [{ doc: "vat", at: "2025-12", shows: { code: "evidence.vatBelowSales" } }],
  } as const;
  const books = (adjusted: number) => ({
    reported: { periodEnd: "2025-12-31", months: 12, lines: { taxPayable: 200 } },
    adjusted: { periodEnd: "2025-12-31", months: 12, lines: { taxPayable: adjusted } },
    true: { periodEnd: "2025-12-31", months: 12, lines: { taxPayable: 1_200 } },
  });
  const named = pin("underDeclaredSales", "vat", "2025-03");
  it("is explained for who names it, and nothing planted", () => {
    const { planted, burdens, unexplained } = compareFlags([named], [], books(200), [burden]);
    expect([planted, unexplained]).toEqual([[], []]);
    expect(burdens[0]?.outcome).toBe("found");
  });
  it("is not explained under another name", () => {
    const { burdens, unexplained } = compareFlags([pin("hiddenBorrowing", "vat", "2025-12")], [], books(200), [burden]);
    expect(unexplained).toHaveLength(1);
    expect(burdens[0]?.outcome).toBe("missed");
  });
  it("is put on the balance sheet with half of it or more", () => {
    const outcome = (adjusted: number) => compareFlags([], [], books(adjusted), [burden]).burdens[0]?.outcome;
    expect([outcome(699), outcome(700)]).toEqual(["missed", "corrected"]);
  });
  it("is small, and nobody's miss, up to 3 % of a year's true sales", () => {
    const outcome = (amount: number) => {
      const { true: right, ...rest } = books(200);
      const selling = { ...rest, true: { ...right, lines: { ...right.lines, sales: 33_000 } } };
      return compareFlags([], [], selling, [{ ...burden, amount }]).burdens[0]?.outcome;
    };
    expect([outcome(990), outcome(991)]).toEqual(["small", "missed"]); // 3 % of 33,000
  });
});
