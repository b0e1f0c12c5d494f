import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { DebriefPage } from "~/components/debrief/debrief-page";
import type { Debrief } from "~/domain/judgement/debrief";
import { processOf } from "~/domain/judgement/process";
import { withSeniors } from "~/domain/judgement/seniors";
import type { SeniorOpinion } from "~/domain/judgement/types";
import { createI18n } from "~/i18n";
import { renderMemo } from "~/courseware/markdown";
import { bentTruth, debrief, fabricatedSales, lent, yuan } from "../domain/judgement/fixture";

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
        modelReasonsInWords={stored.modelReasons
          .filter(({ code }) => code.includes("decline"))
          .map(({ code }) => `Because of ${code}.`)}
        modelConditionsInWords={(stored.modelConditions ?? []).map(({ code }) => `On ${code}.`)}
        memoHtml={renderMemo(stored.memo.text)}
        process={processOf([{ kind: "document", subject: "application", seconds: 65 }], ["application", "vat"])}
        askedFor={[{ request: "taxOffice", days: 2, pinned: [{ kind: "fabricatedSales" }] }]}
        hints={["verify"]}
        lessons={[]}
        secondLookHref={mayOpenFile ? "/again" : undefined}
        placeHref={mayOpenFile ? ({ doc, at }) => `/file?doc=${doc}&at=${at}` : undefined}
        lessonHref={(lesson) => `/learn/${lesson}`}
        referenceHref={(page) => `/reference/${page}`}
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
  it("shows the memo's Markdown laid out, and other markup as nothing but its text", () => {
    const html = page(debrief({ ...lent, memo: "## Request\n\n<b>Sound</b> firm" }, bentTruth));
    expect(html).toContain('<div class="memo"><h3>Request</h3>\n<p>Sound firm</p></div>');
  });
  it("says on what the model's approval depends", () => {
    const modelConditions = [{ code: "opinion.covenant.dscr", params: { bound: "1.20", now: "1.10" } }];
    expect(page({ ...debrief(lent, bentTruth), modelConditions })).toContain("<li>On opinion.covenant.dscr.</li>");
  });
  it("still shows what was sealed before the tax on interest and the conditions were known", () => {
    const { modelConditions: _, ...sealed } = debrief(lent, bentTruth);
    const asOfOld = JSON.stringify(sealed, (key, value: unknown) => (key === "interestTax" ? undefined : value));
    const html = page(JSON.parse(asOfOld) as Debrief);
    expect(html).toContain("Funding saved by capital");
    expect(html).not.toMatch(/NaN|Tax on interest|approval depends/);
  });
  it("says why the model declined", () => {
    const reasons = [{ code: "opinion.decline.debtToAssets" }];
    expect(page({ ...debrief(lent, bentTruth), modelReasons: reasons })).toContain(
      "<li>Because of opinion.decline.debtToAssets.</li>",
    );
  });
  it("says where seniors' PDs differ from their points", () => {
    const score = { points: 578, pd: 0.03, grade: 6, contributions: [] };
    expect(page(debrief(lent, bentTruth), [{ ...senior, score }])).toContain("points alone give grade 6");
    expect(page(debrief(lent, bentTruth), [{ ...senior, score: { ...score, grade: 8 } }])).not.toContain(
      "points alone",
    );
  });
  it("names what was taken out in the spread without a pin, and the line that was left in", () => {
    const cut = { id: "a", periodEnd: "2025-12-31", line: "sales" as const, amount: -yuan(2_000_000), reason: "VAT" };
    const html = page(debrief({ ...lent, adjustments: [cut] }, { ...bentTruth, distortions: [fabricatedSales] }));
    expect(html).toContain("corrected in the spread");
    expect(html).toContain("Cost of sales after your adjustments: ¥ 6,840,000");
  });
});
