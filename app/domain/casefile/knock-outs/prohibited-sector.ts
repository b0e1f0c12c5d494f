import { TRADES } from "../../industries";
import { rewrite } from "../distortions/rewrite";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import { type Change, type KnockOutDefinition, shown } from "./definition";
import { onScreening } from "./on-screening";

const SAYS = ["prohibitedSector"] as const;
type Code = (typeof SAYS)[number];

/** The register and the compliance sheet name a trade that is closed to lending. */
function apply({ archetype }: World, documents: readonly CaseDocument[]): Change<Code> {
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

export const prohibitedSector: KnockOutDefinition<Code> = { apply, says: SAYS };
