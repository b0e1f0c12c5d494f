import { BONUS_SAVED } from "../../firm";
import type { Phrase } from "../../lending";
import { allocate, type Minor, monthEnd, roundToStep } from "../../money";
import { pow, randomStream } from "../../random";
import type { HouseholdDocument } from "./types/debt";
import type { NoiseItem } from "../truth";
import { postingsOf } from "./by-code";
import { PREMISES } from "./lenders";
import { once } from "./once";
import { cardOf, carLoanOf, carOf, consumerLoanOf, instalmentsOf, mortgageOf } from "./owner-debts";
import { premisesValue } from "./pledge";
import type { Drawn, World } from "./world";

/** Owners speak of what they have in thousands. */
const TOLD_IN = 100_000;
/** How a family spends what the mortgage leaves, by weight. House estimate. */
const SPENDING = { food: 32, schooling: 22, parents: 12, transport: 12, health: 8, other: 14 } as const;

/** A head's spending in a month up to which food takes its share of it; what the rich eat hardly grows. Minor units, house estimates. */
const ENGEL = { from: 300_000, decline: 0.8 } as const;

/** What many households have beside home, savings and car. House estimates. */
const OTHER_ASSETS = [
  { item: "oldFlat", chance: 0.35, monthsOfLiving: [20, 60] },
  { item: "policy", chance: 0.35, monthsOfLiving: [1, 8] },
  { item: "gold", chance: 0.3, monthsOfLiving: [1, 4] },
] as const;

/** The owner's household as the relationship manager wrote it down: what it has, owes, earns and spends. */
export function drawHousehold(world: World): Drawn<HouseholdDocument> {
  const { now, seed } = world;
  const { household } = now.firm;
  const savings = savingsOf(world);
  const noise: NoiseItem[] =
    savings === now.ownerWealth
      ? []
      : [{ source: "ownersEstimate", doc: "household", amount: savings - now.ownerWealth }];
  const others = randomStream(seed, "household/others");
  const assets: [item: Phrase, value: Minor][] = [
    [{ code: "household.asset.home" }, household.homeValue],
    [{ code: `household.asset.${premisesKind(world)}` }, premisesValue(world)],
    [{ code: "household.asset.savings" }, savings],
    [{ code: "household.asset.car" }, carOf(world)],
    ...OTHER_ASSETS.map(({ item, chance, monthsOfLiving: [low, high] }): [item: Phrase, value: Minor] => {
      const value = roundToStep(household.livingCost * others.between(low, high), 1_000_000);
      return [{ code: `household.asset.${item}` }, others.chance(chance) ? value : 0];
    }),
    [{ code: "household.asset.invested" }, investedSoFar(world)],
  ];
  const [mortgage, carLoan, consumerLoan] = [mortgageOf(world), carLoanOf(world), consumerLoanOf(world)];
  const debts: [item: Phrase, balance: Minor, monthlyPayment: Minor][] = [
    [{ code: "household.debt.mortgage" }, mortgage?.balance ?? 0, mortgage?.monthlyPayment ?? 0],
    [{ code: "household.debt.car" }, carLoan?.balance ?? 0, carLoan?.monthlyPayment ?? 0],
    [{ code: "household.debt.consumer" }, consumerLoan?.balance ?? 0, consumerLoan?.monthlyPayment ?? 0],
    [{ code: "household.debt.card" }, cardOf(world).balance, 0],
    [{ code: "household.debt.firm" }, Math.max(0, now.balances.ownerReceivable), 0],
  ];
  const income: [item: Phrase, amount: Minor][] = [
    [{ code: "household.income.spouse" }, household.spouseIncome],
    [{ code: "household.income.firm" }, household.livingCost],
    [{ code: "household.income.bonus" }, roundToStep(bonusOfLastYear(world) / 12, 10_000)],
  ];
  return {
    document: {
      id: "household",
      kind: "household",
      asOf: monthEnd(now.month),
      members: household.members,
      assets: assets.filter(([, value]) => value > 0).map(([item, value], i) => ({ id: `a${i + 1}`, item, value })),
      debts: debts
        .filter(([, balance]) => balance > 0)
        .map(([item, balance, monthlyPayment], i) => ({ id: `d${i + 1}`, item, balance, monthlyPayment })),
      monthlyIncome: income
        .filter(([, amount]) => amount > 0)
        .map(([item, amount], i) => ({ id: `i${i + 1}`, item, amount })),
      monthlyExpenses: expenses(world),
    },
    noise,
  };
}

/** What the family has in the bank, as the owner tells it, minor units. */
export const savingsOf = ({ now }: World): Minor => Math.max(0, roundToStep(now.ownerWealth, TOLD_IN));

const premisesKind = ({ now }: World): string =>
  now.firm.industry.collateral.find((type) => PREMISES.includes(type)) === "factoryOrLand" ? "workshop" : "shop";

/** What the owner took out of the profit over the last twelve months, in minor units. */
export const bonusOfLastYear = (world: World): Minor =>
  postingsOf(world, "bonus").reduce((sum, { month, amount }) => (month > world.now.month - 12 ? sum + amount : sum), 0);

/** Whoever lives with the couple is a child, or a parent who has no fees to pay. */
export const hasChildren = ({ now }: World): boolean => now.firm.household.members > 2;

/**
 * Up to so much a head and month families spend what there is, minor units; beyond it they buy flats and policies. Urban
 * households of the country spend some 2,900 yuan a head, the upper fifth earns some 9,000 (statistics office, 2023);
 * owners live better. House estimate, with the deviation of its logarithm.
 */
const LIVES_WELL = { aHead: 900_000, sigma: 0.35 } as const;

/** What the family could spend a month of the profit that the owner took out over the year, in minor units. */
const ofProfit = (world: World): Minor => roundToStep(((1 - BONUS_SAVED) * bonusOfLastYear(world)) / 12, 10_000);

/** What it spends of it, in minor units. */
export const spentOfProfit = once((world): Minor => {
  const { members, livingCost, spouseIncome } = world.now.firm.household;
  const well = members * LIVES_WELL.aHead * randomStream(world.seed, "household/well").lognormal(1, LIVES_WELL.sigma);
  const wanted = Math.max(0, roundToStep(well - livingCost - spouseIncome, 10_000));
  return Math.min(ofProfit(world), wanted);
});

/** What goes into flats, policies and the like instead, a month, in minor units. */
export const investedOfProfit = (world: World): Minor => ofProfit(world) - spentOfProfit(world);

/** What that has come to over the years that the file looks back on, as the owner tells it, in minor units. */
function investedSoFar(world: World): Minor {
  const ofYear = bonusOfLastYear(world);
  if (ofYear === 0) return 0;
  const taken = postingsOf(world, "bonus").reduce((sum, { amount }) => sum + amount, 0);
  return roundToStep((12 * investedOfProfit(world) * taken) / ofYear, 1_000_000);
}

/** The household spends what spouse and firm bring every month, less a little that is put aside. */
function expenses(world: World): HouseholdDocument["monthlyExpenses"] {
  const { household, owner } = world.now.firm;
  const random = randomStream(world.seed, "household/expenses");
  const aside = random.between(0.02, 0.06 + 0.14 * owner.prudence);
  const left = Math.max(0, household.spouseIncome + household.livingCost + spentOfProfit(world) - instalmentsOf(world));
  const spent = roundToStep(left * (1 - aside), 10_000);
  const richer = Math.max(1, spent / household.members / ENGEL.from);
  const weights = Object.entries(SPENDING).map(([item, weight]) => {
    const wanted = weight * random.between(0.7, 1.3) * (item === "food" ? pow(richer, -ENGEL.decline) : 1);
    return item === "schooling" && !hasChildren(world) ? 0 : wanted;
  });
  const parts = allocate(spent / 10_000, weights).map((part) => part * 10_000);
  const rows: [string, Minor][] = [
    ["mortgage", mortgageOf(world)?.monthlyPayment ?? 0],
    ["carLoan", carLoanOf(world)?.monthlyPayment ?? 0],
    ["consumerLoan", consumerLoanOf(world)?.monthlyPayment ?? 0],
  ];
  Object.keys(SPENDING).forEach((item, i) => rows.push([item, parts[i] ?? 0]));
  rows.push(["invested", investedOfProfit(world)]);
  return rows
    .filter(([, amount]) => amount > 0)
    .map(([item, amount], i) => ({ id: `x${i + 1}`, item: { code: `household.expense.${item}` }, amount }));
}
