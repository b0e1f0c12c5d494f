import { type Due, type Loan, type Movement, REGULAR_PAYEES } from "../../firm";
import { randomStream } from "../../random";
import { assetDealer } from "./assets";
import { lenderName } from "./lenders";
import { withForeignBuyers } from "./orders";
import { once } from "./once";
import type { Names, World } from "./world";

const PROVIDERS = ["Yifu Pay", "Suitong Pay", "Kuaima Pay"] as const;

/** The payment app that the firm's customers use. */
export const walletProvider = ({ disguise }: World): string =>
  randomStream(disguise, "wallet/provider").pick(PROVIDERS);

/**
 * Persons of the town who have no other part in the case: names put together from those of the staff, so that they look
 * like all others. None is a name of the case.
 */
export function otherPeople({ names, seed }: World, count: number): string[] {
  const random = randomStream(seed, "bank/people");
  const known = new Set([...names.staff, ...Object.values(names).filter((name) => typeof name === "string")]);
  const people: string[] = [];
  for (let tries = 0; people.length < count && tries < 1000; tries++) {
    const [given, family] = [random.pick(names.staff), random.pick(names.staff)];
    const person = `${given.slice(0, given.lastIndexOf(" "))}${family.slice(family.lastIndexOf(" "))}`;
    if (known.has(person)) continue;
    known.add(person);
    people.push(person);
  }
  return people;
}

/** The persons whom the firm pays every month, by index of REGULAR_PAYEES. */
export const regularPayees = once((world): readonly string[] => otherPeople(world, REGULAR_PAYEES.length));

/** Name `index` of a list that a ledger may outgrow. */
export const nameIn = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

/** Names of the ledger's customers, those abroad with foreign ones. */
export const customerNames = once((world): readonly string[] => withForeignBuyers(world.names, world).customers);

/** Who stands as counterparty of a movement on the firm's accounts. */
export function counterparties(world: World): (movement: Movement) => string {
  const known = knownBy(world);
  return (movement) => counterpartyOf(movement, known);
}

function knownBy(world: World) {
  const { names, days, life } = world;
  const loans = new Map<string, Loan>();
  for (const state of life.states) for (const loan of state.loans) loans.set(loan.id, loan);
  return {
    names,
    customers: customerNames(world),
    regular: regularPayees(world),
    loans,
    dealers: machineDealers(world),
    usualDealer: nameIn(names.suppliers, days.opening.main % names.suppliers.length),
    provider: walletProvider(world),
  };
}

function counterpartyOf(
  { party, loan, month, code, place }: Movement,
  { names, customers, regular, loans, dealers, usualDealer, provider }: ReturnType<typeof knownBy>,
): string {
  switch (party.kind) {
    case "dues":
      return payeeOf(party.what, names, accountBank(place, names));
    case "customer":
      return nameIn(customers, party.index);
    case "supplier":
      return nameIn(names.suppliers, party.index);
    case "service":
      return nameIn(names.services, party.index);
    case "individual":
      return nameIn(regular, party.index);
    case "bank":
    case "privateLender": {
      const lent = loan === undefined ? undefined : loans.get(loan);
      if (lent) return lenderName(lent, names);
      return party.kind === "bank" ? names.otherBank : names.privateLender;
    }
    case "billCentre":
      return `${names.bank} Bill Centre`;
    case "machineMaker":
      return dealers.get(month) ?? usualDealer;
    case "bridgeLender":
    case "landlord":
    case "owner":
    case "spouse":
    case "relatedFirm":
    case "neighbourFirm":
      return names[PERSONS[party.kind]];
    case "staff":
      return "Payroll account";
    case "taxOffice":
      return `${names.city} Tax Bureau`;
    case "socialInsurance":
      return `${names.city} Social Insurance Centre`;
    case "powerCompany":
      return `${names.city} Power Supply`;
    case "waterCompany":
      return `${names.city} Water Works`;
    case "insurer":
      return INSURER;
    case "treasury":
      return `${names.city} Finance Bureau`;
    case "self":
      return code === "tillBanked" ? "Cash counter" : names.firm;
    case "public":
      return code === "walletSettled" ? provider : "Cash counter";
  }
}

/** The bank that keeps an account of the firm. */
export const accountBank = (place: Movement["place"], names: Pick<Names, "bank" | "otherBank">): string =>
  place === "second" ? names.otherBank : names.bank;

/** Who stands beside what every account shows; a bank names itself. */
function payeeOf(what: Due, { city }: Names, bank: string): string {
  switch (what) {
    case "accountFee":
    case "transferFee":
    case "depositInterest":
      return bank;
    case "surcharges":
    case "maintenanceTax":
    case "educationSurcharge":
    case "localEducation":
    case "wageTax":
      return `${city} Tax Bureau`;
    case "housingFund":
      return `${city} Housing Fund Centre`;
    case "tolls":
      return "Expressway Toll Clearing Centre";
    case "vehicleInsurance":
    case "propertyInsurance":
      return INSURER;
  }
}

const INSURER = "Anhe Property Insurance";

const PERSONS = {
  bridgeLender: "bridgeLender",
  landlord: "landlord",
  owner: "owner",
  spouse: "spouse",
  relatedFirm: "relativeFirm",
  neighbourFirm: "neighbourFirm",
} as const;

/** The dealers that the register of fixed assets names, by the month of the purchase. */
function machineDealers({ days, now, seed }: World): ReadonlyMap<number, string> {
  const inUse = new Set(now.assets.map(({ bought }) => bought));
  const paid = days.movements.filter(({ code, month }) => code === "capex" && inUse.has(month));
  return new Map([...new Set(paid.map(({ month }) => month))].map((month) => [month, assetDealer(seed, month)]));
}
