import { isoDate } from "../../money";
import { randomStream } from "../../random";
import type { LeaseDocument } from "./types/firm";
import { vocabularyOf } from "./vocabulary/index";
import type { Drawn, World } from "./world";

const YEARS = [3, 5] as const;

/** The lease of the premises, minor units without VAT; undefined when they belong to the owner. */
export function drawLease(world: World): Drawn<LeaseDocument> | undefined {
  const { now, names, seed } = world;
  const { firm, figures } = now;
  if (firm.premisesOwned) return undefined;
  const random = randomStream(seed, "lease");
  const { keys, rentPerSquareMetre } = vocabularyOf(firm.industry.id, seed).premises;
  const months = 12 * random.integer(...YEARS);
  // At least three months have passed, and at least two are left.
  const start = now.month - random.integer(3, Math.min(months, 12 * firm.yearsInBusiness) - 3);
  const deposit = figures.rent * random.integer(1, 3);
  const document: LeaseDocument = {
    id: "lease",
    kind: "lease",
    landlord: names.landlord,
    tenant: names.firm,
    premises: { code: `premises.${firm.industry.id}.${random.pick(keys)}`, params: { city: names.city } },
    squareMetres: Math.max(12, Math.round(figures.rent / 100 / (rentPerSquareMetre * random.lognormal(1, 0.2)))),
    monthlyRent: figures.rent,
    from: isoDate(start, 1),
    until: isoDate(start + months - 1, 31),
    deposit,
  };
  // Small firms paid it long ago and wrote it off, or the owner paid it.
  return { document, noise: deposit > 0 ? [{ source: "depositNotBooked", doc: "lease", amount: deposit }] : [] };
}
