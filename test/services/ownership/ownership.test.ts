import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "~/db";
import { ROLES } from "~/domain/access";
import type { Actor } from "~/domain/access/actor";
import { openCase } from "~/services/cases/attempts.server";
import { answerQuiz } from "~/services/learn/learning-answers.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { NOW } from "../cases/ladder/bank";
import { aPerson } from "../../support/people";
import { tableDigests } from "../../support/table-digests";
import { writingServices } from "../../support/writing-services";
import { aWorld, type World } from "./world";
import { formOf, IN_OWN_NAME, OWN, THE_BANKS, WITHOUT_ACTOR } from "./writes";

// One bank for the whole file: what is refused leaves no trace, and what is not has rows of its own.
let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(closeWorkshop);

const missing = { ok: false, reason: "missing" };
const forbidden = { ok: false, reason: "forbidden" };

it("every use case that writes says here whose the row is", () => {
  const listed = [OWN, IN_OWN_NAME, THE_BANKS, WITHOUT_ACTOR].flatMap((table) => Object.keys(table));
  expect(writingServices()).toEqual(listed.sort());
});

describe("what is one person's own is missing for a second person of the same role, and nothing changes", () => {
  it.each(Object.entries(OWN))("%s", async (_name, { call, owner, other }) => {
    const before = await tableDigests();
    expect(await call(world, world[other])).toEqual(missing);
    expect(await tableDigests()).toEqual(before);
    expect(await call(world, world[owner])).toMatchObject({ ok: true });
    expect(await tableDigests()).not.toEqual(before);
  });
});

describe("what a person writes in the own name touches nobody else's row", () => {
  it.each(Object.entries(IN_OWN_NAME))("%s", async (_name, { call, table }) => {
    const { owner, colleague } = world;
    const rowsOf = (actor: Actor) =>
      (db().read[table as "attempt"] as { findMany(query: object): Promise<unknown[]> }).findMany({
        where: { personId: actor.id },
      });
    const others = await rowsOf(colleague);
    expect(await call(world, owner)).toMatchObject({ ok: true });
    expect(await rowsOf(colleague)).toEqual(others);
    const own = await rowsOf(owner);
    expect(await call(world, colleague)).toMatchObject({ ok: true });
    expect(await rowsOf(owner)).toEqual(own);
    expect(await rowsOf(colleague)).toHaveLength(others.length + 1);
  });

  it("a form of questions that somebody has sent is nobody else's", async () => {
    const answerId = formOf(world.owner);
    await IN_OWN_NAME.answerQuiz!.call(world, world.owner);
    const before = await tableDigests();
    expect(await answerQuiz(world.colleague, { ...world.lesson, answerId, answers: { source: ["b"] } }, NOW)).toEqual(
      missing,
    );
    expect(await tableDigests()).toEqual(before);
  });

  it("two people of a cohort who open its case have an attempt each, and find their own again", async () => {
    const { owner, colleague, caseId, draft } = world;
    const open = (actor: Actor) => openCase(actor, { caseId, purpose: "training" }, NOW);
    const first = await open(colleague);
    expect(first).toMatchObject({ ok: true });
    expect(first).not.toMatchObject({ attemptId: draft });
    expect(await open(colleague)).toEqual(first);
    expect(await open(owner)).toEqual({ ok: true, attemptId: draft });
  });
});

describe("what is the bank's is closed to every other role, and an id of nothing changes nothing", () => {
  const people = new Map<string, Actor>();
  beforeAll(async () => {
    for (const role of ROLES) people.set(role, await aPerson({ id: `a-${role}`, roles: [role] }));
  });

  it.each(Object.entries(THE_BANKS))("%s", async (_name, { may, call, onNothing, told = "missing" }) => {
    const before = await tableDigests();
    for (const [role, actor] of people) {
      if (!(may as readonly string[]).includes(role)) expect(await call(world, actor), role).toEqual(forbidden);
      else if (onNothing) expect(await onNothing(world, actor), role).toMatchObject({ ok: false, reason: told });
    }
    expect(await tableDigests()).toEqual(before);
  });
});
