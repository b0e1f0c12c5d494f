import type { Industry } from "./types";

/** A firm that sends small bills. */
export interface Service {
  readonly what: keyof typeof SERVICE_NAMES;
  /** usual size of its bills against the others' */
  readonly weight: number;
  /** asks the same sum every month */
  readonly flat?: true;
}

/** What such firms call themselves. */
export const SERVICE_NAMES = {
  freight: "Logistics",
  courier: "Express",
  advertising: "Online Marketing",
  platform: "Platform Services",
  packaging: "Packaging Materials",
  maintenance: "Equipment Maintenance",
  office: "Office Supplies",
  telecom: "Telecom",
  accounting: "Accounting Services",
  vehicle: "Vehicle Repair",
  cleaning: "Cleaning",
  gas: "City Gas",
  laundry: "Linen Service",
  parking: "Truck Parking",
  washing: "Truck Wash",
  tracking: "Vehicle Tracking",
} as const;

/** The first is the one whose bills come most often. House estimates. */
const USUAL: readonly Service[] = [
  { what: "freight", weight: 2.5 },
  { what: "packaging", weight: 1.5 },
  { what: "maintenance", weight: 1.2 },
  { what: "office", weight: 0.5 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "vehicle", weight: 0.9 },
  { what: "cleaning", weight: 0.5 },
];

/** A shop on a platform pays for being found and for parcels before anything else. House estimates. */
const ONLINE: readonly Service[] = [
  { what: "courier", weight: 3.2 },
  { what: "packaging", weight: 1.2 },
  { what: "advertising", weight: 3 },
  { what: "office", weight: 0.3 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "platform", weight: 1.8 },
  { what: "cleaning", weight: 0.2 },
];

/** A kitchen burns gas; guests cost linen and cleaning, and meals that leave the house cost boxes and commission. House estimates. */
const RESTAURANT: readonly Service[] = [
  { what: "gas", weight: 2.5 },
  { what: "packaging", weight: 1 },
  { what: "maintenance", weight: 0.9 },
  { what: "office", weight: 0.3 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "platform", weight: 1.2 },
  { what: "laundry", weight: 0.6 },
];

/** Fuel, tolls, tyres and cover for the trucks are cost of sales; what a haulier's yard pays beside them is small. House estimates. */
const TRUCKING: readonly Service[] = [
  { what: "parking", weight: 2.5 },
  { what: "washing", weight: 1.5 },
  { what: "vehicle", weight: 1.2 },
  { what: "office", weight: 0.5 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "tracking", weight: 0.8 },
  { what: "cleaning", weight: 0.5 },
];

const BY_TRADE: Partial<Record<Industry["id"], readonly Service[]>> = {
  onlineRetail: ONLINE,
  restaurant: RESTAURANT,
  trucking: TRUCKING,
};

/** Eight firms in every trade. */
export const servicesOf = (industry: Industry["id"]): readonly Service[] => BY_TRADE[industry] ?? USUAL;
