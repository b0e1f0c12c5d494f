import type { Movement, MovementCode } from "../firm";
import { TRADES } from "../industries";
import type { Phrase } from "../lending";
import { isoDate, isoMonth, type Minor, monthOfYear, yearOf } from "../money";
import { randomStream } from "../random";
import { answering, answerTo, maybe, rewrite, yearIn } from "./distortions/rewrite";
import { daysAfter, parts } from "./documents/dates";
import { type Question, whatHappened } from "./documents/interview";
import { BANKS } from "./documents/name-lists";
import { noted, placeOf } from "./documents/site-visit";
import { say, spoken } from "./documents/voice";
import type { World } from "./documents/world";
import type { BankLine } from "./documents/types/bank";
import type { CaseDocument } from "./documents/types/kinds";
import type { InterviewDocument } from "./documents/types/talks";
import type { DistortionKind, Evidence, InnocentAnomaly } from "./flags";

type Documents = readonly CaseDocument[];

interface Planted {
  readonly documents: Documents;
  readonly anomaly: InnocentAnomaly;
}

interface Kind {
  readonly name: string;
  /** happened in the life; otherwise it is only told, without a change to any amount */
  readonly lived: boolean;
  /** lies that rewrite the same answer or row */
  readonly avoids?: readonly DistortionKind[];
  /** undefined: this life gives no occasion */
  readonly plant: (world: World, documents: Documents) => Planted | undefined;
}

/** Lawful things that look bad. */
export const KINDS: readonly Kind[] = [
  { name: "subsidy", lived: true, plant: windfall("subsidy", "subsidy", "lastYear", "subsidy") },
  { name: "insurancePayment", lived: true, plant: insurancePayment },
  { name: "ownerPaysIn", lived: true, plant: windfall("ownerPaysIn", "injection", "household", "paidIn") },
  { name: "advanceRepaid", lived: true, avoids: ["ownerLoans"], plant: advanceRepaid },
  { name: "profitTakenOut", lived: true, plant: windfall("profitTakenOut", "bonus", "household", "tookProfit") },
  { name: "familyIllness", lived: true, plant: windfall("familyIllness", "emergencyDrawing", "lastYear", "ownerBlow") },
  { name: "bridgeMoney", lived: true, plant: bridgeMoney },
  { name: "yearEndDelivery", lived: true, avoids: ["windowDressing"], plant: yearEndDelivery },
  { name: "wonCustomer", lived: true, avoids: ["fabricatedSales"], plant: wonCustomer },
  { name: "workersRooms", lived: true, avoids: ["ghostStaff"], plant: workersRooms },
  { name: "comparedOffers", lived: false, plant: comparedOffers },
  { name: "laterRegistered", lived: false, avoids: ["strawOwner"], plant: laterRegistered },
  { name: "retiredWorkers", lived: false, avoids: ["ghostStaff"], plant: retiredWorkers },
  { name: "stoppedForADay", lived: false, avoids: ["overstatedOutput"], plant: stoppedForADay },
  { name: "homeOfRelative", lived: false, avoids: ["overstatedCollateral", "strawOwner"], plant: homeOfRelative },
];

const anomaly = (kind: string, looksBad: Place, explained: Place, params: Phrase["params"] = {}): InnocentAnomaly => {
  const shows = (side: string): Phrase => ({ code: `anomaly.${kind}.${side}`, params });
  const evidence = (place: Place, side: string): Evidence => ({ ...place, shows: shows(side) });
  return { kind, looksBad: evidence(looksBad, "looksBad"), explained: evidence(explained, "explained") };
};
type Place = Pick<Evidence, "doc" | "at">;

/** The line of a bank statement that shows a movement. */
function lineOf(documents: Documents, movement: Movement): (Place & { readonly line: BankLine }) | undefined {
  const date = isoDate(movement.month, movement.day);
  for (const document of documents) {
    if (document.kind !== "bankStatement" || document.holder !== movement.place) continue;
    const line = document.lines.find((one) => one.date === date && one.in - one.out === movement.amount);
    if (line) return { doc: document.id, at: `L${line.no}`, line };
  }
  return undefined;
}

/** The largest movement of a kind. */
const largest = (movements: readonly Movement[]): Movement | undefined =>
  movements.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || a.month - b.month)[0];

/** The interview with one answer in other words, and the answer's place. */
function told(
  world: World,
  documents: Documents,
  question: Question,
  variant: string,
  params: Phrase["params"],
): { readonly documents: Documents; readonly place: Place } | undefined {
  const interview = maybe(documents, "interview");
  const at = interview && answerTo(interview, question);
  if (!interview || !at) return undefined;
  const change = (document: InterviewDocument): InterviewDocument =>
    answering(document, question, say(world, question, variant, params));
  return { documents: rewrite(documents, "interview", change), place: { doc: interview.id, at } };
}

/** Money that came or went once, and what the owner says of it. */
function windfall(kind: string, code: MovementCode, question: Question, variant: string): Kind["plant"] {
  return (world, documents) => {
    const movement = largest(world.days.movements.filter((one) => one.code === code));
    const place = movement && lineOf(documents, movement);
    if (!place) return undefined;
    const { household } = world.now.firm;
    const { spouse } = world.names;
    const total = world.days.movements
      .filter((one) => one.code === code && one.month === movement.month)
      .reduce((sum, { amount }) => sum + Math.abs(amount), 0);
    const params = { amount: spoken(world, total), living: household.livingCost, members: household.members, spouse };
    return explainedInTalk(world, documents, kind, place, [question, variant, params], Math.abs(movement.amount));
  };
}

function explainedInTalk(
  world: World,
  documents: Documents,
  kind: string,
  { doc, at }: Place,
  [question, variant, params]: [Question, string, Phrase["params"]],
  amount: Minor,
): Planted | undefined {
  const said = told(world, documents, question, variant, params);
  return said && { documents: said.documents, anomaly: anomaly(kind, { doc, at }, said.place, { amount }) };
}

function insurancePayment(world: World, documents: Documents): Planted | undefined {
  const movement = largest(world.days.movements.filter(({ code }) => code === "insurancePaid"));
  const place = movement && lineOf(documents, movement);
  const damage = movement && world.life.events.find(({ kind, month }) => kind === "damage" && month === movement.month);
  if (!place || !damage) return undefined;
  const params = { amount: spoken(world, damage.amount), paid: spoken(world, movement.amount) };
  const saying: [Question, string, Phrase["params"]] = ["lastYear", "damageInsured", params];
  return explainedInTalk(world, documents, "insurancePayment", place, saying, movement.amount);
}

/** Money from the owner, who gives back what he had taken. */
function advanceRepaid(world: World, documents: Documents): Planted | undefined {
  const movement = largest(world.days.movements.filter(({ code }) => code === "ownerRepays"));
  const place = movement && lineOf(documents, movement);
  if (!place) return undefined;
  const owed = spoken(world, world.now.balances.ownerReceivable);
  const params = { amount: spoken(world, movement.amount), owed };
  const variant = owed > 0 ? "repaidPart" : "repaidAll";
  return explainedInTalk(world, documents, "advanceRepaid", place, ["ventures", variant, params], movement.amount);
}

/** A consulting firm's money in and out within days: a bridge between an old loan and its renewal. */
function bridgeMoney(world: World, documents: Documents): Planted | undefined {
  const movement = largest(world.days.movements.filter(({ code }) => code === "bridgeDrawn"));
  const place = movement && lineOf(documents, movement);
  const event =
    movement && world.life.events.find(({ kind, month }) => kind === "loanBridged" && month === movement.month);
  if (!place || !event) return undefined;
  const params = { lender: world.names.bridgeLender, amount: spoken(world, event.amount) };
  const saying: [Question, string, Phrase["params"]] = ["oldLoan", "loanBridged", params];
  return explainedInTalk(world, documents, "bridgeMoney", place, saying, movement.amount);
}

/** A large part of December's receivables is one delivery, paid in the new year. */
function yearEndDelivery(world: World, documents: Documents): Planted | undefined {
  const last = maybe(documents, "statements")?.years.at(-1);
  if (!last) return undefined;
  const enough = (last.lines.receivables ?? 0) * 0.08;
  const year = yearIn(last);
  const invoice = world.days.invoices
    .filter(({ month, net, vat }) => yearOf(month) === year && monthOfYear(month) === 12 && net + vat > enough)
    .find(({ payments, month }) => payments.some((paid) => paid.month > month && paid.month <= month + 2));
  if (!invoice) return undefined;
  const place = { doc: "statements", at: `${year}.receivables` };
  const paid = world.days.movements.find(
    (one) => one.invoice === invoice.no && one.month > invoice.month && one.amount > 0,
  );
  const line = paid && lineOf(documents, paid);
  const params = { customer: line?.line.counterparty ?? "", amount: invoice.net + invoice.vat };
  return line && { documents, anomaly: anomaly("yearEndDelivery", place, { doc: line.doc, at: line.at }, params) };
}

/** Sales jump not long before the application: a customer was won. */
function wonCustomer(world: World, documents: Documents): Planted | undefined {
  const won = world.life.events.findLast(({ kind, month }) => kind === "customerWon" && month > world.now.month - 11);
  const vat = maybe(documents, "vatReturns");
  const month = won && isoMonth(won.month);
  if (!vat?.returns.some((one) => one.month === month) || !month) return undefined;
  const { variant, params } = whatHappened(world, won);
  const saying: [Question, string, Phrase["params"]] = ["lastYear", variant, params];
  return explainedInTalk(world, documents, "wonCustomer", { doc: vat.id, at: month }, saying, won.amount);
}

/** The same round sum to a private person every month: rent for the workers' rooms. */
function workersRooms(world: World, documents: Documents): Planted | undefined {
  const movement = world.days.movements.findLast(({ party }) => party.kind === "individual" && party.index === 0);
  const found = movement && lineOf(documents, movement);
  if (!found) return undefined;
  const there = world.days.staff.filter(({ left }) => left === undefined);
  const insured = there.filter((one) => one.insured).length;
  const params = { heads: there.length, insured, person: found.line.counterparty };
  const said = told(world, documents, "staff", "rooms", params);
  if (!said) return undefined;
  const shown = { person: found.line.counterparty, amount: -movement.amount };
  return {
    documents: said.documents,
    anomaly: anomaly("workersRooms", { doc: found.doc, at: found.at }, said.place, shown),
  };
}

/** Banks were asked within a few weeks: the owner compares. */
function comparedOffers(world: World, documents: Documents): Planted | undefined {
  const report = maybe(documents, "creditReport");
  if (!report) return undefined;
  const random = randomStream(world.seed, "anomaly/comparedOffers");
  const banks = BANKS.filter((name) => !name.startsWith("{") && name !== world.names.bank);
  const [first, second] = [random.integer(0, 1), random.integer(2, banks.length - 1)];
  const asked = [first, second].map((index) => ({
    on: daysAfter(report.asOf, -random.integer(4, 40)),
    by: banks[index] ?? world.names.otherBank,
    reason: "application" as const,
  }));
  const enquiries = [...report.enquiries.map(({ on, by, reason }) => ({ on, by, reason })), ...asked]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((row, i) => ({ id: `q${i + 1}`, ...row }));
  const changed = rewrite(documents, "creditReport", (document) => ({ ...document, enquiries }));
  const latest = asked.map(({ on }) => on).sort()[1];
  const at = enquiries.find(({ on, reason }) => on === latest && reason === "application")?.id ?? "q1";
  const params = { bank: asked[0]?.by ?? "", other: asked[1]?.by ?? "" };
  const said = told(world, changed, "otherBanks", "compared", params);
  return (
    said && {
      documents: said.documents,
      anomaly: anomaly("comparedOffers", { doc: report.id, at }, said.place, params),
    }
  );
}

/** The register knows the firm for fewer years than the owner speaks of: it was a family workshop before. */
function laterRegistered(world: World, documents: Documents): Planted | undefined {
  const licence = maybe(documents, "licence");
  const { yearsInBusiness } = world.now.firm;
  if (!licence || yearsInBusiness < 8) return undefined;
  const later = randomStream(world.seed, "anomaly/laterRegistered").integer(2, yearsInBusiness - 5);
  const { month, day } = parts(licence.registeredOn);
  const registeredOn = isoDate(month + 12 * later, day);
  const validUntil =
    licence.validUntil === undefined ? undefined : isoDate(parts(licence.validUntil).month + 12 * later, day);
  const changed = rewrite(documents, "licence", (document) => ({ ...document, registeredOn, validUntil }));
  const params = { years: yearsInBusiness, firm: world.names.firm, since: yearOf(month) + later };
  const said = told(world, changed, "business", "later", params);
  const place = { doc: licence.id, at: "registeredOn" };
  return said && { documents: said.documents, anomaly: anomaly("laterRegistered", place, said.place, params) };
}

const MOST_WITHOUT_INSURANCE = 25;

/** Fewer are insured than work there: some draw a pension already. */
function retiredWorkers(world: World, documents: Documents): Planted | undefined {
  const certificate = maybe(documents, "socialInsurance");
  const month = certificate?.months.at(-1);
  const there = world.days.staff.filter(({ left }) => left === undefined);
  const insured = there.filter((one) => one.insured).length;
  const others = there.length - insured;
  // A factory of hundreds does not live on pensioners, and they drive no trucks.
  if (TRADES[world.archetype.industry].drivesTrucks) return undefined;
  if (!certificate || !month || others < 2 || others > MOST_WITHOUT_INSURANCE) return undefined;
  const retired = Math.max(2, Math.round(others * 0.6));
  const said = told(world, documents, "staff", "retired", { heads: there.length, insured, retired });
  const place = { doc: certificate.id, at: month.month };
  const params = { insured, heads: there.length, retired };
  return said && { documents: said.documents, anomaly: anomaly("retiredWorkers", place, said.place, params) };
}

/** Nothing moved on the day of the visit, here and in the whole street. */
function stoppedForADay(world: World, documents: Documents): Planted | undefined {
  const visit = maybe(documents, "siteVisit");
  const seen = visit?.notes.find(({ topic }) => topic === "machines");
  const around = visit?.notes.find(({ topic }) => topic === "neighbours");
  if (!visit || !seen || !around) return undefined;
  const place = placeOf(world);
  const params = { neighbour: world.names.neighbourFirm };
  const texts: Readonly<Record<string, Phrase>> = {
    [seen.id]: noted(world, `site.activity.${place}.stopped`),
    [around.id]: noted(world, `site.neighbours.stopped.${place}`, params),
  };
  const changed = rewrite(documents, "siteVisit", (document) => ({
    ...document,
    notes: document.notes.map((note) => ({ ...note, text: texts[note.id] ?? note.text })),
  }));
  const [bad, good] = [seen, around].map(({ id }) => ({ doc: visit.id, at: id }));
  return bad && good && { documents: changed, anomaly: anomaly("stoppedForADay", bad, good, params) };
}

/** The flat that is pledged belongs to a relative, who agrees. */
function homeOfRelative(world: World, documents: Documents): Planted | undefined {
  const sheet = maybe(documents, "collateral");
  const home = sheet?.items.find(({ type }) => type === "home");
  const chart = maybe(documents, "relatedParties");
  const { relative, city } = world.names;
  const party = chart?.parties.find(({ name }) => name === relative);
  // A flat with a charge is the owner's: his mortgage, or a loan of his firm.
  if (!sheet || !home || !chart || !party || home.charges.length > 0) return undefined;
  const squareMetres = home.description.params?.squareMetres ?? 90;
  const description: Phrase = { code: "collateral.home.relative", params: { relative, city, squareMetres } };
  const describe = <T extends { readonly id: string }>(one: T): T =>
    one.id === home.id ? { ...one, description } : one;
  let changed: Documents = rewrite(documents, "collateral", (document) => ({
    ...document,
    items: document.items.map((item) => (item.id === home.id ? { ...describe(item), owner: relative } : item)),
  }));
  changed = rewrite(changed, "application", (document) => ({
    ...document,
    request: { ...document.request, collateral: document.request.collateral.map(describe) },
  }));
  changed = rewrite(changed, "relatedParties", (document) => ({
    ...document,
    parties: document.parties.map((one) =>
      one.id === party.id ? { ...one, dealings: { code: "related.relative.pledges" } } : one,
    ),
  }));
  const [bad, good] = [
    { doc: sheet.id, at: home.id },
    { doc: chart.id, at: party.id },
  ];
  return { documents: changed, anomaly: anomaly("homeOfRelative", bad, good, { relative }) };
}
