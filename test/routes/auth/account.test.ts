import { beforeEach, expect, test } from "vitest";
import { db } from "~/db";
import { loader as root } from "~/root";
import { action, loader } from "~/routes/auth/account";
import { testDatabase } from "../../support/database";
import { cookieFor, cookieOf, PASSWORD } from "../../support/signed-in";

beforeEach(testDatabase);

const args = (Cookie: string, form?: Record<string, string>) => ({
  request: new Request("http://bank.example/account", {
    headers: { Cookie },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  }),
  params: {},
  context: { clientAddress: "203.0.113.200" },
});
const WANTED = { password: "copper kettle morning", repeat: "copper kettle morning" };

test("everything that is wrong with a change is told at once, and nothing changes", async () => {
  const cookie = await cookieOf("trainee");
  const before = await db().read.person.findMany();
  expect(await action(args(cookie, { current: "", password: "trainee", repeat: "x" }))).toMatchObject({
    currentError: "passwordMissing",
    errors: { repeat: "repeatDiffers" },
    faults: ["tooShort", "holdsName", "holdsAddress"],
  });
  expect(await action(args(cookie, { current: "wrong one", ...WANTED }))).toMatchObject({ currentError: "wrong" });
  expect(await db().read.person.findMany()).toEqual(before);
});

test("after a change the person is signed in here under a new session, and signed out elsewhere at the next request", async () => {
  const cookie = await cookieOf("trainee");
  const elsewhere = await cookieFor("trainee@bank.example");
  const answer = await action(args(cookie, { current: PASSWORD, ...WANTED }));
  if (!(answer instanceof Response)) throw new Error("not changed");
  expect(answer.headers.get("Location")).toBe("/account?done=password");
  const [fresh = ""] = answer.headers.get("Set-Cookie")!.split(";");
  expect((await loader(args(fresh))).sessions).toHaveLength(1);
  for (const ended of [cookie, elsewhere]) await expect(loader(args(ended))).rejects.toMatchObject({ status: 302 });
});

test("a session elsewhere is ended by its person, and by nobody else", async () => {
  const cookie = await cookieOf("trainee");
  const elsewhere = await cookieFor("trainee@bank.example");
  const { sessions } = await loader(args(cookie));
  const other = sessions.find(({ isThis }) => !isThis)!.id;
  await expect(action(args(await cookieOf("hr"), { session: other }))).rejects.toMatchObject({ status: 404 });
  expect((await loader(args(elsewhere))).sessions).toHaveLength(2);
  await action(args(cookie, { session: other }));
  await expect(loader(args(elsewhere))).rejects.toMatchObject({ status: 302 });
  expect((await loader(args(cookie))).sessions).toHaveLength(1);
});

test("the own clock is chosen among the zones there are, or the bank's again, and holds at the next request", async () => {
  const cookie = await cookieOf("trainee");
  const shown = async () => {
    const { zone, zones } = await loader(args(cookie));
    const { zone: ofPages } = await root(args(cookie));
    return { zone, ofPages, isOffered: zone === "" || zones.includes(zone) };
  };
  expect(await shown()).toEqual({ zone: "", ofPages: undefined, isOffered: true });
  await action(args(cookie, { zone: "Europe/London" }));
  expect(await shown()).toEqual({ zone: "Europe/London", ofPages: "Europe/London", isOffered: true });
  expect(await action(args(cookie, { zone: "Europe/Atlantis" }))).toEqual({ unknownZone: "Europe/Atlantis" });
  expect(await shown()).toMatchObject({ zone: "Europe/London" });
  await action(args(cookie, { zone: "" }));
  await action(args(cookie, { zone: "" }));
  expect(await shown()).toMatchObject({ zone: "" });
  expect(await db().read.auditEvent.count({ where: { action: "person.zone.choose" } })).toBe(2);
});
