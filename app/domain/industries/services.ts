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
export const USUAL_SERVICES: readonly Service[] = [
  { what: "freight", weight: 2.5 },
  { what: "packaging", weight: 1.5 },
  { what: "maintenance", weight: 1.2 },
  { what: "office", weight: 0.5 },
  { what: "telecom", weight: 0.3, flat: true },
  { what: "accounting", weight: 0.3, flat: true },
  { what: "vehicle", weight: 0.9 },
  { what: "cleaning", weight: 0.5 },
];
