import type { ServerBuild } from "@remix-run/node";
import { describe, expect, inject, it } from "vitest";
import { openDatabase } from "~/db";
import { ROLES, type Role } from "~/domain/access";
import { allows, type RouteHandle } from "~/http/policy";
import { DEMONSTRATION_PASSWORD } from "~/services/auth/demonstration.server";
import { demonstrationId } from "../../seed/people";
import { cookieOf } from "../support/browser";

const ACCOUNT: Readonly<Record<Role, string>> = {
  trainee: "trainee",
  reviewer: "reviewer",
  trainer: "trainer",
  manager: "manager",
  hr: "hr",
  administrator: "admin",
};
const buildFile = new URL("../../build/server/index.js", import.meta.url).href;
const { routes } = (await import(/* @vite-ignore */ buildFile)) as ServerBuild;

/** Every route of the build with its policy; ids in URLs are ones that nothing has. */
const ROUTES = Object.values(routes).flatMap((route) => {
  if (!route || route.id === "root") return [];
  const path = `/${(route.path ?? "").replace(/:\w+/g, "AAAAAAAAAAAAAAAAAAAAAA")}`;
  return [{ path, named: route.path?.includes(":") ?? false, policy: (route.module.handle as RouteHandle).policy }];
});

/** The same, as the table of URLs writes them. */
const WITH_PARAMS = Object.values(routes).flatMap((route) =>
  route && route.id !== "root" ? [{ path: route.path }] : [],
);

const { origin, databaseFile } = inject("sharedServer");

async function signIn(account: string): Promise<string> {
  const response = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ email: `${account}@demo.lendwright.example`, password: DEMONSTRATION_PASSWORD }),
  });
  return response.headers.getSetCookie()[0]!.split(";")[0]!;
}

const get = (path: string, cookie = "") =>
  fetch(origin + path, { redirect: "manual", headers: cookie ? { Cookie: cookie } : {} });

describe("every route keeps its declared policy", () => {
  it("the walk knows all routes", () => {
    expect(ROUTES.length).toBeGreaterThan(20);
  });

  describe.each(ROUTES)("$path ($policy)", ({ path, named, policy }) => {
    it("someone not signed in is sent to the sign-in page, or refused", async () => {
      const response = await get(path);
      // A public address with an id that nothing has is a link that leads nowhere.
      if (allows(policy, undefined)) return expect(response.status === 404).toBe(named);
      if (response.status !== 302) return expect([401, 405]).toContain(response.status);
      expect(response.headers.get("Location")).toMatch(/^\/sign-in\?to=/);
    });

    it("a form of someone not signed in is answered where it stands, never redirected away from its text", async () => {
      const { status, headers } = await fetch(origin + path, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: origin },
        body: new URLSearchParams({ memo: "text" }),
      });
      if (policy !== "public") return expect([401, 405]).toContain(status);
      expect(headers.get("Location") ?? "").not.toMatch(/to=/);
    });

    it.each(ROLES)("%s", async (role) => {
      const { status } = await get(path, cookieOf(ACCOUNT[role]));
      if (!allows(policy, [role])) expect(status).toBe(403);
      // 405: an address that only takes posts. 403 under "signedIn": the route asks for more, by what the id names.
      else if (named) expect([403, 404, 405]).toContain(status);
      else expect([200, 302]).toContain(status);
    });
  });

  it("what a signed-in person is shown is never kept", async () => {
    for (const path of ["/today", "/today.data", "/cases"]) {
      expect((await get(path, cookieOf("trainee"))).headers.get("Cache-Control"), path).toContain("no-store");
    }
  });

  it("a session that was signed out opens nothing any more", async () => {
    const cookie = await signIn("trainee2");
    expect((await get("/today", cookie)).status).toBe(200);
    const headers = { Cookie: cookie, Origin: origin };
    await fetch(`${origin}/sign-out`, { method: "POST", redirect: "manual", headers });
    expect((await get("/today", cookie)).status).toBe(302);
  });
});

describe("a branch manager at every address of another branch", () => {
  const [ownUnit, otherUnit] = ["riverside", "harbour"].map((key) => demonstrationId("branch", key));

  async function thoseOf(unitId: string) {
    const { read, close } = openDatabase(databaseFile);
    const posted = { some: { kind: "posting", value: unitId } };
    const people = await read.person.findMany({
      where: { facts: posted, simulated: false },
      select: { id: true, name: true, attempts: { select: { id: true, caseId: true }, take: 1 } },
    });
    await close();
    return people;
  }

  it("is told of nobody there: not by a page, a list, a filter, a search or somebody's own work", async () => {
    const others = await thoseOf(otherUnit!);
    expect(others.length).toBeGreaterThan(5);
    const [anybody] = others;
    const work = others.find(({ attempts }) => attempts.length > 0)?.attempts[0];
    const { read, close } = openDatabase(databaseFile);
    const attempt = work ?? (await read.attempt.findFirstOrThrow({ select: { id: true, caseId: true } }));
    await close();
    const query = new URLSearchParams({ unitId: otherUnit!, person: anybody!.id, actorId: anybody!.id, rows: "100" });
    for (const { path: route } of WITH_PARAMS) {
      const path = `/${(route ?? "").replace(":attemptId", attempt.id).replace(":caseId", attempt.caseId).replace(/:\w+/g, "nothing")}`;
      for (const search of [
        "",
        `?${query.toString()}`,
        `?q=${encodeURIComponent(anybody!.name.split(" ")[0]!)}&rows=100`,
      ]) {
        for (const address of [path + search, `${path === "/" ? "/_root" : path}.data${search}`]) {
          const response = await get(address, cookieOf("manager"));
          const body = await response.text();
          expect(
            others.filter(({ name }) => body.includes(name)).map(({ name }) => name),
            address,
          ).toEqual([]);
          if (route?.includes(":") && !address.includes(".data"))
            expect([403, 404, 405], address).toContain(response.status);
        }
      }
    }
  });

  it("finds every one of her own", async () => {
    const body = await (await get("/team?rows=100", cookieOf("manager"))).text();
    const own = (await thoseOf(ownUnit!)).filter(({ id }) => id !== demonstrationId("person", "manager"));
    expect(own.filter(({ name }) => !body.includes(name))).toEqual([]);
    expect(own.length).toBeGreaterThan(5);
  });
});
