import { futures, INDUSTRIES, liveToApplication, sizeClassOf, headcount, type FutureLoan } from "../firm/index";
import { parseIsoDate } from "../money/calendar";
import { roundHalfUp } from "../money/index";
import { randomStream } from "../random/index";
import type { Archetype } from "./archetype";
import { bend } from "./distortions/index";
import { drawApplication } from "./documents/application";
import { drawBankStatement } from "./documents/bank-statement";
import { drawInterview } from "./documents/interview";
import { drawNames } from "./documents/names";
import { drawStatements, trueStatements } from "./documents/statements";
import { drawElectricity, drawVatReturns } from "./documents/tax-and-power";
import type { World } from "./documents/world";
import type { ApplicationDocument, CaseDocument, CaseTruth, CollateralType, GeneratedCase } from "./types";

/** Raised by every change that alters the bytes of a case; stored cases stay as they are. */
export const GENERATOR_VERSION = "2";

/** One year before the three that the file shows, so that the opening guess has worn off. */
const MONTHS_LIVED = 48;
/** What an asset brings when it must be sold, after haircut, cost and time. House estimates. */
const PROCEEDS: Readonly<Record<CollateralType, number>> = {
  deposit: 0.95,
  home: 0.58,
  shopOrOffice: 0.45,
  factoryOrLand: 0.42,
  machineryOrVehicle: 0.35,
  receivables: 0.45,
  stock: 0.35,
};

/**
 * One firm with one loan request, drawn from one simulated life. `seed` is a secret of the same rank as the truth.
 * The same archetype and seed give the same case, byte for byte. `futureCount` fixes the number of futures behind the
 * true PD; without it there are as many as its precision needs.
 */
export function generateCase(input: { archetype: Archetype; seed: string; futureCount?: number }): GeneratedCase {
  const { archetype, seed, futureCount } = input;
  const world = drawWorld(archetype, seed);
  const drawn = [
    drawApplication(world),
    drawStatements(world),
    drawBankStatement(world),
    drawVatReturns(world),
    drawElectricity(world),
    drawInterview(world),
  ];
  const honest: CaseDocument[] = drawn.map(({ document }) => document);
  const { documents, distortions } = bend(world, honest, archetype.distortions);
  const application = drawn[0]!.document as ApplicationDocument;
  const { firm, balances } = world.now;
  return {
    generatorVersion: GENERATOR_VERSION,
    archetype: `${archetype.id}@${archetype.version}`,
    seed,
    file: {
      origin: "synthetic",
      currency: "CNY",
      asOf: archetype.asOf,
      firm: {
        name: world.names.firm,
        industry: archetype.industry,
        size: sizeClassOf(firm.industry, headcount(world.now), -balances.sales),
        foundedOn: `${Number(archetype.asOf.slice(0, 4)) - firm.yearsInBusiness}-06-01`,
        city: world.names.city,
        ownerName: world.names.owner,
      },
      documents,
    },
    truth: truthOf(world, application, { distortions, noise: drawn.flatMap(({ noise }) => noise) }, futureCount),
  };
}

function drawWorld(archetype: Archetype, seed: string): World {
  const asOf = parseIsoDate(archetype.asOf);
  if (!asOf || asOf.month % 12 !== 0) throw new RangeError(`asOf must be a day in January, not ${archetype.asOf}`);
  const life = liveToApplication(
    {
      industry: INDUSTRIES[archetype.industry],
      size: archetype.size,
      quality: archetype.quality,
      privateLoan: archetype.distortions.includes("hiddenBorrowing"),
      opening: asOf.month - 1 - MONTHS_LIVED,
    },
    MONTHS_LIVED,
    seed,
  );
  return { archetype, seed, asOf: archetype.asOf, names: drawNames(archetype, seed), life, now: life.states.at(-1)! };
}

/** Customers compare offers: above this rate the firm goes elsewhere. */
function reservationRate(seed: string): number {
  return roundHalfUp(randomStream(seed, "reservation").between(0.06, 0.12) * 10_000) / 10_000;
}

function truthOf(
  world: World,
  { request }: ApplicationDocument,
  known: Pick<CaseTruth, "distortions" | "noise">,
  futureCount: number | undefined,
): CaseTruth {
  const loan: FutureLoan = {
    amount: request.amount,
    tenorMonths: request.tenorMonths,
    annualRate: 0.055,
    repayment: request.repayment,
    purpose: request.purpose,
    collateral: roundHalfUp(
      request.collateral.reduce((sum, { type, appraisedValue }) => sum + appraisedValue * PROCEEDS[type], 0),
    ),
  };
  const { defaultMonths, pd12, pdTenor, lgd } = futures(world.now, loan, world.seed, futureCount);
  return {
    statements: trueStatements(world),
    ...known,
    pd12,
    pdTenor,
    lgd,
    defaultMonths,
    reservationRate: reservationRate(world.seed),
  };
}
