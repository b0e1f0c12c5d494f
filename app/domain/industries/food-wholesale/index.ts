import { type IndustryDefinition, SMALL_LOTS } from "../definition";
import { USUAL_SERVICES } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** Wholesalers of packaged and chilled food to shops, canteens and restaurants. */
export const foodWholesale: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "F5129", closedSector: "F5163" },
  services: USUAL_SERVICES,
  invoices: 1.3,
  weekendTrade: 0.4,
  takings: { ticket: 260, returned: SMALL_LOTS.returned },
  orders: { months: [0.3, 0.6], rows: [8, 15], days: [14, 21] },
};
