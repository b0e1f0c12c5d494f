import { foodProcessing as foodProcessingNames } from "./food-processing/names";
import { foodProcessing as foodProcessingWords } from "./food-processing/vocabulary";
import { onlineRetail as onlineRetailNames } from "./online-retail/names";
import { onlineRetail as onlineRetailWords } from "./online-retail/vocabulary";
import { construction as constructionNames } from "./construction/names";
import { construction as constructionWords } from "./construction/vocabulary";
import { trucking as truckingNames } from "./trucking/names";
import { trucking as truckingWords } from "./trucking/vocabulary";
import { metalParts as metalPartsNames } from "./metal-parts/names";
import { metalParts as metalPartsWords } from "./metal-parts/vocabulary";
import { garment as garmentNames } from "./garment/names";
import { garment as garmentWords } from "./garment/vocabulary";
import { restaurant as restaurantNames } from "./restaurant/names";
import { restaurant as restaurantWords } from "./restaurant/vocabulary";
import { foodWholesale as foodWholesaleNames } from "./food-wholesale/names";
import { foodWholesale as foodWholesaleWords } from "./food-wholesale/vocabulary";
import { construction } from "./construction/profile";
import { foodProcessing } from "./food-processing/profile";
import { foodWholesale } from "./food-wholesale/profile";
import { garment } from "./garment/profile";
import { metalParts } from "./metal-parts/profile";
import { onlineRetail } from "./online-retail/profile";
import { restaurant } from "./restaurant/profile";
import { trucking } from "./trucking/profile";
import type { TradeNames } from "./names";
import type { Industry, IndustrySources } from "./types";
import type { Vocabulary } from "./vocabulary";

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

export const VOCABULARY: Readonly<Record<Industry["id"], Vocabulary>> = {
  foodWholesale: foodWholesaleWords,
  restaurant: restaurantWords,
  garment: garmentWords,
  metalParts: metalPartsWords,
  trucking: truckingWords,
  construction: constructionWords,
  onlineRetail: onlineRetailWords,
  foodProcessing: foodProcessingWords,
};

export const TRADE_NAMES: Readonly<Record<Industry["id"], TradeNames>> = {
  foodWholesale: foodWholesaleNames,
  restaurant: restaurantNames,
  garment: garmentNames,
  metalParts: metalPartsNames,
  trucking: truckingNames,
  construction: constructionNames,
  onlineRetail: onlineRetailNames,
  foodProcessing: foodProcessingNames,
};
