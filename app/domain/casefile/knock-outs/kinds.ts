/** Rules that end an application before any score. Lists take them in this order: a new one comes last. */
export const KNOCK_OUT_KINDS = [
  "identityExpired",
  "beneficialOwnerUnknown",
  "listMatch",
  "prohibitedSector",
  "connectedGroupLimit",
  "authorityLimit",
] as const;
export type KnockOutKind = (typeof KNOCK_OUT_KINDS)[number];
