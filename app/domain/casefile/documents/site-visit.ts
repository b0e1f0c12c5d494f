import type { FirmEvent } from "../../firm";
import { type Place, PLACES, TRADES } from "../../industries";
import type { Phrase } from "../../lending";
import { exp, randomStream } from "../../random";
import { branchAuthority } from "../knock-outs/limits";
import { requestOf } from "./application";
import { officeDay } from "./dates";
import { FIRST } from "./first-words";
import { remembered } from "./interview";
import { oldStockShare } from "./inventory";
import { wording } from "./pledge";
import { explainedPayees, type PrivatePayee } from "./private-payees";
import type { SiteVisitDocument } from "./types/talks";
import { mannerOf } from "./voice";
import type { Drawn, World } from "./world";

/** Part of the staff that is on the premises by day: drivers and gangs are out. House estimates. */
const PRESENT: Readonly<Record<Place, number>> = {
  warehouse: 0.85,
  restaurant: 0.8,
  workshop: 0.9,
  yard: 0.35,
  sites: 0.3,
};

/** What the relationship manager saw, in the order of the walk. */
export function drawSiteVisit(world: World): Drawn<SiteVisitDocument> {
  const { asOf, seed, names } = world;
  const random = randomStream(seed, "site visit");
  const [payee, second] = explainedPayees(world).noted;
  const notes: [topic: string, text: Phrase | undefined][] = [
    ["premises", premises(world)],
    ["machines", activity(world)],
    ["staff", { code: wording("site.staff", random.integer(1, 4)), params: { seen: staffSeen(world) } }],
    ["stock", stock(world)],
    ["orders", orders(world)],
    ["books", books(world)],
    ["paid", payee && personPaid(world, payee)],
    ["owner", { code: wording(`site.owner.${mannerOf(world.now.firm.owner)}`, random.integer(1, 4)) }],
    ["event", trace(world)],
    ["neighbours", neighbours(world)],
    ["request", request(world)],
    second
      ? ["paid", personPaid(world, second)]
      : ["other", random.chance(0.6) ? { code: `site.other.${random.integer(1, 12)}` } : undefined],
  ];
  const seen = notes.flatMap(([topic, text]) => (text ? [{ topic, text }] : []));
  return {
    document: {
      id: "siteVisit",
      kind: "siteVisit",
      date: officeDay(asOf, -random.integer(1, 6)),
      by: names.manager,
      notes: seen.map((note, i) => ({ id: `n${i + 1}`, ...note })),
    },
    noise: [],
  };
}

/** Every note has so many wordings. */
export const NOTED_WORDINGS = 2;

/** One of the wordings of a note; each topic has its own draw, the same whatever was seen. */
export function noted({ archetype, disguise }: World, code: string, params?: Phrase["params"]): Phrase {
  const [topic] = code.split(".").slice(1);
  const ordered = topic === FIRST.topic ? archetype.firstWords?.visitor : undefined;
  const worded = wording(code, ordered ?? randomStream(disguise, `site/words/${topic}`).integer(1, NOTED_WORDINGS));
  return params === undefined ? { code: worded } : { code: worded, params };
}

export const placeOf = ({ archetype }: World) => TRADES[archetype.industry].place;

function premises(world: World): Phrase {
  const { names, now } = world;
  const code = `site.premises.${placeOf(world)}.${now.firm.premisesOwned ? "owned" : "rented"}`;
  return noted(world, code, { landlord: names.landlord, city: names.city });
}

/** How busy the place is, against what staff and machines could do. */
function activity(world: World): Phrase {
  const { demand } = world.now;
  const seen = demand + randomStream(world.seed, "site/activity").normal(0, 0.05);
  const level = seen > 0.08 ? "busy" : seen > -0.18 ? "usual" : "quiet";
  return noted(world, `site.activity.${placeOf(world)}.${level}`);
}

/** Heads that the visitor counted: those who work here by day, less a few who are off. */
export function staffSeen(world: World): number {
  const heads = world.days.staff.filter(({ left }) => left === undefined).length;
  const share = PRESENT[placeOf(world)] * randomStream(world.seed, "site/staff").between(0.88, 1.08);
  const seen = Math.max(1, Math.min(heads, Math.round(heads * share)));
  // Nobody counts hundreds one by one.
  return seen > 100 ? Math.floor(seen / 10) * 10 : seen;
}

function stock(world: World): Phrase {
  const { balances, firm, demand } = world.now;
  const place = placeOf(world);
  if (oldStockShare(world) > 0.03) return noted(world, `site.stock.${place}.stale`);
  const usual = firm.monthlySales * firm.industry.materialShare * firm.stockMonths * exp(demand);
  const level = balances.inventory > 1.2 * usual ? "full" : balances.inventory < 0.8 * usual ? "thin" : "usual";
  return noted(world, `site.stock.${place}.${level}`);
}

function orders(world: World): Phrase | undefined {
  const { demand } = world.now;
  const { servesGuests, sellsOnline } = TRADES[world.archetype.industry];
  if (servesGuests) return noted(world, `site.guests.${demand > 0 ? "many" : "some"}`);
  const kind = sellsOnline ? "site.orders.online" : "site.orders";
  return noted(world, `${kind}.${demand > 0.05 ? "full" : demand > -0.15 ? "usual" : "thin"}`);
}

function books({ now, seed, archetype }: World): Phrase {
  const { diligence } = now.firm.owner;
  const order = diligence > 0.66 ? "good" : diligence > 0.33 ? "fair" : "poor";
  const code = archetype.books === "none" ? `site.books.notebook.${order}` : `site.books.${order}`;
  return { code: wording(code, randomStream(seed, "site/books").integer(1, 4)) };
}

/** Of things that happened something can mostly be seen; the second one, as the owner tells the first himself. */
function trace(world: World): Phrase | undefined {
  const events = remembered(world).filter(({ kind }) => tracesAt(placeOf(world)).includes(kind));
  const event = events[1] ?? events[0];
  return event && noted(world, `site.event.${event.kind}`);
}

/** Where one can see what happened: a customer leaves no mark in a dining room. */
const TRACES: Readonly<Partial<Record<FirmEvent["kind"], readonly Place[]>>> = {
  damage: PLACES,
  newMachine: PLACES,
  ownerBlow: PLACES,
  customerLost: ["warehouse", "workshop"],
  customerWon: ["warehouse", "workshop"],
};

/** What can be seen at such a place of things that happened. */
export const tracesAt = (place: Place): readonly FirmEvent["kind"][] =>
  (Object.keys(TRACES) as FirmEvent["kind"][]).filter((kind) => TRACES[kind]?.includes(place));

function neighbours({ names, seed }: World): Phrase {
  const random = randomStream(seed, "site/neighbours");
  return { code: `site.neighbours.${random.integer(1, 10)}`, params: { neighbour: names.neighbourFirm } };
}

/** Who the person is that the firm pays, as the visitor was told. */
const personPaid = (world: World, { name, role, paid }: PrivatePayee): Phrase =>
  noted(world, `site.paid.${role}${paid === "yearly" ? ".yearly" : ""}`, { name });

function request(world: World): Phrase {
  const { kind, amount } = requestOf(world);
  return noted(world, `site.request.${kind}`, { amount, authority: branchAuthority(world.archetype.size) });
}
