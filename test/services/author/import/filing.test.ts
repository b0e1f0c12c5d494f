import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importAccounts, type ImportedAccounts } from "~/domain/accounts";
import { TAG_RULES, TAG_TABLE_VERSION } from "~/domain/accounts/tags";
import { loadFilingTags } from "~/courseware";
import { ANONYMOUS_FIRM, readFiling, type Filing } from "~/services/author/ixbrl/filing.server";
import { BEFORE, BY_FUNCTION, context, filing, IDENTIFYING, IDENTITY, MICRO, NOW } from "../../../support/ixbrl";

function read(text: string): { filing: Filing; accounts: ImportedAccounts } {
  const result = readFiling(text);
  if (!result.ok) throw new Error(JSON.stringify(result));
  const imported = importAccounts(result.rows, { firm: ANONYMOUS_FIRM });
  if (!imported.ok) throw new Error(JSON.stringify(imported));
  return { filing: result.filing, accounts: imported.accounts };
}
const lastLines = ({ periods }: ImportedAccounts) => periods.at(-1)?.statement.lines;
const differences = ({ findings }: ImportedAccounts) =>
  findings.filter(({ severity }) => severity === "differs").map(({ text }) => text.code);

describe("a filing under FRS 102 by function", () => {
  const { filing: found, accounts } = read(filing({ figures: BY_FUNCTION }));

  test("gives two years, line by line, and ties", () => {
    expect(found).toMatchObject({ standard: "frs102", profitFormat: 1 });
    expect(accounts).toMatchObject({ currency: "GBP", asOf: NOW });
    expect(
      accounts.periods.map(({ statement, balances }) => [statement.periodEnd, statement.months, balances]),
    ).toEqual([
      [BEFORE, 12, true],
      [NOW, 12, true],
    ]);
    expect(lastLines(accounts)).toEqual({
      sales: 400_000_00,
      costOfSales: 240_000_00,
      operatingExpenses: 120_000_00, // administrative expenses less the depreciation of the note
      depreciation: 10_000_00,
      interest: 5_000_00,
      tax: 5_000_00,
      cash: 12_000_00,
      receivables: 40_000_00,
      inventory: 30_000_00,
      fixedAssets: 50_000_00,
      shortTermDebt: 10_000_00,
      payables: 30_000_00,
      taxPayable: 5_000_00,
      longTermDebt: 37_000_00,
      shareCapital: 1_000_00,
      retainedEarnings: 49_000_00,
    });
    expect(differences(accounts)).toEqual([]);
  });

  test("is the same under other prefixes and another year's taxonomy", () => {
    const other = read(filing({ figures: BY_FUNCTION, prefix: "ns5", year: "2014-09-01" }));
    expect(other.accounts.periods).toEqual(accounts.periods);
  });

  test("a total that does not tie is a named difference, and nothing is plugged", () => {
    const bent = BY_FUNCTION.map(
      ([tag, now, before]) => [tag, tag === "CurrentAssets" ? "83,000" : now, before] as const,
    );
    const { accounts: wrong } = read(filing({ figures: bent }));
    expect(lastLines(wrong)).toEqual(lastLines(accounts));
    expect(wrong.findings.find(({ text }) => text.code === "import.currentAssets.differs")?.text.params).toMatchObject({
      filed: 83_000_00,
      computed: 82_000_00,
      difference: 1_000_00,
    });
  });
});

test("a filing by nature: materials are cost of sales, staff and other charges operating expenses", () => {
  const { filing: found, accounts } = read(
    filing({
      figures: [
        ["TurnoverRevenue", "128", "391"],
        ["OtherOperatingIncomeFormat2", "2", "1"],
        ["RawMaterialsConsumablesUsed", "40", "90"],
        ["StaffCostsEmployeeBenefitsExpense", "30", "49"],
        ["DepreciationAmortisationImpairmentExpense", "5", "6"],
        ["OtherExternalCharges", "3", "4"],
        ["OtherOperatingExpensesFormat2", "17", "59"],
        ["TaxTaxCreditOnProfitOrLossOnOrdinaryActivities", "7", "30"],
        ["ProfitLoss", "28", "154"],
        ["CurrentAssets", "157", "54"],
      ],
    }),
  );
  expect(found.profitFormat).toBe(2);
  expect(lastLines(accounts)).toEqual({
    sales: 128_00,
    otherOperatingIncome: 2_00,
    costOfSales: 40_00,
    operatingExpenses: 50_00,
    depreciation: 5_00,
    tax: 7_00,
  });
  expect(differences(accounts)).toEqual([]);
});

describe("a micro-entity under FRS 105", () => {
  const { filing: found, accounts } = read(filing({ figures: MICRO, standard: "Micro-entities" }));

  test("creditors by maturity, prepayments and accruals of their own, and totals that tie", () => {
    expect(found).toMatchObject({ standard: "frs105", profitFormat: undefined });
    expect(lastLines(accounts)).toEqual({
      fixedAssets: 9_000_00,
      prepayments: 1_000_00,
      otherNonCurrentLiabilities: 2_000_00,
    });
    expect(accounts.periods[1]?.statement.stated).toEqual({
      currentAssets: 20_000_00,
      currentLiabilities: 12_000_00,
      equity: 12_000_00,
      totalAssets: 30_000_00, // 18,000 + 12,000
      totalLiabilities: 18_000_00, // 12,000 + 4,000 + 1,500 + 500
    });
    expect(differences(accounts)).toEqual([]);
  });

  test("that files no profit and loss account says so for each year", () => {
    expect(accounts.findings.filter(({ text }) => text.code === "import.noProfitAccount")).toHaveLength(2);
  });

  test("that files its turnover alone is not said to file no account", () => {
    const figures = [...MICRO, ["TurnoverRevenue", "5"]] as const;
    expect(read(filing({ figures })).filing.profitFormat).toBe("unclear");
  });

  test("fixed assets as one figure are only a total where their parts are filed", () => {
    const parts = [
      ...MICRO,
      ["IntangibleAssets", "2,000", "2,000"],
      ["PropertyPlantEquipment", "7,000", "6,000"],
    ] as const;
    const { accounts: split } = read(filing({ figures: parts }));
    expect(lastLines(split)).toMatchObject({ fixedAssets: 7_000_00, otherNonCurrentAssets: 2_000_00 });
    expect(differences(split)).toEqual([]);
  });
});

describe("figures are read as written", () => {
  const lines = (...figures: Parameters<typeof filing>[0]["figures"][number][]) =>
    read(filing({ figures: [["TurnoverRevenue", "1"], ...figures] })).accounts;

  test("thousands, a loss whose brackets stand outside the tag, and nil as a dash", () => {
    const accounts = lines(
      { tag: "ProfitLoss", text: "1.5", context: "now", more: 'scale="3" sign="-"' },
      { tag: "CashBankOnHand", text: "-", context: NOW, more: 'format="ixt:fixed-zero"' },
    );
    expect(accounts.periods.at(-1)?.statement).toMatchObject({ lines: { cash: 0 }, stated: { netProfit: -1_500_00 } });
  });

  test("in hidden parts, and inside other tags", () => {
    const nested = `<ix:nonFraction name="core:TotalInventories" contextRef="${NOW}" unitRef="GBP"><ix:nonFraction
      name="core:CashBankOnHand" contextRef="${NOW}" unitRef="GBP">8</ix:nonFraction></ix:nonFraction>`;
    const { accounts } = read(filing({ figures: [["CurrentAssets", "16"]], hidden: nested }));
    expect(lastLines(accounts)).toEqual({ inventory: 8_00, cash: 8_00 });
  });

  test("in the currency of the filing", () => {
    const figures = [{ tag: "CashBankOnHand", text: "5", context: NOW, unit: "EUR" }];
    expect(read(filing({ figures })).accounts.currency).toBe("EUR");
  });
});

describe("debt among the creditors", () => {
  const lines = (...figures: Parameters<typeof filing>[0]["figures"][number][]) =>
    lastLines(read(filing({ figures: [["CashBankOnHand", "1"], ...figures] })).accounts);

  test("goes to its lines by maturity, and the filed totals tie", () => {
    const { accounts } = read(
      filing({
        figures: [
          ["PropertyPlantEquipment", "80,000"],
          ["CashBankOnHand", "50,000"],
          ["CurrentAssets", "50,000"],
          ["BankOverdrafts/within", "4,000"],
          ["BankBorrowings/within", "6,000"],
          ["FinanceLeaseLiabilitiesPresentValueTotal/within", "3,000"],
          ["OtherRemainingBorrowings/within", "2,000"],
          ["LoansFromDirectors/within", "7,000"],
          ["TaxationSocialSecurityPayable/within", "5,000"],
          ["TradeCreditorsTradePayables/within", "30,000"],
          ["Creditors/within", "57,000"],
          ["BankBorrowings/after", "20,000"],
          ["FinanceLeaseLiabilitiesPresentValueTotal/after", "9,000"],
          ["OtherRemainingBorrowings/after", "8,000"],
          ["AmountsOwedToDirectors/after", "10,000"],
          ["Creditors/after", "47,000"],
          ["Equity", "26,000"],
        ],
      }),
    );
    expect(lastLines(accounts)).toMatchObject({
      shortTermDebt: 4_000_00,
      currentPortionLongTermDebt: 11_000_00, // 6,000 + 3,000 + 2,000
      longTermDebt: 37_000_00, // 20,000 + 9,000 + 8,000
      payables: 30_000_00,
      otherCurrentLiabilities: 12_000_00, // 7,000 + 5,000
      otherNonCurrentLiabilities: 10_000_00,
    });
    expect(differences(accounts)).toEqual([]);
  });

  test("that the filing states as a whole is counted once: its parts only tell what it is made of", () => {
    expect(
      lines(
        ["BankBorrowingsOverdrafts/within", "10"],
        ["BankOverdrafts/within", "4"],
        ["BankBorrowings/within", "6"],
        ["BankBorrowings/after", "20"],
        ["TotalBorrowings/within", "10"],
        ["TotalBorrowings/after", "20"],
      ),
    ).toEqual({ cash: 1_00, shortTermDebt: 10_00, longTermDebt: 20_00 });
  });

  test("taxes filed one by one and as a sum are counted once", () => {
    expect(
      lines(
        ["TaxationSocialSecurityPayable/within", "9"],
        ["CorporationTaxPayable/within", "5"],
        ["OtherTaxationSocialSecurityPayable/within", "4"],
      ),
    ).toEqual({ cash: 1_00, taxPayable: 5_00, otherCurrentLiabilities: 4_00 });
  });

  test("to directors that is told without a maturity is a note, to be read and not counted", () => {
    const { accounts } = read(
      filing({
        figures: [
          ["OtherCreditors/within", "15"],
          ["LoansFromDirectors", "15"],
          ["CashBankOnHand", "1"],
        ],
      }),
    );
    expect(lastLines(accounts)).toEqual({ cash: 1_00, otherCurrentLiabilities: 15_00 });
    expect(accounts.rows.find(({ fact }) => fact.tag === "LoansFromDirectors")?.fate).toBe("unmapped");
  });

  test("whose maturity is said by both dimensions counts once", () => {
    const both = context("both", undefined, NOW, ["core:MaturitiesOrExpirationPeriodsDimension", "core:AfterOneYear"]);
    const member = (pair: string, text: string) =>
      `<xbrldi:explicitMember dimension="core:${pair}">core:${text}</xbrldi:explicitMember>`;
    const contexts = both.replace(
      "</xbrli:segment>",
      `${member("FinancialInstrumentCurrentNon-currentDimension", "Non-currentFinancialInstruments")}</xbrli:segment>`,
    );
    const figures = [["CashBankOnHand", "1"], { tag: "BankBorrowings", text: "20", context: "both" }] as const;
    const { filing: found, accounts } = read(filing({ figures, contexts }));
    expect(found.unused).toEqual([]);
    expect(lastLines(accounts)).toEqual({ cash: 1_00, longTermDebt: 20_00 });
  });
});

test("a tag of the account that is told of a day is a note, not a cost", () => {
  const stock = { tag: "CostSales", text: "7", context: NOW };
  const { accounts } = read(filing({ figures: [...BY_FUNCTION, stock] }));
  expect(accounts.rows.find(({ fact }) => fact.value === "7")?.fate).toBe("detail");
  expect(lastLines(accounts)).toMatchObject({ costOfSales: 240_000_00 });
});

test("a figure that goes nowhere is named with its line and its reason", () => {
  const geography = context("uk", "2024-04-01", NOW, ["core:GeographicSegmentsDimension", "core:UnitedKingdom"]);
  const quarter = context("quarter", "2025-01-01", NOW);
  const text = filing({
    figures: [
      ...BY_FUNCTION,
      { tag: "TurnoverRevenue", text: "300", context: "uk" },
      { tag: "TurnoverRevenue", text: "90", context: "quarter" },
      { tag: "Equity", text: "22", context: "2023-03-31" },
      { tag: "CashBankOnHand", text: "3", context: "2023-03-31" },
      { tag: "own:AcmeGoodwill", text: "4", context: NOW },
      {
        tag: "CashBankOnHand",
        text: "",
        context: NOW,
        more: 'xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
      },
      { tag: "CashBankOnHand", text: "6", context: NOW, more: 'target="tax"' },
    ],
    contexts: geography + quarter,
  });
  const { filing: found, accounts } = read(text);
  expect(found.unused.map(({ tag, value, reason }) => [tag, value, reason])).toEqual([
    ["TurnoverRevenue", "300", "dimension"],
    ["TurnoverRevenue", "90", "otherPeriod"],
    ["Equity", "22", "otherPeriod"],
    ["CashBankOnHand", "3", "otherPeriod"],
    ["", "4", "otherTaxonomy"],
    ["CashBankOnHand", "", "nil"],
    ["CashBankOnHand", "6", "target"],
  ]);
  const segment = text.split("\n").findIndex((line) => line.includes('contextRef="uk"')) + 1;
  expect(found.unused[0]?.line).toBe(segment);
  expect(accounts.periods).toHaveLength(2);
});

describe("who the firm is", () => {
  const text = filing({ figures: BY_FUNCTION, texts: IDENTITY });
  const { filing: found, accounts } = read(text);

  test("is found and shown", () => {
    expect(found.removed.map(({ kind, found: value }) => [kind, value])).toEqual([
      ["firmName", "Acme Widgets Limited"],
      ["registeredNumber", "09876543"],
      ["person", "Harold Pemberton"],
      ["auditor", "Quill & Ledger LLP"],
      ["address", "1 Mill Lane"],
      ["address", "ZZ1 1ZZ"],
      ["approvalDate", "9 July 2025"],
    ]);
  });

  test("is in no row, and the names are taken out of what the firm does", () => {
    expect(accounts.industry).toBe("… makes widgets for …");
    expect(JSON.stringify(accounts)).not.toMatch(IDENTIFYING);
    expect(text).toMatch(IDENTIFYING);
  });

  test("is found in the register's number of the contexts, where no text tags it", () => {
    expect(read(filing({ figures: BY_FUNCTION })).filing.removed).toEqual([
      { kind: "registeredNumber", number: 1, found: "09876543" },
    ]);
  });

  test("is found in a text that is continued elsewhere", () => {
    const hidden = `<ix:nonNumeric name="bus:NameEntityOfficer" contextRef="now" continuedAt="c">Harold</ix:nonNumeric>
      <ix:continuation id="c" continuedAt="c">Pemberton<ix:exclude> page 2</ix:exclude></ix:continuation>`;
    expect(read(filing({ figures: BY_FUNCTION, hidden })).filing.removed).toContainEqual({
      kind: "person",
      number: 1,
      found: "Harold Pemberton",
    });
  });
});

describe("a file that cannot be read is refused with the line and the reason", () => {
  const cash = { tag: "CashBankOnHand", text: "5", context: NOW };
  test.each([
    [{ ...cash, text: "five" }, "notANumber", "five"],
    [{ ...cash, more: 'format="ixt:num-roman"' }, "unknownFormat", "num-roman"],
    [{ ...cash, more: 'scale="k"' }, "notAScale", "5"],
    [{ ...cash, context: "nowhere" }, "noContext", "5"],
    [{ ...cash, unit: "none" }, "noUnit", "5"],
    [{ ...cash, text: "13,000" }, "conflict", "12000, 13000"],
  ])("%j", (figure, problem, found) => {
    const text = filing({ figures: [...BY_FUNCTION, figure] });
    const line = text.split("\n").length - 1; // the last figure stands above the end of the body
    expect(readFiling(text)).toEqual({
      ok: false,
      reason: "facts",
      errors: [{ line, column: "CashBankOnHand", problem, found }],
    });
  });

  test.each([
    ["an element left open", filing({ figures: BY_FUNCTION }).replace("</body>", ""), "notXml"],
    ["an unknown entity", filing({ figures: [["CashBankOnHand", "&cash;"]] }), "notXml"],
    [
      "entities of its own",
      filing({ figures: BY_FUNCTION, beforeRoot: '<!DOCTYPE html [<!ENTITY a "b">]>' }),
      "entities",
    ],
    ["200,000 levels", filing({ figures: BY_FUNCTION, hidden: "<p>".repeat(2e5) + "</p>".repeat(2e5) }), "tooDeep"],
    ["a page without tags", "<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "notIxbrl"],
    [
      "tags of before 2015",
      filing({ figures: [{ tag: "old:CashBankInHand", text: "5", context: NOW }] }),
      "oldTaxonomy",
    ],
    ["tags of the firm's own alone", filing({ figures: [{ tag: "own:Cash", text: "5", context: NOW }] }), "notIxbrl"],
    ["parts of the firm alone", filing({ figures: [["Creditors/within", "5"]] }), "noPeriod"],
  ])("%s", (_name, text, problem) => {
    expect(readFiling(text)).toMatchObject({ ok: false, reason: "file", file: { problem } });
  });

  test("at the line where it breaks", () => {
    const text = filing({ figures: BY_FUNCTION, texts: { A: "<b>x" } });
    const line = text.split("\n").findIndex((l) => l.includes("<b>x")) + 1;
    expect(readFiling(text)).toMatchObject({ file: { problem: "notXml", line } });
  });
});

test("a document type without entities, and HTML's own entities, are read", () => {
  const text = filing({
    figures: [["CashBankOnHand", "1&nbsp;000"]],
    beforeRoot:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
  });
  expect(lastLines(read(text).accounts)).toEqual({ cash: 1_000_00 });
});

test("every concept of the table goes to a tag that the import knows", () => {
  const tags = loadFilingTags("content");
  if (!tags.ok) throw new Error(JSON.stringify(tags.errors));
  const known = new Set(TAG_RULES.map(({ concept }) => concept.split("/")[0]));
  const unknown = Object.entries(tags.value.concepts).filter(([name, { tag }]) => !known.has(tag ?? name));
  expect(unknown).toEqual([]);
});

test("the template's description lists every tag, in the version of the table", () => {
  const description = readFileSync("content/imports/TEMPLATE.md", "utf8");
  expect(description).toContain(`\`${TAG_TABLE_VERSION}\``);
  const rows = description.split("\n").flatMap((line) => /^\| `(\w+)` \|/.exec(line)?.[1] ?? []);
  const tags = new Set(TAG_RULES.map(({ concept }) => concept.split("/")[0]));
  expect([...tags].filter((tag) => !rows.includes(tag as string))).toEqual([]);
});
