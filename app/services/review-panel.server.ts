import { panelOf } from "./panel.server";
import { readSealed } from "./sealed.server";
import { db } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { Debrief } from "~/domain/judgement/debrief";
import { type SeniorComparison, type SeniorOpinion, withSeniors } from "~/domain/judgement/seniors";

export interface ReviewPanel {
  readonly title: string;
  readonly attemptId: string;
  readonly own: Debrief;
  readonly ownOpinion: SeniorOpinion;
  readonly colleagues: readonly SeniorOpinion[];
  readonly comparison: SeniorComparison | undefined;
}

/** The panel on a case, for a reviewer who has decided it; for anybody else it is missing. */
export async function reviewPanel(
  actor: Actor,
  caseId: string,
): Promise<({ ok: true } & ReviewPanel) | { ok: false; reason: "forbidden" | "missing" }> {
  if (!can(actor.roles, "case.review")) return { ok: false, reason: "forbidden" };
  const decision = await db().read.decision.findFirst({
    where: { caseId, personId: actor.id, purpose: "review" },
    select: { attemptId: true, sealed: true, attempt: { select: { case: { select: { title: true } } } } },
  });
  if (!decision) return { ok: false, reason: "missing" };
  const { debrief, opinion } = readSealed(decision.sealed);
  const colleagues = await panelOf(caseId, actor.id);
  return {
    ok: true,
    title: decision.attempt.case.title,
    attemptId: decision.attemptId,
    own: debrief,
    ownOpinion: opinion,
    colleagues,
    comparison: withSeniors(debrief, colleagues),
  };
}
