import { construction } from "./construction";
import { foodProcessing } from "./food-processing";
import { foodWholesale } from "./food-wholesale";
import { garment } from "./garment";
import { metalParts } from "./metal-parts";
import { onlineRetail } from "./online-retail";
import { restaurant } from "./restaurant";
import { trucking } from "./trucking";
import type { Industry, IndustrySources } from "./types";

export const INDUSTRIES: Readonly<Record<Industry["id"], Industry>> = {
  foodWholesale: foodWholesale.industry,
  restaurant: restaurant.industry,
  garment: garment.industry,
  metalParts: metalParts.industry,
  trucking: trucking.industry,
  construction: construction.industry,
  onlineRetail: onlineRetail.industry,
  foodProcessing: foodProcessing.industry,
};

/** Where the numbers of each trade come from. */
export const INDUSTRY_SOURCES: Readonly<Record<Industry["id"], IndustrySources>> = {
  foodWholesale: foodWholesale.sources,
  restaurant: restaurant.sources,
  garment: garment.sources,
  metalParts: metalParts.sources,
  trucking: trucking.sources,
  construction: construction.sources,
  onlineRetail: onlineRetail.sources,
  foodProcessing: foodProcessing.sources,
};
