import { anArchetype } from "../../support/mixed";
import { expect, it } from "vitest";
import { findableIn, generateCase } from "~/domain/casefile";

const archetype = anArchetype({ distortions: ["staleStock", "windowDressing"], knockOuts: ["listMatch"] });
const bent = generateCase({ archetype, seed: "findable", futureCount: 1 });
const honest = generateCase({ archetype: anArchetype(), seed: "findable", futureCount: 1 });
const [lie, other] = bent.truth.distortions;

it("lies that show in two papers and stand out, and rules with a place, can be found", () => {
  expect(findableIn(bent)).toEqual(["staleStock", "windowDressing", "knockOut"]);
  expect(findableIn(honest)).toEqual([]);
});

it("a lie that shows in one paper alone cannot", () => {
  const truth = { ...bent.truth, distortions: [{ ...lie!, evidence: lie!.evidence.slice(0, 1) }, other!] };
  expect(findableIn({ ...bent, truth })).toEqual(["windowDressing", "knockOut"]);
});

it("a lie that stands out no more than honest noise cannot, nor a rule that no paper states", () => {
  const truth = { ...bent.truth, knockOuts: [{ kind: "listMatch" as const, evidence: [] }] };
  expect(findableIn({ file: honest.file, truth })).toEqual([]);
});
