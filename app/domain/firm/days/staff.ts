import type { MonthNumber } from "../../money";
import { log, randomStream, type RandomStream } from "../../random";
import { type Firm, headcount } from "../state";
import type { Employee } from "./types";
import type { WindowMonth } from "./window";

type OpenEmployee = { -readonly [K in keyof Employee]: Employee[K] };

/** Pay by job against each other, the best paid first; half of the staff has the last two. House estimate. */
export const JOB_PAY = [2.4, 1.7, 1.3, 1.1, 0.95, 0.8] as const;
const JOB_FREQUENCY = [0.05, 0.1, 0.15, 0.2, 0.25, 0.25] as const;
/** People who leave in a month and are replaced. House estimate. */
const TURNOVER = 0.015;
/** Mean of the months that people have been here already. House estimate. */
const USUAL_STAY = 30;

/** Everybody on the payroll in the window: as many in each month as the books' staff level says. */
export function employ(window: readonly WindowMonth[], seed: string): Employee[] {
  const random = randomStream(seed, "days/staff");
  const { firm } = window[0]!.state;
  const all: OpenEmployee[] = [];
  const present: OpenEmployee[] = [];
  const hire = (since: MonthNumber): void => {
    const one = newcomer(firm, all.length + 1, since, present, random);
    all.push(one);
    present.push(one);
  };
  const first = window[0]!.month;
  const history = firm.yearsInBusiness * 12;
  const atStart = headcount(window[0]!.state);
  for (let i = 0; i < atStart; i++) {
    const stay = Math.floor(-USUAL_STAY * log(random.uniform()));
    hire(first - (i < 2 ? history - random.integer(0, 6) : Math.min(history, stay)));
  }
  for (const { month, state } of window.slice(1)) {
    const wanted = headcount(state);
    const leaving = Math.max(present.length - wanted, random.poisson(Math.min(40, present.length * TURNOVER)));
    // The first two hold the firm together; of the others the newest go first.
    for (let i = 0; i < leaving && present.length > 2; i++) {
      const at = present.length - 1 - Math.floor((present.length - 2) * random.uniform() * random.uniform());
      present.splice(at, 1)[0]!.left = month;
    }
    while (present.length < wanted) hire(month);
  }
  return all;
}

/** The insured are added until they make up the insured part of the wage bill; who is new waits longer than others. */
function newcomer(
  { insuredShare, industry }: Firm,
  no: number,
  since: MonthNumber,
  present: readonly OpenEmployee[],
  random: RandomStream,
): OpenEmployee {
  // Whoever is first runs the place.
  const job = no === 1 ? 0 : drawJob(random);
  const weight = JOB_PAY[job]! * random.lognormal(1, 0.08);
  let [bill, insured, production] = [weight, 0, 0];
  for (const one of present) {
    bill += one.weight;
    if (one.insured) insured += one.weight;
    if (one.production) production += one.weight;
  }
  const wagesInProduction =
    industry.productionWageShare / Math.max(1e-9, industry.productionWageShare + industry.otherWageShare);
  return {
    no,
    job,
    production: no > 1 && production + weight / 2 <= wagesInProduction * bill,
    since,
    left: undefined,
    weight,
    insured: no === 1 ? insuredShare > 0 : insured + weight / 2 <= insuredShare * bill,
  };
}

function drawJob(random: RandomStream): number {
  let at = random.uniform();
  const job = JOB_FREQUENCY.findIndex((share) => (at -= share) < 0);
  return job < 0 ? JOB_PAY.length - 1 : job;
}
