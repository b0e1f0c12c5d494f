import type { Archetype } from "~/domain/casefile/archetype";
import { drawDocuments } from "~/domain/casefile/documents";
import type { Names, World } from "~/domain/casefile/documents/world";
import { drawWorld } from "~/domain/casefile/draw-world";
import type { BankLine, CaseDocument } from "~/domain/casefile/types";
import {
  headcount,
  INDUSTRIES,
  liveToApplication,
  PRIVATE_LOAN,
  type FirmState,
  type Founding,
  type PostingCode,
} from "~/domain/firm";
import { isoDate, isoMonth, monthEnd, monthOfYear, parseIsoDate, type MonthNumber } from "~/domain/money/calendar";
import { allocate, roundHalfUp, type Minor } from "~/domain/money";
import { randomStream } from "~/domain/random";
import type { StandardLine, Statement } from "~/domain/statements/lines";

/** A plain honest file of every kind of document, made by hand from one life: enough for distortions to bend. */
export interface Fixture {
  readonly world: World;
  readonly documents: readonly CaseDocument[];
}

export interface FixtureChoice {
  readonly industry?: Archetype["industry"];
  readonly size?: Archetype["size"];
  readonly quality?: Archetype["quality"];
  readonly asOf?: string;
  readonly seed?: string;
  readonly facts?: Archetype["facts"];
  readonly books?: Archetype["books"];
  readonly knownHere?: boolean;
}

export const NAMES: Names = {
  firm: "Ruida Works",
  city: "Linhe",
  owner: "Wen Zhao",
  spouse: "Lin Mei",
  relative: "Jun Zhao",
  relativeFirm: "Tongli Trading",
  neighbourFirm: "Beichen Hardware",
  privateLender: "Hao Sun",
  bridgeLender: "Fast Bridge Partners",
  bank: "Linhe City Bank",
  thisBank: "Our Bank",
  otherBank: "Rural Commercial Bank",
  appraiser: "Zhengyi Appraisal",
  manager: "Ping Luo",
  // The first ten pay in the fixture's bank statement; the others are unused, as the last ones are in any case.
  customers: Array.from({ length: 60 }, (_, i) => {
    const stems = [
      "Huaxing",
      "Minghui",
      "Kaiyuan",
      "Shunda",
      "Anping",
      "Haoyu",
      "Lisheng",
      "Zhongtai",
      "Fuli",
      "Hengfa",
    ];
    const trades = ["Pump Works", "Valve", "Machinery", "Motor", "Elevator", "Fittings", "Hoists"];
    return `${stems[i % 10]}${"ab".repeat(Math.floor(i / 10))} ${trades[i % 7]}`;
  }),
  suppliers: ["Xinda Steel", "Yonghe Tools", "Jinyuan Alloy", "Dali Casting"],
  services: ["Kuaida Logistics", "Fangbian Telecom", "Xiuli Maintenance"],
  landlord: "Hongda Property",
  staff: Array.from({ length: 400 }, (_, i) => `Worker ${i + 1}`),
};

/** The honest file that the generator draws from the same life, with all its names and noise. */
export function livedFixture(choice: FixtureChoice = {}): Fixture {
  const world = drawWorld(archetypeOf(choice), choice.seed ?? "1");
  return { world, documents: drawDocuments(world).documents };
}

function archetypeOf(choice: FixtureChoice): Archetype {
  return {
    id: "fixture",
    version: "1",
    title: "Fixture",
    objective: "Fixture",
    industry: choice.industry ?? "metalParts",
    size: choice.size ?? "small",
    quality: choice.quality ?? "average",
    facts: choice.facts ?? {},
    distortions: [],
    knockOuts: [],
    anomalies: 0,
    books: choice.books ?? "statements",
    asOf: choice.asOf ?? "2026-04-15",
    request: {
      situation: choice.knownHere ? "renewal" : "new",
      purpose: "workingCapital",
      shareOfSales: 0.15,
      tenorMonths: 12,
      repayment: "bullet",
      collateralCover: 1.2,
    },
  };
}

export function bentFixture(choice: FixtureChoice = {}): Fixture {
  const archetype = archetypeOf(choice);
  const { asOf, industry, size, quality } = archetype;
  const seed = choice.seed ?? "1";
  const day = parseIsoDate(asOf);
  if (!day) throw new RangeError(asOf);
  const founding: Founding = {
    industry: INDUSTRIES[industry],
    size,
    quality,
    facts: archetype.facts,
    knownHere: choice.knownHere ?? false,
    opening: day.month - 1 - 48,
  };
  const life = liveToApplication(founding, 48, seed);
  const now = life.states.at(-1)!;
  const world: World = {
    archetype,
    seed,
    asOf,
    names: NAMES,
    life,
    now,
    days: {
      from: now.month - 11,
      to: now.month,
      invoices: [],
      bills: [],
      staff: [],
      movements: [],
      opening: { main: life.states.at(-13)!.balances.cash, second: 0 },
    },
  };
  const withStatements = archetype.books === "statements";
  const documents: (CaseDocument | undefined)[] = [
    application(world),
    licence(world),
    withStatements ? { id: "statements", kind: "statements", basis: "management", years: years(world) } : undefined,
    withStatements && monthOfYear(now.month) !== 12
      ? { id: "interim", kind: "interim", statement: statementAt(world, now.month) }
      : undefined,
    bank(world),
    ownerAccount(world),
    ...monthly(world),
    ...lists(world),
    ...debts(world),
    ...people(world),
    ...(withStatements ? [] : books(world)),
    interview(world),
  ];
  return { world, documents: documents.filter((document) => document !== undefined) };
}

const stateAt = ({ life }: World, month: MonthNumber): FirmState => life.states.find((state) => state.month === month)!;
const window = ({ life }: World): readonly FirmState[] => life.states.slice(-12);

/** The closed calendar years before the application. */
function years(world: World): Statement[] {
  const december = world.now.month - ((world.now.month + 1) % 12);
  return [december - 24, december - 12, december].map((month) => statementAt(world, month));
}

export function statementAt(world: World, month: MonthNumber): Statement {
  const { life } = world;
  const months = monthOfYear(month);
  const state = stateAt(world, month);
  const { balances: b, loans } = state;
  const year = life.states.slice(1).filter((one) => one.month > month - months && one.month <= month);
  const within = loans.filter(({ repayment }) => repayment === "levelInstalment" || repayment === "equalPrincipal");
  const long = within.reduce((sum, { balance }) => sum + balance, 0);
  const costOfSales = b.materials + b.productionWages;
  const operatingExpenses =
    b.otherWages + b.socialInsurance + b.power + b.water + b.rent + b.otherCosts + b.badDebts + b.stockWriteDowns;
  const profit =
    -b.sales -
    b.otherIncome -
    costOfSales -
    operatingExpenses -
    b.exceptional -
    b.depreciation -
    b.interest -
    b.incomeTax;
  const lines: Record<StandardLine, Minor> = {
    sales: -b.sales,
    costOfSales,
    otherOperatingIncome: 0,
    operatingExpenses,
    depreciation: b.depreciation,
    interest: b.interest,
    nonOperatingIncome: -b.otherIncome - b.exceptional,
    tax: b.incomeTax,
    dividends: b.drawings,
    cash: b.cash,
    receivables: b.receivables,
    inventory: b.inventory,
    prepayments: 0,
    otherReceivables: b.ownerReceivable,
    otherCurrentAssets: Math.max(0, b.vatPayable) + Math.max(0, b.incomeTaxPayable),
    fixedAssets: b.fixedAssets + b.accumulatedDepreciation,
    otherNonCurrentAssets: 0,
    shortTermDebt: -b.bankLoans - b.privateLoans - long,
    currentPortionLongTermDebt: 0,
    payables: -b.payables,
    taxPayable: Math.max(0, -b.vatPayable) + Math.max(0, -b.incomeTaxPayable),
    accruals: -b.accruals - b.interestPayable,
    otherCurrentLiabilities: 0,
    longTermDebt: long,
    otherNonCurrentLiabilities: 0,
    shareCapital: -b.shareCapital,
    retainedEarnings: -b.retainedEarnings + profit - b.drawings,
    otherEquity: -b.ownerContributions,
    capitalExpenditure: year.reduce((sum, { figures }) => sum + figures.capex, 0),
    leasePayments: b.rent,
    headcount: headcount(state),
  };
  return { periodEnd: monthEnd(month), months, lines };
}

function lastSales(world: World): Minor {
  return years(world).at(-1)!.lines.sales!;
}

function application(world: World): CaseDocument {
  const { now, asOf } = world;
  return {
    id: "application",
    kind: "application",
    date: asOf,
    request: {
      kind: world.archetype.request.situation,
      purpose: "workingCapital",
      amount: 100_000_000,
      tenorMonths: 12,
      repayment: "bullet",
      collateral: [
        {
          id: "c1",
          type: "home",
          appraisedValue: 150_000_000,
          appraisedOn: isoDate(now.month, 12),
          description: { code: "collateral.home" },
        },
      ],
    },
    stated: {
      yearsInBusiness: now.firm.yearsInBusiness,
      ownerExperienceYears: now.firm.ownerExperienceYears,
      employees: headcount(now),
      premisesOwned: now.firm.premisesOwned,
      largestCustomerShare: roundHalfUp(now.firm.customerShares[0]! * 100) / 100,
      lastYearSales: lastSales(world),
      otherLoans: now.loans.map((loan) => ({
        lender: lenderOf(loan.id, loan.lender),
        balance: loan.balance,
        maturity: monthEnd(loan.matures),
      })),
    },
  };
}

const lenderOf = (id: string, lender: string): string =>
  id === PRIVATE_LOAN ? NAMES.privateLender : lender === "thisBank" ? NAMES.thisBank : NAMES.otherBank;

function licence({ now, names, asOf }: World): CaseDocument {
  const foundedIn = Number(asOf.slice(0, 4)) - now.firm.yearsInBusiness;
  return {
    id: "licence",
    kind: "licence",
    name: names.firm,
    registrationNo: "91330000MA2XXXX",
    form: "limitedCompany",
    legalRepresentative: names.owner,
    registeredOn: `${foundedIn}-06-01`,
    validUntil: undefined,
    registeredCapital: 200_000_000,
    paidInCapital: 200_000_000,
    scope: { code: "licence.scope" },
    address: { code: "licence.address" },
    shareholders: [
      { id: "s1", name: names.owner, share: 0.7 },
      { id: "s2", name: names.spouse, share: 0.3 },
    ],
    extractOn: isoDate(now.month, 20),
  };
}

type Entry = Omit<BankLine, "no" | "balance">;

/** The main account, line by line from the journal; every month ends with the cash of the books. */
function bank(world: World): CaseDocument {
  const { life, names, seed, now } = world;
  const months = window(world);
  const opening = life.states.at(-13)!.balances.cash;
  let balance = opening;
  const lines: BankLine[] = [];
  for (const { month } of months) {
    const random = randomStream(seed, `fixture/bank/${month}`);
    const entries: Entry[] = [];
    const add = (date: number, counterparty: string, code: string, amount: Minor): void => {
      if (amount === 0) return;
      const text = { code: `bank.${code}`, params: { number: random.integer(101, 989) } };
      entries.push({
        date: isoDate(month, date),
        counterparty,
        text,
        in: Math.max(0, amount),
        out: Math.max(0, -amount),
      });
    };
    for (const { code, debit, credit, amount, loan } of life.journal.filter((posting) => posting.month === month)) {
      if (debit !== "cash" && credit !== "cash") continue;
      const signed = debit === "cash" ? amount : -amount;
      if (code === "collection") {
        const shares = [...now.firm.customerShares, 0.05, 0.05, 0.05, 0.04, 0.04, 0.03];
        allocate(amount, shares).forEach((part, i) => add(random.integer(2, 25), names.customers[i]!, "invoice", part));
      } else if (code === "supplierPaid") {
        allocate(amount, [4, 3, 2, 1]).forEach((part, i) =>
          add(random.integer(6, 27), names.suppliers[i]!, "purchase", -part),
        );
      } else {
        const [counterparty, text, date] = PAID[code] ?? ["Sundry", "services", 20];
        const name = loan ? lenderOf(loan, "otherBank") : counterparty;
        add(date, name, loan === PRIVATE_LOAN ? "transfer" : text, signed);
      }
    }
    for (const entry of entries.sort((a, b) => (a.date === b.date ? b.in - a.in : a.date < b.date ? -1 : 1))) {
      balance += entry.in - entry.out;
      lines.push({ no: lines.length + 1, ...entry, balance });
    }
  }
  return {
    id: "bank-main",
    kind: "bankStatement",
    holder: "main",
    bank: names.bank,
    account: "····1234",
    from: isoDate(months[0]!.month, 1),
    to: monthEnd(now.month),
    opening,
    closing: balance,
    lines,
  };
}

const PAID: Partial<Record<PostingCode, readonly [counterparty: string, text: string, day: number]>> = {
  walletSale: ["Wallet settlement", "wallet", 14],
  cashSale: ["Cash deposit", "cashDeposit", 15],
  wagesPaid: ["Payroll", "payroll", 10],
  socialInsurancePaid: ["Social insurance office", "socialInsurance", 12],
  powerPaid: ["State Grid", "power", 18],
  waterPaid: ["Water Works", "water", 18],
  rentPaid: [NAMES.landlord, "rent", 5],
  otherCostsPaid: [NAMES.services[0]!, "services", 22],
  vatPaid: ["Tax bureau", "vat", 15],
  incomeTaxPaid: ["Tax bureau", "incomeTax", 15],
  capex: ["Dongfang Machine Tools", "machine", 24],
  interestPaid: [NAMES.otherBank, "interest", 21],
  principalPaid: [NAMES.otherBank, "principal", 21],
  loanDrawn: [NAMES.otherBank, "loan", 2],
  bridgeDrawn: [NAMES.bridgeLender, "transfer", 18],
  bridgeRepaid: [NAMES.bridgeLender, "transfer", 23],
  livingDrawing: [NAMES.owner, "owner", 28],
  bonus: [NAMES.owner, "owner", 28],
  emergencyDrawing: [NAMES.owner, "owner", 28],
  ownerBorrows: [NAMES.owner, "owner", 26],
  ownerRepays: [NAMES.owner, "ownerIn", 9],
  injection: [NAMES.owner, "ownerIn", 9],
  insurancePaid: ["Ping An Insurance", "transfer", 19],
  subsidy: ["District treasury", "transfer", 19],
};

function ownerAccount(world: World): CaseDocument {
  const { names, now } = world;
  const { spouseIncome, livingCost } = now.firm.household;
  let balance = 8_351_240;
  const lines: BankLine[] = [];
  const add = (date: string, counterparty: string, code: string, amount: Minor): void => {
    if (amount === 0) return;
    balance += amount;
    const [received, out] = [Math.max(0, amount), Math.max(0, -amount)];
    lines.push({
      no: lines.length + 1,
      date,
      counterparty,
      text: { code: `bank.${code}` },
      in: received,
      out,
      balance,
    });
  };
  for (const { month } of window(world)) {
    add(isoDate(month, 8), "School", "payroll", spouseIncome);
    add(isoDate(month, 28), names.firm, "transfer", livingCost);
    add(isoDate(month, 28), "Household", "transfer", -livingCost - roundHalfUp(spouseIncome / 2));
  }
  return {
    id: "bank-owner",
    kind: "bankStatement",
    holder: "owner",
    bank: names.bank,
    account: "····9876",
    from: isoDate(now.month - 11, 1),
    to: monthEnd(now.month),
    opening: 8_351_240,
    closing: balance,
    lines,
  };
}

/** Papers that come month by month. */
function monthly(world: World): CaseDocument[] {
  const { now } = world;
  const { vat, insuredShare, industry } = now.firm;
  const months = window(world);
  const insured = (state: FirmState): number => Math.round(headcount(state) * insuredShare);
  const uninvoiced = (sales: Minor): Minor => roundHalfUp(sales * (industry.cashShare + industry.walletShare) * 0.9);
  return [
    {
      id: "vat",
      kind: "vatReturns",
      regime: vat.regime,
      rate: vat.rate,
      returns: months.map(({ month, figures }) => ({
        month: isoMonth(month),
        filedOn: isoDate(month + 1, 12),
        salesInvoiced: figures.sales - uninvoiced(figures.sales),
        salesUninvoiced: uninvoiced(figures.sales),
        outputVat: figures.outputVat,
        inputVat: figures.inputVat,
        paid: figures.vatDue,
      })),
    },
    {
      id: "electricity",
      kind: "electricity",
      meter: "10203040",
      bills: months.map(({ month, figures }) => ({
        month: isoMonth(month),
        from: isoDate(month - 1, 21),
        to: isoDate(month, 20),
        kwh: figures.kwhBilled,
        amount: figures.powerBill,
      })),
    },
    {
      id: "water",
      kind: "water",
      meter: "50607080",
      bills: months.map(({ month, figures }) => ({
        month: isoMonth(month),
        from: isoDate(month - 1, 21),
        to: isoDate(month, 20),
        cubicMetres: figures.waterUsed,
        amount: figures.waterBill,
      })),
    },
    {
      id: "payroll",
      kind: "payroll",
      months: months.map((state) => ({
        month: isoMonth(state.month),
        heads: headcount(state),
        wages: state.figures.wages,
      })),
      staff: allocate(now.figures.wages, Array<number>(headcount(now)).fill(1)).map((wage, i) => ({
        id: `e${i + 1}`,
        name: world.names.staff[i] ?? `Worker ${i + 1}`,
        job: { code: "payroll.job.worker" },
        since: isoDate(now.month - 20 - i, 1),
        wage,
        insured: i < insured(now),
      })),
    },
    {
      id: "socialInsurance",
      kind: "socialInsurance",
      months: months.map((state) => ({
        month: isoMonth(state.month),
        insured: insured(state),
        base: roundHalfUp(state.figures.wages * insuredShare),
        contribution: state.figures.socialInsurance,
        paidOn: isoDate(state.month + 1, 12),
      })),
    },
  ];
}

/** Lists of open items, stock, machines and orders. */
function lists(world: World): CaseDocument[] {
  const { now, names } = world;
  const { balances: b, firm } = now;
  const asOf = monthEnd(now.month);
  const none = { d30: 0, d60: 0, d90: 0, d180: 0, d360: 0, older: 0 };
  const row = (name: string, i: number, total: Minor) => {
    const [d30, d60, d90] = allocate(total, [5, 3, 2]) as [Minor, Minor, Minor];
    const oldestInvoice = isoDate(now.month - 2, 8 + i);
    return { id: `r${i + 1}`, name, buckets: { ...none, d30, d60, d90 }, total, oldestInvoice, note: undefined };
  };
  const shares = [...firm.customerShares, 0.05, 0.05, 0.05, 0.04, 0.04, 0.03];
  const shelves = [5, 4, 3, 2, 2, 1.5, 1, 0.8];
  const finishedGoods = ["garment", "metalParts", "foodProcessing"].includes(firm.industry.id);
  const categories = finishedGoods ? (["material", "finished", "inProgress"] as const) : (["goods"] as const);
  const stock = allocate(b.inventory, shelves).map((wanted, i) => {
    const unitCost = 1_137 + 211 * i;
    const quantity = Math.max(1, Math.round(wanted / unitCost));
    return {
      id: `r${i + 1}`,
      item: { code: "inventory.item", params: { number: i + 1 } },
      category: categories[i % categories.length]!,
      quantity,
      unit: { code: "unit.piece" },
      unitCost,
      value: quantity * unitCost,
      lastMoved: isoDate(now.month, 4 + 2 * i),
      note: undefined,
    };
  });
  const machines = allocate(b.fixedAssets, [5, 3, 2, 1]).map((cost, i) => ({
    id: `r${i + 1}`,
    item: { code: "asset.machine", params: { number: i + 1 } },
    bought: isoDate(now.month - 40 + 10 * i, 12),
    cost,
    accumulatedDepreciation: 0,
    netValue: cost,
    supplier: "Dongfang Machine Tools" as string | undefined,
  }));
  const worn = allocate(-b.accumulatedDepreciation, [5, 3, 2, 1]);
  return [
    {
      id: "receivables",
      kind: "ageing",
      side: "receivables",
      asOf,
      rows: allocate(b.receivables, shares).map((total, i) => row(names.customers[i]!, i, total)),
    },
    {
      id: "payables",
      kind: "ageing",
      side: "payables",
      asOf,
      rows: allocate(-b.payables, [4, 3, 2, 1]).map((total, i) => row(names.suppliers[i]!, i, total)),
    },
    { id: "inventory", kind: "inventory", asOf, rows: stock },
    {
      id: "assetRegister",
      kind: "assetRegister",
      asOf,
      rows: machines.map((one, i) => ({
        ...one,
        accumulatedDepreciation: worn[i]!,
        netValue: one.cost - worn[i]!,
      })),
    },
    {
      id: "orderBook",
      kind: "orderBook",
      asOf,
      rows: [0, 1, 0, 2, 0, 3].map((customer, i) => ({
        id: `o${i + 1}`,
        customer: names.customers[customer]!,
        orderedOn: isoDate(now.month, 3 + 3 * i),
        item: { code: "order.item", params: { number: i + 1 } },
        quantity: 120 + 30 * i,
        value: roundHalfUp(firm.monthlySales * (customer === 0 ? 0.2 : 0.08)),
        due: isoDate(now.month + 2, 5 + i),
        deliveredShare: 0.1 * i,
      })),
    },
  ];
}

function debts({ now, names, life }: World): CaseDocument[] {
  const asOf = monthEnd(now.month);
  const banks = now.loans.filter(({ lender }) => lender !== "private");
  const guarantees = now.contingencies.filter(({ kind }) => kind === "guarantee");
  return [
    {
      id: "loanList",
      kind: "loanList",
      asOf,
      rows: now.loans.map((loan) => ({
        id: loan.id,
        lender: lenderOf(loan.id, loan.lender),
        lenderType: loan.lender === "thisBank" ? "thisBank" : loan.lender === "private" ? "private" : "bank",
        purpose: loan.lender === "private" ? "family" : "workingCapital",
        principal: loan.principal,
        balance: loan.balance,
        annualRate: loan.annualRate,
        repayment: loan.repayment,
        drawn: monthEnd(Math.max(loan.drawn, life.states[0]!.month)),
        maturity: monthEnd(loan.matures),
        security: { code: "loan.unsecured" },
      })),
    },
    {
      id: "creditReport",
      kind: "creditReport",
      asOf,
      facilities: banks.map((loan, i) => ({
        id: `f${i + 1}`,
        borrower: "firm",
        lender: lenderOf(loan.id, loan.lender),
        type: loan.repayment === "revolving" ? "line" : "term",
        granted: loan.principal,
        balance: loan.balance,
        opened: monthEnd(loan.drawn),
        maturity: monthEnd(loan.matures),
        classification: "normal",
      })),
      enquiries: [
        { id: "q1", on: isoDate(now.month - 7, 11), by: names.otherBank, reason: "review" },
        { id: "q2", on: isoDate(now.month, 17), by: names.thisBank, reason: "application" },
      ],
      guarantees: guarantees.map(({ amount }, i) => ({
        id: `g${i + 1}`,
        borrower: names.neighbourFirm,
        lender: names.otherBank,
        amount,
        since: isoDate(now.month - 15, 9),
        status: "normal",
      })),
      history: [],
    },
    {
      id: "collateral",
      kind: "collateral",
      items: [
        {
          id: "c1",
          type: "home",
          description: { code: "collateral.home" },
          owner: names.owner,
          appraiser: names.appraiser,
          appraisedOn: isoDate(now.month, 12),
          value: 150_000_000,
          basis: { code: "collateral.basis" },
          comparable: 148_000_000,
          registerCheckedOn: isoDate(now.month, 25),
          charges: [],
        },
      ],
    },
  ];
}

function people({ now, names, asOf }: World): CaseDocument[] {
  const { household } = now.firm;
  const code = (one: string) => ({ code: one });
  return [
    {
      id: "household",
      kind: "household",
      asOf: monthEnd(now.month),
      members: household.members,
      assets: [{ id: "a1", item: code("household.home"), value: household.homeValue }],
      debts:
        household.mortgage > 0
          ? [
              {
                id: "d1",
                item: code("household.mortgage"),
                balance: household.mortgage,
                monthlyPayment: household.mortgagePayment,
              },
            ]
          : [],
      monthlyIncome: [{ id: "i1", item: code("household.fromFirm"), amount: household.livingCost }],
      monthlyExpenses: [{ id: "x1", item: code("household.living"), amount: household.livingCost }],
    },
    {
      id: "relatedParties",
      kind: "relatedParties",
      parties: [
        {
          id: "p1",
          name: names.relativeFirm,
          relation: code("related.brotherFirm"),
          share: undefined,
          dealings: undefined,
        },
        { id: "p2", name: names.spouse, relation: code("related.spouse"), share: 0.3, dealings: undefined },
      ],
    },
    {
      id: "lease",
      kind: "lease",
      landlord: names.landlord,
      tenant: names.firm,
      premises: code("lease.premises"),
      squareMetres: 820,
      monthlyRent: now.figures.rent,
      from: isoDate(now.month - 20, 1),
      until: monthEnd(now.month + 15),
      deposit: now.figures.rent * 2,
    },
    {
      id: "siteVisit",
      kind: "siteVisit",
      date: asOf,
      by: names.manager,
      notes: [
        { id: "n1", topic: "staff", text: code("visit.staff") },
        { id: "n2", topic: "stock", text: code("visit.stock") },
        { id: "n3", topic: "machines", text: code("visit.machines") },
        { id: "n4", topic: "owner", text: code("visit.owner") },
      ],
    },
    {
      id: "screening",
      kind: "screening",
      checkedOn: asOf,
      identity: [
        { id: "k1", person: names.owner, role: code("role.owner"), documentNo: "3301", validUntil: "2034-05-01" },
      ],
      beneficialOwners: [
        { id: "b1", name: names.owner, share: 0.7 },
        { id: "b2", name: names.spouse, share: 0.3 },
      ],
      lists: [{ id: "l1", list: code("list.courts"), searched: names.owner, result: "clear", detail: undefined }],
      sector: { code: "C33", name: code("sector.metal") },
      groupExposure: [],
    },
  ];
}

/** A micro firm without statements notes its takings and what the owner takes. */
function books(world: World): CaseDocument[] {
  return [
    {
      id: "salesBook",
      kind: "salesBook",
      months: window(world).map(({ month, figures }) => ({
        month: isoMonth(month),
        cash: figures.cashSales,
        wallet: figures.walletSales,
        onCredit: figures.sales + figures.outputVat - figures.cashSales - figures.walletSales,
        purchases: figures.purchases,
      })),
    },
    {
      id: "drawings",
      kind: "drawings",
      months: window(world).map(({ month, firm }) => ({
        month: isoMonth(month),
        living: firm.household.livingCost,
        other: 0,
        paidIn: 0,
      })),
    },
  ];
}

function interview(world: World): CaseDocument {
  const { now, names, asOf } = world;
  const [before, last] = years(world)
    .slice(-2)
    .map(({ lines }) => lines.sales!) as [Minor, Minor];
  const kwh = window(world).reduce((sum, { figures }) => sum + figures.kwhUsed, 0);
  const answers: [question: string, code: string, params?: Record<string, string | number>][] = [
    ["business", "interview.business.metalParts", { years: now.firm.yearsInBusiness, firm: names.firm }],
    [
      "sales",
      last >= before ? "interview.sales.grew" : "interview.sales.fell",
      { sales: last, growth: Number(Math.abs(last / before - 1).toFixed(3)) },
    ],
    [
      "customers",
      "interview.customers.firms",
      { customer: names.customers[0]!, share: roundHalfUp(now.firm.customerShares[0]! * 100) / 100 },
    ],
    ["power", "interview.power", { kwh: Number((kwh / (last / 1_000_000)).toFixed(1)) }],
    ["otherLoans", "interview.otherLoans.bank", { name: names.otherBank, bank: 0 }],
    ["guarantees", "interview.guarantees.none"],
    ["staff", "interview.staff", { heads: headcount(now) }],
    ["purpose", "interview.purpose.workingCapital"],
    ["household", "interview.household.one", { living: now.firm.household.livingCost }],
    ["owner", "interview.owner"],
  ];
  return {
    id: "interview",
    kind: "interview",
    date: asOf,
    answers: answers.map(([question, code, params], i) => ({
      id: `q${i + 1}`,
      question: { code: `interview.ask.${question}` },
      answer: params ? { code, params } : { code },
    })),
  };
}
