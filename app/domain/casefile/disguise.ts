import type { FirmState, Life } from "../firm";
import { isoDate, type IsoDate } from "../money";
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
  /** the day of the application */
  readonly asOf: IsoDate;
}

/** How much smaller or larger a variant is. House choice. */
const SCALE = { least: 0.1, most: 0.25 } as const;
const YEARS = [-2, -1] as const;

/** The disguise that a seed draws; `attempt` draws another scale, everything else stays. */
export function disguiseOf(archetype: Archetype, variantSeed: string, attempt = 0): Disguise {
  const seed = caseSecret(variantSeed, archetype.id);
  const size = randomStream(seed, `disguise/scale/${attempt}`);
  const calendar = randomStream(seed, "disguise/calendar");
  const off = size.between(SCALE.least, SCALE.most);
  const base = parts(archetype.asOf);
  const monthsAhead = 12 * calendar.pick(YEARS);
  // Another day of the same month: the papers of a month are those of its end.
  const day = 3 + ((base.day - 3 + calendar.integer(3, 22)) % 25);
  return {
    seed,
    scale: size.chance(0.5) ? 1 + off : 1 - off,
    monthsAhead,
    asOf: isoDate(base.month + monthsAhead, day),
  };
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
