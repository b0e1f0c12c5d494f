import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Letter } from "~/components/debrief/letter";
import type { LetterReview } from "~/domain/judgement/debrief/letter";
import { TOPIC_WORDS } from "~/domain/judgement/debrief/letter-words";
import { textsOf } from "~/i18n";
import { openKey } from "~/i18n/keys";
import { bentTruth, debrief, declined } from "../domain/judgement/fixture";

const t = textsOf("debrief");
const sealed = debrief({ ...declined, letter: "A letter." }, bentTruth);

/** What the page says of each check of a letter. */
function says(part: Partial<LetterReview>): readonly string[] {
  const html = renderToStaticMarkup(<Letter debrief={{ ...sealed, letter: { ...sealed.letter!, ...part } }} />);
  return [...html.matchAll(/<li>.*?<\/span> (.*?)<\/li>/g)].map(([, said]) => said!);
}
const reason = (met: boolean, ...found: string[]) => [{ id: "reason" as const, met, found }];

describe("the reason that a letter names, and what weighed most, stand apart", () => {
  it("where it names what weighed most, the others follow", () => {
    const topics = ["cover", "size"] as const;
    const [said] = says({ topic: "cover", topics, named: ["cover"], checks: reason(true, "payments") });
    expect(said).toContain("Names what weighed most against the loan: the firm");
    expect(said).toContain("(“payments”). Also against it: the size of the loan beside the firm");
  });
  it("where it names another that held", () => {
    const topics = ["risk", "size"] as const;
    const [said] = says({ topic: "risk", topics, named: ["size"], checks: reason(true, "sales") });
    expect(said).toContain("Names a reason that held: the size of the loan");
    expect(said).toContain("(“sales”). What weighed most: how unsteady the firm is.");
  });
  it("a plain reason where a rule ended it is no reason that held", () => {
    const [said] = says({ topic: "rules", topics: ["rules"], named: [], checks: reason(true, "sales") });
    expect(said).toBe(
      "Gives a plain reason of the trade: “sales”. A rule of the bank ended this application, and a letter need not say more of it.",
    );
  });
  it("a review sealed before it was told apart reads as it did", () => {
    const { named: _, ...before } = { ...sealed.letter!, topic: "risk" as const, topics: ["risk"] as const };
    const page = renderToStaticMarkup(
      <Letter debrief={{ ...sealed, letter: { ...before, checks: reason(true, "risk") } }} />,
    );
    expect(page).toContain("Names a reason that held in this case: “risk”. What stood against the loan: how unsteady");
  });
  it("of all that was asked for no condition is owed", () => {
    const checks = [
      { id: "yesIf" as const, met: undefined, found: [] },
      { id: "deadline" as const, met: undefined, found: [] },
    ];
    expect(says({ topic: "cover", grantsAll: true, checks })).toEqual([
      "You lend all that was asked for, so no “yes, if” is owed.",
      "Nor is a date.",
    ]);
  });
});

it("the page's own letters give each reason in words that its rule knows", () => {
  const topics = Object.keys(TOPIC_WORDS) as (keyof typeof TOPIC_WORDS)[];
  const why = (topic: string) =>
    t(openKey("debrief:letter.model.why", topic === "cover" ? "cover.one" : topic), { share: "40 %", most: 36 });
  expect(topics.filter((topic) => !why(topic).match(TOPIC_WORDS[topic]))).toEqual([]);
});
