import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["Metal Parts", "Precision Machinery", "Hardware", "Metal Forming"],
  workshops: ["Metal Parts Workshop", "Hardware Workshop", "Lathe Workshop"],
  customers: ["Pump Works", "Valve", "Machinery", "Auto Parts", "Elevator", "Motor", "Compressor", "Farm Machinery"],
  smallCustomers: ["Lighting", "Furniture Fittings", "Bicycle", "Kitchenware", "Locks", "Meters"],
  suppliers: ["Steel Trading", "Alloy", "Casting"],
  smallSuppliers: ["Copper", "Tools", "Bearings", "Lubricants"],
  relatives: ["Electroplating", "Moulds", "Hardware Trading"],
  neighbours: ["Plastics", "Moulds", "Wire Products"],
};
