import {
  answer,
  firmAccounts,
  is,
  number,
  outside,
  paper,
  papers,
  salesOfTwelveMonths,
  text,
  total,
  yuan,
} from "../papers";
import type { Rules } from "../rule";
import { senseOf } from "../trades";

/** Square metres that flats of owners of small firms have. */
const FLAT = [25, 250] as const;
/** Yuan a square metre, from an old flat in a town that shrinks to a good quarter of a large city. House estimate. */
const FLAT_PRICE = [1_000, 60_000] as const;

/** Square metres for one cooking line: six of kitchen for the line itself, and as many guests as it feeds. House estimate. */
const LEAST_HOUSE = 18;

/** Months whose bills hold the heat, and those that need neither cooling nor heating; meters are read on the 20th. */
const HOT = ["07", "08", "09"];
const MILD = ["04", "05", "11"];

/** Rooms of the firm, and the owner's flat. */
export const PREMISES: Rules = {
  /** A flat has the size of a flat. */
  homeSize: (file) => {
    const sheet = paper(file, "collateral");
    return (sheet?.items ?? []).flatMap(({ id, type, description }) =>
      type === "home" ? outside(number(description, "squareMetres"), FLAT, { doc: sheet!.id, at: id }) : [],
    );
  },

  /** A square metre costs what square metres cost. */
  homePrice: (file) => {
    const sheet = paper(file, "collateral");
    return (sheet?.items ?? []).flatMap(({ id, type, description, value }) => {
      const size = number(description, "squareMetres");
      if (type !== "home" || size === undefined) return [];
      return outside(yuan(value) / size, FLAT_PRICE, { doc: sheet!.id, at: id }, { size });
    });
  },

  /** Rent for a square metre is what the trade's rooms cost. */
  rentPerSquareMetre: (file) => {
    const [lease, sense] = [paper(file, "lease"), senseOf(file)];
    if (!lease || !sense) return [];
    return outside(yuan(lease.monthlyRent) / lease.squareMetres, sense.rent, { doc: lease.id, at: "monthlyRent" });
  },

  /** Rooms have space for those who work there, and not for ten times as many. */
  roomForStaff: (file) => {
    const [lease, payroll, sense] = [paper(file, "lease"), paper(file, "payroll"), senseOf(file)];
    const heads = payroll?.months.at(-1)?.heads;
    if (!lease || !payroll || !sense || !heads) return [];
    const place = { doc: lease.id, at: "squareMetres", against: payroll.id };
    return outside(lease.squareMetres / heads, sense.room, place, { heads });
  },

  /** A cooking line has a kitchen around it and a dining room before it: a small house has no four. */
  kitchenFitsHouse: (file) => {
    const [lease, register] = [paper(file, "lease"), paper(file, "assetRegister")];
    const line = register?.rows.find(({ item }) => item.code.endsWith(".cookingLine"));
    if (!lease || !register || !line) return [];
    const lines = total(
      register.rows.filter(({ item }) => item.code === line.item.code).map(({ item }) => number(item, "count") ?? 1),
    );
    const place = { doc: register.id, at: line.id, against: lease.id };
    return outside(lease.squareMetres / lines, [LEAST_HOUSE, 5_000], place, { lines });
  },

  /** The lease runs today. */
  leaseRuns: (file) => {
    const lease = paper(file, "lease");
    if (!lease || (lease.from <= file.asOf && file.asOf <= lease.until)) return [];
    return [{ doc: lease.id, at: "until", params: { from: lease.from, until: lease.until } }];
  },

  /** A landlord takes some months as deposit, not a year. */
  leaseDeposit: (file) => {
    const lease = paper(file, "lease");
    return lease ? outside(lease.deposit / lease.monthlyRent, [0, 6], { doc: lease.id, at: "deposit" }) : [];
  },

  /** The rent of the lease leaves the bank account, to the landlord. */
  rentIsPaid: (file) => {
    const lease = paper(file, "lease");
    const accounts = firmAccounts(file);
    if (!lease || accounts.length === 0) return [];
    const since = lease.from.slice(0, 7);
    const paid = accounts
      .flatMap(({ lines }) => lines)
      .filter(({ text: what, date }) => is(what, "bank.rent") && date.slice(0, 7) >= since);
    const months = accounts[0]!.lines
      .map(({ date }) => date.slice(0, 7))
      .filter((month, i, all) => month >= since && all.indexOf(month) === i).length;
    const expected = months * lease.monthlyRent;
    const place = { doc: lease.id, at: "monthlyRent", against: accounts[0]!.id };
    const other = paid.find(({ counterparty }) => counterparty !== lease.landlord);
    if (other) return [{ ...place, at: "landlord", params: { landlord: lease.landlord, paid: other.counterparty } }];
    return expected === 0 ? [] : outside(total(paid.map(({ out }) => out)) / expected, [0.7, 1.35], place);
  },

  /** Who says that the premises are his own shows no lease, and who rents them shows one. */
  ownedOrRented: (file) => {
    const [application, lease, visit] = [paper(file, "application"), paper(file, "lease"), paper(file, "siteVisit")];
    const owned = application?.stated.premisesOwned;
    if (!application || owned === undefined) return [];
    if (owned === (lease !== undefined)) return [{ doc: application.id, at: "premisesOwned", params: {} }];
    const note = visit?.notes.find(({ topic }) => topic === "premises");
    if (!visit || !note || note.text.code.includes(owned ? ".owned" : ".rented")) return [];
    return [{ doc: visit.id, at: note.id, against: application.id, params: {} }];
  },

  /** The visitor met the landlord of the lease. */
  landlordAlike: (file) => {
    const [lease, visit] = [paper(file, "lease"), paper(file, "siteVisit")];
    const note = visit?.notes.find(({ topic }) => topic === "premises");
    const seen = note && text(note.text, "landlord");
    if (!lease || !visit || !note || seen === undefined || seen === lease.landlord) return [];
    return [{ doc: visit.id, at: note.id, against: lease.id, params: { seen, landlord: lease.landlord } }];
  },

  /** Current taken is in line with what is sold. */
  electricityPerSales: (file) => {
    const [power, vat, sense] = [paper(file, "electricity"), paper(file, "vatReturns"), senseOf(file)];
    if (!power || !vat || !sense) return [];
    const months = new Set(power.bills.map(({ month }) => month));
    const returns = vat.returns.filter(({ month }) => months.has(month));
    const sales = total(returns.map((one) => one.salesInvoiced + one.salesUninvoiced)) / 1_000_000;
    const kwh = total(power.bills.map((bill) => bill.kwh));
    return outside(kwh / sales, sense.kwh, { doc: power.id, at: power.bills[0]!.month, against: vat.id });
  },

  /** What is told of the current is what the bills show for the sales told. */
  electricityTold: (file) => {
    const [power, said] = [paper(file, "electricity"), answer(file, "power")];
    const told = said && number(said.said, "kwh");
    const sales = salesOfTwelveMonths(file);
    if (!power || !said || told === undefined || !sales) return [];
    const billed = total(power.bills.map(({ kwh }) => kwh)) / (sales / 1_000_000);
    // Sales of the last year and of the last twelve months differ.
    return outside(told / billed, [0.45, 2.3], { doc: said.doc, at: said.at, against: power.id }, { told });
  },

  /** Air conditioning and cold stores work hardest in summer: the bills show it where guests sit or food lies cold. */
  coolsInSummer: (file) => {
    const [power, sense] = [paper(file, "electricity"), senseOf(file)];
    if (!power || !sense) return [];
    const mean = (months: readonly string[]): number => {
      const bills = power.bills.filter(({ month }) => months.includes(month.slice(5)));
      return total(bills.map(({ kwh }) => kwh)) / bills.length;
    };
    const place = { doc: power.id, at: power.bills[0]!.month };
    return outside(mean(HOT) / mean(MILD), [sense.summer, 9], place);
  },

  /** A kilowatt-hour and a cubic metre cost what they cost in the country. */
  tariffs: (file) => {
    const rows = [
      ...papers(file, "electricity").flatMap(({ id, bills }) =>
        bills.map(({ month, kwh, amount }) => ({ doc: id, at: month, each: amount / 100 / kwh, most: 1.6 })),
      ),
      ...papers(file, "water").flatMap(({ id, bills }) =>
        bills.map(({ month, cubicMetres, amount }) => ({
          doc: id,
          at: month,
          each: amount / 100 / cubicMetres,
          most: 15,
        })),
      ),
    ];
    return rows.flatMap(({ doc, at, each, most }) => outside(each, [0.3, most], { doc, at })).slice(0, 1);
  },

  /** A meter is read every month. */
  billsWithoutGap: (file) =>
    [...papers(file, "electricity"), ...papers(file, "water")].flatMap(({ id, bills }) =>
      bills.flatMap(({ month, from }, i) => {
        const before = bills[i - 1];
        const gap = before && Math.abs(Date.parse(from) - Date.parse(before.to)) > 3 * 86_400_000;
        return gap ? [{ doc: id, at: month, params: { from, before: before.to } }] : [];
      }),
    ),
};
