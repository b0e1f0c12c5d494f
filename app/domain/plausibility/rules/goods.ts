import type { CaseFile } from "../../casefile";
import type { Phrase } from "../../lending";
import {
  answer,
  daysFrom,
  firmAccounts,
  is,
  near,
  number,
  outside,
  paper,
  salesOfTwelveMonths,
  total,
  yuan,
} from "../papers";
import type { Rules } from "../rule";
import { senseOf } from "../trades";

const FRESH = /\.(vegetables|greenVegetables|tofu|noodles|porkHalves|chickenRaw|blanchedVegetables)$/;

const ofTrade = (file: CaseFile, item: Phrase, group: string): boolean =>
  file.firm.industry === "other" || is(item, `${group}.${file.firm.industry}`);

/** Stock, purchases and machines. */
export const GOODS: Rules = {
  /** What lies in stock is what the trade needs: no flour in a machine shop. */
  stockOfTrade: (file) => {
    const list = paper(file, "inventory");
    return (list?.rows ?? []).flatMap(({ id, item }) =>
      ofTrade(file, item, "stock") ? [] : [{ doc: list!.id, at: id, params: { item: item.code } }],
    );
  },

  /** Machines are the trade's, or what was built and moved for them. */
  machinesOfTrade: (file) => {
    const register = paper(file, "assetRegister");
    return (register?.rows ?? []).flatMap(({ id, item }) =>
      ofTrade(file, item, "asset") || is(item, "asset.works")
        ? []
        : [{ doc: register!.id, at: id, params: { item: item.code } }],
    );
  },

  /** Nobody works in the trade without its first tool. */
  toolsOfTrade: (file) => {
    const [register, sense] = [paper(file, "assetRegister"), senseOf(file)];
    if (!register || !sense || register.rows.some(({ item }) => sense.tools.test(item.code))) return [];
    return [{ doc: register.id, at: register.rows[0]?.id ?? "r1", params: {} }];
  },

  /** What is bought from a firm of that name has to do with the trade. */
  suppliersOfTrade: (file) => {
    const sense = senseOf(file);
    if (!sense) return [];
    return firmAccounts(file).flatMap(({ id, lines }) => {
      const odd = lines.find(
        ({ text: what, counterparty }) => is(what, "bank.purchase") && sense.alien.test(counterparty),
      );
      return odd ? [{ doc: id, at: `L${odd.no}`, params: { supplier: odd.counterparty } }] : [];
    });
  },

  /** No firm runs on nothing, and none lives for its carriers and repairers: their bills are the share of sales that they are in the trade. */
  billsOfTrade: (file) => {
    const [accounts, sense, sales] = [firmAccounts(file), senseOf(file), salesOfTwelveMonths(file)];
    if (!sense || !sales || accounts.length === 0) return [];
    const bills = accounts.flatMap(({ lines }) => lines).filter(({ text }) => is(text, "bank.service"));
    const place = { doc: accounts[0]!.id, at: `L${bills[0]?.no ?? 1}` };
    return outside(total(bills.map(({ out }) => out)) / sales, sense.bills, place);
  },

  /** What is on order is what the trade sells. */
  ordersOfTrade: (file) => {
    const book = paper(file, "orderBook");
    return (book?.rows ?? []).flatMap(({ id, item }) =>
      ofTrade(file, item, "product") ? [] : [{ doc: book!.id, at: id, params: { item: item.code } }],
    );
  },

  /** What was given up as dead is not on sale in the same list. */
  deadIsNotOnSale: (file) => {
    const list = paper(file, "inventory");
    const named = ({ item }: { readonly item: Phrase }) => JSON.stringify([item.code, item.params]);
    const onSale = new Set(list?.rows.filter(({ note }) => !note).map(named));
    return (list?.rows ?? []).flatMap((one) =>
      one.note && is(one.note, "stockNote.writtenDown") && onSale.has(named(one))
        ? [{ doc: list!.id, at: one.id, params: { item: one.item.code } }]
        : [],
    );
  },

  /** Quantity times cost is value. */
  stockMultiplies: (file) => {
    const list = paper(file, "inventory");
    return (list?.rows ?? []).flatMap(({ id, quantity, unitCost, value }) =>
      quantity * unitCost === value ? [] : [{ doc: list!.id, at: id, params: { quantity, unitCost, value } }],
    );
  },

  /** The stock list is what the books have. */
  stockInBooks: (file) => {
    const [list, interim] = [paper(file, "inventory"), paper(file, "interim")];
    const booked = interim?.statement.lines.inventory;
    if (!list || !interim || booked === undefined) return [];
    const listed = total(list.rows.map(({ value }) => value));
    if (near(listed, booked, 0.05)) return [];
    return [{ doc: interim.id, at: "interim.inventory", against: list.id, params: { listed, booked } }];
  },

  /** Stock lasts as long as stock of the trade lasts. */
  stockDays: (file) => {
    const [statements, sense] = [paper(file, "statements"), senseOf(file)];
    if (!statements || !sense) return [];
    return statements.years.flatMap(({ periodEnd, lines: { costOfSales, inventory } }) =>
      costOfSales && inventory !== undefined
        ? outside((inventory / costOfSales) * 365, sense.stockDays, {
            doc: statements.id,
            at: `${periodEnd.slice(0, 4)}.inventory`,
          })
        : [],
    );
  },

  /** Fresh food is not weeks old. */
  freshIsFresh: (file) => {
    const list = paper(file, "inventory");
    return (list?.rows ?? []).flatMap(({ id, item, value, lastMoved }) =>
      FRESH.test(item.code) && value > 0
        ? outside(daysFrom(lastMoved, list!.asOf), [0, 15], { doc: list!.id, at: id }, { item: item.code })
        : [],
    );
  },

  /** What still counts has moved within two years. */
  stockMoves: (file) => {
    const list = paper(file, "inventory");
    return (list?.rows ?? []).flatMap(({ id, value, lastMoved }) =>
      value > 0 ? outside(daysFrom(lastMoved, list!.asOf), [0, 540], { doc: list!.id, at: id }) : [],
    );
  },

  /** The owner says about how long his stock lasts. */
  stockTold: (file) => {
    const [said, interim] = [answer(file, "stock"), paper(file, "interim")];
    const told = said && is(said.said, "interview.stock.days") ? number(said.said, "days") : undefined;
    const { costOfSales, inventory } = interim?.statement.lines ?? {};
    if (!said || !interim || told === undefined || !costOfSales || inventory === undefined) return [];
    const days = (inventory / costOfSales) * interim.statement.months * 30;
    return outside(
      told / days,
      [0.3, 3.2],
      { doc: said.doc, at: said.at, against: interim.id },
      { told, days: Math.round(days) },
    );
  },

  /** Old stock that the owner tells of lies in the list or was seen. */
  staleToldAndListed: (file) => {
    const [said, list, visit] = [answer(file, "stock"), paper(file, "inventory"), paper(file, "siteVisit")];
    if (!said || !list || !is(said.said, "interview.stock.stale")) return [];
    const shown =
      list.rows.some(({ value, note }) => value === 0 || note !== undefined) ||
      visit?.notes.some(({ text: what }) => what.code.includes(".stale"));
    return shown ? [] : [{ doc: said.doc, at: said.at, against: list.id, params: {} }];
  },

  /** The register is what the books have. */
  machinesInBooks: (file) => {
    const [register, interim] = [paper(file, "assetRegister"), paper(file, "interim")];
    const booked = interim?.statement.lines.fixedAssets;
    if (!register || !interim || booked === undefined) return [];
    const listed = total(register.rows.map(({ netValue }) => netValue));
    if (near(listed, booked, 0.03)) return [];
    return [{ doc: interim.id, at: "interim.fixedAssets", against: register.id, params: { listed, booked } }];
  },

  /** Cost less wear is what is left, and wear stops at the cost. */
  wearStops: (file) => {
    const register = paper(file, "assetRegister");
    return (register?.rows ?? []).flatMap(({ id, cost, accumulatedDepreciation, netValue }) =>
      cost - accumulatedDepreciation === netValue && netValue >= 0
        ? []
        : [{ doc: register!.id, at: id, params: { cost, accumulatedDepreciation, netValue } }],
    );
  },

  /** A new machine has hardly any wear, and an old one has some. */
  wearByAge: (file) => {
    const register = paper(file, "assetRegister");
    return (register?.rows ?? []).flatMap(({ id, bought, cost, accumulatedDepreciation }) => {
      const years = daysFrom(bought, register!.asOf) / 365;
      const worn = accumulatedDepreciation / cost;
      return outside(worn, [Math.min(0.5, years / 30 - 0.05), years / 2 + 0.1], { doc: register!.id, at: id });
    });
  },

  /** A year's wear is a known part of what machines cost. */
  depreciationRate: (file) => {
    const [register, year] = [paper(file, "assetRegister"), paper(file, "statements")?.years.at(-1)];
    const worn = year?.lines.depreciation;
    if (!register || !year || worn === undefined) return [];
    const cost = total(register.rows.map((row) => row.cost));
    const place = { doc: "statements", at: `${year.periodEnd.slice(0, 4)}.depreciation`, against: register.id };
    return outside(worn / cost, [0.02, 0.35], place);
  },

  /** A machine that the owner tells of stands in the register. */
  newMachineListed: (file) => {
    const [said, register] = [answer(file, "lastYear"), paper(file, "assetRegister")];
    const amount = said && is(said.said, "interview.lastYear.newMachine") ? number(said.said, "amount") : undefined;
    if (!said || !register || amount === undefined) return [];
    const lately = register.rows.filter(({ bought }) => daysFrom(bought, file.asOf) < 500);
    const found =
      lately.some(({ cost }) => near(cost, amount, 0.15)) || near(total(lately.map(({ cost }) => cost)), amount, 0.6);
    return found ? [] : [{ doc: said.doc, at: said.at, against: register.id, params: { amount } }];
  },

  /** A machine of the register costs no more than the firm sells in a year. */
  machineAgainstSales: (file) => {
    const [register, application] = [paper(file, "assetRegister"), paper(file, "application")];
    const sales = application?.stated.lastYearSales;
    if (!register || !application || !sales) return [];
    return register.rows.flatMap(({ id, cost }) =>
      outside(yuan(cost) / yuan(sales), [0, 1], { doc: register.id, at: id, against: application.id }),
    );
  },
};
