import { type IndustryDefinition, SMALL_LOTS } from "../definition";
import { USUAL_SERVICES } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** Makers of turned, milled and stamped metal parts, general or small-scale taxpayers by their sales. */
export const metalParts: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "C3484", closedSector: "C3140" },
  services: USUAL_SERVICES,
  invoices: 1,
  weekendTrade: 0.4,
  takings: SMALL_LOTS,
  orders: { months: [1.1, 2.6], rows: [7, 14], days: [75, 90] },
};
