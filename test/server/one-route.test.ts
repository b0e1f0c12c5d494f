import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "react-router-dom";
import { describe, expect, it } from "vitest";
import routes from "~/routes";
import { cutTo, routeFinder } from "../../server/one-route";

const below = routes.map(({ path, index, file }) => ({ id: file, path, index, parentId: "root" }));
const table = Object.fromEntries([{ id: "root", path: "" }, ...below].map((route) => [route.id, route]));
const build = { routes: table, assets: { routes: table }, publicPath: "/" } as unknown as ServerBuild;
const found = routeFinder(build.routes);
/** As the framework finds it. */
const matched = (pathname: string) =>
  matchRoutes(
    below.map(({ id, path, index }) => ({ id, path, index }) as { id: string; path?: string }),
    pathname,
  )?.[0]?.route.id;

const PARTS = ["QkJCQkJCQkJCQkJCQkJCQg", "practice", "replace", "raroc", "people.csv", "1"];
const ADDRESSES = routes.flatMap(({ path = "" }) => PARTS.map((part) => `/${path.replaceAll(/:\w+/g, part)}`));

describe("the route of an address", () => {
  it.each([...new Set(ADDRESSES)])("%s is the framework's", (pathname) => {
    expect(found(pathname)).toBe(matched(pathname));
    expect(found(pathname)).toBeDefined();
  });

  it.each([
    ["/_root.data", "routes/home.tsx"],
    ["/today.data", "routes/today.tsx"],
    ["/people.csv", "routes/people/export.tsx"],
    ["/attempts/a/save.data", "routes/cases/save.tsx"],
  ])("%s is that of the page whose data it is", (pathname, id) => {
    expect(found(pathname)).toBe(id);
  });

  it.each([
    "/nowhere",
    "/today/",
    "//today",
    "/cases/.",
    "/cases/..",
    "/cases/%2e%2e",
    "/cases/a%2Fb",
    "/cases//a",
    "/root",
  ])("%s is left to the framework", (pathname) => {
    expect(found(pathname)).toBeUndefined();
  });
});

it("an application of one route knows the root and that route, for the server and for the page", () => {
  const { routes: kept, assets, publicPath } = cutTo(build, "routes/today.tsx");
  expect(Object.keys(kept)).toEqual(["root", "routes/today.tsx"]);
  expect(Object.keys(assets.routes)).toEqual(["root", "routes/today.tsx"]);
  expect(publicPath).toBe("/");
});
