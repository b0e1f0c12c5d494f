import { type IndustryDefinition, SMALL_LOTS } from "../definition";
import { USUAL_SERVICES } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** Processors of farm products: milled grain, edible oil, frozen meat and vegetables. */
export const foodProcessing: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "C1399", closedSector: "A0412" },
  services: USUAL_SERVICES,
  invoices: 1.1,
  weekendTrade: 0.4,
  takings: SMALL_LOTS,
  orders: { months: [1, 2.1], rows: [6, 12], days: [45, 60] },
};
