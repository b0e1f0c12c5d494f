import { verify } from "@node-rs/argon2";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, sha256 } from "~/db";
import { changeAccess } from "~/services/accounts.server";
import { SESSION_LIMITS_MS, actorForToken, signIn, signOut } from "~/services/sign-in.server";
import { countAttempt, forgiveAttempt, SIGN_IN_LIMITS } from "~/services/sign-in-limits.server";
import { testDatabase } from "../support/database";
import { aPerson } from "../support/people";

vi.mock("@node-rs/argon2", { spy: true });

const NOW = new Date("2026-03-02T09:00:00Z");
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

// Limits live as long as the process: each test has a branch of its own.
let branches = 0;
let address: string;

afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  await testDatabase();
  address = `192.0.2.${++branches}`;
});

const anna = (rest: object = {}) =>
  aPerson({ id: "anna", email: `anna${branches}@bank.example`, password: "right", roles: ["trainee", "hr"], ...rest });

const attempt = (password = "right", rest: object = {}) =>
  signIn({ email: `anna${branches}@bank.example`, password, address, ...rest }, NOW);

async function token(): Promise<string> {
  const result = await attempt();
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}

test("the right password starts a session, whatever the case of the e-mail address", async () => {
  await anna();
  const result = await attempt("right", { email: ` Anna${branches}@BANK.example ` });
  expect(result).toMatchObject({ ok: true, actor: { id: "anna", roles: ["hr", "trainee"] } });
  expect(await db().read.auditEvent.findMany()).toMatchObject([{ actorId: "anna", action: "session.start" }]);
});

test("the token itself is not stored", async () => {
  await anna();
  const secret = await token();
  const sessions = await db().read.session.findMany();
  expect(sessions.map(({ tokenHash }) => tokenHash)).toEqual([sha256(secret)]);
  expect(JSON.stringify(sessions)).not.toContain(secret);
});

test("every sign-in has a session of its own", async () => {
  await anna();
  expect(await token()).not.toBe(await token());
});

test.each([
  ["a wrong password", {}, "wrong"],
  ["a disabled person", { active: false }, "right"],
  ["a simulated senior", { simulated: true }, "right"],
  ["a person without a password", { password: undefined }, "right"],
  ["an unknown address", { email: "somebody.else@bank.example" }, "right"],
])("%s is refused in the same words", async (_who, person, password) => {
  await anna(person);
  expect(await attempt(password)).toEqual({ ok: false, reason: "invalid" });
  expect(await db().read.session.count()).toBe(0);
  expect(await db().read.auditEvent.count()).toBe(0);
});

test("the time of the answer does not tell whether an account exists: the same hash is worked out for each", async () => {
  await anna({ password: undefined });
  vi.mocked(verify).mockClear();
  await attempt("wrong", { email: `nobody${branches}@bank.example` });
  await attempt("wrong");
  await aPerson({ id: "ben", email: `ben${branches}@bank.example`, password: "bens" });
  await attempt("wrong", { email: `ben${branches}@bank.example` });
  const costs = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(0, 4).join("$"));
  expect(costs).toEqual(Array.from({ length: 3 }, () => "$argon2id$v=19$m=19456,t=2,p=1"));
});

test("a session ends when it is not used for eight hours", async () => {
  await anna();
  const session = await token();
  const { idle } = SESSION_LIMITS_MS;
  expect(await actorForToken(session, later(idle - 1))).toMatchObject({ id: "anna" });
  expect(await actorForToken(session, later(2 * idle - 2))).toMatchObject({ id: "anna" }); // use prolongs it
  expect(await actorForToken(session, later(3 * idle - 2))).toBeUndefined();
});

test("a session ends after five days however busy it is", async () => {
  await anna();
  const session = await token();
  const { idle, absolute } = SESSION_LIMITS_MS;
  for (let at = 0; at < absolute; at += idle / 2) expect(await actorForToken(session, later(at))).toBeDefined();
  expect(await actorForToken(session, later(absolute))).toBeUndefined();
});

test("a token cannot be replayed after sign-out", async () => {
  await anna();
  const session = await token();
  await signOut(session, NOW);
  expect(await actorForToken(session, NOW)).toBeUndefined();
  const actions = await db().read.auditEvent.findMany({ select: { action: true }, orderBy: { seq: "asc" } });
  expect(actions.map(({ action }) => action)).toEqual(["session.start", "session.end"]);
});

test("a demotion holds from the next request on, disabling ends the session", async () => {
  await anna();
  const administrator = await aPerson({ id: "admin", roles: ["administrator"], password: "p" });
  const session = await token();
  const seen = { roles: ["trainee", "hr"], active: true } as const;
  const demoted = { roles: ["trainee"], active: true } as const;
  await changeAccess(administrator, { personId: "anna", seen, wanted: demoted }, NOW);
  expect(await actorForToken(session, NOW)).toMatchObject({ roles: ["trainee"] });
  const disabled = { ...demoted, active: false };
  await changeAccess(administrator, { personId: "anna", seen: demoted, wanted: disabled }, NOW);
  expect(await actorForToken(session, NOW)).toBeUndefined();
  expect(await db().read.session.count()).toBe(0);
});

test("guesses are stopped, also with the right password and when they come all at once", async () => {
  await anna();
  const { points } = SIGN_IN_LIMITS.perAccountAndAddress;
  const guesses = await Promise.all(Array.from({ length: points + 3 }, () => attempt("wrong")));
  expect(guesses.filter((guess) => !guess.ok && guess.reason === "invalid")).toHaveLength(points);
  const refused = await attempt("right");
  expect(refused).toMatchObject({ ok: false, reason: "tooMany" });
  expect(!refused.ok && refused.retryAfterSeconds).toBeGreaterThan(0);
});

test("guesses at one account lock out neither its branch nor its owner elsewhere", async () => {
  await anna();
  await aPerson({ id: "ben", email: `ben${branches}@bank.example`, password: "bens" });
  for (let guess = 0; guess <= SIGN_IN_LIMITS.perAccountAndAddress.points; guess++) await attempt("wrong");
  expect(await attempt("bens", { email: `ben${branches}@bank.example` })).toMatchObject({ ok: true });
  expect(await attempt("right", { address: "198.51.100.7" })).toMatchObject({ ok: true });
});

test("an e-mail has at most 254 characters: a longer one is refused before anything is counted or looked up", async () => {
  const long = (characters: number) => `${"a".repeat(characters - "@bank.example".length)}@bank.example`;
  await aPerson({ id: "long", email: long(254), password: "right" });
  expect(await attempt("right", { email: long(254) })).toMatchObject({ ok: true });
  const consume = vi.spyOn(RateLimiterMemory.prototype, "consume");
  expect(await attempt("right", { email: long(255) })).toEqual({ ok: false, reason: "invalid" });
  expect(consume).not.toHaveBeenCalled();
});

test("what the limits keep of a try is short, whatever was typed, and says nothing of it", async () => {
  const consume = vi.spyOn(RateLimiterMemory.prototype, "consume");
  await countAttempt("b".repeat(1_000_000), address);
  const keys = consume.mock.calls.map(([key]) => String(key));
  expect(keys.map((key) => key.length)).toEqual([44, 44, 44]); // 256 bits in base64
  expect(keys.join()).not.toMatch(/bbbb|192\.0\.2/);
});

test("a branch whose people all sign in from one address is not slowed", async () => {
  for (let person = 0; person < 2 * SIGN_IN_LIMITS.perAddress.points; person++) {
    const email = `person${person}@branch${branches}.example`;
    expect(await countAttempt(email, address)).toBeUndefined();
    await forgiveAttempt(email, address);
  }
});

test("guessing at many accounts from one address is stopped", async () => {
  const { points } = SIGN_IN_LIMITS.perAddress;
  for (let guess = 0; guess < points; guess++) await countAttempt(`guess${guess}@bank.example`, address);
  expect(await countAttempt("one-more@bank.example", address)).toBeGreaterThan(0);
});

test("guessing at one account from many addresses is stopped", async () => {
  const { points } = SIGN_IN_LIMITS.perAccount;
  const email = `wanted${branches}@bank.example`;
  for (let guess = 0; guess < points; guess++) await countAttempt(email, `198.51.100.${guess}`);
  expect(await countAttempt(email, "203.0.113.9")).toBeGreaterThan(0);
});
