export const INDUSTRY_IDS = [
  "foodWholesale",
  "restaurant",
  "garment",
  "metalParts",
  "trucking",
  "construction",
  "onlineRetail",
  "foodProcessing",
] as const;

export type IndustryId = (typeof INDUSTRY_IDS)[number] | "other";
