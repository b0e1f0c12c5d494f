import { describe, expect, it } from "vitest";
import { debrief, declined, file, lent as lentAbove, soundTruth, yuan } from "../fixture";
import { answerSentences } from "~/components/debrief/answer-words";
import type { CaseFile } from "~/domain/casefile/case-file";
import type { FlagKind } from "~/domain/casefile/flag-kinds";
import type { CaseTruth } from "~/domain/casefile/truth";
import type { FlagPin, Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { textsOf } from "~/i18n";

const t = textsOf("debrief");

/** At a fair price, so that no flag cost any. */
const lent: Worksheet = { ...lentAbove, rate: 0.056 };

type Documents = CaseFile["documents"];
/** Papers with as much in them as their readers look at. */
const paper = (document: object): Documents[number] => document as Documents[number];

const pin = (kind: FlagKind, doc: string, at: string): FlagPin => ({
  id: `${kind}-${doc}-${at}`,
  at: { doc, at },
  kind,
  severity: "high",
  note: "",
});
function answer(flag: FlagPin, documents: Documents, truth: CaseTruth = soundTruth) {
  const { answers, currency } = debrief({ ...lent, flags: [flag] }, truth, {
    file: { ...file, documents: [...file.documents, ...documents] },
  });
  return { ...answers![0]!, said: answerSentences(answers![0]!, currency, t).join(" ") };
}

type Movement = readonly [day: string, name: string, code: string, amount: number];
/** Amounts above nothing came in. */
const account = (...lines: readonly Movement[]) => accountOf("main", ...lines);
const accountOf = (holder: "main" | "second", ...lines: readonly Movement[]) =>
  paper({
    id: `bank-${holder}`,
    kind: "bankStatement",
    holder,
    bank: "City Bank",
    account: "····1",
    from: "2025-01-01",
    to: "2025-12-31",
    opening: 0,
    closing: 0,
    lines: lines.map(([date, counterparty, code, amount], index) => ({
      no: index + 1,
      date,
      counterparty,
      text: { code },
      in: yuan(Math.max(0, amount)),
      out: yuan(Math.max(0, -amount)),
      balance: 0,
    })),
  });

const talk = (question: string, code: string, params = {}) =>
  paper({
    id: "interview",
    kind: "interview",
    date: "2026-03-16",
    answers: [{ id: "q1", question: { code: `interview.ask.${question}` }, answer: { code, params } }],
  });

describe("a suspicion is answered by what tests it", () => {
  const loans = paper({
    id: "loanList",
    kind: "loanList",
    asOf: file.asOf,
    rows: [
      {
        id: "1",
        lender: "City Bank",
        lenderType: "bank",
        purpose: "equipment",
        principal: yuan(800_000),
        balance: yuan(600_000),
        annualRate: 0.05,
        repayment: "levelInstalment",
        drawn: "2025-03-01",
        maturity: "2028-03-01",
        security: { code: "x" },
      },
    ],
  });
  /** Three millions in all, as the accounts state: a hall, and a machine of after the loan. */
  const register = (machine: number) =>
    paper({
      id: "assetRegister",
      kind: "assetRegister",
      asOf: "2025-12-31",
      rows: [
        { id: "r1", bought: "2016-01-01", cost: yuan(5_000_000), netValue: yuan(3_000_000 - machine) },
        { id: "r2", bought: "2025-05-20", cost: yuan(machine), netValue: yuan(machine) },
      ].map((row) => ({ ...row, item: { code: "asset.press" }, accumulatedDepreciation: 0, supplier: "Maker" })),
    });

  it("a loan led away: by what was bought when it was drawn, with half of it and more to be seen", () => {
    const flag = pin("divertedLoan", "loanList", "1");
    expect(answer(flag, [loans, register(500_000)])).toMatchObject({
      kind: "innocent",
      why: { params: { amount: yuan(800_000), bought: yuan(500_000), purpose: "equipment", day: "2025-03-01" } },
      papers: [
        { doc: "loanList", at: "1" },
        { doc: "assetRegister", at: "r2" },
      ],
    });
    const open = answer(flag, [loans, register(300_000)]);
    expect(open).toMatchObject({ kind: "askFor", why: { params: { ask: "divertedLoan" } } });
    expect(open.said).toContain("What the rest paid for, no paper says. Ask for the bills that the loan paid");
  });
  it("a loan that is not paid out yet cannot have been led away: its purpose is told", () => {
    const purpose = talk("purpose", "interview.purpose.equipment.metalParts.2");
    expect(answer(pin("divertedLoan", "interview", "q1"), [purpose, loans])).toMatchObject({
      kind: "innocent",
      why: { code: "flags.answer.check.purpose.agrees", params: { purpose: "equipment", notYet: "yes" } },
      papers: [
        { doc: "application", at: "purpose" },
        { doc: "interview", at: "q1" },
      ],
    });
    const other = talk("purpose", "interview.purpose.premises.3");
    expect(answer(pin("other", "application", "purpose"), [other])).toMatchObject({
      kind: "askFor",
      why: { params: { purpose: "equipment", told: "premises" } },
    });
  });
  it("where no paper of the file tests it, it says so and what would, whatever else agrees", () => {
    for (const [kind, doc, at] of [
      ["staleStock", "application", "amount"],
      ["ghostStaff", "application", "largestCustomerShare"],
      ["strawOwner", "statements", "2025.sales"],
    ] as const) {
      expect(answer(pin(kind, doc, at), []), kind).toMatchObject({
        kind: "askFor",
        why: { code: "flags.answer.notTested", params: { called: kind, ask: kind } },
      });
    }
  });
  it("a security that the file compares with nothing is not called right", () => {
    const charged = {
      id: "c1",
      type: "home",
      value: yuan(900_000),
      charges: [],
      description: { code: "x" },
      owner: "Lin Wei",
    };
    const sheet = (comparable?: number) =>
      paper({ id: "collateral", kind: "collateral", items: [{ ...charged, comparable }] });
    expect(answer(pin("overstatedCollateral", "collateral", "c1"), [sheet()])).toMatchObject({
      kind: "askFor",
      why: { code: "flags.answer.check.noComparable.differs" },
    });
    expect(answer(pin("overstatedCollateral", "collateral", "c1"), [sheet(yuan(950_000))])).toMatchObject({
      kind: "innocent",
      why: { params: { stated: yuan(900_000), listed: yuan(950_000) } },
    });
  });
  it("only who was asked can evade", () => {
    expect(answer(pin("evasiveAnswer", "statements", "2025.sales"), [])).toMatchObject({
      kind: "askFor",
      why: { code: "flags.answer.nobodyAsked" },
    });
    const worry = talk("worry", "interview.worry.rain");
    expect(answer(pin("evasiveAnswer", "interview", "q1"), [worry]).said).toMatch(/^He did answer this question/);
  });
});

describe("money that comes and goes", () => {
  const BRIDGE = ["2025-06-05", "Anxin Consulting", "bank.transfer", 300_000] as const;
  const fee: Movement = ["2025-06-18", "Anxin Consulting", "bank.fee", -3_000];
  const bridged = account(BRIDGE, ["2025-06-18", "Anxin Consulting", "bank.transfer", -300_000], fee);
  const told = talk("oldLoan", "interview.oldLoan.loanBridged.2", {
    lender: "Anxin Consulting",
    amount: yuan(800_000),
  });

  it("for thirteen days is told with its days, and with who it is where the talk says so", () => {
    for (const at of ["L1", "L2"]) {
      expect(answer(pin("roundTripping", "bank-main", at), [bridged, told])).toMatchObject({
        kind: "innocent",
        why: {
          code: "flags.answer.circle.known",
          params: { amount: yuan(300_000), back: yuan(300_000), count: 13, role: "bridge" },
        },
        papers: [
          { doc: "interview", at: "q1" },
          { doc: "bank-main", at: "L1" },
          { doc: "bank-main", at: "L2" },
        ],
      });
    }
    expect(answer(pin("roundTripping", "bank-main", "L1"), [bridged, told]).said).toContain("went back 13 days later");
  });
  it("is a question where no paper names the payer, and where it goes back within two days", () => {
    expect(answer(pin("roundTripping", "bank-main", "L1"), [bridged])).toMatchObject({
      kind: "askFor",
      why: { code: "flags.answer.circle.unknown" },
    });
    const soon = account(BRIDGE, ["2025-06-06", "Anxin Consulting", "bank.transfer", -300_000]);
    const customers = paper({
      id: "receivables",
      kind: "ageing",
      side: "receivables",
      asOf: "2025-12-31",
      rows: [{ id: "r1", name: "Anxin Consulting", total: 0, buckets: { d30: 0, d90: 0, d180: 0, d360: 0, older: 0 } }],
    });
    const flag = pin("roundTripping", "bank-main", "L1");
    expect(answer(flag, [soon, customers])).toMatchObject({
      kind: "askFor",
      why: { code: "flags.answer.circle.soon", params: { count: 1, ask: "roundTripping" } },
    });
    expect(answer(flag, [soon, told])).toMatchObject({
      kind: "innocent",
      why: { params: { role: "bridge", count: 1 } },
    });
  });
  it("one way only is no circle", () => {
    const paid = account(["2025-06-05", "A Customer", "bank.invoice.1", 90_000], fee);
    expect(answer(pin("roundTripping", "bank-main", "L1"), [paid])).toMatchObject({
      kind: "innocent",
      why: { code: "flags.answer.circle.none" },
    });
  });
  it("goes first and comes back too: 45,000 to a neighbour on 12 September, the same on the 15th", () => {
    const lines = [
      ["2025-09-12", "Shunzhan", "bank.transfer", -45_000],
      ["2025-09-15", "Shunzhan", "bank.transfer", 45_000],
    ] as const;
    const related = paper({
      id: "relatedParties",
      kind: "relatedParties",
      parties: [{ id: "p1", name: "Shunzhan", relation: { code: "relation.neighbour" }, business: [] }],
    });
    for (const at of ["L1", "L2"]) {
      const told = answer(pin("roundTripping", "bank-main", at), [account(...lines), related]);
      expect(told).toMatchObject({
        kind: "innocent",
        why: { code: "flags.answer.circle.outKnown", params: { amount: yuan(45_000), back: yuan(45_000), count: 3 } },
      });
      expect(told.said).toContain("came back 3 days later: another paper names Shunzhan");
    }
    expect(answer(pin("roundTripping", "bank-main", "L1"), [account(...lines)])).toMatchObject({
      kind: "askFor",
      why: { code: "flags.answer.circle.outUnknown", params: { ask: "roundTripping" } },
    });
    // It may come back to the firm's other account.
    const other = [account(lines[0]), accountOf("second", lines[1]), related];
    expect(answer(pin("roundTripping", "bank-main", "L1"), other).papers).toEqual([
      { doc: "relatedParties", at: "p1" },
      { doc: "bank-main", at: "L1" },
      { doc: "bank-second", at: "L1" },
    ]);
  });
  it("between own accounts is named as that, with its line in the other account", () => {
    const out = ["2025-07-15", "The Firm", "bank.ownTransfer", -218_000] as const;
    const into = ["2025-07-15", "The Firm", "bank.ownTransfer", 218_000] as const;
    const flag = pin("roundTripping", "bank-second", "L1");
    expect(answer(flag, [account(into), accountOf("second", out)])).toMatchObject({
      kind: "innocent",
      why: { code: "flags.answer.circle.own", params: { amount: yuan(218_000) } },
      papers: [
        { doc: "bank-second", at: "L1" },
        { doc: "bank-main", at: "L1" },
      ],
    });
    expect(answer(flag, [account(fee), accountOf("second", out)])).toMatchObject({
      kind: "askFor",
      why: { code: "flags.answer.circle.ownAlone" },
    });
  });
  it("is not added into one sum, and the fee for it not at all: 300,000 came, 300,000 went", () => {
    expect(answer(pin("hiddenBorrowing", "bank-main", "L1"), [bridged])).toMatchObject({
      kind: "askFor",
      why: { params: { total: yuan(300_000), other: yuan(300_000), count: 1, way: "from" } },
    });
  });
  it("has an answer where the talk or the visitor says what it is", () => {
    expect(answer(pin("hiddenBorrowing", "bank-main", "L1"), [bridged, told])).toMatchObject({
      kind: "innocent",
      why: { params: { role: "bridge" } },
      papers: [{ doc: "interview", at: "q1" }],
    });
    const rooms = account(["2025-06-05", "Xia Tang", "bank.private.2", -60_000]);
    const visit = paper({
      id: "siteVisit",
      kind: "siteVisit",
      date: "2026-03-18",
      by: "M",
      notes: [{ id: "n1", topic: "paid", text: { code: "site.paid.store", params: { name: "Xia Tang" } } }],
    });
    expect(answer(pin("hiddenBorrowing", "bank-main", "L1"), [rooms]).kind).toBe("askFor");
    expect(answer(pin("hiddenBorrowing", "bank-main", "L1"), [rooms, visit])).toMatchObject({
      kind: "innocent",
      why: { params: { role: "paid" } },
      papers: [{ doc: "siteVisit", at: "n1" }],
    });
    // A name that the answer does not speak says nothing.
    const renewed = talk("oldLoan", "interview.oldLoan.loanRenewed", { lender: "Anxin Consulting" });
    expect(answer(pin("hiddenBorrowing", "bank-main", "L1"), [bridged, renewed]).kind).toBe("askFor");
  });
});

describe("money to the owner's spouse", () => {
  const spouse = account(
    ["2025-03-14", "Zhizhi Tang", "bank.transfer", -111_000],
    ["2025-04-15", "Zhizhi Tang", "bank.transfer", -100_000],
    ["2025-05-15", "Zhizhi Tang", "bank.transfer", -3_800],
  );
  const related = paper({
    id: "relatedParties",
    kind: "relatedParties",
    parties: [{ id: "p1", name: "Zhizhi Tang", relation: { code: "relation.spouse" } }],
  });

  it("is drawn, and the flag is answered with its own line: 214,800 in three payments", () => {
    const told = answer(pin("ownerLoans", "bank-main", "L2"), [spouse, related]);
    expect(told).toMatchObject({
      kind: "innocent",
      why: { params: { amount: yuan(100_000), total: yuan(214_800), count: 3 } },
      papers: [
        { doc: "bank-main", at: "L2" },
        { doc: "relatedParties", at: "p1" },
        { doc: "statements", at: "2025.dividends" },
      ],
    });
    expect(told.said).toContain("belongs to the owner's circle: this is drawn");
  });
  it("is the tax kept back where a lie shows in payments like it: half on the line that the key names, a hint beside it", () => {
    const lie = {
      kind: "underDeclaredSales",
      severity: "high",
      amount: yuan(1_000_000),
      what: { code: "distortion.underDeclaredSales" },
      bends: ["vat"],
      evidence: [{ doc: "bank-main", at: "L1", shows: { code: "evidence.taxMoneyGone" } }],
    } as const;
    const on = (kind: FlagKind, at: string) =>
      answer(pin(kind, "bank-main", at), [spouse, related], { ...soundTruth, distortions: [lie] });
    for (const kind of ["ownerLoans", "roundTripping"] as const) {
      expect(on(kind, "L1").why.code).toBe("flags.answer.wrongMeaning");
      expect(on(kind, "L2")).toMatchObject({ kind: "wrongMeaning", why: { code: "flags.answer.nearMeaning" } });
      // 3,800 of housekeeping is no payment like it.
      expect(on(kind, "L3").kind).toBe("innocent");
    }
  });
});

describe("applications at other banks", () => {
  const report = (days: readonly string[]) =>
    paper({
      id: "creditReport",
      kind: "creditReport",
      asOf: "2026-03-30",
      facilities: [],
      guarantees: [],
      history: [],
      enquiries: [...days, "2026-03-30"].map((on, index) => ({
        id: `q${index + 1}`,
        on,
        by: `Bank ${index}`,
        reason: "application",
      })),
    });
  it("leave out our own, of the report's day", () => {
    const two = answer(pin("other", "creditReport", "q1"), [report(["2026-02-01", "2026-03-01"])]);
    expect(two).toMatchObject({ kind: "immaterial", why: { params: { count: 2 } } });
    const three = answer(pin("other", "creditReport", "q1"), [report(["2026-02-01", "2026-03-01", "2026-03-10"])]);
    expect(three).toMatchObject({ kind: "realRisk", why: { params: { count: 3 } } });
    expect(three.said).toMatch(/In three months there were 3 at other banks/);
    expect(answer(pin("other", "creditReport", "q1"), [report(["2026-02-01"])]).said).toMatch(
      /In three months there was one at other banks/,
    );
  });
  it("leave out earlier ones of ours as well: who asked on the report's own day is this bank", () => {
    const asked = report(["2026-02-01", "2026-03-01", "2026-03-10"]) as Extract<
      Documents[number],
      { kind: "creditReport" }
    >;
    // The second is the bank of the report's day, the fourth.
    const enquiries = asked.enquiries.map((one) => (one.id === "q2" ? { ...one, by: "Bank 3" } : one));
    expect(answer(pin("other", "creditReport", "q1"), [{ ...asked, enquiries }])).toMatchObject({
      kind: "immaterial",
      why: { params: { count: 2 } },
    });
  });
  it("are answered one by one: the older one that he left out is not the newer one that he told of", () => {
    const named = talk("otherBanks", "interview.otherBanks.asked", { bank: "Bank 1" });
    const said = (at: string) =>
      answer(pin("evasiveAnswer", "creditReport", at), [report(["2025-12-27", "2026-02-12"]), named]);
    expect(said("q1")).toMatchObject({
      kind: "immaterial",
      why: { code: "flags.answer.risk.enquiryUntold", params: { name: "Bank 0", day: "2025-12-27", count: 1 } },
      papers: [
        { doc: "creditReport", at: "q1" },
        { doc: "interview", at: "q1" },
      ],
    });
    expect(said("q2")).toMatchObject({
      why: { code: "flags.answer.risk.enquiryTold", params: { name: "Bank 1" } },
      papers: [{ doc: "creditReport", at: "q2" }, { doc: "interview" }],
    });
  });
});

describe("an application that nobody need tell of", () => {
  const enquiries = [
    { id: "q1", on: "2025-06-01", by: "Old Bank", reason: "application" },
    { id: "q2", on: "2026-01-10", by: "City Bank", reason: "application" },
    { id: "q3", on: "2026-02-01", by: "City Bank", reason: "review" },
    { id: "q4", on: "2026-02-10", by: "City Bank", reason: "application" },
  ];
  const facility = { id: "f1", borrower: "firm", lender: "City Bank", opened: "2026-01-20", balance: 0 };
  const report = paper({
    id: "creditReport",
    kind: "creditReport",
    asOf: "2026-03-30",
    facilities: [{ ...facility, classification: "normal" }],
    guarantees: [],
    history: [],
    enquiries,
  });
  const none = talk("otherBanks", "interview.otherBanks.none");
  const code = (kind: FlagKind, at: string) => answer(pin(kind, "creditReport", at), [report, none]).why.code;
  it("is ten months old, or a loan came of it; a review is no application, and a later one stays unsaid", () => {
    expect(code("evasiveAnswer", "q1")).toBe("flags.answer.risk.enquiry");
    expect(code("evasiveAnswer", "q2")).toBe("flags.answer.risk.enquiry");
    expect(code("evasiveAnswer", "q3")).toBe("flags.answer.nobodyAsked");
    expect(code("evasiveAnswer", "q4")).toBe("flags.answer.risk.enquiryUntold");
  });
});

describe("public records", () => {
  const report = paper({
    id: "creditReport",
    kind: "creditReport",
    asOf: "2026-03-30",
    facilities: [],
    guarantees: [],
    history: [],
    enquiries: [],
    publicRecords: [
      { id: "p1", kind: "suitOverPayment", on: "2025-09-05", by: "Luhe District Court", amount: yuan(587_200) },
      { id: "p2", kind: "suitOverPayment", on: "2025-07-01", by: "Nanhu District Court", amount: yuan(143_500) },
    ],
  });
  const records = talk("records", "interview.records.suit", { amount: yuan(587_000) });
  it("an answer that tells one suit is evasive for the other", () => {
    expect(answer(pin("evasiveAnswer", "interview", "q1"), [report, records])).toMatchObject({
      kind: "realRisk",
      why: { code: "flags.answer.risk.publicRecordUntold", params: { amount: yuan(143_500), day: "2025-07-01" } },
      papers: [
        { doc: "creditReport", at: "p2" },
        { doc: "interview", at: "q1" },
      ],
    });
  });
  it("are answered by the row that was pinned, and the gravest where the answer as a whole is doubted", () => {
    const amount = (at: string, doc = "creditReport") =>
      answer(pin("other", doc, at), [report, records]).why.params?.amount;
    expect([amount("p1"), amount("p2"), amount("q1", "interview")]).toEqual([587_200, 143_500, 587_200].map(yuan));
  });
});

describe("private lenders", () => {
  const list = (...lenders: readonly string[]) =>
    paper({
      id: "loanList",
      kind: "loanList",
      asOf: file.asOf,
      rows: lenders.map((lender, index) => ({
        id: `p${index}`,
        lender,
        lenderType: "private",
        purpose: "family",
        principal: yuan(400_000),
        balance: yuan(400_000),
        annualRate: 0.12,
        drawn: "2024-01-01",
      })),
    });
  it("are one, or several", () => {
    const said = (...lenders: readonly string[]) =>
      answer(pin("hiddenBorrowing", "loanList", "p0"), [list(...lenders)]).said;
    expect(said("Uncle Sun")).toContain("is owed to Uncle Sun, a private lender, at 12.0");
    expect(said("Uncle Sun", "Aunt Qin")).toContain("is owed to 2 private lenders, one of them Uncle Sun");
  });
  it("are told of by the row that was pinned", () => {
    expect(answer(pin("hiddenBorrowing", "loanList", "p1"), [list("Uncle Sun", "Aunt Qin")])).toMatchObject({
      why: { params: { name: "Aunt Qin", amount: yuan(800_000) } },
      papers: [{ doc: "loanList", at: "p1" }],
    });
  });
});

describe("a lawful thing", () => {
  it("is told with name, sum and share: 60,000 and 30,000 of nine million", () => {
    const bonus = account(
      ["2025-12-20", "Lin Wei", "bank.bonus", -60_000],
      ["2025-12-21", "Lin Wei", "bank.bonus", -30_000],
      ["2025-12-22", "Lin Wei", "bank.transfer", -5_000],
    );
    const shows = { code: "anomaly.profitTakenOut.explained", params: { amount: yuan(60_000) } };
    const household = talk("household", "interview.household.tookProfit");
    const truth: CaseTruth = {
      ...soundTruth,
      anomalies: [
        {
          kind: "profitTakenOut",
          looksBad: { doc: "bank-main", at: "L1", shows },
          explained: { doc: "interview", at: "q1", shows },
        },
      ],
    };
    expect(answer(pin("ownerLoans", "bank-main", "L2"), [bonus, household], truth)).toMatchObject({
      kind: "innocent",
      why: { code: "flags.answer.lawfulNamed", params: { name: "Lin Wei", amount: yuan(90_000), share: 0.01 } },
    });
    const { anomalies } = debrief(lent, truth, { file: { ...file, documents: [...file.documents, bonus, household] } });
    expect(anomalies[0]?.sum).toEqual({ name: "Lin Wei", amount: yuan(90_000), share: 0.01 });
  });
});

describe("receivables at the year's end", () => {
  /** The fixture's stand at 1.7 and 2.2 million, of sales of nine: a five-hundredth of a year's sales is 18,000. */
  const delivered = (amount: number): CaseTruth["anomalies"] => {
    const shows = { code: "anomaly.yearEndDelivery.looksBad", params: { amount: yuan(amount), customer: "A" } };
    const statements = { doc: "statements", at: "2025.receivables", shows };
    return [
      { kind: "yearEndDelivery", looksBad: statements, explained: { ...statements, doc: "bank-main", at: "L1" } },
    ];
  };
  const withReceivables = (...years: readonly number[]): CaseFile => ({
    ...file,
    documents: file.documents.map((one) =>
      one.kind === "statements"
        ? {
            ...one,
            years: years.map((receivables, index) => {
              const { lines } = one.years.at(-1)!;
              const periodEnd = `${2026 - years.length + index}-12-31`;
              return { periodEnd, months: 12, lines: { ...lines, receivables: yuan(receivables) } };
            }),
          }
        : one,
    ),
  });
  const told = (amount: number, ...years: readonly number[]) =>
    debrief(lent, { ...soundTruth, anomalies: delivered(amount) }, { file: withReceivables(...years) }).anomalies
      .length;

  it("look high above the years before and by a delivery of weight only", () => {
    expect(told(300_000, 1_900_000, 1_700_000, 2_200_000)).toBe(1);
    expect(told(300_000, 2_300_000, 1_700_000, 2_200_000)).toBe(0);
    expect(told(18_000, 1_900_000, 1_700_000, 2_200_000)).toBe(1);
    expect(told(17_900, 1_900_000, 1_700_000, 2_200_000)).toBe(0);
    expect(told(4_029, 75_162, 68_523, 47_007)).toBe(0);
  });
});

describe("claimed sales against the tax returns", () => {
  const MONTHS = ["06", "07", "08", "09", "10", "11", "12"].map((month) => `2025-${month}`);
  const RUNNING = ["01", "02", "03", "04", "05"].map((month) => `2026-${month}`);
  const returns = (late: number, running: number) =>
    paper({
      id: "vat",
      kind: "vatReturns",
      regime: "general",
      rate: 0.13,
      returns: [...MONTHS.map((month) => [month, late]), ...RUNNING.map((month) => [month, running])].map(
        ([month, sales]) => ({ month, salesInvoiced: yuan(Number(sales)), salesUninvoiced: 0, paid: 0 }),
      ),
    });
  /** Five months of 800,000; of the nine millions of 2025 seven twelfths, 5,250,000, fall into the months of the returns. */
  const interim = paper({
    id: "interim",
    kind: "interim",
    statement: { periodEnd: "2026-05-31", months: 5, lines: { sales: yuan(4_000_000) } },
  });
  const on = (late: number, running: number, kind: FlagKind = "fabricatedSales") =>
    answer(pin(kind, "statements", "2025.sales"), [returns(late, running), interim]);

  it("more declared than claimed is no sign of invented or untaxed sales: 10,300,000 and 9,250,000", () => {
    for (const kind of ["fabricatedSales", "underDeclaredSales"] as const) {
      const { kind: tag, why } = on(900_000, 800_000, kind);
      expect([tag, why.code]).toEqual(["innocent", "flags.answer.check.declaredAbove.agrees"]);
      expect(why.params?.found).toBeCloseTo(1.05 / 10.3, 6);
    }
  });
  it("in the same months they agree, so the gap comes of a year spread evenly: 3,950,000 and 4,000,000", () => {
    expect(on(660_000, 790_000)).toMatchObject({
      kind: "innocent",
      why: { code: "flags.answer.check.sameMonths.agrees", params: { months: 5 } },
      papers: [
        { doc: "vat", at: "2026-05" },
        { doc: "interim", at: "interim.sales" },
      ],
    });
  });
  it("stay a question where the same months differ as well, or where the gap is too wide for a season", () => {
    for (const [late, running] of [
      [720_000, 720_000],
      [600_000, 790_000],
    ] as const) {
      expect(on(late, running)).toMatchObject({
        kind: "askFor",
        why: { code: "flags.answer.check.fabricatedSales.differs" },
      });
    }
  });
});

describe("sales that the tax office does not know", () => {
  it("are told by the accounts where the owner evaded the question, not by his evasion", () => {
    const asked = talk("tax", "interview.tax.evasive.2");
    const returns = paper({
      id: "vat",
      kind: "vatReturns",
      regime: "general",
      rate: 0.13,
      returns: [{ month: "2025-12", filedOn: "2026-01-10", salesInvoiced: yuan(500_000), salesUninvoiced: 0, paid: 0 }],
    });
    const burden = {
      kind: "underDeclaredSales",
      amount: yuan(400_000),
      line: "taxPayable",
      what: { code: "burden.undeclaredSales" },
      evidence: [
        { doc: "vat", at: "2025-12", shows: { code: "evidence.vatBelowSales" } },
        { doc: "interview", at: "q1", shows: { code: "evidence.undeclaredUnsaid" } },
      ],
    } as const;
    const documents = [...file.documents, asked, returns];
    const told = [
      { doc: "vat", at: "2025-12" },
      { doc: "statements", at: "2025.sales" },
    ];
    const flags = [pin("underDeclaredSales", "vat", "2025-12")];
    const { answers, burdens } = debrief(
      { ...declined, flags },
      { ...soundTruth, burdens: [burden] },
      { file: { ...file, documents } },
    );
    expect(answers?.[0]).toMatchObject({ kind: "realRisk", papers: told });
    expect(burdens?.[0]?.told).toEqual(told);
    // Whoever says that he evaded is right in that; whoever suspects stale stock there is answered on stock.
    const on = (flag: FlagPin) => answer(flag, [asked, returns], { ...soundTruth, burdens: [burden] });
    expect(on(pin("evasiveAnswer", "interview", "q1")).said).toContain(
      "He did leave the question open, and this stood behind it.",
    );
    expect(on(pin("staleStock", "vat", "2025-12")).why.code).toBe("flags.answer.notTested");
  });
});

describe("a person who is paid every month", () => {
  const MONTHS = ["2025-09", "2025-10", "2025-11", "2025-12"];
  const paid = (amount: number, code: string) =>
    account(...MONTHS.map((month): Movement => [`${month}-05`, "Bolin Zhao", code, -amount]));
  const visit = (code: string, name: string) =>
    paper({
      id: "siteVisit",
      kind: "siteVisit",
      notes: [
        { id: "n1", topic: "premises", text: { code: "site.premises.rented", params: {} } },
        { id: "n2", topic: "paid", text: { code, params: { name } } },
      ],
    });
  const kin = (dealings?: string) =>
    paper({
      id: "relatedParties",
      kind: "relatedParties",
      parties: [{ id: "r1", name: "Bolin Zhao", ...(dealings && { dealings: { code: dealings } }) }],
    });
  /** 36 people for 216,000: six thousand each. */
  const payroll = paper({
    id: "payroll",
    kind: "payroll",
    months: MONTHS.map((month) => ({ month, heads: 36, wages: yuan(216_000) })),
    staff: [],
  });
  const flag = pin("hiddenBorrowing", "bank-main", "L1");

  it("is a question whatever the firm writes into its transfers, and no paper on another matter answers it", () => {
    for (const text of ["bank.regular.helper", "bank.private.2", "bank.private.3"]) {
      expect(answer(flag, [paid(8_550, text), visit("site.paid.store", "Xia Tang")]), text).toMatchObject({
        kind: "askFor",
        why: { params: { total: yuan(34_200), count: 4, ask: "hiddenBorrowing" } },
        papers: [{ doc: "bank-main", at: "L1" }],
      });
    }
    expect(answer(flag, [paid(8_550, "bank.regular.helper")]).said).toContain("that is the payer's own word");
  });
  it("is answered by the paper that names him and what for", () => {
    for (const text of ["bank.regular.helper", "bank.private.3"]) {
      expect(answer(flag, [paid(8_550, text), visit("site.paid.bookkeeper.2", "Bolin Zhao"), payroll])).toMatchObject({
        kind: "innocent",
        papers: [{ doc: "siteVisit", at: "n2" }],
      });
    }
  });
  it("is still a question where a paper names a relative and no dealings", () => {
    for (const dealings of [undefined, "related.dealings.none"]) {
      expect(answer(flag, [paid(8_550, "bank.private.3"), kin(dealings)])).toMatchObject({
        kind: "askFor",
        why: { code: "flags.answer.line.namedOnly" },
        papers: [{ doc: "relatedParties", at: "r1" }],
      });
    }
  });
  it("for helping out is no more than four wages of the staff: 24,000 is in proportion, 57,600 is not", () => {
    const said = (amount: number) =>
      answer(flag, [paid(amount, "bank.private.3"), kin("related.paid.helper"), payroll]);
    expect(said(24_000)).toMatchObject({ kind: "innocent", papers: [{ doc: "relatedParties", at: "r1" }] });
    expect(said(57_600)).toMatchObject({ kind: "askFor", why: { params: { wages: 9.6, ask: "hiddenBorrowing" } } });
    expect(said(57_600).said).toContain("each is 9.6 times the staff's mean wage");
    // Rent has no wage for a yardstick.
    expect(answer(flag, [paid(57_600, "bank.private.3"), kin("related.paid.store"), payroll]).kind).toBe("innocent");
  });
});
