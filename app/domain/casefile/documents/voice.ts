import type { Firm } from "../../firm";
import type { Phrase } from "../../lending";
import { type Minor, roundToStep } from "../../money";
import { randomStream } from "../../random";
import { FIRST } from "./first-words";
import { wording } from "./pledge";
import type { World } from "./world";

/** How an owner talks: what of him is strongest shows in what he says. */
export type Manner = "prudent" | "ambitious" | "careless" | "plain";

export function mannerOf({ prudence, diligence, ambition }: Firm["owner"]): Manner {
  if (diligence < 0.3) return "careless";
  if (Math.max(prudence, ambition) < 0.6) return "plain";
  return prudence >= ambition ? "prudent" : "ambitious";
}

/** Every answer has so many wordings; the owner's voice picks one, the same whatever the answer is. */
export const WORDINGS = 4;
const voice = ({ archetype, disguise }: World, topic: string): number =>
  (topic === FIRST.question ? archetype.firstWords?.owner : undefined) ??
  randomStream(disguise, `voice/${topic}`).integer(1, WORDINGS);

export function say(world: World, topic: string, variant: string, params?: Phrase["params"]): Phrase {
  const code = wording(`interview.${topic}.${variant}`, voice(world, topic));
  return params === undefined ? { code } : { code, params };
}

const NOTHING_SAID = {
  otherLoans: "interview.otherLoans.evasive",
  guarantees: "interview.guarantees.evasive",
  tax: "interview.tax.evasive",
} as const;

/** He does not answer what else is owed, signed for or sold. */
export const evade = (world: World, topic: keyof typeof NOTHING_SAID): Phrase => ({
  code: wording(NOTHING_SAID[topic], voice(world, topic)),
});

/** An amount as people say it: two places that count, three for those who keep their books in order. */
export function spoken({ now }: World, amount: Minor): Minor {
  const precise = now.firm.owner.diligence > 0.5 ? 1_000 : 100;
  let step = 100;
  while (amount / step >= precise) step *= 10;
  return roundToStep(amount, step);
}

/** Some owners answer little, whatever they are asked. Chances per question, house estimates. */
const RETICENT = { owners: 0.25, chance: 0.28, others: 0.04 } as const;
const EVASIONS = 12;

/**
 * A short or evasive answer by temperament to a harmless question; undefined: he answers. Nobody says the same words to
 * two questions, which stand at different places of the talk.
 */
export function evasion({ seed, disguise }: World, topic: string, place = 0): Phrase | undefined {
  const chance = randomStream(seed, "reticence").chance(RETICENT.owners) ? RETICENT.chance : RETICENT.others;
  const random = randomStream(seed, `reticence/${topic}`);
  const first = randomStream(disguise, "reticence/words").integer(1, EVASIONS);
  return random.chance(chance) ? { code: `interview.evasive.${1 + ((first + place) % EVASIONS)}` } : undefined;
}
