import { workingDayOfMonth } from "../../calendar";
import type { CollateralOffer, CollateralType, Phrase } from "../../lending";
import { type IsoDate, type Minor, monthEnd, roundHalfUp, roundToStep } from "../../money";
import { pow, randomStream, type RandomStream } from "../../random";
import { drawAssetRegister } from "./assets";
import { daysAfter, officeDay, parts } from "./dates";
import { isBank, openLoans, PREMISES } from "./lenders";
import type { World } from "./world";

/** What rent a buyer of small business premises wants on his money. House estimate. */
const RENT_YIELD = 0.055;
/** How far a pledge goes of what stands in the books. House estimates. */
const OF_BOOK_VALUE = { machineryOrVehicle: 0.9, receivables: 0.75, stock: 0.7 } as const;
/** Things worth less than this share of what is asked for are not offered. */
const WORTH_OFFERING = 0.12;
const MOST_ITEMS = 3;
/**
 * A flat of this size is worth so much in an ordinary quarter, minor units; a dearer one is larger and dearer by the metre.
 * House estimates.
 */
const FLAT = { squareMetres: 98, value: 110_000_000, byValue: 0.31, spread: 0.11 } as const;

/**
 * What the owner offers: the things of his trade, until they are worth what the archetype asks for. A home or premises
 * are offered as they are, machines, claims and stock as far as needed and never beyond the books.
 */
export function offers(world: World, amount: Minor): readonly CollateralOffer[] {
  const wanted = amount * world.archetype.request.collateralCover;
  if (wanted <= 0) return [];
  const random = randomStream(world.seed, "collateral");
  const found: { type: CollateralType; value: Minor }[] = [];
  let missing = wanted;
  for (const type of order(world, random)) {
    const value = offered(world, type, missing);
    if (found.length === MOST_ITEMS || missing < WORTH_OFFERING * wanted || value < WORTH_OFFERING * wanted) continue;
    found.push({ type, value });
    missing -= value;
  }
  if (found.length === 0 || isTaken(world, found)) found.push({ type: "home", value: offered(world, "home", wanted) });
  return found.map(({ type, value }, i) => ({
    id: `c${i + 1}`,
    type,
    appraisedValue: value,
    appraisedOn: appraisedOn(world, type, i),
    description: description(world, type),
  }));
}

/** Whether all that is offered is stock or claims that other banks may hold whole: no bank lends on that alone. */
function isTaken({ now }: World, found: readonly { readonly type: CollateralType; readonly value: Minor }[]): boolean {
  const owed = openLoans(now).reduce((sum, loan) => sum + (isBank(loan) ? loan.balance : 0), 0);
  return !found.some(hasMarket) && found.reduce((sum, { value }) => sum + value, 0) <= owed;
}

/** Half of all owners start with what is usual in the trade. */
function order({ now }: World, random: RandomStream): readonly CollateralType[] {
  const { industry, premisesOwned } = now.firm;
  const types = industry.collateral.filter((type) => premisesOwned || !PREMISES.includes(type));
  const first = random.chance(0.5) ? types[0] : random.pick(types);
  return first ? [first, ...types.filter((type) => type !== first)] : types;
}

function offered(world: World, type: CollateralType, missing: Minor): Minor {
  const { balances, firm } = world.now;
  const random = randomStream(world.seed, `collateral/${type}`);
  const margin = random.between(1, 1.1);
  const appraisal = random.between(0.97, 1.04);
  const partly = (bookValue: Minor, share: number): Minor =>
    roundToStep(Math.max(0, Math.min(bookValue * share, missing * margin)), 100_000);
  switch (type) {
    case "machineryOrVehicle":
      return partly(balances.fixedAssets + balances.accumulatedDepreciation, OF_BOOK_VALUE.machineryOrVehicle);
    case "receivables":
      return partly(balances.receivables, OF_BOOK_VALUE.receivables);
    case "stock":
      return partly(balances.inventory, OF_BOOK_VALUE.stock);
    case "deposit":
      return partly(world.now.ownerWealth, 0.6);
    case "home":
      return roundToStep(firm.household.homeValue * appraisal, 100_000);
    case "factoryOrLand":
    case "shopOrOffice":
      return roundToStep(premisesValue(world) * appraisal, 100_000);
  }
}

/** What the owner's own workshop or shop is worth: the rent it saves, capitalised. */
export function premisesValue({ now, seed }: World): Minor {
  const { firm } = now;
  if (!firm.premisesOwned) return 0;
  const rent = firm.monthlySales * 12 * firm.industry.rentShare;
  return roundToStep((rent / RENT_YIELD) * randomStream(seed, "premises").lognormal(1, 0.1), 1_000_000);
}

/** Lists of stock and claims are valued after the end of the month that they show; other things some weeks before. */
function appraisedOn({ seed, asOf }: World, type: CollateralType, item: number): IsoDate {
  const before = randomStream(seed, `appraised/${item}`).integer(6, 38);
  const listed = type === "stock" || type === "receivables";
  if (!listed) return officeDay(asOf, -before);
  return workingDayOfMonth(daysAfter(asOf, -(1 + (before % Math.max(1, parts(asOf).day - 1)))));
}

function description(world: World, type: CollateralType): Phrase {
  const { now, names, disguise, asOf } = world;
  const random = randomStream(disguise, `described/${type}`);
  const byValue = FLAT.squareMetres * pow(now.firm.household.homeValue / FLAT.value, FLAT.byValue);
  const squareMetres = Math.round(random.lognormal(byValue, FLAT.spread));
  const variant = random.integer(1, 2);
  const code = `collateral.${type}`;
  switch (type) {
    case "home":
      return { code: wording(code, variant), params: { city: names.city, squareMetres } };
    case "machineryOrVehicle": {
      const worth = drawAssetRegister(world).document.rows.find(({ netValue }) => netValue > 0);
      const since = Number((worth?.bought ?? asOf).slice(0, 4));
      return { code: `${code}.${now.firm.industry.id}`, params: { since } };
    }
    case "receivables":
    case "stock":
      return { code: wording(code, variant), params: { asOf: monthEnd(now.month) } };
    default:
      return { code: wording(code, variant), params: { city: names.city } };
  }
}

/** The same fact in other words: the first wording has the plain code, others are numbered. */
export const wording = (code: string, variant: number): string => (variant === 1 ? code : `${code}.${variant}`);

/** Things that change hands often enough for a reader to know what like ones fetch. */
const hasMarket = ({ type }: { readonly type: CollateralType }): boolean =>
  type === "home" || type === "machineryOrVehicle" || PREMISES.includes(type);

/** What a reader can compare an appraisal with: what like things fetched; undefined where there is no market. */
export function comparable({ seed }: World, { id, type, appraisedValue }: CollateralOffer): Minor | undefined {
  const spread = type === "machineryOrVehicle" ? 0.09 : 0.05;
  const factor = randomStream(seed, `comparable/${id}`).lognormal(0.99, spread);
  return hasMarket({ type }) ? roundToStep(roundHalfUp(appraisedValue * factor), 100_000) : undefined;
}
