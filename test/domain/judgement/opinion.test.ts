import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsePhrases } from "~/courseware/phrases";
import { generateCase, KNOCK_OUT_KINDS } from "~/domain/casefile";
import type { CaseFile } from "~/domain/casefile/case-file";
import type { CaseDocument } from "~/domain/casefile/documents/types/kinds";
import { renderPhrase } from "~/domain/casefile/phrases";
import type { GivenOpinion } from "~/domain/judgement/opinion/model-opinion";
import { modelOpinion } from "~/domain/judgement/opinion/opinion";
import type { LoanRequest } from "~/domain/lending/loan-request";
import { COVENANT_RATIOS, schedule } from "~/domain/pricing";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  MEMO_LINES,
  PROFIT_LINES,
  type StandardLine,
  TOTAL_LINES,
} from "~/domain/statements";
import { anArchetype } from "../../support/mixed";
import { card, file, policy, yuan } from "./fixture";

const PHRASES = "content/phrases/opinion.en.yaml";
const parsed = parsePhrases(readFileSync(PHRASES, "utf8"), PHRASES);
if (!parsed.ok) throw new Error(`${PHRASES} does not parse`);
const templates = parsed.value.templates;

const changed = (change: (document: CaseDocument) => CaseDocument): CaseFile => ({
  ...file,
  documents: file.documents.map(change),
});
const asking = (request: Partial<LoanRequest>): CaseFile =>
  changed((document) =>
    document.kind === "application" ? { ...document, request: { ...document.request, ...request } } : document,
  );
const withLines = (lines: Partial<Record<StandardLine, number | undefined>>): CaseFile =>
  changed((document) =>
    document.kind === "statements"
      ? { ...document, years: document.years.map((year) => ({ ...year, lines: { ...year.lines, ...lines } })) }
      : document,
  );

function opine(of: CaseFile): GivenOpinion {
  const opinion = modelOpinion(of, card, policy);
  const phrases = opinion.rated ? [...opinion.reasons, ...opinion.conditions] : opinion.reasons;
  for (const { code } of phrases) expect(templates).toHaveProperty([code]);
  return opinion;
}
function rated(of: CaseFile) {
  const opinion = opine(of);
  if (!opinion.rated) throw new Error("not rated");
  return opinion;
}
const codes = (phrases: readonly { readonly code: string }[]) => phrases.map(({ code }) => code);

describe("a firm within policy", () => {
  test("is approved as asked, at the price that returns the hurdle, under the versions it names", () => {
    const opinion = rated(file);
    expect(opinion.verdict).toBe("approve");
    expect(opinion.amount).toBe(yuan(1_500_000));
    expect(opinion.rate).toBe(opinion.price.waterfall.rate);
    expect(opinion.raroc).toBeCloseTo(policy.hurdleRate, 12);
    expect([opinion.scorecard, opinion.policy]).toEqual(["provisional@1", "cn-demo@4"]);
  });
  test("pays less with a home as collateral", () => {
    const home = {
      id: "c1",
      type: "home" as const,
      appraisedValue: yuan(2_000_000),
      appraisedOn: "2026-02-01",
      description: { code: "collateral.home" },
    };
    expect(rated(asking({ collateral: [home] })).rate).toBeLessThan(rated(file).rate);
  });
});

describe("the amount", () => {
  test("ends at the policy's share of sales", () => {
    const opinion = rated(asking({ amount: yuan(5_000_000), tenorMonths: 60 }));
    expect(opinion.verdict).toBe("approveWithConditions");
    expect(opinion.amount).toBe(yuan(9_000_000 * policy.limits.maxAmountToSales));
    // 1,100,000 against 290,000 and a first year of 2,700,000 over 60 months is weak, and keeps a promise of 1.1.
    expect(codes(opinion.conditions)).toEqual(["opinion.condition.salesShare", "opinion.covenant.dscr"]);
  });
  test("ends where instalments would take cover below the minimum", () => {
    const opinion = rated(asking({ amount: yuan(2_500_000), tenorMonths: 12 }));
    const cash = yuan(9_000_000 * 0.14 - 60_000 - 100_000);
    const firstYear = schedule({
      principal: opinion.amount,
      annualRate: opinion.rate,
      months: 12,
      repayment: "levelInstalment",
    }).reduce((total, { payment }) => total + payment, yuan(90_000 + 200_000));
    expect(opinion.amount).toBeLessThan(yuan(2_500_000));
    expect(cash / firstYear).toBeGreaterThanOrEqual(policy.limits.minDscr);
    expect(cash / firstYear).toBeLessThan(policy.limits.minDscr * 1.03);
  });
  test("of a bullet is not tested by cash flow, and the opinion says on what it depends", () => {
    const opinion = rated(asking({ amount: yuan(2_500_000), tenorMonths: 12, repayment: "bullet" }));
    expect(opinion.amount).toBe(yuan(2_500_000));
    expect(codes(opinion.reasons)).toContain("opinion.reason.dependsOnRenewal");
  });
});

test("weak cover under a bullet is no bar, and no promise is asked for that is broken already", () => {
  const weak = withLines({ currentPortionLongTermDebt: yuan(1_200_000), shortTermDebt: 0 });
  const bullet = weak.documents.map((document) =>
    document.kind === "application"
      ? { ...document, request: { ...document.request, repayment: "bullet" as const, tenorMonths: 12 } }
      : document,
  );
  const opinion = rated({ ...weak, documents: bullet });
  expect(opinion.verdict).toBe("approve");
  expect(opinion.conditions).toEqual([]);
  expect(opinion.reasons).toContainEqual({
    code: "opinion.notPromised.dscr",
    params: { bound: "1.10", now: "0.85" },
  });
});

describe("a decline", () => {
  test("names each limit that is broken, and lends nothing", () => {
    // Of both years 600 + 2,200 + 1,400 + 3,000 thousand of assets, against 7,150 of debts, 1,000 of capital and the loss.
    const lines = { longTermDebt: yuan(4_500_000), retainedEarnings: yuan(-950_000), receivables: yuan(2_200_000) };
    const opinion = rated(withLines(lines));
    expect(opinion.verdict).toBe("decline");
    expect(opinion.amount).toBe(0);
    expect(codes(opinion.reasons)).toContain("opinion.decline.debtToAssets");
    expect(opinion.conditions).toEqual([]);
  });
  test("follows where cash does not cover the debt there is", () => {
    const opinion = rated(withLines({ currentPortionLongTermDebt: yuan(1_200_000), shortTermDebt: 0 }));
    expect(codes(opinion.reasons)).toContain("opinion.decline.capacity");
  });
});

describe("a firm is not rateable", () => {
  test("because a line is missing that a ratio of the card needs, and each such line is named", () => {
    // Total assets are stated, so each sheet still closes: 600 + 1,400 + 3,000 thousand, and receivables.
    const coarse = changed((document) =>
      document.kind === "statements"
        ? {
            ...document,
            years: document.years.map(({ lines: { depreciation: _, receivables = 0, ...lines }, ...year }) => ({
              ...year,
              lines,
              stated: { totalAssets: yuan(5_000_000) + receivables },
            })),
          }
        : document,
    );
    expect(opine(coarse)).toEqual({
      rated: false,
      scorecard: "provisional@1",
      policy: "cn-demo@4",
      model: "5",
      knockOuts: [],
      reasons: [{ code: "opinion.notRated.depreciation" }, { code: "opinion.notRated.receivables" }],
    });
  });
  test("without statements or a request", () => {
    const only = (kind: CaseDocument["kind"]) => ({
      ...file,
      documents: file.documents.filter((document) => document.kind === kind),
    });
    expect(opine(only("application"))).toMatchObject({ reasons: [{ code: "opinion.notRated.noStatements" }] });
    expect(opine(only("statements"))).toMatchObject({ reasons: [{ code: "opinion.notRated.noRequest" }] });
  });
  test("and there is a sentence for every line that may be missing", () => {
    const lines = [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES, ...TOTAL_LINES, ...MEMO_LINES];
    for (const line of lines.filter((line) => line !== "headcount")) {
      expect(templates).toHaveProperty([`opinion.notRated.${line}`]);
    }
  });
});

test("facts that no document states get the points of a missing one", () => {
  const silent = changed((document) =>
    document.kind === "application"
      ? { ...document, stated: { ...document.stated, yearsInBusiness: undefined, premisesOwned: undefined } }
      : document,
  );
  const bins = Object.fromEntries(
    rated(silent).score.contributions.map(({ characteristic, bin }) => [characteristic, bin]),
  );
  expect(bins).toMatchObject({ yearsInBusiness: undefined, premises: undefined, ownerExperience: "from-8" });
});

test("accounts in another currency than the policy's get no size adjustment", () => {
  const foreign = rated({ ...file, currency: "GBP" });
  expect(foreign.price.riskWeight).toBeGreaterThan(rated(file).price.riskWeight);
  expect(codes(foreign.reasons)).toContain("opinion.reason.foreignCurrency");
});

describe("the limit", () => {
  test("names what binds: the need by the working-capital rule", () => {
    const opinion = rated(
      asking({ purpose: "workingCapital", repayment: "bullet", tenorMonths: 12, amount: yuan(2_600_000) }),
    );
    // On 360 days: DSO 88, DIO 73.7, DPO 68.4, no prepayments; profit before tax 660,000 and growth 15.4 % of 9,000,000.
    const cycle = (360 * 2.2) / 9 + (360 * (1.4 - 1.3)) / 6.84;
    const profit = 9_000_000 * 0.24 - 900_000 - 250_000 - 90_000;
    const need = (9_000_000 * (1 - profit / 9_000_000) * (9 / 7.8) * cycle) / 360;
    const most = need * (1 - policy.workingCapital.ownFundsShare) - 1_000_000;
    expect(opinion.limit?.binding).toBe("workingCapitalNeed");
    expect(opinion.amount).toBe(Math.floor(yuan(most) / policy.limits.amountStep) * policy.limits.amountStep);
    expect(codes(opinion.conditions)).toContain("opinion.condition.workingCapitalNeed");
  });
  describe("of a renewal", () => {
    const loanRow = {
      lender: "a bank",
      purpose: "workingCapital",
      principal: yuan(1_000_000),
      annualRate: 0.05,
      repayment: "bullet",
      drawn: "2025-05-20",
      maturity: "2026-05-20",
      security: { code: "security.owner" },
    } as const;
    const owes = (here: number, elsewhere: number): CaseDocument => ({
      id: "loanList",
      kind: "loanList",
      asOf: "2026-03-15",
      rows: [
        { ...loanRow, id: "1", lenderType: "thisBank", balance: yuan(here) },
        { ...loanRow, id: "2", lenderType: "bank", balance: yuan(elsewhere) },
      ],
    });
    const need = (of: CaseFile) => rated(of).limit?.bounds.find(({ kind }) => kind === "workingCapitalNeed")?.amount;
    const asked = { purpose: "workingCapital", repayment: "bullet", tenorMonths: 12 } as const;
    const renewal = asking({ ...asked, kind: "renewal" });
    const withList = (here: number) => ({
      ...renewal,
      documents: [...renewal.documents, owes(here, 1_000_000 - here)],
    });

    test("does not take off the loan that it pays off, but takes off what is owed elsewhere", () => {
      const asNew = need(asking(asked))!; // all 1,000,000 of short-term debt stays
      expect(need(withList(1_000_000))! - asNew).toBeCloseTo(yuan(1_000_000), 4);
      expect(need(withList(400_000))! - asNew).toBeCloseTo(yuan(400_000), 4);
      expect(need(withList(0))! - asNew).toBeCloseTo(0, 4);
    });
    test("without a list of loans replaces what it asks for", () => {
      const small = asking({ ...asked, kind: "renewal", amount: yuan(300_000) });
      expect(need(small)! - need(asking(asked))!).toBeCloseTo(yuan(300_000), 4);
    });
  });
  test("of equal principal is what the payments of its first year leave covered; a bullet has no such bound", () => {
    const asked = (repayment: LoanRequest["repayment"]) =>
      rated(asking({ amount: yuan(2_500_000), tenorMonths: 12, repayment }));
    const capacity = ({ limit }: ReturnType<typeof rated>) =>
      limit?.bounds.find(({ kind }) => kind === "debtCapacity")?.amount;
    const opinion = asked("equalPrincipal");
    // Cash of 1,100,000 at a cover of 1.2, less the 290,000 due. A year's principal, and interest on 12/12, 11/12, … 1/12 of it: 78/12 of a month's.
    const firstYear = capacity(opinion)! * (1 + (opinion.rate / 12) * (78 / 12));
    expect(firstYear / yuan(1_100_000 / 1.2 - 290_000)).toBeCloseTo(1, 2);
    expect(capacity(asked("bullet"))).toBeUndefined();
  });
});

const MAY_READ: readonly CaseDocument["kind"][] = [
  "application",
  "statements",
  "screening",
  "licence",
  "siteVisit",
  "loanList",
];

describe("what the bank's system sees", () => {
  const bent = generateCase({
    archetype: anArchetype({ distortions: ["hiddenBorrowing", "roundTripping"] }),
    seed: "model-sees",
    futureCount: 1,
  }).file;

  test("is not the evidence of a lie: without it the opinion is the same", () => {
    const bank = bent.documents.filter(({ kind }) => MAY_READ.includes(kind));
    expect(bank.length).toBeLessThan(bent.documents.length / 2);
    expect(modelOpinion({ ...bent, documents: bank }, card, policy)).toEqual(opine(bent));
  });
  test("nor one more sign of it", () => {
    const signed = bent.documents.map((document) =>
      document.kind === "bankStatement"
        ? { ...document, lines: [...document.lines, { ...document.lines[0]!, no: 99_999, out: yuan(50_000), in: 0 }] }
        : document,
    );
    expect(modelOpinion({ ...bent, documents: signed }, card, policy)).toEqual(opine(bent));
  });
  test("are the reported figures: bend one and the opinion moves", () => {
    const sales = bent.documents.map((document) =>
      document.kind === "statements"
        ? { ...document, years: document.years.map((year) => ({ ...year, lines: { ...year.lines, cash: 1 } })) }
        : document,
    );
    expect(modelOpinion({ ...bent, documents: sales }, card, policy)).not.toEqual(opine(bent));
  });
});

describe("a knock-out", () => {
  test.each(KNOCK_OUT_KINDS)("%s ends the application whatever the score", (kind) => {
    const made = generateCase({
      archetype: anArchetype({ quality: "strong", knockOuts: [kind] }),
      seed: "barred",
      futureCount: 1,
    });
    const opinion = rated(made.file);
    expect([opinion.verdict, opinion.amount, opinion.conditions]).toEqual(["decline", 0, []]);
    expect(codes(opinion.reasons)[0]).toBe(`opinion.knockOut.${kind}`);
    expect(opinion.knockOuts?.map((one) => one.kind)).toEqual([kind]);
    for (const phrase of opinion.reasons)
      expect(renderPhrase(phrase, templates, "CNY")).not.toMatch(/[{}]|undefined|NaN/);
  });
});

test("every covenant and every bound that policy can name has its sentence", () => {
  for (const ratio of COVENANT_RATIOS) {
    expect(templates).toHaveProperty([`opinion.covenant.${ratio}`]);
    expect(templates).toHaveProperty([`opinion.notPromised.${ratio}`]);
  }
  for (const kind of ["salesShare", "debtCapacity", "workingCapitalNeed", "authority"])
    expect(templates).toHaveProperty([`opinion.condition.${kind}`]);
});
