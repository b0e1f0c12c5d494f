import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["Foods", "Farm Products", "Food Processing", "Agricultural Products"],
  workshops: ["Food Workshop", "Pickles Workshop", "Bean Products Workshop"],
  customers: ["Supermarket", "Food Distribution", "Catering Supply", "Food Import and Export", "Dairy"],
  smallCustomers: ["Grocery", "Noodle House", "Canteen Services", "Snack Shops", "Hotel"],
  suppliers: ["Farmers' Cooperative", "Vegetable Growers", "Grain Trading"],
  smallSuppliers: ["Seasoning", "Food Packaging", "Edible Oil"],
  relatives: ["Cold Storage", "Farm", "Feed"],
  neighbours: ["Beverages", "Flour Mill", "Aquatic Products"],
};
