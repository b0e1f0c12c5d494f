import { expect, it } from "vitest";
import { QUIET } from "~/domain/economy";
import { copyDraft, openDraft, snapshot } from "~/domain/firm/draft";
import { drawShocks } from "~/domain/firm/shocks";
import { advance } from "~/domain/firm/step-month";
import { randomStream } from "~/domain/random";
import { applicant } from "./applicants";

it("a copy in the arrays of a life that is over lives as a fresh one does", () => {
  const start = openDraft(applicant("weak", 3).states.at(-1)!);
  const before = snapshot(start);
  const over = copyDraft(start);
  const earlier = randomStream("draft", "earlier");
  for (let month = 0; month < 18; month++) advance(over, drawShocks(earlier), QUIET);

  const live = (draft: typeof start) => {
    const random = randomStream("draft", "later");
    return Array.from({ length: 18 }, () => {
      advance(draft, drawShocks(random), QUIET);
      return snapshot(draft);
    });
  };
  expect(snapshot(over)).not.toEqual(before);
  const again = copyDraft(start, over);
  expect(snapshot(again)).toEqual(before);
  expect(live(again)).toEqual(live(copyDraft(start)));
  expect(snapshot(start)).toEqual(before);
});
