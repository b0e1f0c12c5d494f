import { rewrite } from "../distortions/rewrite";
import type { World } from "../documents/world";
import type { CaseDocument } from "../types";
import { type Change, type KnockOutDefinition, shown } from "./definition";
import { onScreening } from "./on-screening";

const SAYS = ["prohibitedSector"] as const;
type Code = (typeof SAYS)[number];

/** Sectors that the bank does not lend to; a fictional list, near to the firm's own trade. */
const CLOSED_SECTORS = {
  construction: "F7240",
  foodProcessing: "A0412",
  foodWholesale: "F5163",
  garment: "C1912",
  metalParts: "C3140",
  onlineRetail: "R9030",
  restaurant: "R9089",
  trucking: "G5442",
} as const satisfies Record<World["archetype"]["industry"], string>;

/** The register and the compliance sheet name a trade that is closed to lending. */
function apply({ archetype }: World, documents: readonly CaseDocument[]): Change<Code> {
  const { industry } = archetype;
  const code = CLOSED_SECTORS[industry];
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

export const prohibitedSector: KnockOutDefinition<Code> = { apply, says: SAYS };
