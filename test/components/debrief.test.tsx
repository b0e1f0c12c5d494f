import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { DebriefPage } from "~/components/debrief/debrief-page";
import type { Debrief } from "~/domain/judgement/debrief";
import { withSeniors } from "~/domain/judgement/seniors";
import type { SeniorOpinion } from "~/domain/judgement/types";
import { createI18n } from "~/i18n";
import { bentTruth, debrief, lent, yuan } from "../domain/judgement/fixture";

const senior: SeniorOpinion = {
  label: "Senior A",
  simulated: true,
  pd: 0.09,
  grade: 8,
  verdict: "decline",
  amount: undefined,
  rate: undefined,
  flags: [],
  score: undefined,
};

/** The page as a reader without JavaScript gets it, from numbers that went through storage. */
function page(sealed: Debrief, seniors: readonly SeniorOpinion[] = [], mayOpenFile = true): string {
  const stored = JSON.parse(JSON.stringify(sealed)) as Debrief;
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n()}>
      <DebriefPage
        debrief={stored}
        seniors={seniors}
        panel={withSeniors(stored, seniors)}
        plantedInWords={stored.planted.map(({ kind }) => `What ${kind} was.`)}
        placeHref={mayOpenFile ? ({ doc, at }) => `/file?doc=${doc}&at=${at}` : undefined}
        lessonHref={(lesson) => `/learn/${lesson}`}
      />
    </I18nextProvider>,
  );
}

describe("the debrief page", () => {
  it("leaves no key of the catalogue and no placeholder unresolved", () => {
    const text = [page(debrief(lent, bentTruth), [senior]), page(debrief(lent, undefined))].join();
    expect(text).not.toMatch(/\{\{|undefined|NaN|>[a-z]+\.[a-zA-Z.]+</);
  });
  it("says before any senior has decided that the comparison is still to come", () => {
    expect(page(debrief(lent, bentTruth))).toContain("still to come");
    expect(page(debrief(lent, bentTruth), [senior])).not.toContain("still to come");
  });
  it("labels simulated seniors in the table and at the foot", () => {
    const html = page(debrief(lent, bentTruth), [senior]);
    expect(html).toContain(">simulated<");
    expect(html).toContain("The seniors of the demonstration bank are simulated.");
  });
  it("says what was bent beside each planted flag", () => {
    expect(page(debrief(lent, bentTruth))).toContain("What hiddenBorrowing was.");
  });
  it("opens each missed sign at its place in the file, for those who may open the file", () => {
    expect(page(debrief(lent, bentTruth))).toContain('href="/file?doc=vat&amp;at=2025-11"');
    expect(page(debrief(lent, bentTruth), [], false)).not.toContain("/file?");
  });
  it("shows a real firm without truth and says why", () => {
    const html = page(debrief(lent, undefined));
    expect(html).toContain("Nobody knows its true risk");
    expect(html).not.toMatch(/True books|At the true PD|false alarm/);
  });
  it("shows the memo as text, never as markup", () => {
    const html = page(debrief({ ...lent, memo: "<b>Sound</b>\n  firm", amount: yuan(1_000_000) }, bentTruth));
    expect(html).toContain("&lt;b&gt;Sound&lt;/b&gt;\n  firm");
  });
});
