import { TRADES } from "../../../industries";
import { parseIsoDate, roundHalfUp, roundToStep } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import { workingDate } from "../../documents/dates";
import { AGREED_IN } from "../../documents/payroll";
import type { PayrollDocument } from "../../documents/types/goods";
import type { CaseDocument } from "../../documents/types/kinds";
import { isCommonJob } from "../../documents/vocabulary/index";
import type { World } from "../../documents/world";
import type { Bend, Lie } from "../lie";
import { altered, mainAccount, maybe, type Moved, only, replace, sizeOf } from "../rewrite";
import type { SignOf } from "../says";
import { answerOn, newestStatement, noteOn, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";
import {
  claimed,
  headsOf,
  peopleIn,
  recounted,
  type StaffRow,
  sumOfWages,
  TEAM,
  wageSign,
  wagesSent,
} from "./staff-list";
import { unlistedStaff } from "./unlisted";

type Sign = SignOf<typeof SAYS>;

/** The sheet claims this much more staff than there is. */
const CLAIMED = [0.23, 0.45] as const;
/** So many sheets are short of people instead, where enough of them are not insured. */
const UNLISTED = 0.45;
/** Longer lists do not name everybody. */
const MOST_NAMED = 60;

/**
 * The payroll sheet lists people who do not exist, and the application counts them; or it leaves out people who work
 * here. The insurance office, the wages that leave the bank, the meter and whoever walks through the shop know how many
 * there are.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const random = randomStream(world.seed, "distortion/ghostStaff");
  const fewer = random.chance(UNLISTED) ? unlistedStaff(world, documents, random) : undefined;
  return fewer ?? ghosts(world, documents, random);
};

function ghosts(world: World, documents: readonly CaseDocument[], random: RandomStream): Lie<typeof SAYS> {
  const share = sizeOf(world, random, CLAIMED);
  const honest = only(documents, "payroll");
  const heads = headsOf(honest);
  const count = Math.max(Math.ceil(heads * CLAIMED[0]), Math.round(heads * share));
  const listed = withGhosts(world, honest, count, random);
  const payroll = recounted(honest, listed.staff, count);
  const bent = claimed(replace(documents, payroll), payroll, count);
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => signs(world, file, only(file, "payroll"));
  return {
    documents: bent,
    evidenceIn,
    moved: [listed.moved],
    distortion: {
      kind: "ghostStaff",
      severity: about.severity,
      amount: payroll.months.reduce((sum, { wages }, i) => sum + wages - (honest.months[i]?.wages ?? 0), 0),
      what: {
        code: "distortion.ghostStaff",
        params: { ghosts: count, heads, share: Number((count / heads).toFixed(3)) },
      },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
  };
}

/** People who do a colleague's work for about his wage, each beside him in the list. */
function withGhosts(
  world: World,
  { id, staff }: PayrollDocument,
  ghosts: number,
  random: RandomStream,
): { staff: readonly StaffRow[]; moved: Moved } {
  const named = staff.filter(({ job }) => job.code !== TEAM);
  const unused = unusedNames(world, staff, random);
  const count = Math.min(ghosts, Math.max(0, MOST_NAMED - named.length), unused.length);
  // A second works manager would be noticed: those who are made up do what many do.
  const hands = named.filter(({ job }) => isCommonJob(world.archetype.industry, job));
  const models = hands.length > 0 ? hands : named;
  const beside = new Map<StaffRow, StaffRow[]>();
  for (let i = 0; i < count; i++) {
    const model = random.pick(models);
    const ghost = { ...likeness(model, random), name: unused[i]! };
    beside.set(model, [...(beside.get(model) ?? []), ghost]);
  }
  const list = staff.flatMap((row) => [row, ...(beside.get(row) ?? [])]);
  const full = ghosts > count ? withTeam(list, ghosts - count, random) : list;
  const to = new Map(full.flatMap((row, i) => (row.id === "" ? [] : [[row.id, `e${i + 1}`] as const])));
  return { staff: full.map((row, i) => ({ ...row, id: `e${i + 1}` })), moved: { doc: id, to } };
}

function likeness(model: StaffRow, random: RandomStream): StaffRow {
  const started = parseIsoDate(model.since);
  const since = started ? workingDate(started.month - random.integer(0, 5), random.integer(1, 28)) : model.since;
  const insured = random.chance(0.5) && model.insured;
  const wage = model.wage * random.between(0.94, 1.05);
  const agreed = model.wage % AGREED_IN === 0;
  return { ...model, id: "", since, insured, wage: agreed ? roundToStep(wage, AGREED_IN) : roundHalfUp(wage) };
}

/** Those without a name join the team that is not insured, or become one. */
function withTeam(staff: readonly StaffRow[], heads: number, random: RandomStream): StaffRow[] {
  const team = staff.findLast(({ job, insured }) => job.code === TEAM && !insured);
  const count = Number(team?.job.params?.count ?? 0);
  if (team && count > 0) {
    const wage = roundHalfUp((team.wage / count) * heads * random.between(0.97, 1.03));
    const larger = { ...team, job: { code: TEAM, params: { count: count + heads } }, wage: team.wage + wage };
    return staff.map((row) => (row === team ? larger : row));
  }
  const named = staff.filter(({ job }) => job.code !== TEAM);
  const models = Array.from({ length: heads }, () => likeness(random.pick(named), random));
  return [
    ...staff,
    {
      id: "",
      name: "-",
      job: { code: TEAM, params: { count: heads } },
      since: models.map(({ since }) => since).sort()[0] ?? "",
      wage: sumOfWages(models),
      insured: false,
    },
  ];
}

/** Names that nobody of this file bears, in a drawn order. */
function unusedNames({ names, days }: World, staff: readonly StaffRow[], random: RandomStream): string[] {
  const taken = new Set([...staff.map(({ name }) => name), ...days.staff.map(({ no }) => names.staff[no - 1])]);
  return names.staff
    .filter((name) => !taken.has(name))
    .map((name) => ({ name, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name);
}

function signs(world: World, documents: readonly CaseDocument[], payroll: PayrollDocument): Sign[] {
  const last = payroll.months.at(-1);
  if (!last) return [];
  const office = maybe(documents, "socialInsurance")?.months.find(({ month }) => month === last.month);
  const main = mainAccount(documents);
  const { worksAtMachines } = TRADES[world.archetype.industry];
  const bill = worksAtMachines ? maybe(documents, "electricity")?.bills.at(-1) : undefined;
  const seen = noteOn(documents, ["staff"]);
  const said = answerOn(documents, ["staff"]);
  const newest = newestStatement(documents);
  const listedInsured = payroll.staff.reduce((sum, row) => sum + (row.insured ? peopleIn(row) : 0), 0);
  return present([
    sign("payroll", last.month, "payrollHeads", { heads: last.heads, wages: last.wages }),
    office &&
      sign("socialInsurance", office.month, "officeHeads", {
        insured: office.insured,
        listedInsured,
        heads: last.heads,
      }),
    wageSign(main, "wagesSent", wagesSent(main, payroll)),
    sign("application", "employees", "headsStated", { heads: last.heads }),
    bill &&
      sign("electricity", bill.month, "powerPerHead", {
        kwh: Math.round(bill.kwh / Math.max(1, last.heads)),
        heads: last.heads,
      }),
    seen && typeof seen.text.params?.seen === "number"
      ? sign(seen.doc, seen.at, "headsSeen", { heads: last.heads, seen: seen.text.params.seen })
      : undefined,
    said && sign(said.doc, said.at, "headsStated", { heads: last.heads }),
    newest && sign(newest.doc, newest.at("headcount"), "headsStated", { heads: last.heads }),
  ]);
}
