import { Faker, en } from "@faker-js/faker";
import { numericSeed } from "../../random/index";
import type { Archetype } from "../archetype";
import type { Names } from "./world";

const CITIES = ["Linhe", "Dongpu", "Xishan", "Luhe", "Baisha", "Nanlin", "Yongtai", "Hedong"] as const;
const STEMS = [
  "Jinyuan",
  "Ruida",
  "Beichen",
  "Huaxing",
  "Tongli",
  "Yonghe",
  "Xinda",
  "Hengfa",
  "Kaiyuan",
  "Minghui",
  "Shunda",
  "Anping",
  "Haoyu",
  "Lisheng",
  "Zhongtai",
  "Fuli",
] as const;
const CUSTOMERS = ["Pump Works", "Valve", "Machinery", "Auto Parts", "Elevator", "Motor"] as const;
const SUPPLIERS = ["Steel Trading", "Tools", "Alloy", "Casting", "Bearings"] as const;
const FOODS = ["Vegetables", "Meat", "Grain and Oil", "Seafood", "Beverages"] as const;
const SERVICES = ["Logistics", "Packaging", "Maintenance", "Office Supplies", "Telecom"] as const;

/** Fictional names from the case's own seeded faker; no name is used twice in a case. */
export function drawNames(archetype: Archetype, seed: string): Names {
  const faker = new Faker({ locale: [en] });
  faker.seed(numericSeed(seed, "names"));
  const stems = faker.helpers.shuffle([...STEMS]);
  let next = 0;
  const company = (kind: string): string => `${stems[next++ % stems.length]} ${kind}`;
  const restaurant = archetype.industry === "restaurant";
  const city = faker.helpers.arrayElement(CITIES);
  return {
    firm: company(restaurant ? "Restaurant" : "Metal Parts Co."),
    city,
    owner: faker.person.fullName(),
    privateLender: faker.person.fullName(),
    bank: `${city} City Bank`,
    otherBank: "Rural Commercial Bank",
    customers: restaurant
      ? [company("Company canteen"), company("Hotel")]
      : faker.helpers.arrayElements([...CUSTOMERS], 4).map(company),
    suppliers: faker.helpers.arrayElements(restaurant ? [...FOODS] : [...SUPPLIERS], 4).map(company),
    services: faker.helpers.arrayElements([...SERVICES], 3).map(company),
    landlord: company("Property"),
  };
}
