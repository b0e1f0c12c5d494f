import { anArchetype } from "../../support/mixed";
import type { Archetype } from "~/domain/casefile";
import { drawDocuments } from "~/domain/casefile/documents";
import type { World } from "~/domain/casefile/documents/world";
import { drawWorld } from "~/domain/casefile/draw-world";
import type { CaseDocument } from "~/domain/casefile/documents/types/kinds";

/** An honest file and the life behind it, for distortions to bend. */
export interface Fixture {
  readonly world: World;
  readonly documents: readonly CaseDocument[];
}

export interface FixtureChoice extends Partial<
  Pick<Archetype, "industry" | "size" | "quality" | "asOf" | "facts" | "books">
> {
  readonly seed?: string;
  readonly knownHere?: boolean;
}

export function livedFixture({ seed = "1", knownHere, ...firm }: FixtureChoice = {}): Fixture {
  const base = anArchetype(firm);
  const request = { ...base.request, situation: knownHere ? ("renewal" as const) : ("new" as const) };
  const world = drawWorld({ ...base, request }, seed);
  return { world, documents: drawDocuments(world).documents };
}
