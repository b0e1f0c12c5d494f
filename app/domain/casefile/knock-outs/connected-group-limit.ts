import { roundToStep } from "../../money";
import type { RandomStream } from "../../random";
import { only } from "../distortions/rewrite";
import { linkOf } from "../documents/screening";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import { type Change, type KnockOutDefinition, shown } from "./definition";
import { GROUP_LIMIT } from "./limits";
import { onScreening } from "./on-screening";

const SAYS = ["connectedGroupLimit"] as const;
type Code = (typeof SAYS)[number];

/** What the group owes, with the request, is more than the bank lends to one group. */
function apply({ names }: World, documents: readonly CaseDocument[], random: RandomStream): Change<Code> {
  const { request } = only(documents, "application");
  const total = GROUP_LIMIT * random.between(1.03, 1.25) - request.amount;
  const first = random.between(0.35, 0.65);
  const balances = [first, 1 - first].map((part) => roundToStep(total * part, 10_000_000));
  const changed = onScreening(documents, (sheet) => ({
    ...sheet,
    groupExposure: [
      { borrower: names.relativeFirm, link: linkOf("relative", names.relative) },
      { borrower: names.neighbourFirm, link: linkOf("owned", names.relative) },
    ].map((row, i) => ({ id: `x${i + 1}`, ...row, balance: balances[i] ?? 0 })),
  }));
  const owed = balances.reduce((sum, balance) => sum + balance, 0);
  const params = { owed, requested: request.amount, limit: GROUP_LIMIT };
  return [
    changed,
    only(changed, "screening").groupExposure.map(({ id }) => ({
      doc: "screening",
      at: id,
      shows: shown("connectedGroupLimit", params),
    })),
  ];
}

export const connectedGroupLimit: KnockOutDefinition<Code> = { apply, says: SAYS };
