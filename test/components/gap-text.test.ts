import { expect, it } from "vitest";
import { gapText } from "~/components/cases/gap-text";
import { textsOf } from "~/i18n";

it("a case that is done says the own grade, then those of the others that there are", () => {
  const t = textsOf("cases");
  expect(gapText(t, { you: 4, model: 5, seniors: 6, verdict: "approve" })).toBe(
    "You graded 4, model 5, seniors 6; you approved.",
  );
  expect(gapText(t, { you: 4, verdict: "decline" })).toBe("You graded 4; you declined.");
});
