import { type Minor, roundHalfUp } from "../../../money";
import type { RandomStream } from "../../../random";
import type { PayrollDocument } from "../../documents/types/goods";
import type { CaseDocument } from "../../documents/types/kinds";
import type { World } from "../../documents/world";
import type { Lie } from "../lie";
import { altered, mainAccount, maybe, type Moved, only, replace, sizeOf } from "../rewrite";
import type { SignOf } from "../says";
import { answerOn, monthOf, newestStatement, noteOn, present, sign } from "../signs";
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

type Sign = SignOf<typeof SAYS>;

/** Of the staff this much works here and stands in no sheet. */
const MISSING = [0.2, 0.4] as const;
/** Where everybody is seen at a glance nobody is left out. */
const LEAST_HEADS = 5;

/**
 * People work here whom neither the payroll sheet nor the insurance office knows: the sheet is short by some of those who
 * are not insured, and their wages stand in the accounts as the owner's drawings, so that profit looks better. The bank,
 * the meter, the output and whoever walks through the shop know how many there are. Undefined where too few are not
 * insured.
 */
export function unlistedStaff(
  world: World,
  documents: readonly CaseDocument[],
  random: RandomStream,
): Lie<typeof SAYS> | undefined {
  const honest = only(documents, "payroll");
  const heads = headsOf(honest);
  if (heads < LEAST_HEADS) return undefined;
  const wanted = Math.max(Math.ceil(heads * MISSING[0]), Math.round(heads * sizeOf(world, random, MISSING)));
  // Whoever runs the place stands first and stays.
  const free = honest.staff.slice(1).filter(({ insured }) => !insured);
  if (free.reduce((sum, row) => sum + peopleIn(row), 0) < wanted) return undefined;
  const { staff, moved } = without(honest, free, wanted, random);
  const payroll = recounted(honest, staff, -wanted);
  const part = 1 - sumOfWages(payroll.staff) / Math.max(1, sumOfWages(honest.staff));
  const line = world.now.firm.industry.productionWageShare > 0 ? "costOfSales" : "operatingExpenses";
  const bent = claimed(replace(documents, payroll), payroll, -wanted, (period) => {
    const unbooked = roundHalfUp(part * wagesIn(world, period));
    return { [line]: -unbooked, dividends: unbooked };
  });
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => signs(file, only(file, "payroll"));
  return {
    documents: bent,
    evidenceIn,
    moved: [moved],
    distortion: {
      kind: "ghostStaff",
      severity: "medium",
      amount: payroll.months.reduce((sum, { wages }, i) => sum + (honest.months[i]?.wages ?? 0) - wages, 0),
      what: { code: "distortion.ghostStaff.unlisted", params: { missing: wanted, heads } },
      bends: altered(documents, bent),
      evidence: evidenceIn(bent),
    },
  };
}

/** Wages of a statement's period by the books. */
function wagesIn({ life }: World, { periodEnd, months }: { periodEnd: string; months: number }): Minor {
  const end = monthOf(periodEnd);
  return life.states.reduce(
    (sum, { month, figures }) => (month > end - months && month <= end ? sum + figures.wages : sum),
    0,
  );
}

/** The list without so many of those who are not insured: single rows first, then heads of a team. */
function without(
  { id, staff }: PayrollDocument,
  free: readonly StaffRow[],
  heads: number,
  random: RandomStream,
): { staff: readonly StaffRow[]; moved: Moved } {
  const singles = free
    .filter(({ job }) => job.code !== TEAM)
    .map((row) => ({ row, key: random.uniform() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, heads)
    .map(({ row }) => row);
  const team = free.find(({ job }) => job.code === TEAM);
  const left = staff.flatMap((row): { row: StaffRow; was: string }[] => {
    if (singles.includes(row)) return [];
    if (row !== team || heads === singles.length) return [{ row, was: row.id }];
    const count = peopleIn(row) - (heads - singles.length);
    const wage = roundHalfUp((row.wage * count) / peopleIn(row));
    return count === 0 ? [] : [{ row: { ...row, job: { code: TEAM, params: { count } }, wage }, was: row.id }];
  });
  return {
    staff: left.map(({ row }, i) => ({ ...row, id: `e${i + 1}` })),
    moved: { doc: id, to: new Map(left.map(({ was }, i) => [was, `e${i + 1}`])) },
  };
}

function signs(documents: readonly CaseDocument[], payroll: PayrollDocument): Sign[] {
  const last = payroll.months.at(-1);
  if (!last) return [];
  const { heads } = last;
  const main = mainAccount(documents);
  const wages = wagesSent(main, payroll);
  const bill = maybe(documents, "electricity")?.bills.at(-1);
  const vat = maybe(documents, "vatReturns")?.returns.at(-1);
  const office = maybe(documents, "socialInsurance")?.months.at(-1);
  const seen = noteOn(documents, ["staff"]);
  const counted = seen?.text.params?.seen;
  const said = answerOn(documents, ["staff"]);
  const newest = newestStatement(documents);
  return present([
    sign("payroll", last.month, "payrollHeads", { heads, wages: last.wages }),
    sign("application", "employees", "headsStated", { heads }),
    wages && wages.sent > wages.wages ? wageSign(main, "wagesAboveSheet", wages) : undefined,
    seen && typeof counted === "number" && counted > heads
      ? sign(seen.doc, seen.at, "moreSeen", { heads, seen: counted })
      : undefined,
    vat && sign("vat", vat.month, "outputPerHead", { heads, sales: vat.salesInvoiced + vat.salesUninvoiced }),
    bill && sign("electricity", bill.month, "powerForMore", { heads, kwh: Math.round(bill.kwh / Math.max(1, heads)) }),
    office && sign("socialInsurance", office.month, "officeKnowsNoMore", { insured: office.insured, heads }),
    said && sign(said.doc, said.at, "headsStated", { heads }),
    newest && sign(newest.doc, newest.at("headcount"), "headsStated", { heads }),
  ]);
}
