import type { Archetype } from "~/domain/casefile/archetype";
import { drawNames } from "~/domain/casefile/documents/names";
import type { World } from "~/domain/casefile/documents/world";
import { type Life, liveToApplication } from "~/domain/firm";
import { unfold } from "~/domain/firm/days";
import { INDUSTRIES } from "~/domain/industries";
import { INDUSTRY_IDS } from "~/domain/industries/ids";
import { isoDate, monthNumber } from "~/domain/money/calendar";

const LAST = monthNumber(2026, 4);
const SIZES = ["micro", "small", "medium"] as const;
const QUALITIES = ["average", "strong"] as const;

/** One firm of every trade and size, with what makes its life and names. */
export const KINDS = INDUSTRY_IDS.flatMap((industry) => SIZES.map((size) => ({ industry, size })));
export type Kind = (typeof KINDS)[number];

export function lifeOf({ industry, size }: Kind, seed: string): Life {
  const quality = QUALITIES[seed.length % QUALITIES.length] ?? "average";
  const founding = { industry: INDUSTRIES[industry], size, quality, knownHere: false, opening: LAST - 48 };
  return liveToApplication(founding, 48, seed);
}

/** An honest world without a case around it. */
export function worldOf(kind: Kind, seed: string, life = lifeOf(kind, seed)): World {
  const archetype: Archetype = {
    id: "world",
    version: "1",
    title: "A world",
    objective: "None",
    ...kind,
    quality: "average",
    facts: {},
    distortions: [],
    knockOuts: [],
    anomalies: 0,
    books: "statements",
    asOf: isoDate(LAST + 1, 15),
    request: {
      situation: "new",
      purpose: "workingCapital",
      shareOfSales: 0.15,
      tenorMonths: 12,
      repayment: "bullet",
      collateralCover: 1.2,
    },
  };
  const names = drawNames(archetype, seed);
  return {
    archetype,
    seed,
    disguise: seed,
    monthsAhead: 0,
    asOf: archetype.asOf,
    names,
    life,
    days: unfold(life, seed),
    now: life.states.at(-1)!,
  };
}
