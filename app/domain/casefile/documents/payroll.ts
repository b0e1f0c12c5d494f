import { machinesOf } from "./assets";
import { movementsOf, postingsOf } from "./by-code";
import { workingDate } from "./dates";
import { employedIn } from "./employed";
import { type Employee, type FirmState, JOB_PAY } from "../../firm";
import {
  allocate,
  isoDate,
  type IsoDate,
  isoMonth,
  type Minor,
  type MonthNumber,
  roundHalfUp,
  roundToStep,
} from "../../money";
import { randomStream, type RandomStream } from "../../random";
import type { PayrollDocument, SocialInsuranceDocument } from "./types/goods";
import { registeredOn } from "./licence";
import { jobTitles } from "./vocabulary/index";
import { type Drawn, lastYear, type World } from "./world";

/** So many stand in the list by name; in larger firms the rest stand in it as teams, insured and not. */
const MOST_NAMED = 60;

/** Salaries are agreed in tens of yuan. */
export const AGREED_IN = 1_000;

type StaffRow = PayrollDocument["staff"][number];

/**
 * Heads and wage bill of twelve months, and the list of the last one; minor units, gross, without bonuses. It is what the
 * books have as wages without those who are paid apart, so that the bank's lines add up to it.
 */
export function drawPayroll(world: World): Drawn<PayrollDocument> {
  const { staff } = world.days;
  const months = lastYear(world).map((state) => ({
    month: isoMonth(state.month),
    heads: employedIn(staff, state.month).length,
    wages: payrollOf(world, state),
  }));
  return { document: { id: "payroll", kind: "payroll", months, staff: staffList(world) }, noise: [] };
}

/** Of a month whose wages are not paid yet, so much at most goes to those who are paid apart. */
const MOST_APART = 0.5;

/** The month's wage bill in minor units without what an adviser or a relative gets by a transfer of his own. */
const payrollOf = (world: World, { month, figures }: FirmState): Minor => figures.wages - paidApart(world, month);

/** What of a month's wages is paid in the next one to persons who are in no payroll; the last month's as the one before. */
export function paidApart(world: World, month: MonthNumber): Minor {
  const { days, now } = world;
  const paidIn = Math.min(month + 1, days.to);
  const apart = movementsOf(world, "wagesPaid").reduce(
    (sum, one) => (one.month === paidIn && one.party.kind === "individual" ? sum - one.amount : sum),
    0,
  );
  return month < now.month || apart < MOST_APART * now.figures.wages ? apart : 0;
}

/** Wages of the list add up to the month's wage bill. */
function staffList(world: World): StaffRow[] {
  const { days, names, now, seed } = world;
  const present = employedIn(days.staff, now.month);
  if (present.length === 0) return [];
  const titles = jobTitles(now.firm.industry.id, present, machinesOf(world));
  const wages = wagesByName(
    payrollOf(world, now),
    present.map((employee, i) => paidAs(employee, titles[i]!.rank)),
    randomStream(seed, "payroll/absent"),
  );
  const started = randomStream(seed, "payroll/since");
  // The first were there when the firm was registered, nobody before.
  const registered = registeredOn(world);
  const rows = present.map((employee, i) => ({
    employee,
    job: titles[i]!.job,
    wage: wages[i]!,
    name: names.staff[employee.no - 1],
    since: latest(workingDate(employee.since, started.integer(1, 28)), registered),
  }));
  const named = rows.filter(({ name }) => name !== undefined).slice(0, MOST_NAMED);
  const others = rows.filter((row) => !named.includes(row));
  const list = named.map(({ employee, job, wage, name, since }, i) => ({
    id: `e${i + 1}`,
    name: name ?? "",
    job,
    since,
    wage,
    insured: employee.insured,
  }));
  return [...list, ...teams(others, list.length)];
}

/** The first of the production earns less than who runs the place. House estimate. */
const FOREMAN = 0.72;

/** Whoever has another title than the one at his place earns what goes with it. */
const paidAs = (employee: Employee, rank: number): Employee => ({
  ...employee,
  job: rank,
  weight:
    ((employee.weight * JOB_PAY[rank]!) / JOB_PAY[employee.job]!) * (employee.production && rank === 0 ? FOREMAN : 1),
});

/** Where nobody works in production the lower half of the jobs, by pay, is paid by the hour. */
const HOURLY_FROM = 4;

/** By the job: agreed sums in round tens for the office, to the fen for hands who are paid by piece and hour. */
export function wagesByName(total: Minor, staff: readonly Employee[], random: RandomStream): Minor[] {
  const byJob = allocate(
    total,
    staff.map(({ weight }) => weight),
  );
  const makes = staff.some(({ production }) => production);
  const hourly = staff.map(({ production, job }) => (makes ? production : job >= HOURLY_FROM));
  // Where all have salaries somebody stayed away or stayed longer: what the round sums leave over is his.
  if (!hourly.includes(true)) hourly[random.integer(0, staff.length - 1)] = true;
  const agreed = byJob.map((wage, i) => (hourly[i] ? 0 : roundToStep(wage, AGREED_IN)));
  const rest = total - agreed.reduce((sum, wage) => sum + wage, 0);
  const earned = allocate(
    rest,
    staff.map(({ weight }, i) => (hourly[i] ? weight : 0)),
  );
  return agreed.map((wage, i) => wage + earned[i]!);
}

const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

function teams(others: readonly { employee: Employee; wage: Minor; since: IsoDate }[], before: number): StaffRow[] {
  const groups = [true, false].map((insured) => others.filter(({ employee }) => employee.insured === insured));
  return groups
    .filter((group) => group.length > 0)
    .map((group, i) => ({
      id: `e${before + i + 1}`,
      name: "-",
      job: { code: "job.team", params: { count: group.length } },
      since: group.map(({ since }) => since).sort()[0]!,
      wage: group.reduce((sum, { wage }) => sum + wage, 0),
      insured: group[0]!.employee.insured,
    }));
}

/** Nobody is insured on less a month, minor units. House estimate below the published lower bounds of cities. */
const LEAST_BASE = 150_000;

/** The office's certificate of twelve months: contributions are those of the books, for the insured part of the wages. */
export function drawSocialInsurance(world: World): Drawn<SocialInsuranceDocument> {
  const { socialInsuranceRate } = world.now.firm.industry;
  const months = lastYear(world).map((state) => {
    const insured = employedIn(world.days.staff, state.month).filter((one) => one.insured).length;
    return {
      month: isoMonth(state.month),
      insured,
      base: Math.max(roundHalfUp(state.figures.socialInsurance / socialInsuranceRate), insured * LEAST_BASE),
      contribution: state.figures.socialInsurance,
      paidOn: paidOn(world, state),
    };
  });
  return { document: { id: "socialInsurance", kind: "socialInsurance", months }, noise: [] };
}

/** A month's contribution is due in the next one; the last month's is due in the month of the application. */
function paidOn(world: World, { month, figures }: FirmState): IsoDate | undefined {
  const { life, now, asOf, seed } = world;
  if (month === now.month) {
    const usual = workingDate(month + 1, randomStream(seed, "socialInsurance/paid").integer(8, 15));
    return usual < asOf ? usual : undefined;
  }
  const inTime = postingsOf(world, "socialInsurancePaid").some(
    (entry) => entry.month === month + 1 && entry.amount >= figures.socialInsurance,
  );
  if (inTime) return dayOf(world, month + 1, "socialInsurancePaid");
  // What stayed open is paid with older wages, once nobody waits for his any more.
  const later = life.states.find((state) => state.month > month + 1 && state.monthsWagesUnpaid === 0);
  return later && dayOf(world, later.month, "wagesPaid");
}

function dayOf(world: World, month: MonthNumber, code: "socialInsurancePaid" | "wagesPaid"): IsoDate | undefined {
  const day = movementsOf(world, code).reduce(
    (last, movement) => (movement.month === month ? Math.max(last, movement.day) : last),
    0,
  );
  return day > 0 ? isoDate(month, day) : undefined;
}
