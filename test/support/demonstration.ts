import { LADDER, LIBRARY, seedOf } from "../../seed/wanted";
import { loadContent } from "~/courseware";
import { generateCase } from "~/domain/casefile";

/** What the demonstration bank calls its case of a recipe: the firm's name. */
export function demonstrationTitle(archetypeId: string): string {
  const content = loadContent("content");
  const wanted = [...LADDER, ...LIBRARY].find(({ archetype }) => archetype === archetypeId);
  const archetype = content.ok && content.value.archetypes.find(({ id }) => id === archetypeId);
  if (!wanted || !archetype) throw new Error(`no demonstration case of ${archetypeId}`);
  return generateCase({ archetype, seed: seedOf(archetype, wanted), futureCount: 1 }).file.firm.name;
}
