import { FLAG_GROUP_IDS, type FlagGroupId } from "./distortions/about";
import { ABOUT, DISTORTION_KINDS, type DistortionKind } from "./distortions/kinds";

/** What a flag may say beside the kinds of lies; "knockOut" for what decides before any score. */
const BESIDE_LIES = ["knockOut", "evasiveAnswer", "other"] as const;

/** What an analyst may call a sign. */
export const FLAG_KINDS = [...DISTORTION_KINDS, ...BESIDE_LIES] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export interface FlagGroup {
  readonly id: FlagGroupId;
  readonly kinds: readonly FlagKind[];
}

/** What a flag may be a sign of, under the headings by which one looks for it. */
export const FLAG_GROUPS: readonly FlagGroup[] = FLAG_GROUP_IDS.map((id) => ({
  id,
  kinds: [...liesUnder(id), ...(id === "other" ? BESIDE_LIES : [])],
}));

function liesUnder(id: FlagGroupId): DistortionKind[] {
  const place = (kind: DistortionKind): number => ABOUT[kind].place;
  return DISTORTION_KINDS.filter((kind) => ABOUT[kind].group === id).sort((a, b) => place(a) - place(b));
}
