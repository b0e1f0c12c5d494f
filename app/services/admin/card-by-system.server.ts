import { anotherAdministrator } from "./accounts.server";
import { proposeContentIn } from "./proposals.server";
import { db } from "~/db";
import type { Scorecard } from "~/domain/scorecard";
import { putOneInForce } from "~/services/reference/scorecard-in-force.server";

export type CardOutcome =
  | { readonly ok: true; readonly inForce: string }
  | { readonly ok: true; readonly proposalId: string }
  | { readonly ok: false; readonly reason: "version" };

/**
 * Takes a card over for whoever stands at the machine. As long as an administrator could sign in it is proposed, and one of
 * them decides; in a bank without any nobody could, and it is in force at once. In the audit it is the system's.
 */
export const importCardNow = (card: Scorecard, note: string, now: Date): Promise<CardOutcome> =>
  db().transaction(async (tx) => {
    const proposed = { kind: "scorecard", body: card } as const;
    if (await anotherAdministrator(tx, [], now)) return proposeContentIn(tx, "system", proposed, note, now);
    return { ok: true, inForce: await putOneInForce(tx, proposed, now, { note }) };
  });
