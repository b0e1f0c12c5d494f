import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * The build cut down to the root and one route. The framework goes through every route that it knows at each request, five
 * times over, and draws none but these two.
 */
export function cutTo(build: ServerBuild, id: string): ServerBuild {
  const only = <T>(routes: Record<string, T>) => ({ root: routes.root!, [id]: routes[id]! });
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/** A plain address: what is written in another way (encoded signs, empty parts, dots) is the framework's to read. */
const PLAIN = /^(\/[\w-][\w.-]*)+$|^\/$/;

/**
 * Finds the route of an address, as the framework finds it, among routes that all stand below the root; undefined where that
 * is not sure.
 */
export function routeFinder(routes: Routes): (pathname: string) => string | undefined {
  const fixed = new Map<string, string>();
  const patterns: { readonly id: string; readonly pattern: RegExp; readonly fixedParts: number }[] = [];
  for (const { id, path = "", parentId } of Object.values(routes).filter((route) => route !== undefined)) {
    if (parentId !== "root") continue;
    const parts = path.split("/");
    const isPlace = (part: string) => part.startsWith(":");
    if (!parts.some(isPlace)) fixed.set(`/${path}`, id);
    else
      patterns.push({
        id,
        pattern: new RegExp(`^/${parts.map((part) => (isPlace(part) ? "[^/]+" : literally(part))).join("/")}$`),
        fixedParts: parts.filter((part) => !isPlace(part)).length,
      });
  }
  // Of as many parts, the one with more fixed words goes first.
  patterns.sort((a, b) => b.fixedParts - a.fixedParts);
  return (pathname) => {
    if (!PLAIN.test(pathname)) return undefined;
    const page = pathname.replace(/\.data$/, "");
    return fixed.get(page === "/_root" ? "/" : page) ?? patterns.find(({ pattern }) => pattern.test(page))?.id;
  };
}

const literally = (part: string): string => part.replaceAll(".", "\\.");
