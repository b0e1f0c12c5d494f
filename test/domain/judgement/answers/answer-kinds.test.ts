import { describe, expect, it } from "vitest";
import { bentTruth, debrief, declined, file, lent as lentAbove, soundTruth, yuan } from "../fixture";
import type { CaseFile } from "~/domain/casefile/case-file";
import type { FlagKind } from "~/domain/casefile/flag-kinds";
import type { CaseTruth } from "~/domain/casefile/truth";
import type { FlagPin, Worksheet } from "~/domain/judgement/worksheet/worksheet";

/** At a fair price, so that no flag cost any. */
const lent: Worksheet = { ...lentAbove, rate: 0.056 };

/** Twelve payments to a name that no paper knows, two small ones, and the rent, which the lease knows. */
const payments = [
  ...Array.from({ length: 12 }, (_, index) => ["Yu Wentao", "bank.private.1", 10_500, index] as const),
  ["Old Friend", "bank.transfer", 500, 0] as const,
  ["Lu Fang", "bank.rent", 8_000, 1] as const,
];

const papers: CaseFile["documents"] = [
  ...file.documents,
  {
    id: "bank-main",
    kind: "bankStatement",
    holder: "main",
    bank: "City Bank",
    account: "····1",
    from: "2025-01-01",
    to: "2025-12-31",
    opening: 0,
    closing: 0,
    lines: payments.map(([counterparty, code, amount, month], index) => ({
      no: index + 1,
      date: `2025-${String(month + 1).padStart(2, "0")}-20`,
      counterparty,
      text: { code },
      out: yuan(amount),
      in: 0,
      balance: 0,
    })),
  },
  {
    id: "vat",
    kind: "vatReturns",
    regime: "general",
    rate: 0.13,
    returns: ["2025-11", "2025-12"].map((month) => ({
      month,
      filedOn: "2026-01-10",
      // A twelfth of the 9.0 million that the accounts claim, so that accounts and returns agree.
      salesInvoiced: yuan(750_000),
      salesUninvoiced: 0,
      outputVat: 0,
      inputVat: 0,
      paid: 0,
    })),
  },
  {
    id: "lease",
    kind: "lease",
    landlord: "Lu Fang",
    tenant: "Hengtai Metal Parts",
    premises: { code: "lease.premises" },
    squareMetres: 800,
    monthlyRent: yuan(8_000),
    from: "2020-01-01",
    until: "2035-12-31",
    deposit: 0,
  },
  { id: "electricity", kind: "electricity", meter: "1", bills: [] },
];
const full: CaseFile = { ...file, documents: papers };

const pin = (kind: FlagKind, doc: string, at: string, more: Partial<FlagPin> = {}): FlagPin => ({
  id: `${doc}-${at}`,
  at: { doc, at },
  kind,
  severity: "high",
  note: "",
  ...more,
});
const decided = (worksheet: Worksheet, truth: CaseTruth, ...flags: FlagPin[]) =>
  debrief({ ...worksheet, flags }, truth, { file: full });
const first = (worksheet: Worksheet, truth: CaseTruth, flag: FlagPin) => decided(worksheet, truth, flag).answers![0]!;

const invented = pin("fabricatedSales", "statements", "2025.sales");
/** Right of the accounts and the returns, which agree: an honest firm's sales. */
const innocent = pin("fabricatedSales", "vat", "2025-12");

describe("a flag on what was planted", () => {
  it("is seen and not carried through where the loan was made on the reported figure: sales, cover with the true books", () => {
    // Reported: 24 % of 9.0 m less 1.15 m of costs over 90,000 of interest. True: of 7.0 m, over 282,000.
    const answer = first(lent, bentTruth, invented);
    expect(answer).toMatchObject({ kind: "notCarried", of: { list: "planted", index: 0 } });
    expect(answer.why.params).toMatchObject({ line: "sales", before: yuan(9_000_000), after: yuan(7_000_000) });
    expect(answer.why.params?.coverBefore).toBeCloseTo(1_010_000 / 90_000, 6);
    expect(answer.why.params?.coverAfter).toBeCloseTo(530_000 / 282_000, 6);
    expect(answer.papers[0]).toEqual({ doc: "statements", at: "2025.sales" });
  });
  it("is right where the spread undoes it, and where a decline needs no figure", () => {
    const cut = { id: "a", periodEnd: "2025-12-31", line: "sales" as const, amount: -yuan(2_000_000), reason: "VAT" };
    expect(first({ ...lent, adjustments: [cut] }, bentTruth, invented).kind).toBe("planted");
    expect(first(declined, bentTruth, invented).kind).toBe("planted");
  });
  it("is missed by who clears it, and the answer says so", () => {
    const cleared = { ...invented, cleared: { note: "The owner explained it." } };
    const { planted, answers } = decided(lent, bentTruth, cleared);
    expect(planted[0]?.outcome).toBe("missed");
    expect(answers?.[0]).toMatchObject({ kind: "planted", clearedWrongly: true });
  });
  it("counts half under another name on the very place", () => {
    expect(first(declined, bentTruth, pin("other", "vat", "2025-11"))).toMatchObject({
      kind: "wrongMeaning",
      why: { params: { kind: "fabricatedSales", called: "other" } },
    });
  });
  it("is a hint alone under its own name in a paper that does not show it", () => {
    expect(first(declined, bentTruth, pin("fabricatedSales", "lease", "landlord"))).toMatchObject({
      kind: "wrongMeaning",
      why: { code: "flags.answer.wrongPaper" },
    });
  });
});

describe("a flag on what is real and nobody's lie", () => {
  it("stands in the price: three tenths of sales are one customer's", () => {
    expect(first(lent, soundTruth, pin("hiddenConcentration", "application", "largestCustomerShare"))).toMatchObject({
      kind: "realRisk",
      why: { code: "flags.answer.risk.concentrationTold", params: { share: 0.3 } },
      papers: [{ doc: "application", at: "largestCustomerShare" }],
    });
  });
  it("that is cleared stays real", () => {
    const cleared = { cleared: { note: "He is loyal." } };
    const flag = pin("hiddenConcentration", "application", "largestCustomerShare", cleared);
    expect(first(lent, soundTruth, flag)).toMatchObject({ kind: "realRisk", clearedWrongly: true });
  });
  it("is named where it shows, and carried through with half of it on the balance sheet", () => {
    const burden = {
      kind: "underDeclaredSales",
      amount: yuan(400_000),
      line: "taxPayable",
      what: { code: "burden.undeclaredSales" },
      evidence: [{ doc: "vat", at: "2025-12", shows: { code: "evidence.vatBelowSales" } }],
    } as const;
    const truth = { ...soundTruth, burdens: [burden] };
    const named = pin("underDeclaredSales", "vat", "2025-11");
    const put = { id: "a", periodEnd: "2025-12-31", line: "taxPayable" as const, amount: yuan(200_000), reason: "tax" };
    // Tax payable stands at 50,000 in the accounts.
    expect(first(lent, truth, named)).toMatchObject({
      kind: "notCarried",
      why: { params: { line: "taxPayable", before: yuan(50_000), after: yuan(450_000) } },
    });
    expect(first({ ...lent, adjustments: [put] }, truth, named).kind).toBe("realRisk");
    // Of sales of 9.0 million 3 % are 270,000: less is true, small, and no figure need carry it.
    const little = { ...soundTruth, burdens: [{ ...burden, amount: yuan(260_000) }] };
    expect(first(lent, little, named)).toMatchObject({ kind: "immaterial", why: { code: "flags.answer.burdenSmall" } });
  });
});

describe("a flag on a line of the account", () => {
  it("asks for the contract where no paper knows the name: 126,000 in twelve payments", () => {
    expect(first(lent, soundTruth, pin("hiddenBorrowing", "bank-main", "L3"))).toMatchObject({
      kind: "askFor",
      why: { params: { name: "Yu Wentao", total: yuan(126_000), count: 12, ask: "hiddenBorrowing" } },
      papers: [{ doc: "bank-main", at: "L3" }],
    });
  });
  it("is true and immaterial where all of it is 500 of 9.0 million", () => {
    expect(first(lent, soundTruth, pin("hiddenBorrowing", "bank-main", "L13")).kind).toBe("immaterial");
  });
  it("is innocent where the lease states the very amount", () => {
    expect(first(lent, soundTruth, pin("other", "bank-main", "L14"))).toMatchObject({
      kind: "innocent",
      why: { code: "flags.answer.line.sameAmount" },
      papers: [{ doc: "lease", at: "monthlyRent" }],
    });
  });
  it("is answered by what explains it where the file does, on every payment of the kind", () => {
    const shows = { code: "anomaly.workersRooms.explained" };
    const rooms = { doc: "bank-main", at: "L1", shows };
    const explained = { doc: "lease", at: "landlord", shows };
    const truth = { ...soundTruth, anomalies: [{ kind: "workersRooms", looksBad: rooms, explained }] };
    expect(first(lent, truth, pin("hiddenBorrowing", "bank-main", "L7"))).toMatchObject({
      kind: "innocent",
      of: { list: "anomalies", index: 0 },
      papers: [{ doc: "lease", at: "landlord" }],
    });
  });
});

describe("an innocent flag", () => {
  it("says which papers agree and by how much they differ", () => {
    expect(first(lent, soundTruth, innocent)).toMatchObject({
      kind: "innocent",
      why: { code: "flags.answer.check.fabricatedSales.agrees", params: { found: 0 } },
      papers: [
        { doc: "vat", at: "2025-12" },
        { doc: "statements", at: "2025.sales" },
      ],
    });
  });
  it("is a false alarm with a decline where a loan was best, and the only kind that is called one", () => {
    const { answers, falseAlarms } = decided(declined, soundTruth, innocent, pin("hiddenBorrowing", "bank-main", "L3"));
    expect(answers?.map(({ kind, cost }) => [kind, cost])).toEqual([
      ["falseAlarm", "verdict"],
      ["askFor", undefined],
    ]);
    expect(falseAlarms.map(({ id }) => id)).toEqual(["vat-2025-12"]);
  });
  it("cost nothing at low weight", () => {
    const { answers, falseAlarms } = decided(declined, soundTruth, { ...innocent, severity: "low" });
    expect([answers?.[0]?.kind, falseAlarms]).toEqual(["innocent", []]);
  });
  it("earns credit once it is cleared, whatever was decided", () => {
    const cleared = { note: "The returns agree.", at: { doc: "vat", at: "2025-12" } };
    const { answers, falseAlarms } = decided(declined, soundTruth, { ...innocent, cleared });
    expect([answers?.[0]?.kind, answers?.[0]?.clearedWrongly, falseAlarms]).toEqual(["cleared", undefined, []]);
  });
  it("costs the grade where it alone stands behind an override against the firm", () => {
    const harsher = { ...lent, override: { notches: 1, reason: "sales" } };
    const real = pin("hiddenConcentration", "application", "largestCustomerShare");
    expect(decided(harsher, soundTruth, innocent).answers?.[0]).toMatchObject({ kind: "falseAlarm", cost: "grade" });
    expect(decided(harsher, soundTruth, innocent, real).answers?.map(({ kind }) => kind)).toEqual([
      "innocent",
      "realRisk",
    ]);
  });
});

describe("open flags beyond eight", () => {
  const eight = Array.from({ length: 8 }, (_, index) =>
    pin("other", "bank-main", `L${index + 1}`, { severity: "medium" }),
  );
  it("are answered and do not count, the lightest first", () => {
    const light = pin("fabricatedSales", "vat", "2025-11", { severity: "low" });
    const { answers, planted } = decided(declined, bentTruth, light, ...eight);
    expect(answers?.map(({ counted }) => counted)).toEqual([false, ...eight.map(() => undefined)]);
    expect(answers?.[0]?.kind).toBe("planted");
    expect(planted[0]?.outcome).toBe("missed");
  });
  it("leave room for a grave one that was pinned last, and for every one that was cleared", () => {
    const { planted, answers } = decided(declined, bentTruth, ...eight, invented);
    expect([planted[0]?.outcome, answers?.[7]?.counted, answers?.[8]?.counted]).toEqual(["found", false, undefined]);
    const seven = eight.map((one, index) => (index === 0 ? { ...one, cleared: { note: "Rent." } } : one));
    expect(
      decided(declined, bentTruth, ...seven, invented).answers?.every(({ counted }) => counted === undefined),
    ).toBe(true);
  });
});

describe("a real firm", () => {
  it("has no answers: nobody can tell", () => {
    expect(debrief({ ...lent, flags: [innocent] }, undefined).answers).toBeUndefined();
  });
});
