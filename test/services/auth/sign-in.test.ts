import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, sha256 } from "~/db";
import { changeAccess } from "~/services/admin/accounts.server";
import { SESSION_LIMITS_MS, actorForToken, signIn, signOut } from "~/services/auth/sign-in.server";
import { countAttempt, forgiveAttempt, SIGN_IN_LIMITS } from "~/services/auth/sign-in-limits.server";
import { SlowDown } from "~/services/auth/slow-down";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

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

/** So many wrong passwords for accounts that nobody has, from the branch's address. */
const strangersGuess = (times: number) => {
  for (let guess = 0; guess < times; guess++) countAttempt(`guess${guess}@bank${branches}.example`, address, NOW);
};

test("guesses at an account are slowed, also with the right password and when they come all at once", async () => {
  await anna();
  const guesses = await Promise.all(Array.from({ length: 12 }, () => attempt("wrong")));
  expect(guesses.filter((guess) => !guess.ok && guess.reason === "invalid")).toHaveLength(9);
  expect(await attempt("right")).toEqual({ ok: false, reason: "tooMany", retryAfterSeconds: 5 });
});

test("the wait for an account doubles from five seconds up to two minutes, and is never longer", () => {
  const email = `anna${branches}@bank.example`;
  let at = 0;
  const waits: number[] = [];
  while (waits.length < 8) {
    const wait = countAttempt(email, address, later(at));
    if (wait === undefined) continue;
    waits.push(wait);
    at += wait * 1000;
  }
  expect(waits).toEqual([5, 10, 20, 40, 80, 120, 120, 120]);
});

test("whoever waited is let in with the right password, and starts afresh", async () => {
  await anna();
  for (let guess = 0; guess < 9; guess++) await attempt("wrong");
  const signInAt = (now: Date, password: string) =>
    signIn({ email: `anna${branches}@bank.example`, password, address }, now);
  expect(await signInAt(later(4_999), "right")).toMatchObject({ reason: "tooMany" });
  expect(await signInAt(later(5_000), "right")).toMatchObject({ ok: true });
  expect(await signInAt(later(5_001), "wrong")).toMatchObject({ reason: "invalid" });
});

test("guesses at one account slow neither its branch nor its owner elsewhere", async () => {
  await anna();
  await aPerson({ id: "ben", email: `ben${branches}@bank.example`, password: "bens" });
  for (let guess = 0; guess <= 9; guess++) await attempt("wrong");
  expect(await attempt("bens", { email: `ben${branches}@bank.example` })).toMatchObject({ ok: true });
  expect(await attempt("right", { address: "198.51.100.7" })).toMatchObject({ ok: true });
});

test("after 310 wrong tries from a branch's address a colleague with the right password is let in at once", async () => {
  await anna();
  strangersGuess(310);
  vi.useFakeTimers({ toFake: ["setTimeout"] }); // nothing that waits would come to an end
  expect(await attempt("right")).toMatchObject({ ok: true });
  vi.useRealTimers();
});

test("a wrong password from such an address is answered late, whether or not the account exists", async () => {
  await anna();
  strangersGuess(303); // with the next one four too many: 1, 2, 4, 8 seconds
  const pauses = vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void) => {
    queueMicrotask(run);
  }) as typeof setTimeout);
  await attempt("wrong");
  await attempt("wrong", { email: `nobody${branches}@bank.example` });
  const waited = pauses.mock.calls.map(([, milliseconds]) => milliseconds).filter((ms) => ms === 8_000);
  pauses.mockRestore();
  expect(waited).toEqual([8_000, 8_000]);
});

test("whoever is answered late lets others go before, and a sign-in like any other does not", async () => {
  await anna();
  const aside = vi.fn();
  await attempt("wrong", { stepAside: aside });
  expect(aside).not.toHaveBeenCalled();
  strangersGuess(303);
  await pausesOf(() => attempt("wrong", { stepAside: aside }));
  expect(aside).toHaveBeenCalled();
});

test("such an address has one password checked at a time", async () => {
  await anna();
  strangersGuess(301);
  let [now, most] = [0, 0];
  vi.mocked(verify).mockImplementation(async () => {
    most = Math.max(most, ++now);
    await new Promise(setImmediate);
    now--;
    return true;
  });
  const answers = await Promise.all(Array.from({ length: 5 }, () => attempt("right")));
  vi.mocked(verify).mockRestore();
  expect([most, answers.every(({ ok }) => ok)]).toEqual([1, true]);
});

test("an e-mail has at most 254 characters: a longer one is refused before anything is looked up", async () => {
  const long = (characters: number) => `${"a".repeat(characters - "@bank.example".length)}@bank.example`;
  await aPerson({ id: "long", email: long(254), password: "right" });
  expect(await attempt("right", { email: long(254) })).toMatchObject({ ok: true });
  vi.mocked(verify).mockClear();
  expect(await attempt("right", { email: long(255) })).toEqual({ ok: false, reason: "invalid" });
  expect(verify).not.toHaveBeenCalled();
});

test("a branch whose people all sign in from one address is not slowed", async () => {
  for (let person = 0; person < 2 * SIGN_IN_LIMITS.perAddress.free; person++) {
    const email = `person${person}@branch${branches}.example`;
    expect(countAttempt(email, address, NOW)).toBeUndefined();
    forgiveAttempt(email, address);
  }
  vi.useFakeTimers({ toFake: ["setTimeout"] }); // an answer that waits would never come
  expect(await attempt("wrong")).toMatchObject({ reason: "invalid" });
  vi.useRealTimers();
});

test("guessing at one account from many addresses is slowed, and its owner is not where they signed in before", async () => {
  await anna();
  expect(await attempt("right")).toMatchObject({ ok: true });
  const email = `anna${branches}@bank.example`;
  for (let guess = 0; guess <= 60; guess++) countAttempt(email, `198.51.100.${guess}`, NOW);
  expect(countAttempt(email, "203.0.113.9", NOW)).toBe(5);
  expect(await attempt("right")).toMatchObject({ ok: true });
});

const bystander = (n: number) => `198.51.100.${n}`;

test("a right password takes back its own attempt, not the wrong ones that others made from its address", async () => {
  await anna();
  strangersGuess(300);
  expect(await attempt("right")).toMatchObject({ ok: true });
  expect(await pausesOf(() => attempt("wrong"))).toEqual([1_000]); // the 301st wrong one, and the first that waits
});

test("a right password takes back its own attempt, not the guesses at its account from all over", async () => {
  await anna();
  const email = `anna${branches}@bank.example`;
  for (let guess = 0; guess < 60; guess++) countAttempt(email, bystander(guess), NOW);
  expect(await attempt("right")).toMatchObject({ ok: true });
  expect(countAttempt(email, "203.0.113.1", NOW)).toBeUndefined(); // the 61st wrong one
  expect(countAttempt(email, "203.0.113.2", NOW)).toBe(5);
});

test("guesses from where the owner signed in before are slowed like any others from one address", async () => {
  await anna();
  expect(await attempt("right")).toMatchObject({ ok: true });
  for (let guess = 0; guess < 9; guess++) await attempt("wrong");
  expect(await attempt("right")).toEqual({ ok: false, reason: "tooMany", retryAfterSeconds: 5 });
});

test("signing in from ever new places never slows an account", () => {
  const email = `anna${branches}@bank.example`;
  for (let place = 0; place < 100; place++) {
    expect(countAttempt(email, `203.0.113.${place}`, NOW)).toBeUndefined();
    forgiveAttempt(email, `203.0.113.${place}`);
  }
});

test("the right password of somebody who may not sign in takes nothing back", async () => {
  await anna({ active: false });
  for (let guess = 0; guess < 9; guess++) await attempt("right");
  expect(await attempt("right")).toEqual({ ok: false, reason: "tooMany", retryAfterSeconds: 5 });
});

test("guesses count for one account however its e-mail is spelled", async () => {
  await anna();
  const spellings = ["anna", "Anna", "ANNA", " anna", "aNNa", "annA", "AnnA", "ANna", "anNA"];
  for (const name of spellings) await attempt("wrong", { email: `${name}${branches}@bank.example` });
  expect(await attempt("right")).toMatchObject({ reason: "tooMany" });
});

test("the wait is told in whole seconds that are enough", () => {
  const email = `anna${branches}@bank.example`;
  for (let guess = 0; guess < 9; guess++) countAttempt(email, address, NOW);
  expect([0, 1, 1_000, 4_001].map((ms) => countAttempt(email, address, later(ms)))).toEqual([5, 5, 4, 1]);
});

test("asking while one has to wait makes nobody wait for longer", () => {
  const email = `anna${branches}@bank.example`;
  for (let guess = 0; guess < 9; guess++) countAttempt(email, address, NOW);
  for (let asked = 0; asked < 50; asked++) countAttempt(email, address, later(asked));
  expect(countAttempt(email, address, later(5_000))).toBeUndefined();
});

const MINUTE = 60_000;

test("half an hour after its last failure an account is as new at that address, an hour after everywhere", () => {
  const email = `anna${branches}@bank.example`;
  for (let guess = 0; guess < 9; guess++) countAttempt(email, address, NOW);
  expect(countAttempt(email, address, later(30 * MINUTE))).toBeUndefined();
  expect(countAttempt(email, address, later(30 * MINUTE))).toBeUndefined(); // the second of eight that are free
  const other = `ben${branches}@bank.example`;
  for (let guess = 0; guess < 61; guess++) countAttempt(other, bystander(guess), NOW);
  expect(countAttempt(other, "203.0.113.3", later(4_999))).toBe(1);
  expect(countAttempt(other, "203.0.113.3", later(60 * MINUTE))).toBeUndefined();
  expect(countAttempt(other, "203.0.113.4", later(60 * MINUTE))).toBeUndefined();
});

test("the half hour begins anew with each failure", () => {
  const email = `anna${branches}@bank.example`;
  for (let guess = 0; guess < 8; guess++) countAttempt(email, address, NOW);
  expect(countAttempt(email, address, later(29 * MINUTE))).toBeUndefined(); // the ninth
  expect(countAttempt(email, address, later(29 * MINUTE + 1))).toBe(5);
  expect(countAttempt(email, address, later(50 * MINUTE))).toBeUndefined(); // the tenth
  expect(countAttempt(email, address, later(50 * MINUTE + 1))).toBe(10);
});

test("of places where owners signed in 20,000 are remembered, and the longest ago are forgotten", () => {
  const email = `anna${branches}@bank.example`;
  for (const place of ["192.0.2.251", "192.0.2.252"]) forgiveAttempt(email, place);
  for (let other = 0; other < 19_998; other++) forgiveAttempt(`other${other}@bank.example`, address);
  forgiveAttempt(email, "192.0.2.252"); // again, so that it is the latest
  forgiveAttempt("one-more@bank.example", address);
  for (let guess = 0; guess < 61; guess++) countAttempt(email, bystander(guess), NOW);
  const waits = ["192.0.2.251", "192.0.2.252"].map((place) => countAttempt(email, place, NOW));
  expect(waits).toEqual([5, undefined]);
});

test("short of that nothing is forgotten", () => {
  const email = `anna${branches}@bank.example`;
  for (let guess = 0; guess < 9; guess++) countAttempt(email, address, NOW);
  expect(countAttempt(email, address, later(30 * MINUTE - 1))).toBeUndefined();
  expect(countAttempt(email, address, later(30 * MINUTE - 1))).toBe(10); // the tenth failure doubled the wait
});

test("a quarter of an hour after its last failure an address is served at once again", async () => {
  await anna();
  strangersGuess(310);
  const wrongAt = (now: Date) => signIn({ email: `anna${branches}@bank.example`, password: "wrong", address }, now);
  expect(await pausesOf(() => wrongAt(later(15 * MINUTE - 1)))).toEqual([8_000]);
  expect(await pausesOf(() => wrongAt(later(30 * MINUTE)))).toEqual([]);
});

test("nobody fills the memory with long addresses or many: keys are digests, and 20,000 are kept", () => {
  const set = vi.spyOn(Map.prototype, "set");
  const long = "x".repeat(20_000);
  countAttempt(long, `192.0.2.${long}`, NOW);
  expect(set.mock.calls.map(([key]) => String(key).length)).toEqual([43, 43, 43]);
  set.mockRestore();

  const limit = new SlowDown(SIGN_IN_LIMITS.perAccountAndAddress);
  const failNine = (key: string) => {
    for (let failure = 0; failure < 9; failure++) limit.fail(key, NOW.getTime());
  };
  for (const key of ["first", "second", "again"]) failNine(key);
  for (let other = 0; other < 19_998; other++) limit.fail(`other ${other}`, NOW.getTime());
  limit.fail("second", NOW.getTime()); // the latest failure of all
  limit.fail("one more", NOW.getTime());
  const waits = ["first", "second", "again"].map((key) => limit.waitMs(key, NOW.getTime()));
  expect(waits).toEqual([0, 10_000, 0]);
});

/** The pauses that an answer makes on purpose: whole seconds. */
async function pausesOf(work: () => Promise<unknown>): Promise<number[]> {
  const pauses = vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void) => {
    queueMicrotask(run);
  }) as typeof setTimeout);
  await work();
  const waited = pauses.mock.calls.map(([, milliseconds]) => milliseconds ?? 0);
  pauses.mockRestore();
  return waited.filter((milliseconds) => milliseconds >= 1_000 && milliseconds <= 8_000);
}
