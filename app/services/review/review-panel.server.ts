import { panelOf } from "./panel.server";
import { db } from "~/db";
import { type Actor, can } from "~/domain/access";
import type { Compared } from "~/domain/judgement/debrief";
import { type SeniorOpinion, type SeniorComparison, type SealedOpinion, withSeniors } from "~/domain/judgement/seniors";
import { noteReading } from "~/services/admin/note-reading.server";
import { sealedDecision } from "~/services/cases/decisions.server";

export interface ReviewPanel {
  readonly title: string;
  readonly attemptId: string;
  readonly own: Compared;
  readonly ownOpinion: SealedOpinion;
  readonly colleagues: readonly SeniorOpinion[];
  readonly comparison: SeniorComparison | undefined;
}

/** The panel on a case, for a reviewer who has decided it; for anybody else it is missing. */
export async function reviewPanel(
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<({ ok: true } & ReviewPanel) | { ok: false; reason: "forbidden" | "missing" }> {
  if (!can(actor.roles, "case.review")) return { ok: false, reason: "forbidden" };
  const decision = await db().read.decision.findFirst({
    where: { caseId, personId: actor.id, purpose: "review" },
    select: { id: true, attemptId: true, attempt: { select: { case: { select: { title: true } } } } },
  });
  if (!decision) return { ok: false, reason: "missing" };
  const {
    sealed: { debrief },
    opinion,
  } = await sealedDecision(decision.id);
  const colleagues = await panelOf(caseId, actor.id);
  if (colleagues.length > 0) await noteReading(actor, { action: "panel.read", subject: `case:${caseId}` }, now);
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
