import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["Catering Management", "Restaurant", "Banquet House"],
  workshops: ["Restaurant", "Noodle House", "Kitchen", "Hotpot House"],
  customers: ["Software", "Travel Agency", "Insurance Agency", "Middle School", "Hospital", "Construction Design"],
  smallCustomers: ["Law Office", "Advertising", "Training Centre", "Photo Studio", "Wedding Services"],
  suppliers: ["Meat", "Vegetables", "Poultry", "Seafood"],
  smallSuppliers: ["Grain and Oil", "Beverages", "Seasoning"],
  relatives: ["Tea House", "Catering Supplies", "Guest House"],
  neighbours: ["Bakery", "Tea House", "Barbecue House"],
};
