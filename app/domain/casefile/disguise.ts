import { isWorkingDay } from "../calendar";
import type { FirmState, Life } from "../firm";
import { isoDate, type IsoDate, type MonthNumber } from "../money";
import { randomStream } from "../random";
import type { Archetype } from "./archetype";
import { parts } from "./documents/dates";
import { caseSecret } from "./secret";

/** What tells a variant apart from its base case, and means nothing. */
export interface Disguise {
  /** of names, numbers of papers, days, the order and parts of sums, wordings; as secret as the case's own */
  readonly seed: string;
  /** factor on the firm, its household and what it asks for */
  readonly scale: number;
  /** whole years: trade, taxes and statements keep their season */
  readonly monthsAhead: number;
  /** added to the age of the firm and to the owner's years in the trade */
  readonly years: Years;
  /** the day of the application */
  readonly asOf: IsoDate;
}

interface Years {
  readonly inBusiness: number;
  readonly ofExperience: number;
}

/** How much smaller or larger a variant is. House choice. */
const SCALE = { least: 0.1, most: 0.25 } as const;
const YEARS = [-2, -1] as const;

/** How much older or younger the firm is told. A card counts years in steps, so another attempt draws others. House choice. */
const YEARS_OFF = [-1, 1] as const;
/** From this age on a firm may have been registered later than it began (anomalies/papers.ts): a twin stays on its side. */
const OLD_ENOUGH = 8;

/** The disguise that a seed draws; `attempt` draws another scale and other years, everything else stays. */
export function disguiseOf(archetype: Archetype, variantSeed: string, attempt = 0): Disguise {
  const seed = caseSecret(variantSeed, archetype.id);
  const size = randomStream(seed, `disguise/scale/${attempt}`);
  const calendar = randomStream(seed, "disguise/calendar");
  const off = size.between(SCALE.least, SCALE.most);
  const base = parts(archetype.asOf);
  const monthsAhead = 12 * calendar.pick(YEARS);
  const age = randomStream(seed, `disguise/years/${attempt}`);
  return {
    seed,
    scale: size.chance(0.5) ? 1 + off : 1 - off,
    monthsAhead,
    years: { inBusiness: age.pick(YEARS_OFF), ofExperience: age.integer(0, 2) },
    asOf: calendar.pick(otherDays(base.month + monthsAhead, base.day)),
  };
}

/** The working days of a month on which its papers are there already, but for one day of the month. */
const otherDays = (month: MonthNumber, day: number): readonly IsoDate[] =>
  Array.from({ length: 25 }, (_, i) => i + 3)
    .filter((one) => one !== day && isWorkingDay(month, one))
    .map((one) => isoDate(month, one));

/** The same life of a firm that is told to be a little older or younger. */
export function agedBy({ inBusiness, ofExperience }: Years, life: Life): Life {
  const aged = (state: FirmState): FirmState => {
    const { yearsInBusiness: years, ownerExperienceYears: experience } = state.firm;
    const crosses = years >= OLD_ENOUGH !== years + inBusiness >= OLD_ENOUGH;
    const told = years + (crosses ? -inBusiness : inBusiness);
    const firm = {
      ...state.firm,
      yearsInBusiness: told,
      ownerExperienceYears: Math.max(told, experience + told - years + ofExperience),
    };
    return { ...state, firm };
  };
  return { ...life, states: life.states.map(aged) };
}

/** The same life on a calendar that runs `months` ahead. */
export function laterBy(months: number, life: Life): Life {
  if (months === 0) return life;
  const { states, journal, events } = life;
  return {
    states: states.map((state) => stateLater(months, state)),
    journal: journal.map((posting) => ({ ...posting, month: posting.month + months })),
    events: events.map((event) => ({ ...event, month: event.month + months })),
  };
}

const stateLater = (months: number, state: FirmState): FirmState => ({
  ...state,
  month: state.month + months,
  loans: state.loans.map((loan) => ({ ...loan, drawn: loan.drawn + months, matures: loan.matures + months })),
  assets: state.assets.map((asset) => ({
    ...asset,
    bought: asset.bought + months,
    retires: asset.retires + months,
  })),
});
