import { isoDate } from "../../money";
import { pow, randomStream } from "../../random";
import { once } from "./once";
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
  const { keys } = vocabularyOf(firm.industry.id, seed).premises;
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
    squareMetres: squareMetresOf(world),
    monthlyRent: figures.rent,
    from: isoDate(start, 1),
    until: isoDate(start + months - 1, 31),
    deposit,
  };
  // Small firms paid it long ago and wrote it off, or the owner paid it.
  return { document, noise: deposit > 0 ? [{ source: "depositNotBooked", doc: "lease", amount: deposit }] : [] };
}

/** Who pays more for rooms than others of the trade has better ones as well as larger: the part that goes into the place. House estimate. */
const FOR_THE_PLACE = 0.3;
/** How far towns and streets differ beside, to either side. House estimate. */
const PLACES_DIFFER = 1.5;
const LEAST_ROOM = 12;

/** What the firm works in: by its rent, or by what one of its trade would pay where the owner owns it. */
export const squareMetresOf = once(({ now, seed }): number => {
  const { firm, figures } = now;
  const { rentPerSquareMetre } = vocabularyOf(firm.industry.id, seed).premises;
  const usual = firm.monthlySales * firm.industry.rentShare;
  const rent = firm.premisesOwned ? usual : figures.rent;
  const place = pow(PLACES_DIFFER, randomStream(seed, "premises/place").between(-1, 1));
  const each = rentPerSquareMetre * pow(rent / usual, FOR_THE_PLACE) * place;
  return Math.max(LEAST_ROOM, Math.round(rent / 100 / each));
});
