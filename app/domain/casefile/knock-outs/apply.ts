import { randomStream } from "../../random";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import type { KnockOut } from "../flags";
import type { KnockOutKind } from "./kinds";
import { KNOCK_OUTS } from "./registry";

interface Planted {
  readonly documents: readonly CaseDocument[];
  readonly knockOuts: readonly KnockOut[];
}

/** Writes into the file what ends the application before any score, each where a reader can find it. */
export function applyKnockOuts(
  world: World,
  documents: readonly CaseDocument[],
  kinds: readonly KnockOutKind[],
): Planted {
  return kinds.reduce<Planted>(
    (so, kind) => {
      const random = randomStream(world.seed, `knock-out/${kind}`);
      const [changed, evidence] = KNOCK_OUTS[kind].apply(world, so.documents, random);
      return { documents: changed, knockOuts: [...so.knockOuts, { kind, evidence }] };
    },
    { documents, knockOuts: [] },
  );
}
