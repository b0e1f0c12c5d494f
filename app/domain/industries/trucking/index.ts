import { type IndustryDefinition, SMALL_LOTS } from "../definition";
import type { Service } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** Fuel, tolls, tyres and cover for the trucks are cost of sales; what a haulier's yard pays beside them is small. House estimates. */
const services: readonly Service[] = [
  { what: "parking", weight: 2.5 },
  { what: "washing", weight: 1.5 },
  { what: "vehicle", weight: 1.2 },
  { what: "office", weight: 0.5 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "tracking", weight: 0.8 },
  { what: "cleaning", weight: 0.5 },
];

/** Road hauliers with trucks of their own and hired carriers beside them. */
export const trucking: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "G5431", closedSector: "G5442" },
  services,
  invoices: 1,
  weekendTrade: 0.4,
  takings: SMALL_LOTS,
  orders: { months: [1.4, 2.9], rows: [4, 8], days: [240, 180] },
};
