import { authorityLimit } from "./authority-limit";
import { beneficialOwnerUnknown } from "./beneficial-owner-unknown";
import { connectedGroupLimit } from "./connected-group-limit";
import type { KnockOutDefinition } from "./definition";
import { identityExpired } from "./identity-expired";
import type { KnockOutKind } from "./kinds";
import { listMatch } from "./list-match";
import { prohibitedSector } from "./prohibited-sector";

/** In the order of `KNOCK_OUT_KINDS`. */
export const KNOCK_OUTS: Readonly<Record<KnockOutKind, KnockOutDefinition>> = {
  identityExpired,
  beneficialOwnerUnknown,
  listMatch,
  prohibitedSector,
  connectedGroupLimit,
  authorityLimit,
};
