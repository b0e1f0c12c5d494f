import type { ShownDocument, ShownOf } from "~/components/casefile/types";
import type { DocumentKind } from "~/domain/casefile/browser";

/** One of every kind of paper that the demonstration file lacks, shaped like the real thing, its phrases in words. */
type Papers = { readonly [K in Exclude<DocumentKind, InDemoFile>]: ShownOf<K> };
type InDemoFile =
  "application" | "statements" | "bankStatement" | "vatReturns" | "electricity" | "interview" | "sourceNotes";

const YEAR = ["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09"] as const;

/** A row a month with amounts that differ from month to month and end in odd cents. */
const byMonth = <R>(row: (month: string, step: number) => R): R[] => YEAR.map((month, step) => row(month, step));

const NO_BUCKETS = { d30: 0, d60: 0, d90: 0, d180: 0, d360: 0, older: 0 };

export const papers: Papers = {
  licence: {
    id: "licence",
    kind: "licence",
    name: "Shiyan Beichen Precision Parts Co., Ltd.",
    registrationNo: "91420300MA48K2R71X",
    form: "limitedCompany",
    legalRepresentative: "Wei Lin",
    registeredOn: "2016-04-01",
    validUntil: undefined,
    registeredCapital: 500_000_000,
    paidInCapital: 200_000_000,
    scope: "Machining of metal parts; sale of hardware, bearings and valves",
    address: "No. 17, Beijing North Road, Zhangwan District, Shiyan",
    shareholders: [
      { id: "s1", name: "Wei Lin", share: 0.7 },
      { id: "s2", name: "Chen Yu", share: 0.3 },
    ],
    extractOn: "2025-10-12",
  },
  interim: {
    id: "interim",
    kind: "interim",
    statement: {
      periodEnd: "2025-09-30",
      months: 9,
      lines: {
        sales: 812_345_600,
        costOfSales: 640_120_000,
        otherOperatingIncome: 0,
        operatingExpenses: 90_500_000,
        depreciation: 21_300_000,
        interest: 9_870_000,
        nonOperatingIncome: -1_205_000,
        tax: 4_100_000,
        cash: 23_645_500,
        receivables: 188_320_000,
        inventory: 141_770_000,
        prepayments: 0,
        otherReceivables: 0,
        otherCurrentAssets: 0,
        fixedAssets: 260_410_000,
        otherNonCurrentAssets: 0,
        shortTermDebt: 150_000_000,
        currentPortionLongTermDebt: 0,
        payables: 120_300_000,
        taxPayable: 6_200_000,
        accruals: 8_800_000,
        otherCurrentLiabilities: 0,
        longTermDebt: 0,
        otherNonCurrentLiabilities: 0,
        shareCapital: 200_000_000,
        retainedEarnings: 128_845_500,
        otherEquity: 0,
      },
    },
  },
  walletSummary: {
    id: "wallet",
    kind: "walletSummary",
    provider: "Huipay",
    months: byMonth((month, step) => {
      const [gross, refunds, fees] = [4_812_345 + step * 311_117, 31_250 + step * 977, 28_874 + step * 1_867];
      return { month, payments: 1_204 + step * 83, gross, refunds, fees, settled: gross - refunds - fees };
    }),
  },
  tillSummary: {
    id: "till",
    kind: "tillSummary",
    months: byMonth((month, step) => {
      const [takings, paidOut] = [3_912_340 + step * 217_330, 88_420 + step * 4_110];
      return {
        month,
        openDays: 26 + (step % 3),
        receipts: 812 + step * 31,
        takings,
        paidOut,
        banked: takings - paidOut,
      };
    }),
  },
  water: {
    id: "water",
    kind: "water",
    meter: "W-22017",
    bills: byMonth((month, step) => ({
      month,
      from: `${month}-03`,
      to: `${month}-28`,
      cubicMetres: 312 + step * 17,
      amount: 118_560 + step * 6_460,
    })),
  },
  payroll: {
    id: "payroll",
    kind: "payroll",
    months: byMonth((month, step) => ({ month, heads: 22 + (step % 2), wages: 13_156_000 + step * 211_350 })),
    staff: [
      { id: "e1", name: "Liu Fang", job: "Bookkeeper", since: "2018-03-01", wage: 620_000, insured: true },
      { id: "e2", name: "Zhao Min", job: "Lathe operator", since: "2021-07-15", wage: 745_050, insured: true },
      { id: "e3", name: "Ma Jun", job: "Driver", since: "2024-02-19", wage: 580_000, insured: false },
    ],
  },
  socialInsurance: {
    id: "socialInsurance",
    kind: "socialInsurance",
    months: byMonth((month, step) => ({
      month,
      insured: 19,
      base: 9_120_000 + step * 12_300,
      contribution: 2_407_680 + step * 3_247,
      paidOn: step === 5 ? undefined : `${month}-25`,
    })),
  },
  ageing: {
    id: "receivables",
    kind: "ageing",
    side: "receivables",
    asOf: "2025-09-30",
    rows: [
      {
        id: "r1",
        name: "Jinyuan Pump Works Group Manufacturing Co., Ltd.",
        buckets: { ...NO_BUCKETS, d30: 41_230_000, d60: 30_500_000, d90: 12_700_000 },
        total: 84_430_000,
        oldestInvoice: "2025-07-14",
        note: undefined,
      },
      {
        id: "r2",
        name: "Ruida Valve",
        buckets: { ...NO_BUCKETS, d60: 22_418_000, d180: 8_912_000 },
        total: 31_330_000,
        oldestInvoice: "2025-04-22",
        note: "Pays by acceptance draft",
      },
      {
        id: "r3",
        name: "Taihe Machinery",
        buckets: { ...NO_BUCKETS, d360: 40_100_000, older: 32_460_000 },
        total: 72_560_000,
        oldestInvoice: "2024-06-03",
        note: undefined,
      },
    ],
  },
  inventory: {
    id: "inventory",
    kind: "inventory",
    asOf: "2025-09-30",
    rows: [
      {
        id: "r1",
        item: "Steel bar, 40 mm",
        category: "material",
        quantity: 12_400,
        unit: "kg",
        unitCost: 512,
        value: 6_348_800,
        lastMoved: "2025-09-28",
        note: undefined,
      },
      {
        id: "r2",
        item: "Valve bodies, DN50",
        category: "finished",
        quantity: 1_730,
        unit: "pieces",
        unitCost: 8_640,
        value: 14_947_200,
        lastMoved: "2024-03-11",
        note: "Kept in the rear hall",
      },
      {
        id: "r3",
        item: "Pump housings",
        category: "inProgress",
        quantity: 320,
        unit: "pieces",
        unitCost: 21_035,
        value: 6_731_200,
        lastMoved: "2025-09-30",
        note: undefined,
      },
    ],
  },
  assetRegister: {
    id: "assetRegister",
    kind: "assetRegister",
    asOf: "2025-09-30",
    rows: [
      {
        id: "r1",
        item: "Machining centre VMC-850",
        bought: "2021-05-18",
        cost: 68_000_000,
        accumulatedDepreciation: 27_993_333,
        netValue: 40_006_667,
        supplier: "Shenyang Machine Tools",
      },
      {
        id: "r2",
        item: "Delivery van",
        bought: "2023-11-02",
        cost: 13_280_000,
        accumulatedDepreciation: 4_626_990,
        netValue: 8_653_010,
        supplier: undefined,
      },
    ],
  },
  loanList: {
    id: "loanList",
    kind: "loanList",
    asOf: "2025-09-30",
    rows: [
      {
        id: "loan-1",
        lender: "City Commercial Bank",
        lenderType: "bank",
        purpose: "workingCapital",
        principal: 150_000_000,
        balance: 150_000_000,
        annualRate: 0.0485,
        repayment: "bullet",
        drawn: "2025-03-31",
        maturity: "2026-03-31",
        security: "Workshop, second rank",
      },
      {
        id: "loan-2",
        lender: "Chen Yu",
        lenderType: "private",
        purpose: "family",
        principal: 30_000_000,
        balance: 22_150_000,
        annualRate: 0.06,
        repayment: "levelInstalment",
        drawn: "2024-06-05",
        maturity: "2027-06-05",
        security: "None",
      },
    ],
  },
  creditReport: {
    id: "creditReport",
    kind: "creditReport",
    asOf: "2025-10-12",
    facilities: [
      {
        id: "f1",
        borrower: "firm",
        lender: "City Commercial Bank",
        type: "term",
        granted: 150_000_000,
        balance: 150_000_000,
        opened: "2025-03-31",
        maturity: "2026-03-31",
        classification: "normal",
      },
      {
        id: "f2",
        borrower: "firm",
        lender: "Hanjiang Rural Bank",
        type: "line",
        granted: 50_000_000,
        balance: 31_205_010,
        opened: "2024-08-09",
        maturity: "2025-12-09",
        classification: "specialMention",
      },
      {
        id: "f3",
        borrower: "owner",
        lender: "City Commercial Bank",
        type: "mortgage",
        granted: 90_000_000,
        balance: 61_044_320,
        opened: "2019-06-20",
        maturity: "2039-06-20",
        classification: "normal",
      },
    ],
    enquiries: [
      { id: "q1", on: "2025-10-12", by: "This bank", reason: "application" },
      { id: "q2", on: "2025-08-27", by: "Minfeng Small Loan", reason: "application" },
    ],
    guarantees: [
      {
        id: "g1",
        borrower: "Shiyan Hongda Castings",
        lender: "Hanjiang Rural Bank",
        amount: 80_000_000,
        since: "2024-11-15",
        status: "normal",
      },
    ],
    history: [{ id: "h1", month: "2025-02", lender: "Hanjiang Rural Bank", days: 12, amount: 1_244_050 }],
  },
  customs: {
    id: "customs",
    kind: "customs",
    rows: [
      {
        id: "d1",
        declaredOn: "2025-05-14",
        consignee: "Nordic Pumps AB",
        goods: "Valve bodies of cast iron",
        quantity: 1_200,
        value: 21_407_730,
      },
      {
        id: "d2",
        declaredOn: "2025-08-02",
        consignee: "Alpine Hydraulik GmbH",
        goods: "Pump housings",
        quantity: 260,
        value: 9_911_085,
      },
    ],
  },
  lease: {
    id: "lease",
    kind: "lease",
    landlord: "Shiyan Zhangwan Industrial Park",
    tenant: "Shiyan Beichen Precision Parts Co., Ltd.",
    premises: "Hall 4 with yard, No. 17, Beijing North Road",
    squareMetres: 1_240,
    monthlyRent: 2_232_000,
    from: "2023-01-01",
    until: "2027-12-31",
    deposit: 6_696_000,
  },
  taxRating: {
    id: "taxRating",
    kind: "taxRating",
    taxpayer: "Shiyan Beichen Precision Parts Co., Ltd.",
    registrationNo: "91420300MA48K2R71X",
    year: 2024,
    grade: "B",
    publishedOn: "2025-04-22",
  },
  authorisation: {
    id: "authorisation",
    kind: "authorisation",
    bank: "Puyuan Bank",
    rows: [
      { id: "s1", subject: "Shiyan Beichen Precision Parts Co., Ltd.", signedBy: "Wei Lin", signedOn: "2025-10-10" },
      { id: "s2", subject: "Wei Lin", signedBy: "Wei Lin", signedOn: "2025-10-10" },
    ],
  },
  resolution: {
    id: "resolution",
    kind: "resolution",
    form: "shareholders",
    firm: "Shiyan Beichen Precision Parts Co., Ltd.",
    heldOn: "2025-10-09",
    bank: "Puyuan Bank",
    amount: 200_000_000,
    tenorMonths: 12,
    purpose: "workingCapital",
    votes: [
      { id: "v1", name: "Wei Lin", share: 0.7 },
      { id: "v2", name: "Chen Yu", share: 0.3 },
    ],
  },
  orderBook: {
    id: "orderBook",
    kind: "orderBook",
    asOf: "2025-09-30",
    rows: [
      {
        id: "o1",
        customer: "Jinyuan Pump Works",
        orderedOn: "2025-09-04",
        item: "Pump housings, type B",
        quantity: 600,
        value: 25_920_000,
        due: "2025-11-30",
        deliveredShare: 0.25,
      },
      {
        id: "o2",
        customer: "Ruida Valve",
        orderedOn: "2025-09-18",
        item: "Valve stems",
        quantity: 4_000,
        value: 11_384_000,
        due: "2025-10-25",
        deliveredShare: 0,
      },
    ],
  },
  relatedParties: {
    id: "relatedParties",
    kind: "relatedParties",
    parties: [
      {
        id: "p1",
        name: "Chen Yu",
        relation: "Wife of the owner",
        share: undefined,
        dealings: "Keeps the books on Saturdays",
      },
      { id: "p2", name: "Hongda Castings", relation: "Firm of the owner's brother", share: 0.6, dealings: undefined },
    ],
  },
  collateral: {
    id: "collateral",
    kind: "collateral",
    items: [
      {
        id: "c1",
        type: "factoryOrLand",
        description: "Workshop of 1,200 square metres with land use right to 2056",
        owner: "Wei Lin",
        appraiser: "Huazhong Appraisal",
        appraisedOn: "2025-09-01",
        value: 380_000_000,
        basis: "Comparison with three sales in the district",
        comparable: 351_000_000,
        registerCheckedOn: "2025-10-11",
        charges: [
          { id: "c1.x1", holder: "City Commercial Bank", amount: 150_000_000, registeredOn: "2025-03-28" },
          { id: "c1.x2", holder: "Hanjiang Rural Bank", amount: 50_000_000, registeredOn: "2024-08-07" },
        ],
      },
      {
        id: "c2",
        type: "machineryOrVehicle",
        description: "Machining centre VMC-850, year of make 2021",
        owner: "Shiyan Beichen Precision Parts Co., Ltd.",
        appraiser: "Huazhong Appraisal",
        appraisedOn: "2025-09-01",
        value: 39_500_000,
        basis: "Cost less wear",
        comparable: undefined,
        registerCheckedOn: "2025-10-11",
        charges: [],
      },
    ],
  },
  household: {
    id: "household",
    kind: "household",
    asOf: "2025-09-30",
    members: 4,
    assets: [
      { id: "a1", item: "Flat, 118 square metres", value: 142_000_000 },
      { id: "a2", item: "Savings", value: 18_700_000 },
    ],
    debts: [{ id: "d1", item: "Mortgage on the flat", balance: 61_000_000, monthlyPayment: 482_000 }],
    monthlyIncome: [
      { id: "i1", item: "Wage of the wife", amount: 750_000 },
      { id: "i2", item: "From the firm", amount: 1_500_000 },
    ],
    monthlyExpenses: [
      { id: "x1", item: "Mortgage", amount: 482_000 },
      { id: "x2", item: "Food", amount: 460_000 },
      { id: "x3", item: "Schooling", amount: 310_000 },
    ],
  },
  siteVisit: {
    id: "siteVisit",
    kind: "siteVisit",
    date: "2025-10-13",
    by: "Zhang Rui",
    notes: [
      { id: "n1", topic: "premises", text: "The hall is rented and dry; the yard is shared with a carpenter." },
      { id: "n2", topic: "staff", text: "Nineteen people were at work when we came." },
      { id: "n3", topic: "machines", text: "Four of six lathes were running, two with the firm's plates removed." },
    ],
  },
  salesBook: {
    id: "salesBook",
    kind: "salesBook",
    months: byMonth((month, step) => ({
      month,
      cash: 1_214_050 + step * 40_910,
      wallet: 2_811_330 + step * 97_005,
      onCredit: 310_000 + step * 11_500,
      purchases: 2_604_870 + step * 88_140,
    })),
  },
  drawings: {
    id: "drawings",
    kind: "drawings",
    months: byMonth((month, step) => ({ month, living: 850_000 + step * 5_000, other: step * 61_250, paidIn: 0 })),
  },
  screening: {
    id: "screening",
    kind: "screening",
    checkedOn: "2025-10-12",
    identity: [
      {
        id: "k1",
        person: "Wei Lin",
        role: "Owner and legal representative",
        documentNo: "420***********118X",
        validUntil: "2034-05-20",
      },
      { id: "k2", person: "Chen Yu", role: "Spouse", documentNo: "420***********2047", validUntil: "2026-01-08" },
    ],
    beneficialOwners: [
      { id: "b1", name: "Wei Lin", share: 0.7 },
      { id: "b2", name: "Chen Yu", share: 0.3 },
    ],
    lists: [
      { id: "l1", list: "Sanctions", searched: "Wei Lin", result: "clear", detail: undefined },
      {
        id: "l2",
        list: "Judgment debtors",
        searched: "Wei Lin",
        result: "clear",
        detail: "One person of this name, born 1958: another",
      },
      {
        id: "l3",
        list: "Tax arrears",
        searched: "Shiyan Beichen Precision Parts Co., Ltd.",
        result: "match",
        detail: "Entry of June 2025",
      },
    ],
    sector: { code: "C3484", name: "Machining of metal parts" },
    groupExposure: [
      { id: "x1", borrower: "Hongda Castings", link: "Firm of the owner's brother", balance: 60_000_000 },
    ],
  },
};

export const payables: ShownOf<"ageing"> = {
  ...papers.ageing,
  id: "payables",
  side: "payables",
  rows: [
    {
      id: "r1",
      name: "Huabei Steel Trading",
      buckets: { ...NO_BUCKETS, d30: 32_200_050, d60: 7_800_000 },
      total: 40_000_050,
      oldestInvoice: "2025-08-05",
      note: undefined,
    },
  ],
};

/** Every list of a paper without a row. */
export function emptied(document: ShownDocument): ShownDocument {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
  ) as unknown as ShownDocument;
}

export const accounts: readonly ShownOf<"bankStatement">[] = (["main", "second", "owner"] as const).map(
  (holder, i) => ({
    id: `bank-${holder}`,
    kind: "bankStatement",
    holder,
    bank: ["City Commercial Bank", "Hanjiang Rural Bank", "Postal Savings"][i] ?? "",
    account: `····48${i}1`,
    from: "2024-10-01",
    to: "2025-09-30",
    opening: 10_000_000,
    closing: 11_000_000,
    lines: [
      {
        no: 1,
        date: "2024-10-03",
        counterparty: "Pump Works",
        text: "invoice",
        out: 0,
        in: 1_000_000,
        balance: 11_000_000,
      },
    ],
  }),
);
