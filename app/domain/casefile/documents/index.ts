import type { NoiseItem } from "../truth";
import { KINDS, type KindOfDocument } from "./kinds";
import type { CaseDocument } from "./types/kinds";
import type { World } from "./world";

/** Everything in an honest file, in the order of the kinds, with the honest differences against the books. */
export function drawDocuments(world: World): { documents: readonly CaseDocument[]; noise: readonly NoiseItem[] } {
  const kinds: readonly KindOfDocument<CaseDocument>[] = Object.values(KINDS);
  const drawn = kinds.flatMap(({ draw }) => draw(world) ?? []);
  return { documents: drawn.map(({ document }) => document), noise: drawn.flatMap(({ noise }) => noise) };
}
