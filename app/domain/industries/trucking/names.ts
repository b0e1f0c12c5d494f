import type { TradeNames } from "../names";

export const names: TradeNames = {
  firms: ["Transport", "Logistics", "Freight", "Haulage"],
  workshops: ["Freight Service", "Haulage Service", "Truck Team"],
  customers: ["Building Materials", "Paper", "Home Appliances", "Chemical", "Beverage Group", "Express Delivery"],
  smallCustomers: ["Ceramics", "Furniture", "Feed", "Steel Structures", "Timber", "Fertiliser"],
  suppliers: ["Petroleum", "Fuel Trading"],
  smallSuppliers: [
    "Expressway Tolls",
    "Tyres",
    "Truck Sales and Service",
    "Freight Brokerage",
    "Auto Parts",
    "Lubricants",
  ],
  relatives: ["Vehicle Repair", "Warehousing", "Car Rental"],
  neighbours: ["Warehousing", "Logistics", "Vehicle Trading"],
};
