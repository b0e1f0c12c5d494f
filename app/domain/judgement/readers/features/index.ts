import { ACCOUNTS } from "./accounts";
import { BUREAU } from "./bureau";
import type { Feature } from "./feature";
import { OFFICES } from "./offices";
import { OWNER } from "./owner";
import { REQUEST } from "./request";

/** Everything that a reader may weigh; which of it he does weigh is found by the fit. */
export const FEATURES: readonly Feature[] = [...ACCOUNTS, ...BUREAU, ...OFFICES, ...OWNER, ...REQUEST];
