import { traitsOf } from "../../industries";
import { answer, daysFrom, firmAccounts, is, number, outside, paper, total, yuan } from "../papers";
import type { Rules } from "../rule";

const DRIVERS = /\.(longHaulDriver|driver|localDriver)$/;
const TRUCKS = /^asset\.trucking\.(tractorUnit|refrigeratedTruck|cargoTruck|boxTruck)$/;
const TRACTORS = /^asset\.trucking\.tractorUnit$/;
const TRAILERS = /^asset\.trucking\.\w+Trailer$/;

/** Yuan apiece, new or a few years old: dealers' lists, house estimates. */
const PRICES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  tractorUnit: [150_000, 800_000],
  semiTrailer: [35_000, 220_000],
  boxTruck: [25_000, 380_000],
  refrigeratedTruck: [90_000, 520_000],
  cargoTruck: [90_000, 520_000],
  pickup: [45_000, 260_000],
  forklift: [30_000, 260_000],
  deliveryVan: [40_000, 300_000],
};

const count = (rows: readonly { readonly item: { readonly code: string } }[], kind: RegExp): number =>
  total(rows.filter(({ item }) => kind.test(item.code)).map(({ item }) => number(item, "count") ?? 1));

/**
 * Trucks stand idle in a bad year, and others drive under the firm's licence with drivers of their own who are on no
 * payroll of it. House estimate.
 */
const DRIVERS_A_TRUCK = [0.2, 5] as const;

/** Yuan a year for one truck, from liability alone of an old one to a full policy with the load. House estimate. */
const COVER = [3_000, 60_000] as const;
/** Days after which the first policy of a truck has run out, with a month's leave. */
const FIRST_POLICY = 400;

/** A crew of fewer has no office that the owner must sit in. */
const FEW_PEOPLE = 10;

/** Trucks, who drives them, and what they cost. */
export const TRANSPORT: Rules = {
  /** A haulier hauls with a truck of his own. */
  haulierHasTruck: (file) => {
    const register = paper(file, "assetRegister");
    if (!traitsOf(file.firm.industry)?.drivesTrucks || !register) return [];
    return count(register.rows, TRUCKS) > 0 ? [] : [{ doc: register.id, at: "r1", params: {} }];
  },

  /** A trailer goes behind a tractor unit, which mostly comes with one: for two of those there are three more at most. */
  tractorForTrailers: (file) => {
    const register = paper(file, "assetRegister");
    const trailer = register?.rows.find(({ item }) => TRAILERS.test(item.code));
    if (!register || !trailer) return [];
    const [trailers, tractors] = [count(register.rows, TRAILERS), count(register.rows, TRACTORS)];
    return trailers <= 1.5 * tractors ? [] : [{ doc: register.id, at: trailer.id, params: { trailers, tractors } }];
  },

  /** A fleet wants drivers, and nobody pays a shift of them for one truck. */
  driversForTrucks: (file) => {
    const [register, payroll] = [paper(file, "assetRegister"), paper(file, "payroll")];
    if (!traitsOf(file.firm.industry)?.drivesTrucks || !register || !payroll) return [];
    // In a large firm the list goes over to teams: who drives is not told there.
    if (payroll.staff.some(({ job }) => job.code === "job.team")) return [];
    const trucks = count(register.rows, TRUCKS);
    // With a few trucks, or a few people, the owner drives one himself.
    const drivers =
      payroll.staff.filter(({ job }) => DRIVERS.test(job.code)).length +
      (trucks < 5 || payroll.staff.length < FEW_PEOPLE ? 1 : 0);
    const place = { doc: register.id, at: "r1", against: payroll.id };
    return trucks === 0 ? [] : outside(drivers / trucks, DRIVERS_A_TRUCK, place, { drivers, trucks });
  },

  /** A truck stands still without a policy: each one's is paid once a year, in the month in which it was bought. */
  trucksInsured: (file) => {
    const [register, accounts] = [paper(file, "assetRegister"), firmAccounts(file)];
    if (!traitsOf(file.firm.industry)?.drivesTrucks || !register || accounts.length === 0) return [];
    const premiums = accounts.flatMap(({ lines }) => lines).filter(({ text }) => is(text, "bank.premium.vehicle"));
    const renewed = new Set(premiums.map(({ date }) => date.slice(5, 7)));
    const trucks = register.rows.filter(
      ({ item, bought }) => TRUCKS.test(item.code) && daysFrom(bought, register.asOf) > FIRST_POLICY,
    );
    const bare = trucks.find(({ bought }) => !renewed.has(bought.slice(5, 7)));
    if (bare) return [{ doc: register.id, at: bare.id, against: accounts[0]!.id, params: { bought: bare.bought } }];
    const place = { doc: accounts[0]!.id, at: `L${premiums[0]?.no ?? 1}`, against: register.id };
    const paid = yuan(total(premiums.map(({ out }) => out)));
    return trucks.length === 0 ? [] : outside(paid / count(register.rows, TRUCKS), COVER, place, { paid });
  },

  /** Vehicles cost what vehicles cost. */
  vehiclePrices: (file) => {
    const register = paper(file, "assetRegister");
    if (!register) return [];
    return register.rows.flatMap(({ id, item, cost }) => {
      const bounds = PRICES[item.code.split(".")[2] ?? ""];
      const each = yuan(cost) / (number(item, "count") ?? 1);
      return bounds ? outside(each, bounds, { doc: register.id, at: id }, { item: item.code }) : [];
    });
  },

  /** What is asked for buys what it is asked for: one truck for "another truck", several for a fleet. */
  trucksAskedFor: (file) => {
    const [application, said] = [paper(file, "application"), answer(file, "purpose")];
    if (!application || !said) return [];
    const amount = yuan(application.request.amount);
    const place = { doc: application.id, at: "amount", against: said.doc };
    if (is(said.said, "interview.purpose.equipment.trucking")) return outside(amount, [40_000, 700_000], place);
    if (!is(said.said, "interview.purpose.equipment.fleet")) return [];
    const trucks = number(said.said, "trucks") ?? 2;
    return outside(amount / trucks, [150_000, 700_000], place, { trucks });
  },

  /** Nobody doubles a fleet at one go: the drivers, customers and yard for it are not there. */
  fleetGrowsInSteps: (file) => {
    const [application, register] = [paper(file, "application"), paper(file, "assetRegister")];
    if (!traitsOf(file.firm.industry)?.drivesTrucks || !application || !register) return [];
    if (application.request.purpose !== "equipment") return [];
    const cost = total(register.rows.map((row) => row.cost));
    const place = { doc: application.id, at: "amount", against: register.id };
    return cost === 0 ? [] : outside(application.request.amount / cost, [0, 1.2], place);
  },

  /** A haulier burns diesel: a fuel firm is among those he pays. */
  fuelIsPaid: (file) => {
    if (!traitsOf(file.firm.industry)?.drivesTrucks) return [];
    const bank = paper(file, "bankStatement");
    if (!bank) return [];
    const fuel = bank.lines.some(({ counterparty, out }) => out > 0 && /Petroleum|Fuel|Oil/.test(counterparty));
    return fuel ? [] : [{ doc: bank.id, at: "L1", params: {} }];
  },

  /** The truck that stands as security is of the firm's trade and no older than its register. */
  pledgedSince: (file) => {
    const [register, sheet] = [paper(file, "assetRegister"), paper(file, "collateral")];
    if (!register || !sheet) return [];
    const first = register.rows
      .map(({ bought }) => bought)
      .sort()[0]
      ?.slice(0, 4);
    return sheet.items.flatMap(({ id, type, description }) => {
      const since = number(description, "since");
      if (type !== "machineryOrVehicle" || since === undefined || first === undefined) return [];
      const trade = description.code.split(".")[2];
      const fits = trade === file.firm.industry && since >= Number(first);
      return fits ? [] : [{ doc: sheet.id, at: id, against: register.id, params: { since, first } }];
    });
  },
};
