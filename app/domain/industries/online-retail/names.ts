import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["E-Commerce", "Network Trading", "Online Trading", "Home Goods Trading"],
  workshops: ["Online Store", "Home Goods Store", "Network Store"],
  customers: ["Group Buying", "Gifts Trading", "Platform Trading", "Supply Chain", "Chain Stores"],
  smallCustomers: ["Gift Shop", "Fitness Club", "Hostel", "Advertising", "Live Sales", "Cafe"],
  suppliers: ["Household Goods", "Small Appliances", "Textiles", "Toys"],
  smallSuppliers: ["Plastic Products", "Stationery", "Carton Packaging"],
  relatives: ["Express Delivery", "Cartons", "Live Sales"],
  neighbours: ["Warehousing", "Toys Trading", "Pet Supplies"],
};
