import { type Life, liveToApplication, QUALITIES, type Quality } from "../firm";
import type { Industry } from "../industries";
import type { FirmSize } from "../lending";
import { monthNumber } from "../money";
import { randomStream } from "../random";

/** Mixes of a small-business portfolio; house estimates. */
const QUALITY_MIX: Readonly<Record<Quality, number>> = { strong: 0.25, average: 0.55, weak: 0.2 };
const SIZE_MIX: Readonly<Record<FirmSize, number>> = { micro: 0.4, small: 0.45, medium: 0.15 };
/** Part of the firms that owe the bank already. */
const KNOWN_HERE = 0.4;
export const MONTHS = 48;
/** Lives end in a December: the last twelve months are a closed year. */
export const OPENING = monthNumber(2025, 12) - MONTHS;

export interface Member {
  readonly quality: Quality;
  readonly size: FirmSize;
  readonly life: Life;
}

/** The i-th firm of a trade's population, by the mixes above. The same seed and number give the same firm. */
export function member(industry: Industry, i: number, seed: string): Member {
  const name = `${seed}/${industry.id}/${i}`;
  const random = randomStream(name, "population");
  const quality = drawn(QUALITY_MIX, QUALITIES, random.uniform());
  const size = drawn(SIZE_MIX, ["micro", "small", "medium"], random.uniform());
  const founding = { industry, size, quality, knownHere: random.chance(KNOWN_HERE), opening: OPENING };
  return { quality, size, life: liveToApplication(founding, MONTHS, name) };
}

function drawn<Name extends string>(mix: Readonly<Record<Name, number>>, names: readonly Name[], u: number): Name {
  let left = u;
  for (const name of names) {
    left -= mix[name];
    if (left < 0) return name;
  }
  return names[names.length - 1]!;
}
