import {
  type Answers,
  blocksOf,
  filesToLead,
  type FilesNeeded,
  type FormPlan,
  type FormPower,
  formPower,
  leadShares,
  MEASURES,
  type Pair,
  type Population,
  RANKED,
  type Ranked,
  type Reliability,
  reliabilityOf,
  scoreBy,
  SCORES,
  standardsOf,
  sumOf,
  type Tally,
} from "~/domain/judgement/ranking";

/** Scores are taken on blocks of so many files: one file alone says nothing of d′. */
export const BLOCK = 12;
/** The better of two leads in so many pairs. */
export const LEADS = 0.9;
/** Orders in which the files are read, and deals of files to forms: enough for a share to stand within a hundredth. */
const ORDERS = 40;
const DEALS = 10;

export const SHORT_FORM: FormPlan = { short: 12, full: 1 };
export const FULL_FORM: FormPlan = { short: 0, full: 13 };

export type Yardstick = "full" | "againstIdeal";

export interface Measured {
  readonly ranked: Ranked;
  readonly reliability: Reliability | undefined;
  /** undefined where it has no better and worse */
  readonly lead: { readonly [P in "quarter" | "half"]: { readonly same: Needed; readonly own: Needed } } | undefined;
}
/** undefined: never */
export type Needed = FilesNeeded | undefined;

/** What a group of analysts comes to over all files. */
export interface Group {
  readonly tally: Tally;
  readonly score: Readonly<Record<(typeof MEASURES)[number], number | undefined>>;
}

/** `[analyst][file]` */
export type Table = readonly (readonly Tally[])[];

export const tableOf = (answers: readonly Answers[], of: keyof Answers): Table =>
  answers[0]![of].map((_, analyst) => answers.map((file) => file[of][analyst]!));

/** A measure without better and worse. */
export const isLeaning = (ranked: Ranked): boolean => ranked === "criterion";

interface Study {
  readonly table: Table;
  readonly population: Population;
  readonly seed: string;
}

/** Reliability and lead by everything that an analyst is scored by, or by some of it. */
export function measured({ table, population, seed }: Study, only?: readonly Ranked[]): readonly Measured[] {
  const blocks = blocksOf(
    population.even.map((i) => table[i]!),
    BLOCK,
  );
  const standards = standardsOf(blocks.flat());
  const scoreOf = (ranked: Ranked) => scoreBy(ranked, standards);
  const all = only ?? RANKED;
  const led = all.filter((ranked) => !isLeaning(ranked));
  const race = (pairs: readonly Pair[], name: string) =>
    leadShares({ tallies: table, pairs, scores: led.map(scoreOf), orders: ORDERS, seed: `${seed}/${name}` });
  const quarter = race(population.quarterApart, "quarter");
  const half = race(population.practisedAgainstHalfway, "half");
  const needed = (shares: (typeof quarter)[number]) => ({
    same: filesToLead(shares.same, LEADS),
    own: filesToLead(shares.own, LEADS),
  });
  return all.map((ranked) => {
    const at = led.indexOf(ranked);
    return {
      ranked,
      reliability: reliabilityOf(blocks, BLOCK, scoreOf(ranked)),
      lead: at < 0 ? undefined : { quarter: needed(quarter[at]!), half: needed(half[at]!) },
    };
  });
}

export interface Forms {
  readonly short: readonly FormPower[];
  readonly full: readonly FormPower[];
}

/** What forms tell, of pairs a quarter apart and of practised against halfway. */
export const formsOf = (answers: readonly Answers[], population: Population, seed: string): Forms => {
  const power = (plan: FormPlan): readonly FormPower[] =>
    formPower({
      full: tableOf(answers, "full"),
      short: tableOf(answers, "short"),
      plan,
      population: population.even,
      pairs: [population.quarterApart, population.practisedAgainstHalfway],
      deals: DEALS,
      seed: `${seed}/forms`,
    });
  return { short: power(SHORT_FORM), full: power(FULL_FORM) };
};

/** All answers of some analysts as one, as if they had been a single one's. */
export function groupOf(table: Table, places: readonly number[]): Group {
  const tally = sumOf(places.flatMap((i) => table[i]!));
  const score = Object.fromEntries(MEASURES.map((measure) => [measure, SCORES[measure](tally)])) as Group["score"];
  return { tally, score };
}
