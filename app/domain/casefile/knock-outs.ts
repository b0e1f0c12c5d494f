import { TRADES } from "../industries";
import type { Phrase } from "../lending";
import { roundToStep } from "../money";
import { randomStream, type RandomStream } from "../random";
import { maybe, only, rewrite } from "./distortions/rewrite";
import type { ScreeningDocument } from "./documents/types/firm";
import { daysAfter } from "./documents/dates";
import { linkOf } from "./documents/screening";
import type { World } from "./documents/world";
import { branchAuthority, GROUP_LIMIT } from "./knock-out-limits";
import type { CaseDocument } from "./documents/types/kinds";
import type { KnockOut, KnockOutKind } from "./flags";

interface Planted {
  readonly documents: readonly CaseDocument[];
  readonly knockOuts: readonly KnockOut[];
}
type Plant = (world: World, documents: readonly CaseDocument[], random: RandomStream) => Change;
type Change = readonly [documents: readonly CaseDocument[], evidence: KnockOut["evidence"]];

const PLANTS: Readonly<Record<KnockOutKind, Plant>> = {
  identityExpired,
  beneficialOwnerUnknown,
  listMatch,
  prohibitedSector,
  connectedGroupLimit,
  authorityLimit,
};

/** Writes into the file what ends the application before any score, each where a reader can find it. */
export function applyKnockOuts(
  world: World,
  documents: readonly CaseDocument[],
  kinds: readonly KnockOutKind[],
): Planted {
  return kinds.reduce<Planted>(
    (so, kind) => {
      const random = randomStream(world.seed, `knock-out/${kind}`);
      const [changed, evidence] = PLANTS[kind](world, so.documents, random);
      return { documents: changed, knockOuts: [...so.knockOuts, { kind, evidence }] };
    },
    { documents, knockOuts: [] },
  );
}

const shown = (code: string, params: NonNullable<Phrase["params"]>): Phrase => ({ code: `knockOut.${code}`, params });

const onScreening = (
  documents: readonly CaseDocument[],
  change: (sheet: ScreeningDocument) => ScreeningDocument,
): CaseDocument[] => rewrite(documents, "screening", change);

/** The owner's card has run out, by some weeks or months. */
function identityExpired(world: World, documents: readonly CaseDocument[], random: RandomStream): Change {
  const validUntil = daysAfter(world.asOf, -random.integer(12, 260));
  const changed = onScreening(documents, (sheet) => ({
    ...sheet,
    identity: sheet.identity.map((row, i) => (i === 0 ? { ...row, validUntil } : row)),
  }));
  const { identity, checkedOn } = only(changed, "screening");
  const row = identity[0];
  if (!row) throw new RangeError("the compliance sheet names nobody");
  const shows = shown("identityExpired", { person: row.person, until: validUntil, on: checkedOn });
  return [changed, [{ doc: "screening", at: row.id, shows }]];
}

/** Shares that lead to nobody: a firm holds them that no person stands behind, or the register names too few. */
function beneficialOwnerUnknown(world: World, documents: readonly CaseDocument[], random: RandomStream): Change {
  const holders = only(documents, "licence").shareholders;
  return holders.length > 1 ? heldByAFirm(world, documents, random) : leftOpen(documents, random);
}

/** A quarter or more belongs to a firm whose owner the compliance sheet does not know. */
function heldByAFirm({ names }: World, documents: readonly CaseDocument[], random: RandomStream): Change {
  const name = names.relativeFirm;
  const share = random.integer(6, 9) / 20;
  const changed = onScreening(
    rewrite(documents, "licence", (licence) => ({
      ...licence,
      shareholders: licence.shareholders.map((holder, i) =>
        i === 0 ? { ...holder, share: (20 - share * 20) / 20 } : { ...holder, name, share },
      ),
    })),
    (sheet) => ({
      ...sheet,
      beneficialOwners: [
        { id: "b1", name: sheet.beneficialOwners[0]?.name ?? names.owner, share: (20 - share * 20) / 20 },
        { id: "b2", name, share },
      ],
    }),
  );
  const shows = shown("ownerBehindFirm", { holder: name, share });
  return [
    changed,
    [
      { doc: "licence", at: "s2", shows },
      { doc: "screening", at: "b2", shows },
    ],
  ];
}

/** The register names the owner with less than the whole, and nobody with the rest. */
function leftOpen(documents: readonly CaseDocument[], random: RandomStream): Change {
  const share = random.integer(11, 14) / 20;
  const changed = onScreening(
    rewrite(documents, "licence", (licence) => ({
      ...licence,
      shareholders: licence.shareholders.map((holder) => ({ ...holder, share })),
    })),
    (sheet) => ({ ...sheet, beneficialOwners: sheet.beneficialOwners.map((owner) => ({ ...owner, share })) }),
  );
  const shows = shown("sharesMissing", { share, rest: (20 - share * 20) / 20 });
  return [
    changed,
    [
      { doc: "licence", at: "s1", shows },
      { doc: "screening", at: "b1", shows },
    ],
  ];
}

/** One of the persons stands on a list, and it is he. */
function listMatch(_world: World, documents: readonly CaseDocument[], random: RandomStream): Change {
  const sheet = only(documents, "screening");
  const persons = new Set(sheet.identity.map(({ person }) => person));
  const hit = random.pick(sheet.lists.filter(({ searched }) => persons.has(searched)));
  const number = sheet.identity.find(({ person }) => person === hit.searched)?.documentNo ?? "";
  const changed = onScreening(documents, (before) => ({
    ...before,
    lists: before.lists.map((row) =>
      row.id === hit.id
        ? { ...row, result: "match", detail: { code: "screening.list.same", params: { name: hit.searched, number } } }
        : row,
    ),
  }));
  return [changed, [{ doc: "screening", at: hit.id, shows: shown("listMatch", { person: hit.searched }) }]];
}

/** The register and the compliance sheet name a trade that is closed to lending. */
function prohibitedSector({ archetype }: World, documents: readonly CaseDocument[]): Change {
  const { industry } = archetype;
  const code = TRADES[industry].codes.closedSector;
  const changed = onScreening(
    rewrite(documents, "licence", (licence) => ({ ...licence, scope: { code: `licence.closedScope.${industry}` } })),
    (sheet) => ({ ...sheet, sector: { code, name: { code: `screening.closedSector.${industry}` } } }),
  );
  const shows = shown("prohibitedSector", { code });
  return [
    changed,
    [
      { doc: "screening", at: "sector", shows },
      { doc: "licence", at: "scope", shows },
    ],
  ];
}

/** What the group owes, with the request, is more than the bank lends to one group. */
function connectedGroupLimit({ names }: World, documents: readonly CaseDocument[], random: RandomStream): Change {
  const { request } = only(documents, "application");
  const total = GROUP_LIMIT * random.between(1.03, 1.25) - request.amount;
  const first = random.between(0.35, 0.65);
  const balances = [first, 1 - first].map((part) => roundToStep(total * part, 10_000_000));
  const changed = onScreening(documents, (sheet) => ({
    ...sheet,
    groupExposure: [
      { borrower: names.relativeFirm, link: linkOf("relative", names.relative) },
      { borrower: names.neighbourFirm, link: linkOf("owned", names.relative) },
    ].map((row, i) => ({ id: `x${i + 1}`, ...row, balance: balances[i] ?? 0 })),
  }));
  const owed = balances.reduce((sum, balance) => sum + balance, 0);
  const params = { owed, requested: request.amount, limit: GROUP_LIMIT };
  return [
    changed,
    only(changed, "screening").groupExposure.map(({ id }) => ({
      doc: "screening",
      at: id,
      shows: shown("connectedGroupLimit", params),
    })),
  ];
}

/** More is asked for than the branch may decide, against no better pledges. */
function authorityLimit({ archetype, disguise }: World, documents: readonly CaseDocument[]): Change {
  const authority = branchAuthority(archetype.size);
  const { request } = only(documents, "application");
  // A twin is as far above the same limit, by another sum.
  const above = randomStream(disguise, "knock-out/authorityLimit").between(1.03, 1.25);
  const amount = roundToStep(authority * above, 10_000_000);
  let changed: readonly CaseDocument[] = rewrite(documents, "application", (document) => ({
    ...document,
    request: { ...request, amount },
  }));
  const note = maybe(changed, "siteVisit")?.notes.find(({ topic }) => topic === "request");
  changed = rewrite(changed, "siteVisit", (document) => ({
    ...document,
    notes: document.notes.map((one) =>
      one === note ? { ...one, text: { ...one.text, params: { ...one.text.params, amount } } } : one,
    ),
  }));
  const shows = shown("authorityLimit", { amount, authority });
  return [
    changed,
    [{ doc: "application", at: "amount", shows }, ...(note ? [{ doc: "siteVisit", at: note.id, shows }] : [])],
  ];
}
