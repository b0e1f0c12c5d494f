/** A figure of an invented filing. Its period: "now", "before" (profit and loss), or a day (balance sheet). */
export interface Figure {
  readonly tag: string;
  readonly text: string;
  readonly context: string;
  readonly unit?: string;
  /** attributes as they stand in the tag, such as `scale="3"` */
  readonly more?: string;
}

interface FilingSetUp {
  readonly figures: readonly (Figure | readonly [tag: string, now: string, before?: string])[];
  readonly texts?: Readonly<Record<string, string>>;
  readonly hidden?: string;
  readonly standard?: string;
  readonly year?: string;
  readonly prefix?: string;
  readonly beforeRoot?: string;
  readonly contexts?: string;
}

export const NOW = "2025-03-31";
export const BEFORE = "2024-03-31";

/** Which tags are of a period rather than of a day; the others of a short figure are of the balance sheet. */
const PERIOD =
  /^(Turnover|Cost|Gross|Admin|Distribution|OtherOperating|OperatingProfit|Profit|Interest|TaxTax|Raw|Staff|Depreciation|OtherExternal|Average|Dividends)/;

/** An invented filing in Inline XBRL: two years to 31 March 2025, with the dimensions that small companies use. */
export function filing({
  figures,
  texts = {},
  hidden = "",
  standard = "FRS102",
  year = "2023-01-01",
  prefix = "core",
  beforeRoot = "",
  contexts = "",
}: FilingSetUp): string {
  const all = figures.flatMap((figure): Figure[] => {
    if ("tag" in figure) return [figure];
    const [name, now, before] = figure;
    const [tag = "", member] = name.split("/");
    const at = (when: "now" | "before") =>
      PERIOD.test(tag) ? when : `${when === "now" ? NOW : BEFORE}${member ? `-${member}` : ""}`;
    return [
      { tag, text: now, context: at("now") },
      ...(before === undefined ? [] : [{ tag, text: before, context: at("before") }]),
    ];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
${beforeRoot}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
  xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
  xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12"
  xmlns:own="http://acme-widgets.example/own" xmlns:old="http://www.xbrl.org/uk/gaap/core/2009-09-01"
  xmlns:${prefix}="http://xbrl.frc.org.uk/fr/${year}/core" xmlns:bus="http://xbrl.frc.org.uk/cd/${year}/business">
<head><title>Acme Widgets Limited</title></head><body><div style="display:none"><ix:header><ix:hidden>${hidden}
<ix:nonNumeric contextRef="standard" name="bus:AccountingStandardsApplied"/></ix:hidden><ix:resources>
${context("now", "2024-04-01", NOW)}${context("before", "2023-04-01", BEFORE)}${contexts}
${[NOW, BEFORE, "2023-03-31"].map((day) => context(day, undefined, day)).join("")}
${[NOW, BEFORE].flatMap((day) => Object.entries(members(prefix)).map(([id, pair]) => context(`${day}-${id}`, undefined, day, pair))).join("")}
${context("standard", "2024-04-01", NOW, ["bus:AccountingStandardsDimension", `bus:${standard}`])}
${["GBP", "EUR"].map((unit) => `<xbrli:unit id="${unit}"><xbrli:measure>iso4217:${unit}</xbrli:measure></xbrli:unit>`).join("")}
<xbrli:unit id="pure"><xbrli:measure>xbrli:pure</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
${Object.entries(texts)
  .map(([tag, text]) => `<p><ix:nonNumeric contextRef="now" name="bus:${tag}">${text}</ix:nonNumeric></p>`)
  .join("\n")}
<p>Untagged: Harold Pemberton, 1 Mill Lane</p>
${all.map((figure) => `<p>${nonFraction(figure, prefix)}</p>`).join("\n")}
</body></html>`;
}

function nonFraction(
  { tag, text, context, unit = "GBP", more = 'format="ixt:num-dot-decimal"' }: Figure,
  prefix: string,
) {
  const name = tag.includes(":") ? tag : `${prefix}:${tag}`;
  return `<ix:nonFraction name="${name}" contextRef="${context}" unitRef="${unit}" decimals="0" ${more}>${text}</ix:nonFraction>`;
}

export function context(id: string, start: string | undefined, end: string, pair?: readonly [string, string]): string {
  const segment = pair
    ? `<xbrli:segment><xbrldi:explicitMember dimension="${pair[0]}">${pair[1]}</xbrldi:explicitMember></xbrli:segment>`
    : "";
  const period = start
    ? `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`
    : `<xbrli:instant>${end}</xbrli:instant>`;
  return `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://www.companieshouse.gov.uk/">09876543</xbrli:identifier>${segment}</xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>
`;
}

const members = (prefix: string): Readonly<Record<string, readonly [string, string]>> => ({
  within: [`${prefix}:MaturitiesOrExpirationPeriodsDimension`, `${prefix}:WithinOneYear`],
  after: [`${prefix}:MaturitiesOrExpirationPeriodsDimension`, `${prefix}:AfterOneYear`],
  capital: [`${prefix}:EquityClassesDimension`, `${prefix}:ShareCapital`],
  retained: [`${prefix}:EquityClassesDimension`, `${prefix}:RetainedEarningsAccumulatedLosses`],
});

/** Who the invented firm is; nothing of it may reach a case. */
export const IDENTITY = {
  EntityCurrentLegalOrRegisteredName: "Acme Widgets Limited",
  UKCompaniesHouseRegisteredNumber: "09876543",
  NameEntityOfficer: "Harold Pemberton",
  NameEntityAuditors: "Quill &amp; Ledger LLP",
  AddressLine1: "1 Mill Lane",
  PostalCodeZip: "ZZ1 1ZZ",
  DateAuditorsReport: "9 July 2025",
  DescriptionPrincipalActivities: "Acme Widgets makes widgets for Harold Pemberton",
};
export const IDENTIFYING = /acme|pemberton|quill|ledger|mill lane|zz1 1zz|09876543|july/i;

/** Format 1, by function: tangible assets 50, stock 30, debtors 40, cash 12 (thousands); ties by hand. */
export const BY_FUNCTION = [
  ["TurnoverRevenue", "400,000", "350,000"],
  ["CostSales", "240,000", "215,000"],
  ["GrossProfitLoss", "160,000", "135,000"],
  ["AdministrativeExpenses", "130,000", "120,000"],
  ["OperatingProfitLoss", "30,000", "15,000"],
  ["InterestPayableSimilarChargesFinanceCosts", "5,000", "5,000"],
  ["ProfitLossOnOrdinaryActivitiesBeforeTax", "25,000", "10,000"],
  ["TaxTaxCreditOnProfitOrLossOnOrdinaryActivities", "5,000", "2,000"],
  ["ProfitLoss", "20,000", "8,000"],
  ["DepreciationExpensePropertyPlantEquipment", "10,000", "9,000"],
  ["StaffCostsEmployeeBenefitsExpense", "90,000", "80,000"],
  ["PropertyPlantEquipment", "50,000", "45,000"],
  ["TotalInventories", "30,000", "25,000"],
  ["TradeDebtorsTradeReceivables", "40,000", "35,000"],
  ["CashBankOnHand", "12,000", "5,000"],
  ["CurrentAssets", "82,000", "65,000"],
  ["TradeCreditorsTradePayables/within", "30,000", "28,000"],
  ["BankBorrowingsOverdrafts/within", "10,000", "10,000"],
  ["CorporationTaxPayable/within", "5,000", "2,000"],
  ["Creditors/within", "45,000", "40,000"],
  ["BankBorrowingsOverdrafts/after", "37,000", "40,000"],
  ["Creditors/after", "37,000", "40,000"],
  ["Equity/capital", "1,000", "1,000"],
  ["Equity/retained", "49,000", "29,000"],
  ["Equity", "50,000", "30,000"],
] as const;

/** A micro-entity's balance sheet, totals only, without a profit and loss account. */
export const MICRO = [
  ["FixedAssets", "9,000", "8,000"],
  ["CurrentAssets", "20,000", "17,000"],
  ["PrepaymentsAccruedIncomeNotExpressedWithinCurrentAssetSubtotal", "1,000", "500"],
  ["Creditors/within", "12,000", "11,000"],
  ["NetCurrentAssetsLiabilities", "9,000", "6,500"],
  ["TotalAssetsLessCurrentLiabilities", "18,000", "14,500"],
  ["Creditors/after", "4,000", "5,000"],
  ["ProvisionsForLiabilitiesBalanceSheetSubtotal", "1,500", "1,000"],
  ["AccruedLiabilitiesNotExpressedWithinCreditorsSubtotal", "500", "500"],
  ["NetAssetsLiabilities", "12,000", "8,000"],
  ["Equity", "12,000", "8,000"],
] as const;
