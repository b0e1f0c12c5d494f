import { isZone } from "~/forms/zone";

/** The zone that was chosen; null: the bank's; undefined: there is none of this name. */
export const readZone = (chosen: string): string | null | undefined =>
  chosen === "" ? null : chosen.length <= 64 && isZone(chosen) ? chosen : undefined;
