import { describe, expect, it } from "vitest";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { amountText, parseAmount, parsePercent, parseWhole, percentText } from "~/forms/figures";
import { applyForm, keepUnread, saveSchema, worksheetSchema } from "~/forms/cases/worksheet";
import { writeWorksheet } from "~/records";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const applied = (stored: Worksheet, fields: Record<string, string>): Worksheet => {
  const result = applyForm(stored, form(fields));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.worksheet;
};

describe("figures as people type them", () => {
  it("amounts are read with separators, a currency sign and either minus sign", () => {
    expect(["3,200,000", "¥ 3 200 000", "−12.50", "- ¥ 12.5", ""].map(parseAmount)).toEqual([
      320_000_000,
      320_000_000,
      -1_250,
      -1_250,
      undefined,
    ]);
  });

  it("a percentage becomes the exact decimal", () => {
    expect(parsePercent("8.45")).toBe(0.0845);
    expect(parsePercent("8.45 %")).toBe(0.0845);
    expect(parsePercent("0.29")).toBe(0.0029);
  });

  it("what cannot be read is not taken for empty or zero", () => {
    expect([parseAmount("3m"), parsePercent("1e3"), parseWhole("12.5")]).toEqual([NaN, NaN, NaN]);
  });

  it("a decimal comma is asked about, not taken for a thousands separator", () => {
    expect([parsePercent("3,5"), parsePercent("8,45 %"), parseAmount("1,5"), parseAmount("12,34,567")]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect(parseAmount("1,234,567.89")).toBe(123_456_789);
  });

  it("what is shown is read back as the same figure", () => {
    for (const minor of [0, 5, -1_250, 320_000_000]) expect(parseAmount(amountText(minor))).toBe(minor);
    for (const decimal of [0.0845, 0.0003, 0.2]) expect(parsePercent(percentText(decimal))).toBe(decimal);
  });
});

describe("a step posted without JavaScript", () => {
  const stored: Worksheet = { ...EMPTY_WORKSHEET, memo: "kept", pd: 0.02, amount: 100 };

  describe("on a flag", () => {
    const flag = { id: "f1", at: { doc: "bank", at: "L7" }, kind: "other", severity: "high", note: "Who?" } as const;
    const flagged: Worksheet = { ...stored, flags: [flag] };
    const clear = {
      intent: "clearFlag:f1",
      "clear.f1": " The lease names him. ",
      "clear.f1.named": "on",
      "clear.f1.doc": "lease",
      "clear.f1.at": "landlord",
    };
    it("clears it with the words and the place that was open, or without the place", () => {
      const { "clear.f1.named": _, ...unnamed } = clear;
      expect(applied(flagged, clear).flags).toEqual([
        { ...flag, cleared: { note: "The lease names him.", at: { doc: "lease", at: "landlord" } } },
      ]);
      expect(applied(flagged, unnamed).flags).toEqual([{ ...flag, cleared: { note: "The lease names him." } }]);
    });
    it("changes what answered it, and opens it again as it was", () => {
      const cleared = applied(flagged, clear);
      const changed = applied(cleared, { ...clear, "clear.f1": "The lease and the receipts." });
      expect(changed.flags[0]?.cleared?.note).toBe("The lease and the receipts.");
      expect(applied(changed, { intent: "reopenFlag:f1" }).flags).toEqual([flag]);
    });
    it("asks what answered it before it is cleared", () => {
      expect(applyForm(flagged, form({ ...clear, "clear.f1": " " }))).toEqual({
        ok: false,
        errors: { "clear.f1": "required" },
      });
    });
  });

  it("changes its own fields and leaves every other as stored", () => {
    expect(applied(stored, { pd: "3.5", confidence: "high", amount: "" })).toEqual({
      ...stored,
      pd: 0.035,
      confidence: "high",
      amount: undefined,
    });
  });

  it("names the field of each figure that is wrong, and saves nothing", () => {
    expect(applyForm(stored, form({ pd: "abc", rate: "140", tenorMonths: "12" }))).toEqual({
      ok: false,
      errors: { pd: "notNumber", rate: "outOfRange" },
    });
  });

  it("a figure that cannot be read is kept as text, and no older figure in its place", () => {
    const before: Worksheet = { ...stored, rate: 0.05, covenants: [{ ratio: "dscr", threshold: 1.2 }] };
    const posted = form({ pd: "3,5", amount: "250.000", rate: "6", memo: "lost", "threshold.dscr": "1,3" });
    expect(keepUnread(before, posted)).toEqual({
      ...before,
      pd: undefined,
      amount: undefined,
      unread: { pd: "3,5", amount: "250.000", "threshold.dscr": "1,3" },
    });
    expect(keepUnread(before, form({ pd: "3.5", rate: "", amount: "1,000" }))).toBe(before);
  });

  it("a figure that can be read takes the place of the text", () => {
    const unread = { ...stored, pd: undefined, unread: { pd: "3,5", rate: "6,2" } };
    expect(applied(unread, { pd: "3.5" })).toEqual({ ...stored, pd: 0.035, unread: { rate: "6,2" } });
    expect(applied(unread, { pd: "" }).unread).toEqual({ rate: "6,2" });
  });

  it("pins a flag, and takes it away again", () => {
    const pinned = applied(stored, {
      intent: "pin",
      "flag.doc": "bank",
      "flag.at": "L12",
      "flag.kind": "hiddenBorrowing",
      "flag.severity": "high",
      "flag.note": "every 5th",
    });
    expect(pinned.flags).toEqual([
      { id: "f1", at: { doc: "bank", at: "L12" }, kind: "hiddenBorrowing", severity: "high", note: "every 5th" },
    ]);
    expect(applied(pinned, { intent: "removeFlag:f1" }).flags).toEqual([]);
  });

  it("a pin without kind, weight or a word of what it shows is refused at its own fields", () => {
    const at = { intent: "pin", "flag.doc": "bank", "flag.at": "L12" };
    expect(applyForm(stored, form({ ...at, "flag.kind": "", "flag.severity": "", "flag.note": " " }))).toEqual({
      ok: false,
      errors: { "flag.kind": "choose", "flag.severity": "choose", "flag.note": "required" },
    });
    expect(applyForm(stored, form({ ...at, "flag.kind": "other", "flag.severity": "low", "flag.note": "" }))).toEqual({
      ok: false,
      errors: { "flag.note": "required" },
    });
  });

  it("an adjustment without amount or reason is refused at its own fields", () => {
    const fields = { "adjustment.periodEnd": "2025-12-31", "adjustment.line": "sales", "adjustment.amount": "" };
    expect(applyForm(stored, form({ intent: "adjust", ...fields, "adjustment.reason": " " }))).toEqual({
      ok: false,
      errors: { "adjustment.amount": "required", "adjustment.reason": "required" },
    });
  });

  it("judges a characteristic with its evidence", () => {
    const fields = { "qualitative.premises.bin": "owned", "qualitative.premises.evidence": "Application" };
    expect(applied(stored, fields).qualitative).toEqual({ premises: { bin: "owned", evidence: "Application" } });
  });

  it("an override stays within two notches", () => {
    expect(applyForm(stored, form({ "override.notches": "3" }))).toMatchObject({
      errors: { "override.notches": "outOfRange" },
    });
  });
});

describe("a draft posted by the workbench", () => {
  it("is stored without what is not part of a worksheet, at whichever depth it came", () => {
    const flag = { id: "f1", at: { doc: "bank", at: "L1" }, kind: "other", severity: "low", note: "" };
    const adjustment = { id: "a1", periodEnd: "2025-12-31", line: "sales", amount: 1, reason: "r" };
    const clean = {
      ...EMPTY_WORKSHEET,
      flags: [flag],
      adjustments: [adjustment],
      qualitative: { premises: { bin: "owned", evidence: "Lease" } },
      covenants: [{ ratio: "dscr", threshold: 1.2 }],
      unread: { pd: "3,5" },
    };
    const stuffed = {
      ...clean,
      score: 999,
      flags: [{ ...flag, found: true, at: { ...flag.at, sure: true } }],
      adjustments: [{ ...adjustment, approved: true }],
      qualitative: { premises: { bin: "owned", evidence: "Lease", points: 40 } },
      covenants: [{ ratio: "dscr", threshold: 1.2, met: true }],
      override: { ...EMPTY_WORKSHEET.override, by: "head office" },
      unread: { pd: "3,5", memo: "x", toString: "x" },
    };
    expect(saveSchema.parse({ version: 1, worksheet: stuffed, personId: "other" })).toEqual({
      version: 1,
      worksheet: clean,
    });
  });

  it("keeps a memo that is too long to be submitted: three times 20,000 characters, and no more", () => {
    const saved = (memo: string) => saveSchema.safeParse({ version: 1, worksheet: { ...EMPTY_WORKSHEET, memo } });
    expect(saved("a".repeat(60_000)).data?.worksheet.memo).toHaveLength(60_000);
    expect(saved("a".repeat(60_001)).success).toBe(false);
  });

  const sent = (part: string) =>
    saveSchema.safeParse(
      JSON.parse(JSON.stringify({ version: 1, worksheet: EMPTY_WORKSHEET }).replace(/^\{/, `{${part}`)),
    );
  const sentWith = (part: object) => saveSchema.safeParse({ version: 1, worksheet: { ...EMPTY_WORKSHEET, ...part } });
  const judged = (name: string) => JSON.stringify({ [name]: { bin: "b", evidence: "e" } });

  it("is refused with a key by which programs are taken over, wherever it stands", () => {
    const planted = '"__proto__":{"admin":true},';
    expect(sent(planted).success).toBe(false);
    for (const place of ['"worksheet":{', '"override":{', '"qualitative":{']) {
      const text = JSON.stringify({ version: 1, worksheet: EMPTY_WORKSHEET })
        .replace(place, `${place}${planted}`)
        .replace(",}", "}");
      expect(saveSchema.safeParse(JSON.parse(text)).success, place).toBe(false);
    }
    expect(sentWith({ more: [{ deep: JSON.parse(judged("__proto__")) as unknown }] }).success).toBe(false);
    for (const name of ["__proto__", "constructor", "toString"]) {
      const qualitative: unknown = JSON.parse(judged(name));
      expect(sentWith({ qualitative }).success, name).toBe(false);
      const flag = { id: "f1", at: { doc: name, at: "L1" }, kind: "other", severity: "low", note: "" };
      expect(sentWith({ flags: [flag] }).success, name).toBe(false);
    }
    expect(sentWith({ qualitative: JSON.parse(judged("premises")) as unknown }).success).toBe(true);
  });

  it("is refused with half a character, which could not be read back as it was", () => {
    const half = "\ud83d";
    expect(sentWith({ memo: "A whole one 😀" }).success).toBe(true);
    for (const part of [
      { memo: half },
      { conditions: half },
      { preMortem: `x${half}y` },
      { override: { notches: 0, reason: half } },
      { qualitative: { premises: { bin: "b", evidence: half } } },
      { qualitative: { premises: { bin: half, evidence: "e" } } },
      { flags: [{ id: "f1", at: { doc: "bank", at: half }, kind: "other", severity: "low", note: "" }] },
      { flags: [{ id: "f1", at: { doc: "bank", at: "L1" }, kind: "other", severity: "low", note: half }] },
      { supports: [{ id: "s1", at: { doc: "bank", at: "L1" }, of: "premises", note: half }] },
      { adjustments: [{ id: "a1", periodEnd: "2025-12-31", line: "sales", amount: 1, reason: half }] },
    ])
      expect(sentWith(part).success, JSON.stringify(part)).toBe(false);
  });

  it("keeps the text of its own figures alone", () => {
    const kept = saveSchema.safeParse({
      version: 1,
      worksheet: { ...EMPTY_WORKSHEET, unread: { pd: "3,5", "threshold.dscr": "1,3" } },
    });
    expect(kept.success && kept.data.worksheet.unread).toEqual({ pd: "3,5", "threshold.dscr": "1,3" });
    for (const unread of [{ pd: "x".repeat(101) }, { pd: "\ud83d" }, { pd: 3 }])
      expect(sentWith({ unread }).success, JSON.stringify(unread)).toBe(false);
  });

  it("has no list without an end", () => {
    const many = <T>(count: number, one: (index: number) => T) =>
      Array.from({ length: count }, (_, index) => one(index));
    const pin = (index: number) => ({
      id: `f${index}`,
      at: { doc: "bank", at: "L1" },
      kind: "other",
      severity: "low",
      note: "",
    });
    const support = (index: number) => ({ id: `s${index}`, at: { doc: "bank", at: "L1" }, of: "premises", note: "" });
    const settled = (index: number) => ({
      id: `a${index}`,
      periodEnd: "2025-12-31",
      line: "sales",
      amount: 1,
      reason: "r",
    });
    const bins = (count: number) =>
      Object.fromEntries(many(count, (index) => [`c${index}`, { bin: "b", evidence: "e" }]));
    for (const [fits, exceeds] of [
      [{ flags: many(200, pin) }, { flags: many(201, pin) }],
      [{ supports: many(200, support) }, { supports: many(201, support) }],
      [{ adjustments: many(100, settled) }, { adjustments: many(101, settled) }],
      [{ collateral: many(50, (index) => `c${index}`) }, { collateral: many(51, (index) => `c${index}`) }],
      [{ qualitative: bins(60) }, { qualitative: bins(61) }],
    ])
      expect([sentWith(fits!).success, sentWith(exceeds!).success], Object.keys(fits!)[0]).toEqual([true, false]);
  });

  it("is stored with its keys in one order, so that the same draft is the same text", () => {
    const reversed = Object.fromEntries(Object.entries({ ...EMPTY_WORKSHEET, pd: 0.02 }).reverse());
    expect(JSON.stringify(worksheetSchema.parse(reversed))).toBe(JSON.stringify({ ...EMPTY_WORKSHEET, pd: 0.02 }));
  });
});

describe("a place pinned as support for a judgement", () => {
  const pinned = {
    intent: "pin",
    "pin.as": "support",
    "flag.doc": "siteVisit",
    "flag.at": "n1",
    "support.of": "management",
    "flag.note": "",
    "flag.kind": "",
    "flag.severity": "",
  };

  it("is kept with the judgement it bears out, needs no note, and raises no flag", () => {
    const sheet = applied(EMPTY_WORKSHEET, pinned);
    expect(sheet.flags).toEqual([]);
    expect(sheet.supports).toEqual([{ id: "s1", at: { doc: "siteVisit", at: "n1" }, of: "management", note: "" }]);
    expect(applied(sheet, { intent: "removeSupport:s1" }).supports).toEqual([]);
  });

  it("must say which judgement", () => {
    expect(applyForm(EMPTY_WORKSHEET, form({ ...pinned, "support.of": "" }))).toEqual({
      ok: false,
      errors: { "support.of": "choose" },
    });
  });

  it("is absent from drafts of before, which still read and are stored letter by letter as they were", () => {
    const { supports: _, ...before } = EMPTY_WORKSHEET;
    const older = JSON.stringify(before);
    expect(writeWorksheet(worksheetSchema.parse(JSON.parse(older)))).toBe(older);
  });

  it("a draft that gained one in the page reads back in the same order of fields", () => {
    const edited = applied(EMPTY_WORKSHEET, pinned);
    const inPage = JSON.stringify({ ...EMPTY_WORKSHEET, ...edited });
    expect(JSON.stringify(worksheetSchema.parse(JSON.parse(inPage)))).toBe(inPage);
  });
});

describe("a letter to the customer, posted without JavaScript", () => {
  const declined: Worksheet = { ...EMPTY_WORKSHEET, verdict: "decline" };
  it("is kept as it was written, in its own place of the draft; an empty one is none", () => {
    const written = applied({ ...declined, unread: { pd: "x" } }, { letter: "Dear Ms Lin, we cannot lend." });
    expect(written.letter).toBe("Dear Ms Lin, we cannot lend.");
    expect(Object.keys(written).slice(-2)).toEqual(["letter", "unread"]);
    expect(writeWorksheet(applied(written, { letter: "" }))).not.toContain('"letter"');
  });
  it("outlives another verdict", () => {
    const written = applied(declined, { letter: "Dear Ms Lin" });
    expect(applied(written, { verdict: "approve" }).letter).toBe("Dear Ms Lin");
  });
  it("of a page more than may be submitted is kept, of a book not", () => {
    expect(applied(declined, { letter: "a".repeat(4_000) }).letter).toHaveLength(4_000);
    expect(applyForm(declined, form({ letter: "a".repeat(4_001) }))).toEqual({
      ok: false,
      errors: { letter: "tooLong" },
    });
  });
});

describe("a decline, posted without JavaScript", () => {
  const stored: Worksheet = {
    ...EMPTY_WORKSHEET,
    verdict: "approve",
    amount: 200_000_000,
    rate: 0.06,
    covenants: [{ ratio: "dscr", threshold: 1.2 }],
  };
  const posted = { verdict: "decline", amount: "a lot", rate: "6,2" };
  it("is saved with terms that cannot be read, which are kept as they were typed", () => {
    expect(applied(stored, posted)).toMatchObject({
      verdict: "decline",
      amount: undefined,
      unread: { amount: "a lot", rate: "6,2" },
    });
    expect(applyForm(stored, form({ ...posted, verdict: "approve" })).ok).toBe(false);
  });
  it("keeps a covenant at its last threshold where the new one cannot be read", () => {
    const asked = { "covenants.shown": "1", "covenant.dscr": "on", "threshold.dscr": "much" };
    expect(applied(stored, { verdict: "decline", ...asked })).toMatchObject({
      covenants: [{ ratio: "dscr", threshold: 1.2 }],
      unread: { "threshold.dscr": "much" },
    });
  });
  it("still owes a PD that can be read", () => {
    expect(applyForm(stored, form({ ...posted, pd: "eight" }))).toEqual({ ok: false, errors: { pd: "notNumber" } });
  });
});

describe("security taken and covenants asked for, posted without JavaScript", () => {
  const stored: Worksheet = { ...EMPTY_WORKSHEET, verdict: "approve" };
  it("all boxes ticked is the whole offer, some are those, none is none", () => {
    expect(applied(stored, { "collateral.shown": "1", collateral: "c1" }).collateral).toBeUndefined();
    expect(applied(stored, { "collateral.shown": "2", collateral: "c1" }).collateral).toEqual(["c1"]);
    expect(applied(stored, { "collateral.shown": "2" }).collateral).toEqual([]);
  });
  it("a covenant is asked for at the threshold as its ratio is written, and is not lost by another step", () => {
    const asked = applied(stored, {
      "covenants.shown": "1",
      "covenant.debtToAssets": "on",
      "threshold.debtToAssets": "70 %",
      "covenant.dscr": "on",
      "threshold.dscr": "1.25",
      "threshold.current": "1",
    });
    expect(asked.covenants).toEqual([
      { ratio: "dscr", threshold: 1.25 },
      { ratio: "debtToAssets", threshold: 0.7 },
    ]);
    expect(applied(asked, { memo: "x" }).covenants).toEqual(asked.covenants);
  });
  it("a threshold that cannot be read is refused", () => {
    const posted = form({ "covenants.shown": "1", "covenant.dscr": "on", "threshold.dscr": "a lot" });
    expect(applyForm(stored, posted).ok).toBe(false);
  });
  it("a draft from before these fields is still a draft", () => {
    const { lgd: _l, collateral: _s, covenants: _c, ...older } = stored;
    expect(worksheetSchema.parse(JSON.parse(JSON.stringify(older)))).toEqual(stored);
  });
});
