import { describe, expect, test } from "vitest";
import { caseFromAccounts, cashFlowLines, importAccounts } from "~/domain/accounts";
import { CLOSING, fateOf, findingsOf, imported, OPENING, rowsOf, statement } from "./import-builder";

const firm = () => imported(...OPENING, ...CLOSING);
const lastLines = (accounts: ReturnType<typeof imported>) => accounts.periods.at(-1)?.statement.lines ?? {};

describe("filed accounts are spread to standard lines", () => {
  test("administrative expenses contain depreciation, so it is taken out of them", () => {
    expect(lastLines(firm())).toMatchObject({ operatingExpenses: 225_00, depreciation: 55_00 });
  });

  test("where no note states depreciation, it stays inside the expenses and is reported missing", () => {
    const accounts = imported(...statement("PL", 2025, { TurnoverRevenue: 100, AdministrativeExpenses: 40 }));
    expect(lastLines(accounts)).toMatchObject({ operatingExpenses: 40_00 });
    expect(lastLines(accounts).depreciation).toBeUndefined();
    expect(findingsOf(accounts, "import.depreciationInside")).toHaveLength(1);
  });

  test("leases and loans due within a year are the current portion of long-term debt", () => {
    expect(lastLines(firm())).toMatchObject({ currentPortionLongTermDebt: 65_00, longTermDebt: 160_00 });
  });

  test("VAT and payroll taxes stay apart from the tax on profit", () => {
    const accounts = imported(
      ...statement("BS", 2025, { OtherTaxationSocialSecurityPayable: 9, CorporationTaxPayable: 4 }),
    );
    expect(lastLines(accounts)).toMatchObject({ otherCurrentLiabilities: 9_00, taxPayable: 4_00 });
  });

  test("a line that is not filed stays unknown", () => {
    expect(lastLines(firm()).inventory).toBeUndefined();
  });

  test("losses, tax credits and negative equity keep their sign", () => {
    const accounts = imported(
      ...statement("PL", 2025, { TaxTaxCreditOnProfitOrLossOnOrdinaryActivities: -5, ProfitLoss: -890.25 }),
      ...statement("BS", 2025, { RetainedEarnings: -890.25 }),
    );
    expect(lastLines(accounts)).toMatchObject({ tax: -5_00, retainedEarnings: -890_25 });
    expect(accounts.periods[0]?.statement.stated).toMatchObject({ netProfit: -890_25 });
  });

  test("staff costs are an expense of the by-nature account, and a detail in a note", () => {
    const byNature = imported(
      ...statement("PL", 2025, { StaffCostsEmployeeBenefitsExpense: 49, OtherOperatingExpensesFormat2: 59 }),
    );
    expect(lastLines(byNature).operatingExpenses).toBe(108_00);
    expect(fateOf(firm(), "StaffCostsEmployeeBenefitsExpense")).toEqual(["detail"]);
  });

  test("parts by class are added up where the whole is not filed, and only compared where it is", () => {
    const axis = "PropertyPlantEquipmentClassesDimension";
    const parts = { [`PropertyPlantEquipment[${axis}=Land]`]: 40, [`PropertyPlantEquipment[${axis}=Plant]`]: 85 };
    const without = imported(...statement("BS", 2025, parts));
    expect(lastLines(without).fixedAssets).toBe(125_00);
    const withWhole = imported(...statement("BS", 2025, { ...parts, PropertyPlantEquipment: 130 }));
    expect(lastLines(withWhole).fixedAssets).toBe(130_00);
    expect(fateOf(withWhole, "PropertyPlantEquipment", `${axis}=Land`)).toEqual(["detail"]);
    expect(findingsOf(withWhole, "import.parts")).toMatchObject([
      { severity: "differs", text: { params: { filed: 130_00, computed: 125_00, difference: 5_00 } } },
    ]);
  });
});

describe("nothing is dropped without a word", () => {
  test("every row has a fate, in the order of the file", () => {
    const accounts = firm();
    expect(accounts.rows.map(({ fact }) => fact.line)).toEqual([...OPENING, ...CLOSING].map((_, i) => i + 2));
    expect(fateOf(accounts, "ContingentGuaranteesLoans")).toEqual(["unmapped"]);
    expect(fateOf(accounts, "OperatingLeaseOther")).toEqual(["memo"]);
    expect(fateOf(accounts, "CreditorsAfterOneYear")).toEqual(["subtotal", "subtotal"]);
    expect(fateOf(accounts, "CurrentTaxForPeriod")).toEqual(["detail"]);
  });

  test("a figure told twice counts once", () => {
    const accounts = imported(
      ...statement("BS", 2025, { CashBankOnHand: 7 }),
      ...statement("BS", 2025, { CashBankOnHand: 7 }),
    );
    expect(lastLines(accounts).cash).toBe(7_00);
    expect(fateOf(accounts, "CashBankOnHand")).toEqual(["mapped", "duplicate"]);
  });

  test("a figure told by two tags counts once", () => {
    const both = { CalledUpShareCapital: 2, "Equity[EquityClassesDimension=ShareCapital]": 2 };
    const accounts = imported(...statement("BS", 2025, both));
    expect(lastLines(accounts).shareCapital).toBe(2_00);
    expect(fateOf(accounts, "Equity", "EquityClassesDimension=ShareCapital")).toEqual(["duplicate"]);
  });

  test("an unknown tag or dimension is kept, not guessed", () => {
    const accounts = imported(...statement("BS", 2025, { Goodwill: 3, "CashBankOnHand[A=B=C]": 4 }));
    expect(accounts.rows.map(({ fate }) => fate)).toEqual(["unmapped", "unmapped"]);
  });
});

describe("what no standard line holds is said, so that it is read", () => {
  test("a contingent liability, with its amount, and that it may matter", () => {
    expect(findingsOf(firm(), "import.unmapped")).toEqual([
      {
        severity: "missing",
        text: {
          code: "import.unmapped.contingent",
          params: { period: "2025-12-31", label: "ContingentGuaranteesLoans", amount: 400_00 },
        },
      },
    ]);
    expect(firm().rows.find(({ fate }) => fate === "unmapped")?.why).toContain("read it");
  });
  test("an event after the balance sheet, and any other row as it stands", () => {
    const accounts = imported(...statement("NOTE", 2025, { PostBalanceSheetEvent: 5, Goodwill: 3 }));
    expect(findingsOf(accounts, "import.unmapped").map(({ text }) => [text.code, text.params?.label])).toEqual([
      ["import.unmapped.afterDate", "PostBalanceSheetEvent"],
      ["import.unmapped", "Goodwill"],
    ]);
  });
  test("in the notes that a trainee reads", () => {
    const notes = caseFromAccounts(firm()).documents.find(({ kind }) => kind === "sourceNotes");
    expect(JSON.stringify(notes)).toContain("import.unmapped.contingent");
  });
});

describe("what ties, what differs and what is missing is said", () => {
  test("a filing that ties has no difference", () => {
    expect(firm().findings.filter(({ severity }) => severity === "differs")).toEqual([]);
    for (const code of [
      "balance",
      "grossProfit",
      "currentAssets",
      "currentLiabilities",
      "retainedEarnings",
      "fixedAssets",
    ])
      expect(findingsOf(firm(), `import.${code}`).at(-1)?.severity).toBe("ties");
  });

  test.each([
    ["GrossProfitLoss", "import.grossProfit", 1],
    ["CurrentAssets", "import.currentAssets", 1],
    ["CreditorsAfterOneYear", "import.longTermCreditors", 1],
    ["RetainedEarnings", "import.retainedEarnings", 1],
    ["RetainedEarnings", "import.balance", -1],
    ["CurrentTaxForPeriod", "import.taxParts", -1],
    ["DisposalsNBV", "import.fixedAssets", 1],
  ])("a %s misstated by one pound breaks %s by exactly that", (tag, code, sign) => {
    const bent = CLOSING.map((row) =>
      row.uk_gaap_tag === tag ? { ...row, value: String(Number(row.value) + 1) } : row,
    );
    const found = findingsOf(imported(...OPENING, ...bent), code).filter(({ severity }) => severity === "differs");
    expect(found.map(({ text }) => text.params?.difference)).toEqual([sign * 100]);
  });

  test("dividends that are not stated are implied by retained earnings, not invented", () => {
    const accounts = imported(...OPENING, ...CLOSING.filter(({ uk_gaap_tag }) => uk_gaap_tag !== "DividendsPaid"));
    expect(findingsOf(accounts, "import.dividendsImplied")[0]?.text.params?.amount).toBe(15_00);
    expect(lastLines(accounts).dividends).toBeUndefined();
  });

  test("a filing of totals only says which lines it lacks", () => {
    const accounts = imported(
      ...statement("PL", 2025, { TurnoverRevenue: 128, OtherOperatingExpensesFormat2: 17, ProfitLoss: 111 }),
      ...statement("BS", 2025, { CurrentAssets: 157, TotalAssetsLessCurrentLiabilities: 95, Equity: 95 }),
      ...statement("BS", 2025, {
        "Creditors[FinancialInstrumentCurrentNon-currentDimension=CurrentFinancialInstruments]": 62,
      }),
    );
    expect(accounts.periods[0]?.statement.stated).toMatchObject({ totalAssets: 157_00, totalLiabilities: 62_00 });
    for (const line of ["cash", "receivables", "payables", "shortTermDebt"])
      expect(findingsOf(accounts, `import.missing.${line}`)).toHaveLength(1);
  });

  test("a period of 12.7 months is taken as 13, and said so", () => {
    const [row] = statement("PL", 2025, { TurnoverRevenue: 10 });
    const accounts = imported({ ...row, period_months: "12.7" });
    expect(accounts.periods[0]?.statement.months).toBe(13);
    expect(findingsOf(accounts, "import.monthsRounded")).toHaveLength(1);
  });
});

describe("totals and parts of a UK balance sheet", () => {
  const axis = "MaturitiesOrExpirationPeriodsDimension";

  test("a part due within a year is not added to a whole that is filed too", () => {
    const both = { TradeDebtorsTradeReceivables: 100, [`TradeDebtorsTradeReceivables[${axis}=WithinOneYear]`]: 80 };
    expect(lastLines(imported(...statement("BS", 2025, both))).receivables).toBe(100_00);
  });

  test("debtors by maturity are checked against the debtors filed as a whole", () => {
    const debtors = { Debtors: 100, [`Debtors[${axis}=WithinOneYear]`]: 80, [`Debtors[${axis}=AfterOneYear]`]: 20 };
    const parts = { TradeDebtorsTradeReceivables: 80 };
    const accounts = imported(...statement("BS", 2025, { ...debtors, ...parts }));
    expect(lastLines(accounts)).toMatchObject({ receivables: 80_00, otherReceivables: 20_00 });
    expect(findingsOf(accounts, "import.debtors").map(({ severity }) => severity)).toEqual(["ties", "ties"]);
  });

  test("fixed assets as one figure stand for the line; with their parts they are only checked", () => {
    const one = imported(...statement("BS", 2025, { FixedAssets: 9 }));
    expect(lastLines(one).fixedAssets).toBe(9_00);
    const split = imported(
      ...statement("BS", 2025, { FixedAssets: 9, PropertyPlantEquipment: 6, IntangibleAssets: 2 }),
    );
    expect(lastLines(split)).toMatchObject({ fixedAssets: 6_00, otherNonCurrentAssets: 2_00 });
    expect(findingsOf(split, "import.fixedAssetParts")[0]?.text.params?.difference).toBe(1_00);
  });
});

describe("one bad cell refuses the whole file", () => {
  const cash = { uk_gaap_tag: "CashBankOnHand", value: "5" };
  test.each([
    [{ value: "1,000" }, "value", "notANumber"],
    [{ value: "(5)" }, "value", "notANumber"],
    [{ value: "" }, "value", "notANumber"],
    [{ value: "5.005" }, "value", "tooManyDecimals"],
    [{ value: "99999999999999" }, "value", "tooLarge"],
    [{ period_end: "2025-02-29" }, "period_end", "notADate"],
    [{ period_end: "31.12.2025" }, "period_end", "notADate"],
    [{ statement: "PL", period_months: "" }, "period_months", "notMonths"],
    [{ statement: "CF" }, "statement", "unknownStatement"],
    [{ unit: "XYZ" }, "unit", "unknownUnit"],
    [{ uk_gaap_tag: "" }, "uk_gaap_tag", "empty"],
  ])("%j", (cells, column, problem) => {
    const result = importAccounts(rowsOf(cash, { ...cash, period_end: "2024-12-31", ...cells }), { firm: "FIRM-1" });
    expect(result).toMatchObject({ ok: false, reason: "rows", errors: [{ line: 3, column, problem }] });
  });

  test("each bad row has its own error, also in another firm's rows", () => {
    const rows = rowsOf({ ...cash, value: "x" }, cash, { ...cash, company_anon_id: "OTHER", value: "y" });
    const result = importAccounts(rows, { firm: "FIRM-1" });
    expect(result).toMatchObject({ ok: false, errors: [{ line: 2 }, { line: 4 }] });
  });

  test("a firm reports in one currency", () => {
    const result = importAccounts(rowsOf(cash, { uk_gaap_tag: "Equity", unit: "EUR" }), { firm: "FIRM-1" });
    expect(result).toMatchObject({ ok: false, errors: [{ line: 3, problem: "secondCurrency", found: "EUR" }] });
  });

  test("the same figure with two values is a contradiction", () => {
    const result = importAccounts(rowsOf(cash, { ...cash, value: "6" }), { firm: "FIRM-1" });
    expect(result).toMatchObject({ ok: false, errors: [{ line: 3, problem: "conflict", found: "6" }] });
  });

  test("a firm that is not in the file is answered with those that are", () => {
    const rows = rowsOf(cash, { ...cash, company_anon_id: "OTHER" });
    expect(importAccounts(rows, { firm: "X" })).toEqual({ ok: false, reason: "firm", firms: ["FIRM-1", "OTHER"] });
  });
});

describe("the cash flow between two balance sheets", () => {
  test("has each line of the filing, and adds up to the change in cash", () => {
    const [flow] = cashFlowLines(firm().periods);
    // Worked by hand from the figures of the builder.
    expect(flow).toEqual({
      from: "2024-12-31",
      to: "2025-12-31",
      lines: [
        { item: "profitBeforeTax", amount: 100_00 },
        { item: "depreciation", amount: 55_00 },
        { item: "tradeDebtors", amount: -25_00 },
        { item: "otherDebtors", amount: -6_00 },
        { item: "tradeCreditors", amount: -10_00 },
        { item: "otherCreditors", amount: 26_00 },
        { item: "groupBalances", amount: 15_00 },
        { item: "taxPaid", amount: -15_00 }, // charge 22, payable up 3, deferred tax asset down 4
        { item: "additions", amount: -120_00 },
        { item: "transfers", amount: -6_00 },
        { item: "disposals", amount: 11_00 },
        { item: "loans", amount: -30_00 },
        { item: "financeLeases", amount: 60_00 },
        { item: "dividends", amount: -15_00 },
      ],
      total: 40_00,
      changeInCash: 40_00,
    });
  });

  test("is not given from a balance sheet that does not balance", () => {
    const bent = OPENING.map((row) => (row.uk_gaap_tag === "CashBankOnHand" ? { ...row, value: "91" } : row));
    expect(cashFlowLines(imported(...bent, ...CLOSING).periods)).toMatchObject([{ reason: "balanceOpen" }]);
  });
});
