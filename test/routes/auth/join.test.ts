import { beforeEach, describe, expect, it, vi } from "vitest";
import { sha256, db } from "~/db";
import { action, loader } from "~/routes/auth/join";
import { action as inviteAction } from "~/routes/people/invite";
import { firstLink } from "~/services/auth/administrator-links.server";
import { signIn } from "~/services/auth/sign-in.server";
import { SIGN_IN_LIMITS } from "~/services/auth/sign-in-limits.server";
import { testDatabase } from "../../support/database";
import { aPerson, leaver } from "../../support/people";
import { cookieOf } from "../../support/signed-in";

const PASSWORD = "copper kettle morning";

// Limits live as long as the process: each test has a branch of its own.
let branches = 0;
let clientAddress: string;
beforeEach(async () => {
  vi.stubEnv("BASE_URL", ""); // the test runner sets one of its own
  await testDatabase();
  clientAddress = `203.0.113.${++branches}`;
});

const wei = () => aPerson({ id: "wei", name: "Wei Zhang", email: "wei@bank.example" });

function args(token: string, { form, cookie = "" }: { form?: Record<string, string>; cookie?: string } = {}) {
  const request = new Request(`http://bank.example/join/${token}`, {
    headers: cookie ? { Cookie: cookie } : {},
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  return { request, params: { token }, context: { clientAddress } };
}

const shown = async (token: string, cookie?: string) => {
  const { data, init } = await loader(args(token, { cookie }));
  return { status: init?.status, ...data };
};

async function madeBy(asked: Parameters<typeof inviteAction>[0]) {
  const made = await inviteAction(asked);
  if (!("link" in made)) throw new Error("no link was made");
  return made;
}

async function linkOfWei(cookie: string): Promise<string> {
  const request = new Request("http://bank.example/people/wei/link", { method: "POST", headers: { Cookie: cookie } });
  const made = await madeBy({ request, params: { personId: "wei" }, context: {} });
  expect(made.link).toMatch(/^http:\/\/bank\.example\/join\/[\w-]{22}$/);
  return made.link.split("/").at(-1)!;
}

describe("the page of a link", () => {
  it("says whose account it is, and looking at it does not use it up", async () => {
    await wei();
    const token = await linkOfWei(await cookieOf("hr"));
    const open = { status: 200, state: "open", person: { name: "Wei Zhang", email: "wei@bank.example" } };
    expect(await shown(token)).toMatchObject(open);
    expect(await shown(token)).toMatchObject(open);
    expect((await db().read.invitation.findMany()).map(({ usedAt }) => usedAt)).toEqual([null]);
  });

  it("tells everything that is wrong with the form at once, and uses nothing up", async () => {
    await wei();
    const token = await linkOfWei(await cookieOf("hr"));
    const refused = await action(args(token, { form: { password: "zhang", repeat: "zhan" } }));
    expect(refused).toMatchObject({ errors: { repeat: "repeatDiffers" }, faults: ["tooShort", "holdsName"] });
    expect(await action(args(token, { form: {} }))).toMatchObject({ errors: { password: "newPasswordMissing" } });
    expect(await shown(token)).toMatchObject({ state: "open" });
  });

  it("takes the password, signs in, and afterwards says that the link was used", async () => {
    await wei();
    const token = await linkOfWei(await cookieOf("hr"));
    const answer = await action(args(token, { form: { password: PASSWORD, repeat: PASSWORD } }));
    if (!(answer instanceof Response)) throw new Error("not taken");
    expect(answer.headers.get("Location")).toBe("/");
    expect(answer.headers.get("Set-Cookie")).toMatch(/^session=.*HttpOnly/);
    expect(await shown(token)).toEqual({ status: 410, state: "dead", reason: "used" });
    expect(await signIn({ email: "wei@bank.example", password: PASSWORD, address: "x" }, new Date())).toMatchObject({
      ok: true,
    });
  });

  it("is not for somebody else who is signed in on this computer, and nothing of what they post counts", async () => {
    await wei();
    const cookie = await cookieOf("hr");
    const token = await linkOfWei(cookie);
    expect(await shown(token, cookie)).toMatchObject({ state: "foreign", owner: "Wei Zhang" });
    const answer = await action(args(token, { cookie, form: { password: PASSWORD, repeat: PASSWORD } }));
    expect(answer).toMatchObject({ data: null, init: { status: 403 } });
    expect(await shown(token)).toMatchObject({ state: "open" });
  });

  it("says of each link that no longer works why, and tells of an account only whoever has the link", async () => {
    await wei();
    const cookie = await cookieOf("hr");
    const [first, second] = [await linkOfWei(cookie), await linkOfWei(cookie)];
    expect(await shown(first)).toEqual({ status: 410, state: "dead", reason: "superseded" });
    await leaver("wei");
    expect(await shown(second)).toEqual({ status: 410, state: "dead", reason: "closed" });
    expect(await shown("A".repeat(22))).toEqual({ status: 404, state: "dead", reason: "unknown" });
    expect(await shown(sha256(second))).toEqual({ status: 404, state: "dead", reason: "unknown" });
  });

  it("answers a form sent by a link that no longer works as its page does, not as a fault of the server", async () => {
    await wei();
    const cookie = await cookieOf("hr");
    const [first, second] = [await linkOfWei(cookie), await linkOfWei(cookie)];
    const form = { password: PASSWORD, repeat: PASSWORD };
    const sent = (token: string) => action(args(token, { form }));
    const gone = { data: null, init: { status: 410 } };
    expect(await sent(first), "replaced").toMatchObject(gone);
    expect(await sent(second)).toBeInstanceOf(Response);
    expect(await sent(second), "used").toMatchObject(gone);
    const third = await linkOfWei(cookie);
    await leaver("wei");
    expect(await sent(third), "of somebody who left").toMatchObject(gone);
    expect(await sent("A".repeat(22)), "of nobody").toMatchObject(gone);
  });

  it("answers late from an address that tries links, as it does for wrong passwords", async () => {
    const gaps: number[] = [];
    const stepAside = () => void gaps.push(performance.now());
    const ask = () => {
      const asked = args("B".repeat(22));
      return loader({ ...asked, context: { ...asked.context, stepAside } });
    };
    for (let time = 0; time < SIGN_IN_LIMITS.perAddress.free; time++) await ask();
    expect(gaps).toEqual([]);
    await ask();
    expect(gaps).toHaveLength(1);
    expect(performance.now() - gaps[0]!).toBeGreaterThan(SIGN_IN_LIMITS.perAddress.firstMs - 50);
  });
});

it("a link leads to where people reach the bank, whatever name it was asked for under", async () => {
  vi.stubEnv("BASE_URL", "https://lendwright.bank.example");
  await wei();
  const headers = { Cookie: await cookieOf("hr") };
  const request = new Request("http://127.0.0.1:3000/people/wei/link", { method: "POST", headers });
  const made = await madeBy({ request, params: { personId: "wei" }, context: {} });
  expect(made.link).toMatch(/^https:\/\/lendwright\.bank\.example\/join\//);
});

describe("the page of the first administrator's link", () => {
  it("asks for everything, and gives back what was typed but the password", async () => {
    const { token } = (await firstLink(new Date()))!;
    expect(await shown(token)).toMatchObject({ state: "open", purpose: "first", person: undefined });
    const form = { bank: " River Bank ", name: "", email: "mei", password: PASSWORD, repeat: PASSWORD };
    expect(await action(args(token, { form }))).toEqual({
      values: { bank: "River Bank", name: "", email: "mei" },
      errors: { name: "nameMissing", email: "emailUnlikely" },
      faults: [],
    });
    const answer = await action(args(token, { form: { ...form, name: "Mei", email: "mei@bank.example" } }));
    expect(answer).toBeInstanceOf(Response);
    expect(await db().read.person.findMany()).toMatchObject([{ name: "Mei", email: "mei@bank.example" }]);
  });
});

it("a link is made by a post of HR or an administrator; others are refused before they learn whether somebody is there", async () => {
  await wei();
  const post = (Cookie: string, personId: string) =>
    inviteAction({
      request: new Request(`http://bank.example/people/${personId}/link`, { method: "POST", headers: { Cookie } }),
      params: { personId },
      context: {},
    });
  const trainee = await cookieOf("trainee");
  for (const personId of ["wei", "nobody"])
    await expect(post(trainee, personId)).rejects.toMatchObject({ status: 403 });
  await expect(post(await cookieOf("hr"), "nobody")).rejects.toMatchObject({ status: 404 });
});

it.each([
  ["herself", "hr", {}],
  ["an administrator, whom HR does not let in", "root", { roles: ["administrator"] }],
  ["somebody without an e-mail address", "mailless", {}],
  ["somebody who left", "gone", { active: false, email: "gone@bank.example" }],
] as const)("no link is made for %s: the page says why, and the server has not failed", async (_, personId, person) => {
  const cookie = await cookieOf("hr");
  if (personId !== "hr") await aPerson({ id: personId, ...person });
  const where = `http://bank.example/people/${personId}/link`;
  const asked = () => ({
    request: new Request(where, { method: "POST", headers: { Cookie: cookie } }),
    params: { personId },
    context: {},
  });
  expect(await inviteAction(asked())).toMatchObject({ data: null, init: { status: 409 } });
});
