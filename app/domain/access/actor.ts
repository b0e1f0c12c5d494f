import type { Role } from "./table";

/** The person on whose behalf a use case runs; read from the session, never from the request's own words. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** by whose clock they read times, an IANA name; undefined: by the bank's */
  readonly zone?: string | undefined;
  /** where they work */
  readonly unitId: string | undefined;
  /** that unit and every unit under it, for those whose roles reach so far; of others none */
  readonly unitIds: readonly string[];
}
