import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["Building Engineering", "Construction Labour", "Decoration Engineering", "Installation Engineering"],
  workshops: ["Decoration Team", "Building Team", "Installation Team"],
  customers: ["Construction Group", "Municipal Engineering", "Real Estate Development", "Building Contracting"],
  smallCustomers: ["Property Services", "Hotel", "School", "Supermarket", "Plastics", "Food"],
  suppliers: ["Steel Trading", "Ready-mixed Concrete", "Labour Services"],
  smallSuppliers: ["Cement", "Timber", "Scaffolding Hire", "Pipes"],
  relatives: ["Building Materials", "Machinery Hire", "Curtain Wall"],
  neighbours: ["Landscaping", "Steel Structures", "Waterproofing"],
};
