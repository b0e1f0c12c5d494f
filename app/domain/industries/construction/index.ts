import { type IndustryDefinition, SMALL_LOTS } from "../definition";
import { USUAL_SERVICES } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** Building subcontractors for shells, fit-out and installation who hire labour gangs by the job. */
export const construction: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "E4790", closedSector: "F7240" },
  services: USUAL_SERVICES,
  invoices: 0.5,
  weekendTrade: 0.4,
  takings: SMALL_LOTS,
  orders: { months: [1.6, 3], rows: [3, 7], days: [300, 240] },
};
