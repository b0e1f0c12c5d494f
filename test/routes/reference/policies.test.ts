import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import routes from "~/routes";
import { ACTIONS } from "~/domain/access/table";

const POLICIES: readonly string[] = ["public", "signedIn", ...ACTIONS];

describe("every route says who may open it", () => {
  it.each(routes.map(({ file }) => file))("%s", (file) => {
    const policy = /export const handle = \{ policy: "([^"]+)" \} satisfies RouteHandle;/.exec(
      readFileSync(`app/${file}`, "utf8"),
    )?.[1];
    expect(POLICIES).toContain(policy);
  });
});
