import { describe, expect, it } from "vitest";
import { caseFromAccounts, type ImportedAccounts } from "~/domain/accounts";
import { renderPhrase } from "~/domain/casefile";
import { modelOpinion } from "~/domain/judgement/opinion";
import { groundOf } from "~/domain/judgement/outcome/standing";
import { EMPTY_WORKSHEET, workingsOf, type Worksheet } from "~/domain/judgement/worksheet";
import type { Minor } from "~/domain/money";
import type { StandardLine } from "~/domain/statements";
import { imported, statement } from "../casefile/import-builder";
import { card as provisional, file as metalParts } from "./fixture";
import { content } from "../../support/content";

const [card] = content.scorecards;
const [policy] = content.policies;
const { templates } = content.phrases.find(({ language }) => language === "en")!;
if (!card || !policy) throw new Error("no card, no policy");

const WITHIN = "[MaturitiesOrExpirationPeriodsDimension=WithinOneYear]";
const AFTER = "[MaturitiesOrExpirationPeriodsDimension=AfterOneYear]";
const PROFIT = {
  ...{ TurnoverRevenue: 1000, CostSales: 600, AdministrativeExpenses: 300, OperatingProfitLoss: 100 },
  ...{ InterestPayableSimilarChargesFinanceCosts: 10, TaxTaxCreditOnProfitOrLossOnOrdinaryActivities: 20 },
  ProfitLoss: 70,
};
const ASSETS = {
  PropertyPlantEquipment: 700,
  TotalInventories: 100,
  TradeDebtorsTradeReceivables: 150,
  CashBankOnHand: 50,
};
const CLAIMS = {
  ...{
    TradeCreditorsTradePayables: 80,
    CreditorsWithinOneYear: 281,
    CreditorsAfterOneYear: 401,
    ProvisionsForLiabilitiesBalanceSheetSubtotal: 0,
  },
  [`FinanceLeaseLiabilitiesPresentValueTotal${WITHIN}`]: 1,
  [`FinanceLeaseLiabilitiesPresentValueTotal${AFTER}`]: 1,
  ...{ CalledUpShareCapital: 10, RetainedEarnings: 308, Equity: 318 },
};
const LOANS = { [`BankLoansOverdrafts${WITHIN}`]: 200, [`BankLoansOverdrafts${AFTER}`]: 400 };
/** The same 600 under a name that no line knows. */
const UNKNOWN = { [`SomeLenders${WITHIN}`]: 200, [`SomeLenders${AFTER}`]: 400 };

interface Rows {
  readonly bs?: object;
  readonly pl?: object;
  readonly note?: object;
}

const year = (of: number, loans: Readonly<Record<string, number>>, more: Rows = {}) => [
  ...statement("PL", of, { ...PROFIT, ...more.pl }),
  ...statement("NOTE", of, { DepreciationExpensePropertyPlantEquipment: 40, ...more.note }),
  ...statement("BS", of, { ...ASSETS, CurrentAssets: 300, ...CLAIMS, ...loans, ...more.bs }),
];

/** A firm with assets of 1,000, equity of 318, hence liabilities of 682, of which 600 are loans. The year before is whole. */
const firm = (loans: Readonly<Record<string, number>>, more: Rows = {}) =>
  imported(...year(2023, LOANS), ...year(2024, loans, more));

const opine = (accounts: ImportedAccounts) => modelOpinion(caseFromAccounts(accounts), card, policy);
const gradeOf = (accounts: ImportedAccounts) => {
  const opinion = opine(accounts);
  return opinion.rated ? opinion.score.grade : opinion.reasons.map(({ code }) => code.replace("opinion.notRated.", ""));
};
function own(accounts: ImportedAccounts, adjustments: Worksheet["adjustments"] = []) {
  const file = caseFromAccounts(accounts);
  const { statements, unplaced, request } = groundOf(file, policy!, undefined);
  const ground = {
    statements,
    unplaced,
    request,
    currency: file.currency,
    size: file.firm.size,
    scorecard: card!,
    policy: policy!,
  };
  const { score, whyOpen } = workingsOf({ ...EMPTY_WORKSHEET, adjustments }, ground);
  return { isScored: score !== undefined, why: whyOpen.map(({ code }) => code) };
}
const put = (line: StandardLine, amount: Minor) => ({
  id: line,
  periodEnd: "2024-12-31",
  line,
  amount,
  reason: "placed",
});
/** The grade of the firm whose accounts are whole, by the card as it stands. */
const WHOLE = gradeOf(firm(LOANS));
const share = (part: number) => part * 1000; // of assets, and of sales, of 1,000

describe("a firm whose loans have a line", () => {
  it("is rated: liabilities are 682 of 1,000", () => {
    const opinion = opine(firm(LOANS));
    if (!opinion.rated) throw new Error(JSON.stringify(opinion.reasons));
    expect(opinion.ratios.debtToAssets).toBe(0.682);
    expect(opinion.score.grade).toBe(WHOLE);
    expect(own(firm(LOANS))).toEqual({ isScored: true, why: [] });
  });
});

describe("a firm of whose 682 liabilities 600 have no line", () => {
  it("is rated by nobody, and both are told what is open", () => {
    const accounts = firm(UNKNOWN);
    const opinion = opine(accounts);
    const said = opinion.reasons.map((reason) => renderPhrase(reason, templates, accounts.currency));
    expect(opinion.rated).toBe(false);
    // Of the 281 due within a year the total is filed, so that 400 are missing on the sheet: 1,000 − 281 − 1 − 318.
    expect(said).toEqual([
      "Not rateable, because the balance sheet of 31 Dec 2024 is open: £ 1,000 of assets against £ 600 of liabilities and equity, £ 400 apart.",
      "Not rateable, because £ 200 of 31 Dec 2024 have no line: SomeLenders (MaturitiesOrExpirationPeriodsDimension=WithinOneYear). Import them under a name that has one.",
      "Not rateable, because £ 400 of 31 Dec 2024 have no line: SomeLenders (MaturitiesOrExpirationPeriodsDimension=AfterOneYear). Import them under a name that has one.",
    ]);
    expect(own(accounts)).toEqual({ isScored: false, why: ["balance", "unplaced", "unplaced"] });
  });

  it("is not rated either where a filed total closes the sheet over them", () => {
    expect(gradeOf(firm(UNKNOWN, { bs: { TotalAssetsLessCurrentLiabilities: 719 } }))).toEqual([
      "unplaced",
      "unplaced",
    ]);
  });

  it("is not rated once the balance alone is closed by hand", () => {
    expect(own(firm(UNKNOWN), [put("longTermDebt", 400_00)])).toEqual({
      isScored: false,
      why: ["unplaced", "unplaced"],
    });
  });
});

describe("the balance", () => {
  const short = (missing: number) => firm({ ...LOANS, [`BankLoansOverdrafts${AFTER}`]: 400 - missing });

  it.each([
    [0, WHOLE],
    [share(0.004), WHOLE],
    [share(0.006), ["balance"]],
  ])("is open where more is missing than rounding explains: %d of 1,000", (missing, expected) => {
    expect(gradeOf(short(missing))).toEqual(expected);
  });

  it("that is open is closed by the adjustment that the file supports, and the firm is rated", () => {
    expect(own(short(100))).toEqual({ isScored: false, why: ["balance"] });
    expect(own(short(100), [put("longTermDebt", 99_00)])).toEqual({ isScored: true, why: [] });
    expect(own(short(100), [put("longTermDebt", 50_00)])).toEqual({ isScored: false, why: ["balance"] });
  });

  it("that closes as reported may be opened by an adjustment: that is a judgement", () => {
    expect(own(firm(LOANS), [put("receivables", -100_00)])).toEqual({ isScored: true, why: [] });
  });

  it("of accounts that were not imported counts as well", () => {
    const documents = metalParts.documents.map((document) =>
      document.kind === "statements"
        ? { ...document, years: document.years.map((year) => ({ ...year, lines: { ...year.lines, longTermDebt: 0 } })) }
        : document,
    );
    expect(modelOpinion(metalParts, provisional, policy).rated).toBe(true);
    expect(modelOpinion({ ...metalParts, documents }, provisional, policy)).toMatchObject({
      rated: false,
      reasons: [
        { code: "opinion.notRated.balance", params: { period: "2025-12-31", difference: 600_000_00 } },
        { code: "opinion.notRated.balance", params: { period: "2024-12-31", difference: 600_000_00 } },
      ],
    });
  });
});

describe("a row without a line", () => {
  /** Part of the 281 that are filed as due within a year: the sheet closes by its totals. */
  const beside = (amount: number) =>
    firm({ ...LOANS, [`BankLoansOverdrafts${WITHIN}`]: 200 - amount, [`SomeLenders${WITHIN}`]: amount });

  it.each([
    [share(0.019), WHOLE],
    [share(0.02), ["unplaced"]],
  ])("is material from two per cent of assets on: %d of 1,000", (amount, expected) => {
    expect(gradeOf(beside(amount))).toEqual(expected);
  });

  it.each([
    [share(0.019), WHOLE],
    [share(0.02), ["unplaced"]],
  ])("is material from two per cent of sales on: %d of 1,000", (amount, expected) => {
    // The profit that is filed is smaller by what has no line.
    const pl = { SomeCharges: amount, ProfitLoss: 70 - Math.max(amount, 10) };
    expect(gradeOf(firm(LOANS, { pl }))).toEqual(expected);
  });

  it("counts for nothing where the lines add up without it, in a note, and in a year that feeds no figure", () => {
    expect(gradeOf(firm(LOANS, { bs: { SomeSum: 700 }, pl: { SomeSum: 400 } }))).toBe(WHOLE);
    expect(gradeOf(firm(LOANS, { note: { SomeGuarantee: 900 } }))).toBe(WHOLE);
    const earlier = statement("BS", 2022, { ...ASSETS, ...CLAIMS, ...UNKNOWN });
    expect(gradeOf(imported(...earlier, ...year(2023, LOANS), ...year(2024, LOANS)))).toBe(WHOLE);
  });
});

describe("the year before the last, which growth, debt service and the limit are compared with,", () => {
  const withBefore = (loans: Readonly<Record<string, number>>) => imported(...year(2023, loans), ...year(2024, LOANS));

  it("keeps a firm from being rated when its sheet is open or a material row of it has no line, and is named", () => {
    const accounts = withBefore(UNKNOWN);
    const said = opine(accounts).reasons.map((reason) => renderPhrase(reason, templates, accounts.currency));
    expect(said[0]).toBe(
      "Not rateable, because the balance sheet of 31 Dec 2023 is open: £ 1,000 of assets against £ 600 of liabilities and equity, £ 400 apart.",
    );
    expect(said.slice(1).map((sentence) => /£ \d+ of 31 Dec 2023 have no line/.exec(sentence)?.[0])).toEqual([
      "£ 200 of 31 Dec 2023 have no line",
      "£ 400 of 31 Dec 2023 have no line",
    ]);
    expect(own(accounts)).toEqual({ isScored: false, why: ["balance", "unplaced", "unplaced"] });
  });

  it("is closed by the adjustment of that year, as the last one is", () => {
    const short = withBefore({ ...LOANS, [`BankLoansOverdrafts${AFTER}`]: 300 });
    expect(own(short)).toEqual({ isScored: false, why: ["balance"] });
    const placed = { ...put("longTermDebt", 99_00), periodEnd: "2023-12-31" };
    expect(own(short, [placed])).toEqual({ isScored: true, why: [] });
    expect(own(short, [put("longTermDebt", 99_00)])).toEqual({ isScored: false, why: ["balance"] });
  });

  it("comes after the last year where both are open", () => {
    const { reasons } = opine(imported(...year(2023, UNKNOWN), ...year(2024, UNKNOWN)));
    expect(reasons.map(({ params }) => params?.period)).toEqual([
      ...["2024-12-31", "2024-12-31", "2024-12-31"],
      ...["2023-12-31", "2023-12-31", "2023-12-31"],
    ]);
  });
});

describe("a sheet that closes only to the last unit", () => {
  /** The firm's accounts with every amount so many times smaller, in thousands where `unit` is 1,000. */
  const small = (unit: number, apart: number) =>
    imported(
      ...[2023, 2024].flatMap((of) =>
        year(of, { ...LOANS, [`BankLoansOverdrafts${AFTER}`]: 400 - 10 * apart }).map((cell) => ({
          ...cell,
          value: String(Math.round(Number(cell.value) / 10) * unit),
        })),
      ),
    );

  it.each([1, 1000])("is closed: each figure was rounded for itself (100 units of %d)", (unit) => {
    // Assets of 70 + 10 + 15 + 5 against 28 + 40 + 1 + 31 of claims: 100 against 100; one unit less: 99.
    // A request is made in round sums, so a firm this small asks for another part of its sales: rated, whatever the grade.
    expect(gradeOf(small(unit, 1))).toEqual(expect.any(Number));
    expect(gradeOf(small(unit, 2))).toEqual(["balance", "balance"]);
  });
});
