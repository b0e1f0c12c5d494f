import type { IndustryDefinition } from "../definition";
import type { Service } from "../services";
import { names } from "./names";
import { profile, sources } from "./profile";
import { traits } from "./traits";
import { vocabulary } from "./vocabulary";

/** A shop on a platform pays for being found and for parcels before anything else. House estimates. */
const services: readonly Service[] = [
  { what: "courier", weight: 3.2 },
  { what: "packaging", weight: 1.2 },
  { what: "advertising", weight: 3 },
  { what: "office", weight: 0.3 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "platform", weight: 1.8 },
  { what: "cleaning", weight: 0.2 },
];

/** Online shops on the large platforms, with some sales to group buyers and abroad. */
export const onlineRetail: IndustryDefinition = {
  ...traits,
  profile,
  sources,
  vocabulary,
  names,
  codes: { sector: "F5292", closedSector: "R9030" },
  services,
  invoices: 0.9,
  weekendTrade: 0.9,
  takings: { ticket: 118, returned: 0.06 },
  orders: undefined,
};
