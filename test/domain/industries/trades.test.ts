import { describe, expect, it } from "vitest";
import { INDUSTRIES, INDUSTRY_IDS, TRADES, TRAITS } from "~/domain/industries";

/** A portfolio draws its trades by their place in this list: another order is another portfolio. */
const ORDER = [
  "foodWholesale",
  "restaurant",
  "garment",
  "metalParts",
  "trucking",
  "construction",
  "onlineRetail",
  "foodProcessing",
];

describe("the definitions of the trades", () => {
  it("stand in the order that draws follow, the same in every list", () => {
    expect(INDUSTRY_IDS).toEqual(ORDER);
    for (const list of [TRADES, TRAITS, INDUSTRIES]) expect(Object.keys(list)).toEqual(ORDER);
  });

  it("say once what a trade is: pages read the same as the generator", () => {
    for (const id of INDUSTRY_IDS) {
      expect(TRADES[id]).toMatchObject(TRAITS[id]);
      expect(INDUSTRIES[id]).toBe(TRADES[id].profile);
    }
  });
});

describe.each(INDUSTRY_IDS)("%s", (id) => {
  const trade = TRADES[id];
  const { stock, exports, products, jobs } = trade.vocabulary;

  it("lists finished goods if it makes goods, and only then", () => {
    expect(stock.some(({ category }) => category === "finished")).toBe(trade.makesGoods);
  });

  it("has hands at its machines where more hands use more current", () => {
    if (trade.worksAtMachines) expect(jobs.production.length).toBeGreaterThan(0);
    if (trade.worksAtMachines) expect(trade.profile.utilitiesInCostOfSales).toBe(true);
  });

  it("lists goods that spoil only if it sells food", () => {
    if (stock.some(({ fresh }) => fresh)) expect(trade.sellsFood).toBe(true);
  });

  it("can name what it exports, and what is ordered ahead, where there is any", () => {
    expect(exports.length > 0).toBe(trade.profile.exportChance > 0);
    expect(products.length > 0).toBe(trade.orders !== undefined);
  });

  it("is billed by eight firms, no two of the same kind", () => {
    expect(new Set(trade.services.map(({ what }) => what)).size).toBe(8);
    expect(trade.services).toHaveLength(8);
  });

  it("has a sector code of its own, and another that the bank does not lend to", () => {
    const { sector, closedSector } = trade.codes;
    for (const code of [sector, closedSector]) expect(code).toMatch(/^[A-T]\d{4}$/);
    const sectors = INDUSTRY_IDS.map((other) => TRADES[other].codes.sector);
    expect(sectors.filter((code) => code === sector)).toHaveLength(1);
    expect(sectors).not.toContain(closedSector);
  });
});
