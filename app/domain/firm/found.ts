import type { Industry } from "../industries";
import { type Minor, roundHalfUp, roundToStep } from "../money";
import { randomStream, type RandomStream } from "../random";
import { FACT_RATES, type Facts } from "./facts";
import type { Founding } from "./founding";
import { costsOf, KINDS, marginRoom, MISJUDGED, SPREAD } from "./kinds";
import { makeOf, termsOf } from "./make";
import { openingState } from "./opening";
import type { Firm, FirmState, Household, Traits } from "./state";
import { vatStatus } from "./taxes";
import { usualUndeclared } from "./undeclared";

/** A firm with the traits of its kind, and its opening books. Ratios are not drawn: they emerge from its life. */
export function foundFirm(founding: Founding, seed: string): FirmState {
  const { industry, size, quality, scale = 1 } = founding;
  const random = randomStream(seed, "firm");
  const facts = factsOf(founding, randomStream(seed, "facts"));
  const kind = KINDS[quality];
  const [median, sigma, low, high] = industry.yearlySales[size];
  const yearlySales = Math.max(low, Math.min(high, random.lognormal(median, sigma)));
  const monthlySales = roundHalfUp(((yearlySales * 100) / 12) * scale);
  const owner: Traits = { prudence: random.uniform(), diligence: random.uniform(), ambition: random.uniform() };
  const vat = vatStatus(industry, monthlySales * 12);
  const room = marginRoom(industry);
  const costs = costsOf(industry, quality);
  const costLevel = 1 + room * (costs.costLevel * random.lognormal(1, SPREAD.costLevel) - 1);
  const make = makeOf(industry, randomStream(seed, "make"));
  const yearsInBusiness = random.integer(quality === "weak" ? 4 : 5, 18);
  const premisesOwned = random.chance(industry.ownedPremises);
  const firm: Firm = {
    industry,
    size,
    vat,
    monthlySales,
    exportShare: facts.exporter ? random.between(...industry.exportShare) : 0,
    refundMonths: random.integer(1, 3),
    yearsInBusiness,
    // Who has run the firm so long has at least so much experience.
    ownerExperienceYears: yearsInBusiness + random.integer(0, 10),
    owner,
    household: household(monthlySales, scale, random),
    premisesOwned,
    monthlyRent: premisesOwned
      ? 0
      : Math.max(
          AGREED_STEP,
          roundToStep(monthlySales * costLevel * make.overheadLevel * industry.rentShare, AGREED_STEP),
        ),
    ...make,
    creditSpread: Math.min(
      MISJUDGED.most,
      Math.max(MISJUDGED.least, kind.creditSpread + random.normal(0, MISJUDGED.deviation)),
    ),
    materialShareShift: room * (costs.materialShareShift + random.normal(0, SPREAD.materialShareShift)),
    costLevel,
    volatility: kind.volatility,
    growth: (kind.growth + random.normal(0, SPREAD.growth)) / 12,
    ...termsOf(industry, vat, randomStream(seed, "terms")),
    customerShares: customerShares(industry, facts.concentrated, random),
    undeclaredShare: usualUndeclared(industry, size, randomStream(seed, "undeclared")),
    insuredShare: random.between(...industry.insuredShare),
    bonusShare: 0.85 - 0.35 * owner.prudence,
    ownerBorrowing: facts.ownerBorrowing
      ? Math.max(AGREED_STEP, roundToStep(monthlySales * random.between(0.008, 0.02), AGREED_STEP))
      : 0,
    repayBeforeRenewal: random.chance(0.5),
  };
  return openingState(firm, facts, founding, random);
}

/** What is agreed for rooms, and what owners take, are round sums of hundreds of yuan. */
const AGREED_STEP = 10_000;

/** Always draws one number for each fact, so that a fact that is given does not shift the others. */
function factsOf({ facts = {}, industry }: Founding, random: RandomStream): Facts {
  const rates = { ...FACT_RATES, exporter: industry.exportChance };
  const drawn = Object.entries(rates).map(([fact, rate]) => [fact, random.chance(rate)] as const);
  return { ...(Object.fromEntries(drawn) as unknown as Facts), ...facts };
}

/** Payment a month on a mortgage over its balance. House estimate. */
const MORTGAGE_CONSTANT = 0.0075;
/** No bank lends a family more than this part of its income pays for. House value, below the supervisor's half. */
const HOUSING_SHARE = 0.4;
/**
 * What a head lives on a month at least, minor units: about what the poorest fifth of rural households spends. General
 * knowledge of the yearbooks, not checked against a table.
 */
const LEAST_LIVING = 70_000;

function household(monthlySales: Minor, scale: number, random: RandomStream): Household {
  const homeValue = roundToStep(
    Math.min(monthlySales * 1.5, 400_000_000 * scale) * random.lognormal(1, 0.3),
    5_000_000,
  );
  const wanted = random.chance(0.45) ? homeValue * random.between(0.15, 0.5) : 0;
  const members = random.integer(2, 6);
  const spouseIncome = random.chance(0.55) ? roundToStep(random.integer(35, 90) * 10_000 * scale, 10_000) : 0;
  const least = members * LEAST_LIVING * scale;
  const usual = Math.max(400_000 * scale, Math.min(monthlySales * 0.012, 4_000_000 * scale)) * random.lognormal(1, 0.2);
  const livingCost = roundToStep(Math.max(least, usual), 50_000);
  const income = livingCost + spouseIncome;
  const borne = Math.max(0, Math.min(HOUSING_SHARE * income, income - least)) / MORTGAGE_CONSTANT;
  const mortgage = roundToStep(Math.min(wanted, borne), 1_000_000);
  return {
    members,
    spouseIncome,
    livingCost,
    homeValue,
    mortgage,
    mortgagePayment: roundToStep(mortgage * MORTGAGE_CONSTANT, 1_000),
  };
}

function customerShares(industry: Industry, concentrated: boolean, random: RandomStream): number[] {
  const [low, high] = industry.largestCustomer;
  const usual = random.between(low, high);
  const first = concentrated ? Math.min(0.65, high * 1.3 + 0.4 * usual) : usual;
  const rest = Math.min(1, (1 - first) / Math.max(0.01, 1.45 * usual));
  return [first, ...[0.7, 0.45, 0.3].map((part) => part * usual * rest)];
}
