import { describe, expect, it } from "vitest";
import { textsOf } from "~/i18n";
import { openKey } from "~/i18n/keys";

/** `npm run typecheck` reads this file too: an error that is expected and does not come is an error. */
describe("the key of a text", () => {
  const t = textsOf("debrief");
  it("is one that its catalogue has", () => {
    expect(t("who.you")).toBe("You");
    // @ts-expect-error: no such text
    expect(t("who.yuo")).toBe("who.yuo");
    // @ts-expect-error: the workbench's, which is not at hand under this name
    expect(t("steps.score")).toBe("steps.score");
    expect(t("workbench:steps.score")).not.toBe("steps.score");
    // @ts-expect-error: where texts stand is no text
    expect(t("who")).not.toBe("");
  });

  it("is one for what is counted, whatever the number", () => {
    expect(textsOf("papers")("workbench:months", { count: 1 })).toBe("1 month");
    // @ts-expect-error: the catalogue chooses the plural
    textsOf("workbench")("months_one");
  });

  it("made of a code is checked for every code that can stand there", () => {
    const judge = (of: "you" | "truth") => t(`who.${of}`);
    expect(judge("you")).toBe("You");
    // @ts-expect-error: one of them has no text
    const wrong = (of: "you" | "nobody") => t(`who.${of}`);
    expect(wrong("nobody")).toBe("who.nobody");
  });

  it("with a code that only the data knows is checked as far as the way to it", () => {
    expect(t(openKey("debrief:who", "you"))).toBe("You");
    // @ts-expect-error: there is no such way
    expect(t(openKey("debrief:whom", "you"))).toBe("whom.you");
  });
});
