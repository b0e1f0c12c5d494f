import { type IndustryDefinition, SMALL_LOTS } from "../definition";
import { USUAL_SERVICES } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** Garment makers who sew for brands, traders and online shops. */
export const garment: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "C1819", closedSector: "C1912" },
  services: USUAL_SERVICES,
  invoices: 0.8,
  weekendTrade: 0.4,
  takings: SMALL_LOTS,
  orders: { months: [1.2, 2.9], rows: [5, 11], days: [90, 100] },
};
