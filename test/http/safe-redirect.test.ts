import fc from "../support/fc";
import { describe, expect, it } from "vitest";
import { safeRedirect } from "~/http/safe-redirect";

describe("after sign-in a person returns to a page of this site", () => {
  it.each(["/cases", "/attempts/abc?step=price#memo", "/learn/basics/one"])("%s is kept", (to) => {
    expect(safeRedirect(to)).toBe(to);
  });

  it.each([
    ["nothing", null],
    ["an empty text", ""],
    ["a script", "javascript:alert(1)"],
    ["another site", "https://elsewhere.example/"],
    ["another site without its scheme", "//elsewhere.example"],
    ["the same with a backslash", "/\\elsewhere.example"],
    ["two backslashes", "\\\\elsewhere.example"],
    ["a tab that browsers drop", "/\t/elsewhere.example"],
    ["a line break that browsers drop", "/\n/elsewhere.example"],
    ["a step that leaves two slashes", "/.//elsewhere.example"],
    ["a page named without its slash", "cases"],
  ])("%s leads to the first page instead", (_what, to) => {
    expect(safeRedirect(to)).toBe("/");
  });

  it("whatever the link says, a browser stays on this site", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "\t",
      "\n",
      "@",
      ":",
      "?",
      "#",
      "javascript:",
      "elsewhere.example",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const site = "https://bank.example";
        expect(new URL(safeRedirect(parts.join("")), site).origin).toBe(site);
      }),
      { numRuns: process.env.LENDWRIGHT_DEEP ? 20_000 : 1_000 },
    );
  });
});
