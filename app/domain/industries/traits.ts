import { traits as construction } from "./construction/traits";
import { traits as foodProcessing } from "./food-processing/traits";
import { traits as foodWholesale } from "./food-wholesale/traits";
import { traits as garment } from "./garment/traits";
import { traits as metalParts } from "./metal-parts/traits";
import { traits as onlineRetail } from "./online-retail/traits";
import { traits as restaurant } from "./restaurant/traits";
import { traits as trucking } from "./trucking/traits";
import type { Traits } from "./definition";
import type { IndustryId } from "./ids";

/** What each trade is, without its words: a browser loads no vocabulary. */
export const TRAITS: Readonly<Record<Exclude<IndustryId, "other">, Traits>> = {
  foodWholesale,
  restaurant,
  garment,
  metalParts,
  trucking,
  construction,
  onlineRetail,
  foodProcessing,
};

/** Undefined for what is none of the trades. */
export const traitsOf = (industry: IndustryId): Traits | undefined =>
  industry === "other" ? undefined : TRAITS[industry];
