import { type IndustryDefinition, SMALL_LOTS } from "../definition";
import type { Service } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** A kitchen burns gas; guests cost linen and cleaning, and meals that leave the house cost boxes and commission. House estimates. */
const services: readonly Service[] = [
  { what: "gas", weight: 2.5 },
  { what: "packaging", weight: 1 },
  { what: "maintenance", weight: 0.9 },
  { what: "office", weight: 0.3 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "platform", weight: 1.2 },
  { what: "laundry", weight: 0.6 },
];

/** Restaurants of one or a few houses; labour is an operating cost, so the gross margin excludes it. */
export const restaurant: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "H6210", closedSector: "R9089" },
  services,
  invoices: 0.6,
  weekendTrade: 1.4,
  // A small eating house without private rooms sells a bowl and a drink.
  takings: { ticket: 96, ticketOfMicro: 42, returned: SMALL_LOTS.returned },
  orders: undefined,
};
