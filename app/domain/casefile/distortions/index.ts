import type { CaseDocument, Distortion, DistortionKind } from "../types";
import type { World } from "../documents/world";
import { fabricatedSales } from "./fabricated-sales";
import { hiddenBorrowing } from "./hidden-borrowing";

/** Bends some documents, and says which, by how much and where the others give it away. */
export type Bend = (
  world: World,
  documents: readonly CaseDocument[],
) => { readonly documents: readonly CaseDocument[]; readonly distortion: Distortion };

const BENDS: Readonly<Record<DistortionKind, Bend>> = { fabricatedSales, hiddenBorrowing };

export function bend(
  world: World,
  honest: readonly CaseDocument[],
  kinds: readonly DistortionKind[],
): { documents: readonly CaseDocument[]; distortions: Distortion[] } {
  let documents = honest;
  const distortions: Distortion[] = [];
  for (const kind of kinds) {
    const bent = BENDS[kind](world, documents);
    documents = bent.documents;
    distortions.push(bent.distortion);
  }
  return { documents, distortions };
}
