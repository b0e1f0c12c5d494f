import type { StandardLine } from "../statements";
import type { AboutDistortion } from "./distortions/about";
import { ABOUT, type DistortionKind } from "./distortions/kinds";
import type { Distortion } from "./flags";
import type { CaseTruth } from "./truth";

/** What an analyst should have seen: a distortion, or a rule that ends the application before any score. */
export interface Planted extends Omit<Distortion, "kind" | "amount"> {
  readonly kind: PlantedKind;
}
export type PlantedKind = DistortionKind | "knockOut";

/** Everything in the file that somebody should point at, the distortions first. */
export function plantedIn({ distortions, knockOuts }: Pick<CaseTruth, "distortions" | "knockOuts">): Planted[] {
  // A rule needs no telling of what was bent: its first sign says what it is.
  const rules = knockOuts.flatMap(({ evidence }): Planted[] => {
    const [first] = evidence;
    return first ? [{ kind: "knockOut", severity: "high", what: first.shows, bends: [], evidence }] : [];
  });
  return [...distortions, ...rules];
}

/** The lines by which a spread undoes it; none where the accounts themselves are true. */
export const linesBentBy = (kind: PlantedKind): readonly StandardLine[] =>
  kind === "knockOut" ? [] : ABOUT[kind].lines;

/** "<course>/<lesson>" that teaches to see it. */
export function lessonOn(kind: PlantedKind): string | undefined {
  const about: AboutDistortion | undefined = kind === "knockOut" ? undefined : ABOUT[kind];
  return about?.lesson;
}
