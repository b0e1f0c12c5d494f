import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access";
import { changePassword, endOwnSession, ownAccount } from "~/services/auth/account.server";
import { actorForToken, SESSION_LIMITS_MS, signIn } from "~/services/auth/sign-in.server";
import { SIGN_IN_LIMITS } from "~/services/auth/sign-in-limits.server";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);
const [OLD, WANTED] = ["the old password", "copper kettle morning"];

// Limits live as long as the process: each test has an account and a branch of its own.
let round = 0;
let [email, address] = ["", ""];
let anna: Actor;
beforeEach(async () => {
  await testDatabase();
  round++;
  [email, address] = [`anna${round}@bank.example`, `198.19.0.${round}`];
  anna = await aPerson({ id: "anna", email, password: OLD });
});

const tryPassword = (password: string, at = NOW) => signIn({ email, password, address }, at);
async function session(at = NOW): Promise<string> {
  const result = await tryPassword(OLD, at);
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}
const change = (current: string, wanted = WANTED) => changePassword(anna, { current, wanted }, { address }, NOW);

test("whoever knows the old password changes it; the other sessions end, and this one goes on under a new token", async () => {
  const [here, elsewhere] = [await session(), await session()];
  const changed = await change(OLD);
  if (!changed.ok) throw new Error(changed.reason);
  expect([await actorForToken(here, NOW), await actorForToken(elsewhere, NOW)]).toEqual([undefined, undefined]);
  expect(await actorForToken(changed.token, NOW)).toMatchObject({ id: "anna" });
  expect(await tryPassword(OLD)).toMatchObject({ ok: false });
  expect(await tryPassword(WANTED)).toMatchObject({ ok: true });
  const [event] = await db().read.auditEvent.findMany({ where: { action: "password.change" } });
  expect(event).toMatchObject({ actorId: "anna", subject: "person:anna", detail: '{"sessionsEnded":2}' });
});

test("whoever found a session open changes nothing, and guesses as slowly as at the sign-in page", async () => {
  const here = await session();
  for (let guess = 0; guess < SIGN_IN_LIMITS.perAccountAndAddress.free; guess++)
    expect(await change("a wrong guess")).toEqual({ ok: false, reason: "wrong" });
  expect(await change("a wrong guess")).toEqual({ ok: false, reason: "wrong" });
  expect(await change(OLD)).toMatchObject({ ok: false, reason: "tooMany", retryAfterSeconds: 5 });
  expect(await actorForToken(here, NOW)).toBeDefined();
});

test("a new password that is refused is refused before the old one is looked at, and does not count as a guess", async () => {
  for (let time = 0; time <= SIGN_IN_LIMITS.perAccountAndAddress.free + 1; time++)
    expect(await change("a wrong guess", "short")).toEqual({ ok: false, reason: "password", problems: ["tooShort"] });
  expect(await change(OLD)).toMatchObject({ ok: true });
});

test("of two changes at once from the same old password one holds", async () => {
  const wanted = ["copper kettle one", "copper kettle two"];
  const answers = await Promise.all(wanted.map((password) => change(OLD, password)));
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const works = await Promise.all(wanted.map((password) => tryPassword(password)));
  expect(works.map(({ ok }) => ok)).toEqual(answers.map(({ ok }) => ok));
});

test("the account shows where its person is signed in, the latest first, without what has run out or is another's", async () => {
  await aPerson({ id: "ben", email: `ben${round}@bank.example`, password: OLD });
  await signIn({ email: `ben${round}@bank.example`, password: OLD, address }, NOW);
  await session(later(-SESSION_LIMITS_MS.idle)); // unused for too long
  const [first, second] = [await session(), await session(later(1))];
  const { sessions } = await ownAccount(anna, first, later(2));
  expect(sessions.map(({ startedAt, isThis }) => ({ startedAt, isThis }))).toEqual([
    { startedAt: later(1), isThis: false },
    { startedAt: NOW, isThis: true },
  ]);
  expect(JSON.stringify(sessions)).not.toContain(second);

  expect(await endOwnSession(anna, sessions[0]!.id, later(3))).toEqual({ ok: true });
  expect(await actorForToken(second, later(3))).toBeUndefined();
  expect(await actorForToken(first, later(3))).toBeDefined();
});

test("a password is the same however its signs were put together by the keyboard", async () => {
  expect(await change(OLD, "caf\u00e9 copper kettle")).toMatchObject({ ok: true });
  expect(await tryPassword("cafe\u0301 copper kettle")).toMatchObject({ ok: true });
});
