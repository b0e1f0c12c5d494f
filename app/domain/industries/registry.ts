import { construction } from "./construction";
import { foodProcessing } from "./food-processing";
import { foodWholesale } from "./food-wholesale";
import { garment } from "./garment";
import { metalParts } from "./metal-parts";
import { onlineRetail } from "./online-retail";
import { restaurant } from "./restaurant";
import { trucking } from "./trucking";
import type { IndustryDefinition } from "./definition";
import { INDUSTRY_IDS } from "./ids";
import type { Industry } from "./types";

/** Every trade under its id; draws follow the order of `INDUSTRY_IDS`. */
export const TRADES: Readonly<Record<Industry["id"], IndustryDefinition>> = {
  foodWholesale,
  restaurant,
  garment,
  metalParts,
  trucking,
  construction,
  onlineRetail,
  foodProcessing,
};

/** The numbers that a firm of each trade lives by. The digest of a case is taken over them as they stand. */
export const INDUSTRIES = Object.fromEntries(INDUSTRY_IDS.map((id) => [id, TRADES[id].profile])) as Readonly<
  Record<Industry["id"], Industry>
>;
