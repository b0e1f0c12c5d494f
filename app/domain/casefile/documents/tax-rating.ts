import type { FirmState } from "../../firm";
import { type IsoDate, monthNumber, yearOf } from "../../money";
import { randomStream } from "../../random";
import { parts, workingDate } from "./dates";
import { registeredOn, registrationNo } from "./licence";
import { legalForm } from "./names";
import type { TaxGrade, TaxRatingDocument } from "./types/consent";
import type { Drawn, World } from "./world";

/** Part of the individual businesses that are rated: only some provinces rate them. House estimate. */
const INDIVIDUALS_RATED = 0.5;
/** Points of a firm that is neither careful nor careless, their spread, what order is worth, what a month of arrears costs. House estimates. */
const POINTS = { usual: 82, spread: 7, diligence: 14, arrears: 4 } as const;
const MOST_ARREARS = 6;
/** Chance of the lowest grade for a breach that nothing else in the file tells of. House estimate. */
const BREACH = 0.008;
/** Who has traded for less is not given the best grade. */
const YEARS_FOR_A = 3;
/** Owed VAT of more than so many months is in arrears: even who files by the quarter owes three and a half at most. */
const MONTHS_OWED = 4;
const APRIL = 4;

/** The grade that the tax office last published before the application; undefined where it does not rate the firm. */
export function drawTaxRating(world: World): Drawn<TaxRatingDocument> | undefined {
  const { archetype, seed, asOf, names } = world;
  const limited = legalForm(archetype, seed) === "limitedCompany";
  if (!limited && !randomStream(seed, "tax rating/rated").chance(INDIVIDUALS_RATED)) return undefined;
  const publishedOn = lastPublished(world);
  const year = yearOf(parts(publishedOn).month) - 1;
  // A firm that was registered after the year has not been rated yet.
  if (yearOf(parts(registeredOn(world)).month) > year || publishedOn > asOf) return undefined;
  return {
    document: {
      id: "taxRating",
      kind: "taxRating",
      taxpayer: names.firm,
      registrationNo: registrationNo(world, limited),
      year,
      grade: gradeOf(world, year),
      publishedOn,
    },
    noise: [],
  };
}

/** Every office has its day between the middle and the end of April. */
function lastPublished({ disguise, asOf }: World): IsoDate {
  const { month } = parts(asOf);
  const day = randomStream(disguise, "tax rating/day").integer(14, 29);
  const ofYear = (year: number) => workingDate(monthNumber(year, APRIL), day);
  const latest = ofYear(yearOf(month));
  return latest <= asOf ? latest : ofYear(yearOf(month) - 1);
}

function gradeOf(world: World, year: number): TaxGrade {
  const { seed, now } = world;
  const registered = yearOf(parts(registeredOn(world)).month);
  if (registered === year) return "M";
  const random = randomStream(seed, "tax rating");
  const { usual, spread, diligence, arrears } = POINTS;
  const late = Math.min(MOST_ARREARS, monthsInArrears(world, year));
  const points = usual + spread * random.normal() + diligence * (now.firm.owner.diligence - 0.5) - arrears * late;
  if (random.chance(BREACH) || points < 40) return "D";
  if (points < 70) return "C";
  return points >= 90 && year - registered >= YEARS_FOR_A ? "A" : "B";
}

/** Months of the year at whose end more VAT was owed than the last months came to. */
const monthsInArrears = ({ life }: World, year: number): number =>
  life.states.filter((state, i) => yearOf(state.month) === year && owesTooMuch(life.states, i)).length;

function owesTooMuch(states: readonly FirmState[], at: number): boolean {
  const months = states.slice(Math.max(0, at - MONTHS_OWED + 1), at + 1);
  const declared = months.reduce((sum, { figures }) => sum + Math.max(0, figures.outputVat - figures.inputVat), 0);
  return months.length === MONTHS_OWED && -states[at]!.balances.vatPayable > declared;
}
