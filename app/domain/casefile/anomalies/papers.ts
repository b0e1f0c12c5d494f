import type { Phrase } from "../../lending";
import { isoDate, yearOf } from "../../money";
import { randomStream } from "../../random";
import { maybe, rewrite } from "../distortions/rewrite";
import { officeDay, parts, workingDate } from "../documents/dates";
import { BANKS } from "../documents/name-lists";
import { noted, placeOf } from "../documents/site-visit";
import type { World } from "../documents/world";
import { anomaly, type Documents, type Planted, told } from "./kind";

/** Banks were asked within a few weeks: the owner compares. */
export function comparedOffers(world: World, documents: Documents): Planted | undefined {
  const report = maybe(documents, "creditReport");
  if (!report) return undefined;
  const random = randomStream(world.seed, "anomaly/comparedOffers");
  const banks = BANKS.filter((name) => !name.startsWith("{") && name !== world.names.bank);
  const [first, second] = [random.integer(0, 1), random.integer(2, banks.length - 1)];
  const asked = [first, second].map((index) => ({
    on: officeDay(report.asOf, -random.integer(4, 40)),
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
export function laterRegistered(world: World, documents: Documents): Planted | undefined {
  const licence = maybe(documents, "licence");
  const { yearsInBusiness } = world.now.firm;
  if (!licence || yearsInBusiness < 8) return undefined;
  const later = randomStream(world.seed, "anomaly/laterRegistered").integer(2, yearsInBusiness - 5);
  const { month, day } = parts(licence.registeredOn);
  const registeredOn = workingDate(month + 12 * later, day);
  const validUntil =
    licence.validUntil === undefined ? undefined : isoDate(parts(licence.validUntil).month + 12 * later, day);
  const changed = rewrite(documents, "licence", (document) => ({ ...document, registeredOn, validUntil }));
  const params = { years: yearsInBusiness, firm: world.names.firm, since: yearOf(month) + later };
  const said = told(world, changed, "business", "later", params);
  const place = { doc: licence.id, at: "registeredOn" };
  return said && { documents: said.documents, anomaly: anomaly("laterRegistered", place, said.place, params) };
}

/** Nothing moved on the day of the visit, here and in the whole street. */
export function stoppedForADay(world: World, documents: Documents): Planted | undefined {
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
export function homeOfRelative(world: World, documents: Documents): Planted | undefined {
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
