import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["Food Trading", "Grain and Oil", "Food Wholesale", "Foodstuffs"],
  workshops: ["Food Wholesale Store", "Grain and Oil Store", "Dry Goods Store"],
  customers: ["Supermarket", "Catering", "Canteen Services", "Hotel", "Convenience Stores"],
  smallCustomers: ["Noodle House", "Grocery", "Bakery", "Kindergarten", "Hotpot"],
  suppliers: ["Rice Mill", "Edible Oil", "Frozen Foods", "Flour Mill"],
  smallSuppliers: ["Seasoning", "Beverages", "Sugar"],
  relatives: ["Cold Storage", "Food Distribution", "Tea and Spirits"],
  neighbours: ["Seafood Trading", "Fruit Trading", "Beverage Trading"],
};
