import type { ServerBuild } from "@remix-run/node";
import { describe, expect, inject, it } from "vitest";
import { ROLES, type Role } from "~/domain/access";
import { allows, type RouteHandle } from "~/http/policy";
import { DEMONSTRATION_PASSWORD } from "~/services/auth/demonstration.server";
import { cookieOf } from "../support/browser";

const ACCOUNT: Readonly<Record<Role, string>> = {
  trainee: "trainee",
  reviewer: "reviewer",
  trainer: "trainer",
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

const { origin } = inject("sharedServer");

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
