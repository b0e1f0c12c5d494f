import type { Prisma } from "~/db";
import type { Actor } from "~/domain/access/actor";

/** Not a synthetic case that this person took from the library, its key in hand. */
export const notKeptBy = (actor: Actor) =>
  ({ NOT: { origin: "synthetic", createdById: actor.id } }) satisfies Prisma.CaseWhereInput;
