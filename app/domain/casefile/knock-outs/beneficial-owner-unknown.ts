import type { RandomStream } from "../../random";
import { only, rewrite } from "../distortions/rewrite";
import { decidedAsRegistered } from "../documents/consent";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import { type Change, type KnockOutDefinition, shown } from "./definition";
import { onScreening } from "./on-screening";

const SAYS = ["ownerBehindFirm", "sharesMissing"] as const;
type Code = (typeof SAYS)[number];

/** Shares that lead to nobody: a firm holds them that no person stands behind, or the register names too few. */
function apply(world: World, documents: readonly CaseDocument[], random: RandomStream): Change<Code> {
  const holders = only(documents, "licence").shareholders;
  return holders.length > 1 ? heldByAFirm(world, documents, random) : leftOpen(documents, random);
}

/** A quarter or more belongs to a firm whose owner the compliance sheet does not know. */
function heldByAFirm({ names }: World, documents: readonly CaseDocument[], random: RandomStream): Change<Code> {
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
    decidedAsRegistered(changed),
    [
      { doc: "licence", at: "s2", shows },
      { doc: "screening", at: "b2", shows },
    ],
  ];
}

/** The register names the owner with less than the whole, and nobody with the rest. */
function leftOpen(documents: readonly CaseDocument[], random: RandomStream): Change<Code> {
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
    decidedAsRegistered(changed),
    [
      { doc: "licence", at: "s1", shows },
      { doc: "screening", at: "b1", shows },
    ],
  ];
}

export const beneficialOwnerUnknown: KnockOutDefinition<Code> = { apply, says: SAYS };
