/** What a browser may load: ids and what the trades are, without their words. */
export { MEDIAN_RATIOS, type MedianRatio } from "./definition";
export { INDUSTRY_IDS, type IndustryId } from "./ids";
export { TRAITS, traitsOf } from "./traits";
