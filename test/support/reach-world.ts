import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArchetype } from "~/courseware/archetype";
import { db, sha256 } from "~/db";
import { type Actor, type Role, ROLES } from "~/domain/access";
import { startSession } from "~/http/session.server";
import { assignCase } from "~/services/author/assign.server";
import { SESSION_LIMITS_MS } from "~/services/auth/sign-in.server";
import { openCase } from "~/services/cases/attempts.server";
import { storeCase } from "~/services/cases/cases.server";
import { generatedCase } from "~/services/cases/generated-case.server";
import { submitDecision } from "~/services/cases/submit.server";
import { bankDatabase } from "./database";
import { aPerson, inCohort } from "./people";
import { aCohort, theUnits } from "./units";

const OPENED = new Date("2026-03-02T09:00:00Z");
const later = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000);
const GUIDED = { mode: "guided", stage: "everything" } as const;
const ASSESSED = { mode: "assessed", stage: "everything", minutes: 60, closesAt: later(120) } as const;

/** Whose things a request names: the actor's own, those of a colleague of the same unit, and of somebody of another. */
export const TARGETS = ["own", "same", "other"] as const;
export type TargetName = (typeof TARGETS)[number];

export interface Things {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly cohortId: string;
  readonly caseId: string;
  readonly draft: string;
  readonly submitted: string;
}

export interface ReachWorld {
  readonly cookies: Readonly<Record<Role, string>>;
  readonly things: (role: Role, target: TargetName) => Things;
}

/**
 * A bank of two branches: in the one somebody of each role and a trainee of the trainer's cohort, in the other a trainee of
 * another trainer's. Each trainee has a draft and a decision.
 */
export async function aReachWorld(): Promise<ReachWorld> {
  await bankDatabase(OPENED);
  await theUnits();
  for (const id of ["mine", "near", "far"]) await aCohort(id);
  const actors = new Map<Role, Actor>();
  for (const role of ROLES)
    actors.set(role, await aPerson({ id: `a-${role}`, name: `Own ${role}`, roles: [role], unitId: "river" }));
  const file = "content/archetypes/metal-parts-fabricated-sales.yaml";
  const archetype = parseArchetype(readFileSync(file, "utf8"), file);
  if (!archetype.ok) throw new Error(file);
  const made = await generatedCase({ ...archetype.value, bent: 1 }, "reach", true);

  const worked = async (person: Actor, cohortId: string): Promise<Things> => {
    await inCohort(cohortId, person.id);
    const begun = async (terms: typeof GUIDED | typeof ASSESSED) => {
      const caseId = await db().transaction((tx) => storeCase(tx, made, OPENED));
      const given = await assignCase(actors.get("trainer")!, { cohortId, caseId, ...terms }, OPENED);
      if (!given.ok) throw new Error(given.reason);
      const opened = await openCase(person, { caseId, purpose: "training" }, OPENED);
      if (!opened.ok) throw new Error(opened.reason);
      return { caseId, attemptId: opened.attemptId };
    };
    const draft = await begun(GUIDED);
    const { attemptId: submitted } = await begun(ASSESSED);
    const done = await submitDecision(person, submitted, { version: 0 }, later(90));
    if (!done.ok) throw new Error(done.reason);
    const { id: personId, name, unitId } = person;
    return { personId, name, unitId: unitId!, cohortId, caseId: draft.caseId, draft: draft.attemptId, submitted };
  };
  const near = await aPerson({ id: "near-person", name: "Near Colleague", unitId: "river" });
  const far = await aPerson({ id: "far-person", name: "Far Stranger", unitId: "harbour" });
  const own = await worked(actors.get("trainee")!, "mine");
  const things = { same: await worked(near, "near"), other: await worked(far, "far") };
  await db().write.cohort.update({ where: { id: "near" }, data: { ownerId: "a-trainer" } });
  await db().write.cohort.updateMany({ where: { id: { in: ["mine", "far"] } }, data: { ownerId: "somebody-else" } });

  const nothing = { unitId: "river", cohortId: "none", caseId: "none", draft: "none", submitted: "none" };
  const cookies = {} as Record<Role, string>;
  for (const role of ROLES) cookies[role] = await cookieOf(`a-${role}`);
  return {
    cookies,
    things: (role, target) => {
      if (target !== "own") return things[target];
      return role === "trainee" ? own : { ...nothing, personId: `a-${role}`, name: `Own ${role}` };
    },
  };
}

async function cookieOf(personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const now = new Date();
  const expiresAt = new Date(now.getTime() + SESSION_LIMITS_MS.absolute);
  await db().write.session.create({
    data: { tokenHash: sha256(token), personId, createdAt: now, lastSeenAt: now, expiresAt },
  });
  return startSession(token);
}
