import { db } from "~/db";
import type { Scorecard } from "~/domain/scorecard";
import { putOneInForce } from "~/services/reference/scorecard-in-force.server";

/** The card is the one that the bank works with. */
export const putInForce = (body: Scorecard, now: Date): Promise<string> =>
  db().transaction((tx) => putOneInForce(tx, { kind: "scorecard", body }, now, {}));
