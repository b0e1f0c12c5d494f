import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import type { Distortion } from "../flags";
import type { DistortionKind } from "./kinds";
import type { Lie } from "./lie";
import { DISTORTIONS } from "./registry";
import { follow, type Moved } from "./rewrite";

/** A file after all its lies. */
export interface Bent {
  readonly documents: readonly CaseDocument[];
  readonly distortions: readonly Distortion[];
  /** in this order they turn the statements of the books into the true ones */
  readonly corrections: readonly NonNullable<Lie["correct"]>[];
  /** what the security is worth against the appraised value that the file states; 1 where nobody lied about it */
  readonly collateralFactor: number;
  /** what points at rows of the honest documents follows these, in this order: see `follow` */
  readonly moved: readonly Moved[];
}

/** Tells the lies one after the other; each reads what the ones before it have left. */
export function bend(world: World, honest: readonly CaseDocument[], kinds: readonly DistortionKind[]): Bent {
  let documents = honest;
  const lies: Lie[] = [];
  for (const kind of kinds) {
    const lie = DISTORTIONS[kind].bend(world, documents);
    documents = lie.documents;
    lies.forEach((earlier, i) => (lies[i] = followed(earlier, lie.moved ?? [])));
    lies.push(lie);
  }
  return {
    documents,
    distortions: lies.map(({ distortion, evidenceIn }) =>
      evidenceIn ? { ...distortion, evidence: evidenceIn(documents) } : distortion,
    ),
    corrections: lies.flatMap(({ correct }) => correct ?? []),
    collateralFactor: lies.reduce((factor, lie) => factor * (lie.collateralFactor ?? 1), 1),
    moved: lies.flatMap(({ moved }) => moved ?? []),
  };
}

const followed = (lie: Lie, moved: readonly Moved[]): Lie => ({
  ...lie,
  distortion: { ...lie.distortion, evidence: follow(lie.distortion.evidence, moved) },
});
