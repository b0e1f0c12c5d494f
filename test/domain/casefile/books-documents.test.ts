import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePhrases } from "~/courseware";
import type { Archetype } from "~/domain/casefile/archetype";
import { drawAssetRegister } from "~/domain/casefile/documents/assets";
import { drawInterim } from "~/domain/casefile/documents/interim";
import { drawInventory } from "~/domain/casefile/documents/inventory";
import { randomStream } from "~/domain/random";
import { drawLease } from "~/domain/casefile/documents/lease";
import { drawNames } from "~/domain/casefile/documents/names";
import { drawCustoms, drawOrderBook, withForeignBuyers } from "~/domain/casefile/documents/orders";
import { drawPayroll, drawSocialInsurance, paidApart, wagesByName } from "~/domain/casefile/documents/payroll";
import { drawStatements } from "~/domain/casefile/documents/statements";
import { drawElectricity, drawVatReturns, drawWater } from "~/domain/casefile/documents/tax-and-power";
import {
  assetPhrase,
  exportPhrase,
  FOREIGN_BUYERS,
  jobTitles,
  productPhrase,
  stockPhrase,
  unitPhrase,
} from "~/domain/casefile/documents/vocabulary";
import { lastYear, type World } from "~/domain/casefile/documents/world";
import { renderPhrase } from "~/domain/casefile/phrases";
import { type FirmEvent, headcount, liveToApplication } from "~/domain/firm";
import { unfold } from "~/domain/firm/days";
import { INDUSTRIES, type Industry, TRADES as DEFINITIONS, UNITS } from "~/domain/industries";
import type { Phrase } from "~/domain/lending/phrase";
import { isoMonth, monthEnd, monthOfYear, parseIsoDate } from "~/domain/money/calendar";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  type StandardLine,
  type Statement,
} from "~/domain/statements/lines";
import { SEEDS } from "../../support/seeds";

type Trade = Industry["id"];
const TRADES = Object.keys(INDUSTRIES) as Trade[];
const QUALITIES = ["strong", "average", "weak"] as const;
const SIZES = ["micro", "small", "medium"] as const;
const AS_OF = ["2026-01-19", "2026-03-11", "2025-12-08", "2026-07-02", "2026-10-27"] as const;

function worldOf(trade: Trade, seed: string, choice: Partial<Archetype> = {}): World {
  const archetype: Archetype = {
    id: "fixture",
    version: "1",
    title: "Fixture",
    objective: "Fixture",
    industry: trade,
    size: "small",
    quality: "average",
    facts: {},
    distortions: [],
    knockOuts: [],
    anomalies: 0,
    books: "statements",
    asOf: "2026-04-15",
    request: {
      situation: "new",
      purpose: "workingCapital",
      shareOfSales: 0.1,
      tenorMonths: 12,
      repayment: "bullet",
      collateralCover: 1,
    },
    ...choice,
  };
  const { size, quality, facts, asOf } = archetype;
  const opening = parseIsoDate(asOf)!.month - 1 - 48;
  const founding = { industry: INDUSTRIES[trade], size, quality, facts, knownHere: false, opening };
  const life = liveToApplication(founding, 48, seed);
  const days = unfold(life, seed);
  return {
    archetype,
    seed,
    disguise: seed,
    monthsAhead: 0,
    asOf,
    names: drawNames(archetype, seed),
    life,
    days,
    now: life.states.at(-1)!,
  };
}

/** One world for each seed, trade after trade, in every size, quality and month of application. */
const worlds = SEEDS.flatMap((seed, i) =>
  [0, 3].map((shift) =>
    worldOf(TRADES[(i + shift) % TRADES.length]!, seed, {
      size: SIZES[(i + shift) % 3]!,
      quality: QUALITIES[Math.floor(i / 2) % 3]!,
      asOf: AS_OF[i % AS_OF.length]!,
      // A weak firm has nothing that its owner could borrow, and seldom outlives a private loan.
      facts: {
        ...(i % 6 < 2 ? { ownerBorrowing: true } : {}),
        privateLoan: i % 5 === 0 && i % 6 < 4,
        exporter: shift === 3,
      },
    }),
  ),
);

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
const add = (statement: Statement, lines: readonly StandardLine[]) =>
  sum(lines.map((line) => statement.lines[line] ?? 0));
const netProfit = ({ lines: l }: Statement) =>
  l.sales! + l.nonOperatingIncome! - l.costOfSales! - l.operatingExpenses! - l.depreciation! - l.interest! - l.tax!;

describe("annual statements", () => {
  it("are those of the last three closed calendar years", () => {
    for (const world of worlds) {
      const { years } = drawStatements(world).document;
      const lastClosed = Number(world.asOf.slice(0, 4)) - 1;
      expect(years.map(({ periodEnd }) => periodEnd)).toEqual([2, 1, 0].map((back) => `${lastClosed - back}-12-31`));
      expect(years.every(({ months }) => months === 12)).toBe(true);
    }
  });

  it("balance, and closing retained earnings are opening ones plus profit less drawings", () => {
    for (const world of worlds) {
      const { years } = drawStatements(world).document;
      const interim = drawInterim(world)?.document.statement;
      const all = interim ? [...years, interim] : years;
      all.forEach((year, i) => {
        expect(add(year, ASSET_LINES)).toBe(add(year, LIABILITY_LINES) + add(year, EQUITY_LINES));
        const before = all[i - 1];
        if (!before) return;
        const rolled = before.lines.retainedEarnings! + netProfit(year) - year.lines.dividends!;
        expect(year.lines.retainedEarnings).toBe(rolled);
      });
    }
  });

  it("show the entries of their own year: sales, interest, assets bought and the owner's drawings", () => {
    for (const { life, ...rest } of worlds) {
      for (const { periodEnd, lines } of drawStatements({ life, ...rest }).document.years) {
        const ofYear = life.journal.filter(({ month }) => isoMonth(month).slice(0, 4) === periodEnd.slice(0, 4));
        const booked = (account: string) =>
          sum(ofYear.filter((p) => p.code !== "closing" && p.debit === account).map(({ amount }) => amount)) -
          sum(ofYear.filter((p) => p.code !== "closing" && p.credit === account).map(({ amount }) => amount));
        const bookedAs = (code: string, account: string) =>
          sum(ofYear.filter((p) => p.code === code && p.debit === account).map(({ amount }) => amount));
        expect(lines.sales).toBe(-booked("sales"));
        expect(lines.interest).toBe(booked("interest"));
        expect(lines.dividends).toBe(booked("drawings"));
        expect(lines.capitalExpenditure).toBe(bookedAs("capex", "fixedAssets"));
        expect(lines.nonOperatingIncome).toBe(-booked("otherIncome") - booked("exceptional"));
      }
    }
  });

  it("name all that is owed to lenders as debt, and what the owner owes as another receivable", () => {
    for (const { life, now, ...rest } of worlds) {
      const year = drawStatements({ life, now, ...rest }).document.years.at(-1)!;
      const closed = life.states.find(({ month }) => monthEnd(month) === year.periodEnd)!;
      const debt = add(year, ["shortTermDebt", "currentPortionLongTermDebt", "longTermDebt"]);
      expect(debt).toBe(sum(closed.loans.map(({ balance }) => balance)));
      expect(year.lines.otherReceivables).toBe(closed.balances.ownerReceivable);
    }
  });

  it("carry power and water where the trade counts them", () => {
    const metal = worldOf("metalParts", "utilities");
    const haulier = worldOf("trucking", "utilities");
    for (const world of [metal, haulier]) {
      const year = drawStatements(world).document.years.at(-1)!;
      const { balances: b } = world.life.states.find(({ month }) => monthEnd(month) === year.periodEnd)!;
      const utilities = world === metal ? b.power + b.water : 0;
      expect(year.lines.costOfSales).toBe(b.materials + b.productionWages + b.stockWriteDowns + utilities);
    }
  });
});

describe("an interim statement", () => {
  it("covers the months since December, and a file of January has none", () => {
    for (const world of worlds) {
      const statement = drawInterim(world)?.document.statement;
      const months = Number(world.asOf.slice(5, 7)) - 1;
      expect(statement?.months).toBe(months === 0 ? undefined : months);
      if (!statement) continue;
      expect(statement.periodEnd).toBe(monthEnd(world.now.month));
      expect(statement.lines.sales).toBe(
        sum(
          lastYear(world)
            .slice(-months)
            .map(({ figures }) => figures.sales),
        ),
      );
    }
    expect(worlds.some(({ asOf }) => asOf.slice(5, 7) === "01")).toBe(true);
  });
});

const byQuarter = ({ now }: World): boolean => now.firm.vat.regime === "smallScale";

/** The months that the returns of a file are about: the last twelve, or the last four quarters that are over. */
function declaredMonths(world: World): readonly (readonly World["now"][])[] {
  if (!byQuarter(world)) return lastYear(world).map((state) => [state]);
  const { life, now } = world;
  // January is the month after a multiple of twelve months: quarters end with months 2, 5, 8 and 11 of that count.
  const over = life.states.slice(0, life.states.length - ((now.month + 1) % 3)).slice(-12);
  return [0, 3, 6, 9].map((first) => over.slice(first, first + 3));
}

describe("tax returns", () => {
  it("declare what was sold but for what the trade leaves out and, at most three in a hundred, what reaches the next month", () => {
    for (const world of worlds) {
      const { document, noise } = drawVatReturns(world);
      const sold = declaredMonths(world).map((months) =>
        sum(months.map(({ figures }) => figures.sales - figures.undeclaredSales)),
      );
      const declared = document.returns.map((r) => r.salesInvoiced + r.salesUninvoiced);
      expect(document.returns).toHaveLength(byQuarter(world) ? 4 : 12);
      expect(sum(declared) - sum(sold)).toBe(sum(noise.map(({ amount }) => amount)));
      declared.forEach((amount, i) => {
        const before = sold[i - 1] ?? sold[0]!;
        expect(Math.abs(amount - sold[i]!)).toBeLessThanOrEqual(0.03 * Math.max(sold[i]!, before));
      });
    }
  });

  it("tie to themselves and to the tax office's receipts: output less input is the tax of the books, none of a small quarter", () => {
    for (const world of worlds) {
      const declared = declaredMonths(world);
      drawVatReturns(world).document.returns.forEach((one, i) => {
        const { outputVat, inputVat, paid } = one;
        const months = declared[i]!;
        const atHome = byQuarter(world) && world.now.firm.exportShare === 0;
        const free = atHome && one.salesInvoiced + one.salesUninvoiced <= 30_000_000;
        const booked = sum(months.map(({ figures }) => figures.outputVat - figures.inputVat));
        expect(outputVat - inputVat).toBe(free ? 0 : booked);
        expect(paid).toBe(months.at(-1)!.figures.vatDue);
        expect(inputVat).toBeGreaterThanOrEqual(0);
      });
    }
  });

  it("tax sales at home at the rate of the regime, and exports at nothing", () => {
    for (const world of worlds) {
      const { document } = drawVatReturns(world);
      const exported = sum(declaredMonths(world).flatMap((all) => all.map(({ figures }) => figures.exportSales)));
      const taxed = document.returns.filter(({ outputVat }) => outputVat > 0);
      const declared = sum(taxed.map((r) => r.salesInvoiced + r.salesUninvoiced));
      const tax = sum(taxed.map(({ outputVat }) => outputVat));
      if (taxed.length > 0) expect(tax / (declared - exported)).toBeCloseTo(document.rate, 3);
    }
  });

  it("of a diligent owner are closer to the books", () => {
    const late = (diligence: number) => {
      const world = worldOf("metalParts", "diligence");
      const states = world.life.states.map((state) => ({
        ...state,
        firm: { ...state.firm, owner: { ...state.firm.owner, diligence } },
      }));
      const bent = { ...world, life: { ...world.life, states }, now: states.at(-1)! };
      return sum(drawVatReturns(bent).noise.map(({ amount }) => Math.abs(amount)));
    };
    expect(late(1)).toBeLessThan(late(0));
  });
});

describe("meters", () => {
  it("bill the power and water that the books pay for, one period after the other", () => {
    for (const world of worlds) {
      const months = lastYear(world);
      const { document, noise } = drawElectricity(world);
      document.bills.forEach(({ amount, kwh, from }, i) => {
        expect(amount).toBe(months[i]!.figures.powerBill);
        const before = document.bills[i - 1];
        if (before) expect(Date.parse(from) - Date.parse(before.to)).toBe(86_400_000);
        expect(kwh).toBe(months[i]!.figures.kwhBilled);
      });
      const used = sum(months.map(({ figures }) => figures.kwhUsed));
      const unread = sum(noise.map(({ amount }) => amount));
      expect(sum(document.bills.map(({ kwh }) => kwh))).toBe(used + unread);
      expect(Math.abs(unread)).toBeLessThan(0.06 * used);
      expect(drawWater(world).document.bills.map(({ amount }) => amount)).toEqual(
        months.map(({ figures }) => figures.waterBill),
      );
    }
  });
});

describe("the payroll", () => {
  it("has the heads and the wage bill of the books, and a list that adds up to the last month's", () => {
    for (const world of worlds) {
      const { months, staff } = drawPayroll(world).document;
      expect(months.map(({ wages }, i) => wages + paidApart(world, lastYear(world)[i]!.month))).toEqual(
        lastYear(world).map(({ figures }) => figures.wages),
      );
      expect(months.map(({ heads }) => heads)).toEqual(lastYear(world).map(headcount));
      expect(sum(staff.map(({ wage }) => wage))).toBe(months.at(-1)!.wages);
      const listed = sum(staff.map(({ job }) => Number(job.params?.count ?? 1)));
      expect(listed).toBe(months.at(-1)!.heads);
      expect(staff.every(({ since }) => since <= monthEnd(world.now.month))).toBe(true);
    }
  });

  it("leaves the odd rest of agreed salaries to whoever was away, not always to the one who earns least", () => {
    const staff = [3, 2, 1].map((weight, i) => ({
      ...{ no: i + 1, job: i, production: false, since: 0, left: undefined, weight, insured: true },
    }));
    const odd = Array.from({ length: 30 }, (_, i) =>
      wagesByName(1_800_123, staff, randomStream(`away ${i}`, "test")).flatMap((wage, no) =>
        wage % 1_000 === 0 ? [] : [no],
      ),
    );
    expect(odd.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(odd.flat())).toEqual(new Set([0, 1, 2]));
  });

  it("has one accountant for eight people and two for forty, and no more of any job than the trade has", () => {
    const staffOf = (heads: number) => Array.from({ length: heads }, () => ({ production: false, job: 2 }));
    const accountants = (heads: number) =>
      jobTitles("metalParts", staffOf(heads), new Map()).filter(({ job }) => job.code === "job.metalParts.accountant")
        .length;
    expect([8, 20, 40].map(accountants)).toEqual([1, 1, 2]);
    for (const world of worlds) {
      const { staff } = drawPayroll(world).document;
      const heads = sum(staff.map(({ job }) => Number(job.params?.count ?? 1)));
      const counts = new Map<string, number>();
      for (const { job } of staff) counts.set(job.code, (counts.get(job.code) ?? 0) + 1);
      for (const [title, each] of Object.entries(DEFINITIONS[world.now.firm.industry.id].vocabulary.jobs.oneFor))
        expect(counts.get(`job.${world.now.firm.industry.id}.${title}`) ?? 0).toBeLessThanOrEqual(heads / each + 1);
    }
  });

  it("agrees with the insurance office on who is insured, and the office with the books on what is paid", () => {
    for (const world of worlds) {
      const { socialInsuranceRate } = world.now.firm.industry;
      const months = drawSocialInsurance(world).document.months;
      expect(months.map(({ contribution }) => contribution)).toEqual(
        lastYear(world).map(({ figures }) => figures.socialInsurance),
      );
      const { staff } = drawPayroll(world).document;
      const insured = sum(staff.filter((one) => one.insured).map(({ job }) => Number(job.params?.count ?? 1)));
      expect(months.at(-1)!.insured).toBe(insured);
      months.forEach(({ base, contribution, paidOn, month }) => {
        expect(Math.abs(base * socialInsuranceRate - contribution)).toBeLessThanOrEqual(1);
        if (paidOn !== undefined) expect(paidOn > month && paidOn < world.asOf).toBe(true);
      });
    }
  });
});

describe("the stock list", () => {
  it("adds up to the books but for named slips of the count, small and smaller with a diligent owner", () => {
    for (const world of worlds) {
      const { document, noise } = drawInventory(world);
      const { balances, firm } = world.now;
      const slips = sum(noise.map(({ amount }) => amount));
      expect(sum(document.rows.map(({ value }) => value))).toBe(balances.inventory + slips);
      const allowed = (0.002 + 0.008 * (1 - firm.owner.diligence)) * balances.inventory;
      expect(sum(noise.map(({ amount }) => Math.abs(amount)))).toBeLessThanOrEqual(allowed);
    }
  });

  it("prices every row: quantity times unit cost is the value", () => {
    for (const world of worlds) {
      for (const { quantity, unitCost, value } of drawInventory(world).document.rows) {
        expect(quantity * unitCost).toBe(value);
        expect(Number.isInteger(quantity) && quantity > 0).toBe(true);
      }
    }
  });

  it("has 10 to 40 rows beside what was written down", () => {
    for (const world of worlds) {
      const rows = drawInventory(world).document.rows.filter(({ note }) => note === undefined);
      expect(rows.length).toBeGreaterThanOrEqual(10);
      expect(rows.length).toBeLessThanOrEqual(40);
    }
  });

  it("shows what was written down at nothing and long unmoved, with what it cost, food for a year; the rest has moved lately", () => {
    let seen = 0;
    for (const world of worlds) {
      const { rows, asOf } = drawInventory(world).document;
      const days = (date: string) => (Date.parse(asOf) - Date.parse(date)) / 86_400_000;
      const dead = rows.filter(({ note }) => note !== undefined);
      const food = ["foodWholesale", "foodProcessing", "restaurant"].includes(world.now.firm.industry.id);
      const lies = ({ kind, month }: FirmEvent) => kind === "staleStock" && (!food || month > world.now.month - 12);
      const expected = sum(world.life.events.filter(lies).map(({ amount }) => amount));
      expect(sum(dead.map(({ note }) => Number(note!.params!.cost)))).toBe(expected);
      expect(dead.every(({ value, lastMoved }) => value === 0 && days(lastMoved) > 365)).toBe(true);
      const turn = Math.max(20, world.now.firm.industry.dio);
      for (const row of rows) if (!dead.includes(row)) expect(days(row.lastMoved)).toBeLessThanOrEqual(turn + 1);
      seen += dead.length;
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe("the asset register", () => {
  it("adds up to cost and wear of the books, no asset below zero", () => {
    for (const world of worlds) {
      const { rows } = drawAssetRegister(world).document;
      const { fixedAssets, accumulatedDepreciation } = world.now.balances;
      expect(sum(rows.map(({ cost }) => cost))).toBe(fixedAssets);
      expect(sum(rows.map((row) => row.accumulatedDepreciation))).toBe(-accumulatedDepreciation);
      expect(rows.length).toBeGreaterThanOrEqual(8);
      expect(rows.length).toBeLessThanOrEqual(25);
      for (const row of rows) {
        expect(row.netValue).toBe(row.cost - row.accumulatedDepreciation);
        expect(row.netValue).toBeGreaterThanOrEqual(0);
        expect(row.accumulatedDepreciation).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("lists every purchase of the four years with its month, amount and dealer; older things have none", () => {
    for (const world of worlds) {
      const { rows } = drawAssetRegister(world).document;
      const bought = world.life.journal
        .filter(({ code, debit }) => code === "capex" && debit === "fixedAssets")
        .map(({ month, amount }) => `${isoMonth(month)} ${amount}`);
      const newer = rows.filter(({ supplier }) => supplier !== undefined);
      expect(newer.map(({ bought: date, cost }) => `${date.slice(0, 7)} ${cost}`).sort()).toEqual(bought.sort());
      const opening = monthEnd(world.life.states[0]!.month);
      for (const row of rows) if (row.supplier === undefined) expect(row.bought <= opening).toBe(true);
    }
  });
});

describe("the order book", () => {
  it("holds one to three months of today's sales still to be delivered, a wholesaler's some days, from customers of the ledger", () => {
    for (const world of worlds) {
      const drawn = drawOrderBook(world);
      const { industry, monthlySales } = world.now.firm;
      if (industry.id === "restaurant" || industry.id === "onlineRetail") {
        expect(drawn).toBeUndefined();
        continue;
      }
      const { rows, asOf } = drawn!.document;
      const today = monthlySales * Math.exp(world.now.demand);
      const open = sum(rows.map(({ value, deliveredShare }) => value * (1 - deliveredShare)));
      const [least, most] = industry.id === "foodWholesale" ? [0.25, 0.65] : [0.9, 3.1];
      expect(open / today).toBeGreaterThan(least!);
      expect(open / today).toBeLessThan(most!);
      const { customers } = withForeignBuyers(world.names, world);
      for (const row of rows) {
        expect(customers).toContain(row.customer);
        expect(row.orderedOn < asOf && asOf < row.due).toBe(true);
        expect(row.deliveredShare).toBeLessThan(1);
      }
    }
  });
});

describe("the customs sheet", () => {
  it("of each month adds up to the exports of the books, to buyers abroad; who sells at home has none", () => {
    let exporters = 0;
    for (const world of worlds) {
      const drawn = drawCustoms(world);
      const months = lastYear(world);
      if (world.now.firm.exportShare === 0) {
        expect(drawn).toBeUndefined();
        continue;
      }
      exporters += 1;
      const { rows } = drawn!.document;
      for (const { month, figures } of months) {
        const declared = rows.filter(({ declaredOn }) => declaredOn.startsWith(isoMonth(month)));
        expect(sum(declared.map(({ value }) => value))).toBe(figures.exportSales);
      }
      for (const { consignee, quantity, value } of rows) {
        expect(FOREIGN_BUYERS as readonly string[]).toContain(consignee);
        expect(quantity).toBeGreaterThan(0);
        expect(value).toBeGreaterThan(0);
      }
      // Mixed shipments: each has a price of its own, together they are the trade's, nearer the more there are.
      const price = world.now.firm.industry.unitPrice * 100;
      const usual = sum(rows.map(({ value }) => value)) / price;
      expect(Math.abs(sum(rows.map(({ quantity }) => quantity)) / usual - 1)).toBeLessThan(
        0.02 + 0.3 / Math.sqrt(rows.length),
      );
      const prices = rows.map(({ quantity, value }) => Math.round(value / quantity / 100));
      expect(new Set(prices).size).toBeGreaterThan(rows.length > 3 ? 2 : 0);
    }
    expect(exporters).toBeGreaterThan(0);
  });
});

describe("the lease", () => {
  it("asks for the rent of the books and runs today; who owns the premises has none", () => {
    for (const world of worlds) {
      const drawn = drawLease(world);
      expect(drawn === undefined).toBe(world.now.firm.premisesOwned);
      if (!drawn) continue;
      const { monthlyRent, from, until } = drawn.document;
      expect(monthlyRent).toBe(world.now.figures.rent);
      expect(from < world.asOf && world.asOf < until).toBe(true);
    }
  });
});

describe("what the papers speak of", () => {
  const book = parsePhrases(readFileSync("content/phrases/goods.en.yaml", "utf8"), "goods.en.yaml");
  if (!book.ok) throw new Error("content/phrases/goods.en.yaml has errors");
  const { templates } = book.value;
  const said = new Set<string>();
  const say = (phrase: Phrase) => {
    said.add(phrase.code);
    return renderPhrase(phrase, templates, "CNY");
  };

  it("has a sentence for every item, title and place, and no sentence that nobody says", () => {
    for (const trade of TRADES) {
      const { stock, assets, jobs, products, exports, premises } = DEFINITIONS[trade].vocabulary;
      const sizes = stock.flatMap((item) => (item.sizes ?? [undefined]).map((size) => stockPhrase(trade, item, size)));
      const lines = sizes.map(say);
      expect(new Set(lines).size).toBe(lines.length);
      expect(lines.length).toBeGreaterThanOrEqual(26);
      for (const { key } of assets) say(assetPhrase(trade, key, 2));
      for (const { key } of products) say(productPhrase(trade, key));
      for (const { key } of exports) say(exportPhrase(trade, key));
      expect(exports.length > 0).toBe(INDUSTRIES[trade].exportChance > 0);
      for (const key of premises.keys) say({ code: `premises.${trade}.${key}`, params: { city: "Linhe" } });
      for (const production of [true, false]) {
        for (const title of jobs[production ? "production" : "other"]) say({ code: `job.${trade}.${title}` });
      }
      for (const { title } of jobs.specialists ?? []) say({ code: `job.${trade}.${title}` });
      say({ code: `stock.${trade}.sundries` });
    }
    UNITS.forEach((unit) => say(unitPhrase(unit)));
    say({ code: "job.team", params: { count: 12 } });
    say({ code: "stockNote.writtenDown", params: { cost: 1 } });
    expect(Object.keys(templates).filter((code) => !said.has(code))).toEqual([]);
  });

  it("draws the same papers from the same seed", () => {
    const world = worldOf("garment", "same", { asOf: "2026-03-11" });
    const papers = () => [drawInventory, drawAssetRegister, drawPayroll, drawOrderBook].map((draw) => draw(world));
    expect(papers()).toEqual(papers());
    expect(monthOfYear(world.now.month)).toBe(2);
  });
});
