import { workingDayOfMonth } from "../calendar";
import { liveToApplication, unfold } from "../firm";
import { INDUSTRIES } from "../industries";
import type { LendingSituation } from "../lending";
import { parseIsoDate } from "../money";
import { randomStream } from "../random";
import type { Archetype } from "./archetype";
import { agedBy, type Disguise, laterBy } from "./disguise";
import { DISTORTIONS } from "./distortions/registry";
import { drawNames } from "./documents/names";
import { withForeignBuyers } from "./documents/orders";
import type { World } from "./documents/world";
import { caseSecret } from "./secret";
import { MUCH_HERE, OWES_IT } from "./settle";

/** Three closed years for the statements, and up to one before them in which the opening guess wears off. */
export const MONTHS_LIVED = 48;

/** Whoever asks for more, for a renewal or is looked at yearly owes this bank already. */
const KNOWN_HERE: readonly LendingSituation[] = ["increase", "renewal", "annualReview"];

/** Who asks for a renewal comes one or two months before the loan falls due. */
const monthsLeft = (secret: string): number => randomStream(secret, "renewal").integer(1, 2);

/**
 * The life behind one case: a firm of the archetype's kind with what its distortions are about, lived to the application.
 * A disguise has the same life lived at another scale, and tells it as of other days and under other names.
 */
export function drawWorld(archetype: Archetype, caseSeed: string, disguise?: Disguise): World {
  const seed = caseSecret(caseSeed, archetype.id);
  const asOf = parseIsoDate(archetype.asOf);
  if (!asOf) throw new RangeError(`asOf must be a date, not ${archetype.asOf}`);
  const lived = liveToApplication(
    {
      industry: INDUSTRIES[archetype.industry],
      size: archetype.size,
      quality: archetype.quality,
      ...(disguise && { scale: disguise.scale }),
      facts: Object.assign({}, archetype.facts, ...archetype.distortions.map((kind) => DISTORTIONS[kind].facts)),
      knownHere: KNOWN_HERE.includes(archetype.request.situation),
      ...(archetype.oversized && OWES_IT.includes(archetype.request.situation) ? { hereTimes: MUCH_HERE } : {}),
      // Every file has a bank history to read, bent or not.
      owesBank: true,
      ...(archetype.request.situation === "renewal" ? { hereMatures: asOf.month + monthsLeft(seed) } : {}),
      opening: asOf.month - 1 - MONTHS_LIVED,
    },
    MONTHS_LIVED,
    seed,
  );
  const { seed: order, monthsAhead, asOf: on } = disguise ?? { seed, monthsAhead: 0, asOf: archetype.asOf };
  // Nobody applies on a closed day.
  const told = workingDayOfMonth(on);
  const life = laterBy(monthsAhead, disguise ? agedBy(disguise.years, lived) : lived);
  const days = unfold(life, seed, order);
  return {
    archetype: { ...archetype, asOf: told },
    seed,
    disguise: order,
    monthsAhead,
    asOf: told,
    names: withForeignBuyers(drawNames(archetype, seed, order), { days, disguise: order }),
    life,
    days,
    now: life.states.at(-1)!,
  };
}
