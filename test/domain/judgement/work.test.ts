import { describe, expect, it } from "vitest";
import { workBetween } from "~/domain/judgement/worksheet/work";
import { EMPTY_WORKSHEET, type FlagPin, type Worksheet } from "~/domain/judgement/worksheet/worksheet";

const flag: FlagPin = {
  id: "f1",
  at: { doc: "bank-main", at: "L12" },
  kind: "hiddenBorrowing",
  severity: "high",
  note: "The same sum on every fifth.",
};
const draft = (change: Partial<Worksheet>): Worksheet => ({ ...EMPTY_WORKSHEET, ...change });
const pinned = { subject: "hiddenBorrowing", pin: "f1", at: { doc: "bank-main", at: "L12" } };

describe("what a saved draft has done since the one before", () => {
  it("a flag is pinned once, whatever is written on it later", () => {
    const after = draft({ flags: [flag] });
    expect(workBetween(EMPTY_WORKSHEET, after)).toEqual([{ kind: "pinned", ...pinned }]);
    expect(workBetween(after, draft({ flags: [{ ...flag, note: "A private loan?", severity: "medium" }] }))).toEqual(
      [],
    );
  });
  it("a flag is cleared, opened again, and taken back", () => {
    const open = draft({ flags: [flag] });
    const cleared = draft({ flags: [{ ...flag, cleared: { note: "It is the rent." } }] });
    expect(workBetween(open, cleared)).toEqual([{ kind: "cleared", ...pinned }]);
    expect(workBetween(cleared, open)).toEqual([{ kind: "reopened", ...pinned }]);
    expect(workBetween(open, EMPTY_WORKSHEET)).toEqual([{ kind: "unpinned", ...pinned }]);
  });
  it("a flag under another name is another flag, though the draft gives it the same number", () => {
    const renamed = { ...flag, kind: "ownerLoans" as const };
    expect(workBetween(draft({ flags: [flag] }), draft({ flags: [renamed] }))).toEqual([
      { kind: "unpinned", ...pinned },
      { kind: "pinned", ...pinned, subject: "ownerLoans" },
    ]);
  });
  it("an adjustment counts when it is made and when its amount is changed, not when it is taken back", () => {
    const row = {
      id: "a1",
      periodEnd: "2025-12-31",
      line: "shortTermDebt",
      amount: 80_000_000,
      reason: "loan",
    } as const;
    const made = draft({ adjustments: [row] });
    const adjusted = [{ kind: "adjusted", subject: "shortTermDebt" }];
    expect(workBetween(EMPTY_WORKSHEET, made)).toEqual(adjusted);
    expect(workBetween(made, draft({ adjustments: [{ ...row, amount: 90_000_000 }] }))).toEqual(adjusted);
    expect(workBetween(made, EMPTY_WORKSHEET)).toEqual([]);
  });
  it("judgement, override, PD, decision and rate are each told with what was said", () => {
    const after = draft({
      qualitative: { premises: { bin: "owned", evidence: "" }, payments: { bin: "", evidence: "to come" } },
      override: { notches: -1, reason: "thin cover" },
      pd: 0.052,
      verdict: "approve",
      rate: 0.0561,
    });
    expect(workBetween(EMPTY_WORKSHEET, after)).toEqual([
      { kind: "judged", subject: "premises" },
      { kind: "overridden", subject: "-1" },
      { kind: "pd", subject: "0.052" },
      { kind: "verdict", subject: "approve" },
      { kind: "rate", subject: "0.0561" },
    ]);
    expect(workBetween(after, { ...after, pd: undefined })).toEqual([]);
  });
  it("memo and letter are begun; a further word is no step", () => {
    const begun = draft({ memo: "The firm", letter: "Dear Ms Lin" });
    expect(workBetween(EMPTY_WORKSHEET, begun).map(({ kind }) => kind)).toEqual(["memo", "letter"]);
    expect(workBetween(begun, draft({ memo: "The firm asks", letter: "Dear Ms Lin," }))).toEqual([]);
    expect(workBetween(EMPTY_WORKSHEET, draft({ memo: "  \n" }))).toEqual([]);
  });
  it("the same draft again has done nothing", () => {
    const after = draft({ flags: [flag], pd: 0.05, memo: "x" });
    expect(workBetween(after, structuredClone(after))).toEqual([]);
  });
});
