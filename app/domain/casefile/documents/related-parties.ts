import type { Phrase } from "../../lending";
import { randomStream } from "../../random";
import type { RelatedPartiesDocument } from "./types/firm";
import { guarantees } from "./credit-report";
import { shareholders } from "./licence";
import { surname } from "./names";
import { explainedPayees } from "./private-payees";
import type { Drawn, World } from "./world";

type Party = RelatedPartiesDocument["parties"][number];

const HOW_THEY_DEAL = ["none", "none", "lendsTools", "sharesYard", "smallPurchases"] as const;

/** What the applicant declares: himself, the family, a relative's firm, who is guaranteed, and relatives whom the firm pays. */
export function drawRelatedParties(world: World): Drawn<RelatedPartiesDocument> {
  const { names, now, seed } = world;
  const random = randomStream(seed, "related parties");
  const own = shareholders(world);
  const shareOf = (name: string): number | undefined => own.find((holder) => holder.name === name)?.share;
  const owed = now.balances.ownerReceivable;
  const working = now.firm.household.spouseIncome > 0 ? "hasJob" : random.pick(["keepsBooks", "atHome"]);
  const side = surname(names.relative) === surname(names.owner) ? "owner" : "spouse";
  // A holder of this firm is the relative's alone, so that his part is the relative's.
  const holds = shareOf(names.relativeFirm) !== undefined;
  const relatives = randomStream(seed, "related parties/share").pick([0.51, 0.6, 0.7, 0.8, 1]);
  const parties: Omit<Party, "id">[] = [
    {
      name: names.owner,
      relation: { code: "related.owner" },
      share: shareOf(names.owner),
      dealings: owed > 0 ? { code: "related.owner.owes", params: { owed } } : { code: "related.owner.none" },
    },
    {
      name: names.spouse,
      relation: { code: "related.spouse" },
      share: shareOf(names.spouse),
      dealings: { code: `related.spouse.${working}` },
    },
    {
      name: names.relative,
      relation: { code: `related.relative.${side}` },
      share: shareOf(names.relative),
      dealings: undefined,
    },
    {
      name: names.relativeFirm,
      relation: { code: "related.relativeFirm", params: { relative: names.relative } },
      share: holds ? 1 : relatives,
      dealings: helped(world) ?? dealings(random.pick(HOW_THEY_DEAL)),
    },
    neighbour(world),
    ...explainedPayees(world).kin.map(({ name, role, paid }) => ({
      name,
      relation: { code: "related.kin" },
      share: undefined,
      dealings: { code: `related.paid.${role}${paid === "yearly" ? ".yearly" : ""}` },
    })),
  ];
  return {
    document: {
      id: "relatedParties",
      kind: "relatedParties",
      parties: parties.map((party, i) => ({ id: `p${i + 1}`, ...party })),
    },
    noise: [],
  };
}

/** The firm next door, whose owner everybody knows: some stand for its loan. */
function neighbour(world: World): Omit<Party, "id"> {
  const guarantee = guarantees(world)[0];
  const name = world.names.neighbourFirm;
  if (!guarantee) return harmlessNeighbour(name);
  const { amount, lender } = guarantee;
  return {
    name,
    relation: { code: "related.guaranteed" },
    share: undefined,
    dealings: { code: "related.guarantee", params: { amount, lender } },
  };
}

export const harmlessNeighbour = (name: string): Omit<Party, "id"> => ({
  name,
  relation: { code: "related.neighbour" },
  share: undefined,
  dealings: { code: "related.dealings.neighbourly" },
});

/** What the two firms lent each other for some days in the last year, the latest of it. */
function helped({ days }: World): Phrase | undefined {
  const latest = days.movements.findLast(({ party }) => party.kind === "relatedFirm");
  return latest && { code: "related.dealings.helped", params: { amount: Math.abs(latest.amount) } };
}

const dealings = (how: (typeof HOW_THEY_DEAL)[number]): Phrase => ({ code: `related.dealings.${how}` });
