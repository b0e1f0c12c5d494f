import { attainable, type FutureLoan, futures, headcount, sizeClassOf } from "../firm";
import type { LoanRequest } from "../lending";
import { roundHalfUp } from "../money";
import type { Statement } from "../statements";
import { followAnomalies, plantAnomalies } from "./anomalies/plant";
import type { Archetype } from "./archetype";
import { taxBurden, withTaxOwed } from "./burdens";
import { difficultyOf } from "./difficulty";
import { type Disguise, laterBy } from "./disguise";
import { bend, type Bent } from "./distortions/bend";
import { chargesOn } from "./documents/collateral";
import { drawDocuments } from "./documents/index";
import { registeredOn } from "./documents/licence";
import { trueStatements } from "./documents/statements";
import { lastYear, type World } from "./documents/world";
import { drawWorld } from "./draw-world";
import { applyKnockOuts } from "./knock-outs/apply";
import { type Drawing, type Levers, ofDifficulty } from "./levers";
import { reservationRate } from "./market";
import type { CaseFile } from "./case-file";
import type { Recipe } from "./recipe";
import { settle } from "./settle";
import type { CaseDocument } from "./documents/types/kinds";
import type { GeneratedTruth, GeneratedCase } from "./truth";

/** Raised by every change that alters the bytes of a case; stored cases stay as they are. */
export const GENERATOR_VERSION = "6";

/** The bank's offer that the true PD is measured at; the customer's own rate changes it: see firm/futures.ts. */
export const REQUESTED_RATE = 0.055;

/**
 * One firm with one loan request, settled from a recipe (or from what is settled already) and drawn from one simulated life. `seed` is a secret of the same rank as the truth.
 * The same archetype and seed give the same case, byte for byte. `futureCount` fixes the number of futures behind the
 * true PD; without it there are as many as its precision needs. With a disguise it is the same case told as another's.
 */
export function generateCase(input: {
  archetype: Recipe | Archetype;
  seed: string;
  futureCount?: number;
  disguise?: Disguise;
}): GeneratedCase {
  const { seed, futureCount, disguise } = input;
  const archetype = settle(input.archetype, seed);
  const world = drawWorld(archetype, seed, disguise);
  const honest = drawDocuments(world);
  const ahead = prospectsOf(world, futureCount);
  const trueYears = withTaxOwed(world, trueStatements(world));

  const draw = (levers: Levers): Drawing => {
    const odd = plantAnomalies(world, honest.documents, levers.anomalies);
    const bent = bend({ ...world, boldness: levers.boldness }, odd.documents, archetype.distortions);
    const { documents, knockOuts } = applyKnockOuts(world, bent.documents, archetype.knockOuts);
    const burden = taxBurden(world, documents);
    const truth = {
      statements: bent.corrections.reduce<readonly Statement[]>((books, correct) => correct(books), trueYears),
      distortions: bent.distortions,
      knockOuts,
      anomalies: followAnomalies(odd.anomalies, bent.moved),
      burdens: burden ? [burden] : [],
      noise: honest.noise,
      ...ahead(requestIn(documents), bent),
    };
    return { documents, truth: { ...truth, difficulty: difficultyOf(documents, truth) } };
  };
  const { documents, truth } = ofDifficulty(archetype, draw);
  return {
    generatorVersion: GENERATOR_VERSION,
    archetype: `${archetype.id}@${archetype.version}`,
    seed,
    file: fileOf(world, documents),
    truth,
  };
}

function fileOf(world: World, documents: readonly CaseDocument[]): CaseFile {
  const { archetype, names, now } = world;
  const { firm } = now;
  const yearlySales = lastYear(world).reduce((sum, { figures }) => sum + figures.sales, 0);
  return {
    origin: "synthetic",
    currency: "CNY",
    asOf: archetype.asOf,
    firm: {
      name: names.firm,
      industry: archetype.industry,
      size: sizeClassOf(firm.industry, headcount(now), yearlySales),
      foundedOn: registeredOn(world),
      city: names.city,
      ownerName: names.owner,
    },
    documents,
  };
}

function requestIn(documents: readonly CaseDocument[]): LoanRequest {
  const application = documents.find((document) => document.kind === "application");
  if (!application) throw new RangeError("the case has no application");
  return application.request;
}

/**
 * What the future holds: lived from the firm as it stands, with the loan as requested at the bank's usual rate. The same
 * loan against the same security is lived once.
 */
function prospectsOf(world: World, futureCount: number | undefined) {
  // A disguise moves the papers, not the life: the prospect stands on the days that were lived.
  const { states } = laterBy(-world.monthsAhead, world.life);
  const start = states.at(-1)!;
  const options = futureCount === undefined ? {} : { count: futureCount };
  const lived = new Map<string, Prospects>();
  return (request: LoanRequest, bent: Bent): Prospects => {
    const loan = loanOf(world, request, bent);
    const key = JSON.stringify(loan);
    const known = lived.get(key);
    if (known) return known;
    const ahead = futures(start, loan, world.seed, options);
    const found = {
      ...ahead,
      attainable: attainable(states.slice(-36), start, loan, world.seed, options),
      reservationRate: reservationRate(world.seed, start),
      start,
      luck: world.seed,
    };
    lived.set(key, found);
    return found;
  };
}
type Prospects = ReturnType<typeof futures> & Pick<GeneratedTruth, "attainable" | "reservationRate" | "start" | "luck">;

const loanOf = (world: World, request: LoanRequest, { collateralFactor }: Bent): FutureLoan => ({
  amount: request.amount,
  tenorMonths: request.tenorMonths,
  annualRate: REQUESTED_RATE,
  repayment: request.repayment,
  purpose: request.purpose,
  collateral: request.collateral.map((offer) => ({
    type: offer.type,
    // What others hold in it goes first; what a lie added to its value never was.
    value: Math.max(
      0,
      roundHalfUp(offer.appraisedValue * collateralFactor) -
        chargesOn(world, offer, request.collateral).reduce((sum, { amount }) => sum + amount, 0),
    ),
  })),
});
