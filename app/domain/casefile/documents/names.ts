import { SERVICE_NAMES, TRADES } from "../../industries";
import { randomStream, type RandomStream } from "../../random";
import type { Archetype } from "../archetype";
import type { LicenceDocument } from "./types/firm";
import { BANKS, CITIES, FIRST_SYLLABLES, GIVEN, LAST_SYLLABLES, SURNAMES, THIS_BANK } from "./name-lists";
import type { Names } from "./world";

/** The most parties that a day book has. */
const CUSTOMERS = 60;
const SUPPLIERS = 12;
/** Those that most is bought from, the first of the day book. */
const MAIN_SUPPLIERS = 2;
const STAFF = 120;

/** The first lets halls and yards, and no dining rooms. */
const LANDLORDS = ["Industrial Park", "Property Management", "Real Estate Leasing"] as const;

/** Micro firms are mostly registered as individual businesses, which shows in the name; larger ones as companies. */
const INDIVIDUAL_SHARE = 0.7;

export function legalForm({ size, books }: Archetype, seed: string): LicenceDocument["form"] {
  const individual = randomStream(seed, "names/form").chance(INDIVIDUAL_SHARE);
  return size === "micro" && (individual || books === "none") ? "individualBusiness" : "limitedCompany";
}

/** Fictional names of a case, the same whatever is planted in it. The legal form is the case's, the names are its disguise. */
export function drawNames(archetype: Archetype, seed: string, disguise = seed): Names {
  const { names: trade, services, servesGuests, drivesTrucks } = TRADES[archetype.industry];
  const stream = (list: string): RandomStream => randomStream(disguise, `names/${list}`);
  const city = stream("city").pick(CITIES);
  const brands = unusedBrands(stream("brands"), city);
  const people = unusedPeople(stream("people"));
  const firms = (list: string, kinds: readonly string[], count: number): string[] => {
    const varied = shuffled(kinds, stream(list));
    return Array.from({ length: count }, (_, i) => `${brands()} ${varied[i % varied.length]}`);
  };
  const one = (list: string, kinds: readonly string[]): string => firms(list, kinds, 1)[0]!;
  const form = legalForm(archetype, seed);
  const [otherBank, firstBank] = shuffled(BANKS, stream("banks")).map((name) => name.replace("{city}", city));
  const owner = people();
  const spouse = people();
  const kin = stream("kin").chance(0.6) ? owner : spouse;
  const known = archetype.request.situation !== "new";
  return {
    firm: form === "limitedCompany" ? one("firm", trade.firms) + " Co." : one("firm", trade.workshops),
    city,
    owner,
    spouse,
    relative: people(surname(kin)),
    relativeFirm: one("relative", trade.relatives),
    neighbourFirm: one("neighbour", trade.neighbours),
    privateLender: people(),
    bridgeLender: one("bridge", ["Asset Management", "Business Consulting", "Financial Consulting"]),
    bank: known ? THIS_BANK : firstBank!,
    thisBank: THIS_BANK,
    otherBank: otherBank!,
    appraiser: one("appraiser", ["Asset Appraisal", "Appraisal Office", "Valuation"]),
    manager: people(),
    customers: [
      ...firms("customers", trade.customers, 6),
      ...firms("smallCustomers", [...trade.customers, ...trade.smallCustomers], CUSTOMERS - 6),
    ],
    suppliers: [
      ...firms("suppliers", trade.suppliers, MAIN_SUPPLIERS),
      ...tollsFirst(firms("smallSuppliers", trade.smallSuppliers, SUPPLIERS - MAIN_SUPPLIERS), drivesTrucks),
    ],
    services: services.map(({ what }) => `${brands()} ${SERVICE_NAMES[what]}`),
    landlord: one("landlord", LANDLORDS.slice(servesGuests ? 1 : 0)),
    staff: Array.from({ length: STAFF }, () => people()),
  };
}

/** A supplier that collects what the road costs. */
export const paysTolls = (supplier: string): boolean => supplier.endsWith("Expressway Tolls");

/** Every haulier pays tolls, whomever else he buys from. */
function tollsFirst(suppliers: readonly string[], drivesTrucks: boolean): readonly string[] {
  const tolls = suppliers.findIndex(paysTolls);
  if (!drivesTrucks || tolls < 0) return suppliers;
  return [suppliers[tolls]!, ...suppliers.filter((_, i) => i !== tolls)];
}

/** Brand names of two or three syllables, none twice and none that is the city's. */
function unusedBrands(random: RandomStream, city: string): () => string {
  return unused(() => random.pick(FIRST_SYLLABLES) + random.pick(LAST_SYLLABLES), [city]);
}

/** Surname last, as banks write it in English. */
function unusedPeople(random: RandomStream): (family?: string) => string {
  return unused((family?: string) => {
    const second = random.pick(GIVEN);
    const given = random.chance(0.7) ? random.pick(GIVEN) + second : second;
    const drawn = random.pick(SURNAMES);
    return `${given[0]!.toUpperCase()}${given.slice(1)} ${family ?? drawn}`;
  }, []);
}

/** "Li Wang" is of the family Wang. */
export const surname = (person: string): string => person.slice(person.lastIndexOf(" ") + 1);

function unused<A extends unknown[]>(draw: (...args: A) => string, taken: readonly string[]): (...args: A) => string {
  const used = new Set(taken);
  return (...args) => {
    let name = draw(...args);
    while (used.has(name)) name = draw(...args);
    used.add(name);
    return name;
  };
}

function shuffled<T>(items: readonly T[], random: RandomStream): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.integer(0, left.length - 1), 1)[0]!);
}
