import type { RandomStream } from "../../random";
import { only } from "../distortions/rewrite";
import { daysAfter } from "../documents/dates";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import { type Change, type KnockOutDefinition, shown } from "./definition";
import { onScreening } from "./on-screening";

const SAYS = ["identityExpired"] as const;
type Code = (typeof SAYS)[number];

/** The owner's card has run out, by some weeks or months. */
function apply(world: World, documents: readonly CaseDocument[], random: RandomStream): Change<Code> {
  const validUntil = daysAfter(world.asOf, -random.integer(12, 260));
  const changed = onScreening(documents, (sheet) => ({
    ...sheet,
    identity: sheet.identity.map((row, i) => (i === 0 ? { ...row, validUntil } : row)),
  }));
  const { identity, checkedOn } = only(changed, "screening");
  const row = identity[0];
  if (!row) throw new RangeError("the compliance sheet names nobody");
  const shows = shown("identityExpired", { person: row.person, until: validUntil, on: checkedOn });
  return [changed, [{ doc: "screening", at: row.id, shows }]];
}

export const identityExpired: KnockOutDefinition<Code> = { apply, says: SAYS };
