import { TRADES } from "../../industries";
import type { Phrase } from "../../lending";
import { isoDate, roundToStep, yearOf } from "../../money";
import { randomStream } from "../../random";
import { GROUP_LIMIT } from "../knock-outs/limits";
import { officeDay, parts } from "./dates";
import { shareholders } from "./licence";
import type { ScreeningDocument } from "./types/firm";
import type { Drawn, World } from "./world";

/** Lists of a fictional country. */
export const LISTS = ["sanctions", "judgmentDebtors", "taxArrears", "watch"] as const;
/** Names are short and lists are long: some hits are another person of the same name. */
const NEAR_MISS = 0.12;
/** From this share on a person counts as a beneficial owner. */
const BENEFICIAL = 0.25;
/** Small clients rarely belong to a group that the bank knows. */
const KNOWN_GROUP = 0.35;

/** The bank's own compliance sheet: identity, owners, lists, sector, group. */
export function drawScreening(world: World): Drawn<ScreeningDocument> {
  const { seed, asOf, archetype } = world;
  return {
    document: {
      id: "screening",
      kind: "screening",
      checkedOn: officeDay(asOf, -randomStream(seed, "screening").integer(0, 3)),
      identity: identity(world),
      beneficialOwners: beneficialOwners(world),
      lists: lists(world),
      sector: {
        code: TRADES[archetype.industry].codes.sector,
        name: { code: `screening.sector.${archetype.industry}` },
      },
      groupExposure: groupExposure(world),
    },
    noise: [],
  };
}

/** Everybody who signs, and persons behind a firm that holds shares. */
function persons(world: World): readonly { readonly person: string; readonly role: string; readonly share: number }[] {
  const { names } = world;
  return shareholders(world).map(({ name, share }, i) =>
    i === 0
      ? { person: name, role: "owner", share }
      : name === names.relativeFirm
        ? { person: names.relative, role: "ownerOfHolder", share }
        : { person: name, role: "shareholder", share },
  );
}

function identity(world: World): ScreeningDocument["identity"] {
  const { disguise, asOf, names } = world;
  const rows = persons(world);
  const guarantor = rows.some(({ person }) => person === names.spouse)
    ? []
    : [{ person: names.spouse, role: "spouse" }];
  const { month } = parts(asOf);
  return [...rows, ...guarantor].map(({ person, role }, i) => {
    const random = randomStream(disguise, `identity/${i}`);
    // Cards run ten or twenty years; some end soon.
    const left = random.integer(1, random.chance(0.15) ? 6 : 228);
    const tail = `${random.integer(100, 999)}${random.pick([..."0123456789X"])}`;
    return {
      id: `k${i + 1}`,
      person,
      role: { code: `screening.role.${role}` },
      documentNo: `${random.integer(310, 449)}***********${tail}`,
      validUntil: isoDate(month + left, random.integer(1, 28)),
    };
  });
}

const beneficialOwners = (world: World): ScreeningDocument["beneficialOwners"] =>
  persons(world)
    .filter(({ share }) => share >= BENEFICIAL)
    .map(({ person, share }, i) => ({ id: `b${i + 1}`, name: person, share }));

function lists(world: World): ScreeningDocument["lists"] {
  const { seed, names, asOf } = world;
  const searched = [...new Set([names.firm, ...persons(world).map(({ person }) => person), names.spouse])];
  const rows = searched.flatMap((name) => LISTS.map((list) => ({ name, list })));
  return rows.map(({ name, list }, i) => {
    const random = randomStream(seed, `lists/${i}`);
    const near = random.chance(NEAR_MISS);
    const born = yearOf(parts(asOf).month) - random.integer(24, 71);
    const detail: Phrase | undefined =
      near && name !== names.firm ? { code: "screening.list.resolved", params: { name, born } } : undefined;
    return { id: `l${i + 1}`, list: { code: `screening.list.${list}` }, searched: name, result: "clear", detail };
  });
}

/** Mostly nothing; now and then a small loan to the relative's firm, far below the limit. */
function groupExposure(world: World): ScreeningDocument["groupExposure"] {
  const { disguise, names } = world;
  const random = randomStream(disguise, "group");
  const known = random.chance(KNOWN_GROUP);
  const balance = roundToStep(random.between(20_000_000, 300_000_000), 1_000_000);
  const row = { id: "x1", borrower: names.relativeFirm, link: linkOf("relative", names.relative), balance };
  return known ? [row] : [];
}

/** Why a borrower counts with the group, and what the group may owe. */
export const linkOf = (link: string, person: string): Phrase => ({
  code: `screening.link.${link}`,
  params: { person, limit: GROUP_LIMIT },
});
