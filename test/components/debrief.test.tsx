import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DebriefPage } from "~/components/debrief/debrief-page";
import type { PartProps } from "~/components/debrief/types";
import type { Compared, Debrief, SealedDebrief } from "~/domain/judgement/debrief/debrief";
import { pathOf } from "~/domain/judgement/debrief/path";
import { remarksOn } from "~/domain/judgement/debrief/path-remarks";
import { STORY_CODES } from "~/domain/judgement/outcome/story";
import type { SeniorOpinion } from "~/domain/judgement/seniors/senior-opinion";
import { withSeniors } from "~/domain/judgement/seniors/seniors";
import { processOf } from "~/domain/judgement/worksheet/process";
import { textsOf } from "~/i18n";
import type { Reader } from "~/i18n/reader";
import { readSealed } from "~/records";
import { pack } from "~/records/pack";
import { renderMemo } from "~/courseware/markdown";
import { formatMoney } from "~/components/ui/format";
import { asEngine5, moneyOfEngine5 } from "../support/engine-5";
import {
  bentTruth,
  byMonth,
  debrief,
  declined,
  fabricatedSales,
  futures,
  lent,
  policy,
  soundTruth,
  withCustomer,
  yuan,
} from "../domain/judgement/fixture";

const senior: SeniorOpinion = {
  label: "A",
  simulated: true,
  pd: 0.09,
  grade: 8,
  verdict: "decline",
  amount: undefined,
  rate: undefined,
  flags: [],
  score: undefined,
  money: undefined,
};

/** A bank that knows everything would have lent at the very rate that the customer bears. */
const ofEngine5 = asEngine5(debrief(lent, soundTruth), {
  terms: { ...debrief(lent, soundTruth).you.terms, rate: 0.09 },
  expected: yuan(50_000),
});

/** The page as a reader without JavaScript gets it, from numbers that went through storage. */
const page = (sealed: Compared | Debrief, seniors: readonly SeniorOpinion[] = [], mayOpenFile = true): string =>
  pageOf(read(sealed), seniors, mayOpenFile);

/** The application alone was opened, at once. */
const path = pathOf({
  openedAt: 0,
  visits: [{ kind: "document", subject: "application", seconds: 65, toldAt: 65_000 }],
  work: [],
  asked: [],
});

/** A debrief as it comes out of the store. */
const read = (sealed: Compared): SealedDebrief =>
  readSealed(pack({ debrief: sealed, opinion: senior }), "a decision").sealed;

function pageOf(
  sealed: SealedDebrief,
  seniors: readonly SeniorOpinion[],
  mayOpenFile: boolean,
  purpose: PartProps["purpose"] = "training",
): string {
  const { debrief: stored } = sealed;
  return renderToStaticMarkup(
    <DebriefPage
      {...sealed}
      seniors={seniors}
      panel={withSeniors(stored, seniors)}
      burdensInWords={[]}
      plantedInWords={stored.planted.map(({ kind }) => `What ${kind} was.`)}
      modelReasonsInWords={stored.modelReasons
        .filter(({ code }) => code.includes("decline"))
        .map(({ code }) => `Because of ${code}.`)}
      modelConditionsInWords={stored.modelConditions.map(({ code }) => `On ${code}.`)}
      memoHtml={renderMemo(stored.memo.text)}
      process={processOf([{ kind: "document", subject: "application", seconds: 65 }], ["application", "vat"])}
      path={path}
      pathRemarks={remarksOn(stored, path, new Set())}
      purpose={purpose}
      askedFor={[{ request: "taxOffice", days: 2, pinned: [{ kind: "fabricatedSales" }] }]}
      hints={["verify"]}
      lessons={[]}
      secondLookHref={mayOpenFile ? "/again" : undefined}
      placeHref={mayOpenFile ? ({ doc, at }) => `/file?doc=${doc}&at=${at}` : undefined}
      lessonHref={(lesson) => `/learn/${lesson}`}
      referenceHref={(page) => `/reference/${page}`}
    />,
  ).replaceAll("\u00a0", " ");
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
  it("promises no seniors on a practice case, and other seniors on a review", () => {
    const sealed = read(debrief(lent, bentTruth));
    expect(pageOf(sealed, [], true, "practice")).not.toMatch(/No (other )?senior|still to come/);
    expect(pageOf(sealed, [], true, "review")).toContain("No other senior has decided this case yet.");
  });
  it("labels simulated seniors in the table and at the foot", () => {
    const html = page(debrief(lent, bentTruth), [senior]);
    expect(html).toContain(">simulated<");
    expect(html).toContain("The seniors of the demonstration bank are simulated.");
  });
  it("says what was bent beside each planted flag", () => {
    expect(page(debrief(lent, bentTruth))).toContain("What hiddenBorrowing was.");
  });
  it("names what is owed and was hidden from nobody, and says so where nobody counted it", () => {
    const sealed = debrief({ ...lent, flags: [] }, soundTruth);
    const burden = {
      kind: "underDeclaredSales",
      amount: yuan(34_000),
      line: "taxPayable",
      what: { code: "burden.undeclaredSales" },
      evidence: [],
    } as const;
    const html = page({ ...sealed, burdens: [{ ...burden, outcome: "missed" }] });
    expect(html).toContain("Sales under-declared to the tax office: real, and no lie to the bank");
    expect(html).toContain("Yet something is owed that no statement shows");
    expect(page({ ...sealed, burdens: [{ ...burden, outcome: "corrected" }] })).not.toContain("Yet something is owed");
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
  it("holds a letter against the case and shows one for it; a question is ticked and never counted", () => {
    const letter = "We suspect fraud.\nBring <b>accounts</b>.";
    const html = page(debrief({ ...declined, letter }, bentTruth));
    expect(html).toContain("We suspect fraud.\nBring &lt;b&gt;accounts&lt;/b&gt;.");
    expect(html).toContain("Says “suspect”, “fraud”.");
    expect(html).toContain("5 words. One paragraph has 25 to 160.");
    expect(html).toContain("Would the owner know what to bring next time?");
    const [, model] = /A letter for this case<\/summary><p[^>]*>([^<]*)/.exec(html)!;
    expect(model).toMatch(/^Thank you for coming to us\. We cannot lend the ¥ 1,500,000 .* by Oct 2026 /);
    expect(model).not.toMatch(/suspe|fraud|\{\{|undefined|NaN/);
  });
  it("says that a letter is owed where none was written, and nothing of one where the loan went out as asked", () => {
    expect(page(debrief(declined, bentTruth))).toContain("the owner is owed one");
    expect(page(debrief(lent, bentTruth))).not.toContain("your letter");
  });
  it("asks a decline what was missed; one of an earlier engine is shown under the heading that it had", () => {
    const preMortem = "The friend called the loan";
    expect(page(debrief({ ...declined, preMortem }, bentTruth))).toContain("another bank lent and it thrived");
    expect(page(debrief({ ...lent, preMortem }, bentTruth))).toContain("it defaulted after eighteen months");
    const { letter: _, memo, ...before } = debrief({ ...declined, preMortem }, bentTruth);
    const earlier = page({ ...before, memo: { text: memo.text, conditions: "", preMortem } });
    expect(earlier).toContain("<h3>Pre-mortem</h3>");
    expect(earlier).not.toContain("your letter");
  });
  it("says what a counter-offer brings of the sound loan that was inside the request", () => {
    const sealed = debrief(lent, bentTruth);
    const best = { ...sealed.money!.best, terms: { ...sealed.you.terms, amount: yuan(500_000), rate: 0.08 } };
    const html = page({
      ...sealed,
      money: { ...sealed.money!, best },
      counterOffer: { yours: "asAsked", share: 0.3, notCounted: undefined },
    });
    expect(html).toContain("¥ 500,000 over 36 months, level instalments, at 8.00 %.");
    expect(html).toContain("You lent as asked for, which brings 30 % of what that loan is worth more than declining.");
  });
  it("says on what the model's approval depends", () => {
    const modelConditions = [{ code: "opinion.covenant.dscr", params: { bound: "1.20", now: "1.10" } }];
    expect(page({ ...debrief(lent, bentTruth), modelConditions })).toContain("<li>On opinion.covenant.dscr.</li>");
  });
  it("still shows what was sealed before the tax on interest and the conditions were known", () => {
    const { modelConditions: _, ...sealed } = debrief(lent, bentTruth);
    const asOfOld = JSON.stringify(sealed, (key, value: unknown) => (key === "interestTax" ? undefined : value));
    const html = page({ ...(JSON.parse(asOfOld) as Compared), engineVersion: "3" });
    expect(html).toContain("Funding saved by capital");
    expect(html).not.toMatch(/NaN|Tax on interest|approval depends/);
  });
  it("still shows what was sealed before futures were lived on the terms offered, as it was said then", () => {
    const { money: _money, attainable: _attainable, supports: _supports, ...sealed } = debrief(lent, bentTruth);
    const { attainable: _gap, ...gaps } = sealed.gaps;
    const verdict = [...sealed.verdict.slice(0, 2), { code: "truth.several.decline", params: { pd: 0.11 } }];
    const html = page({ ...sealed, gaps, verdict, engineVersion: "4" });
    expect(html).toContain("The file was bent in more than one place, and the true risk was 11.0 %.");
    expect(html).toContain("Declining was best.");
    expect(html).not.toMatch(/NaN|undefined|This file|1,000 futures<|drawn by lot/);
  });
  it("states what the decision cost against the best of the file, and nothing of a bank that knows everything", () => {
    const html = page(debrief(declined, soundTruth));
    const { money } = debrief(declined, soundTruth);
    const cost = formatMoney(money!.regret).replace("\u00a0", " ");
    expect(html).toContain(`The difference, ${cost}, is what the decision cost.`);
    expect(html).not.toContain("all-knowing");
    expect(page(debrief(declined, bentTruth))).toContain("The decision cost nothing.");
  });
  it("calls a loan over a limit against the rules, with the figures, however much it earned", () => {
    // 1.5 of a year's 9 million are a sixth, where a tenth is allowed.
    const tenth = { ...policy, limits: { ...policy.limits, maxAmountToSales: 0.1 } };
    const html = page(debrief(lent, soundTruth, { policy: tenth }));
    expect(html).toContain(
      "The amount is 16.7 % of a year&#x27;s sales, where the policy&#x27;s limit is 10.0 %: 6.7 percentage points over.",
    );
    expect(html).toContain("against the rules all the same");
    expect(html).not.toContain("The decision cost nothing.");
  });
  it("names the limit that bound with ratio, limit and distance, and what brings a narrow miss inside", () => {
    // 3.25 of 7.2 million are 45.1 %; 3.25 / .45 − 7.2 million is 22,222.
    const strict = { ...policy, limits: { ...policy.limits, maxDebtToAssets: 0.45 } };
    const html = page(debrief(declined, soundTruth, { policy: strict }));
    expect(html).toContain(
      "The best decision was to decline: on the true books the firm owes more than the policy allows. Liabilities are 45.1 % of assets, where the policy&#x27;s limit is 45.0 %: 0.1 percentage points over. That is a narrow miss. ¥ 22,222 of new money from the owner would bring it inside.",
    );
  });
  it("says of a firm whose year is good and whose loan fails late how much more fails than its price reckons with", () => {
    // Three in ten fail over the three years at a year of 1 %; of 1.2 %, which the file allows to know, 36 in a hundred do.
    // The price of 1.2 % reckons with 1 − .988³ = 3.6 %.
    const months = futures(300);
    const late = {
      ...soundTruth,
      pdTenor: { ...soundTruth.pdTenor, value: 0.3 },
      defaultByMonth: byMonth(months),
      defaultMonths: months,
    };
    const html = page(debrief(declined, late, { file: withCustomer(0.05) }));
    expect(html).toContain(
      "Over the loan&#x27;s 36 months 36.0 % of this firm&#x27;s futures end in default, and the price, which stands on a rating of twelve months, reckons with 3.6 %.",
    );
    expect(html).not.toContain("another bank has named");
    expect(html).toContain("Your 8.0 % is harsher, and is not held against you: 36.0 % of this firm&#x27;s futures");
    expect(html).not.toMatch(/grades? harsher than what this file allows/);
    expect(html).not.toContain("not by this route");
  });
  it("names the group's limit with what the group would owe", () => {
    const rule = "connectedGroupLimit" as const;
    const sealed = debrief(lent, soundTruth);
    const figures = { value: yuan(1_300_000), bound: yuan(1_200_000) };
    const html = page({
      ...sealed,
      knockOuts: [{ kind: rule, places: [], figures }],
      oneThing: { code: "lentAgainstRule", params: { rule, seen: "no" }, docs: [], lesson: undefined, step: "decide" },
    });
    expect(html).toContain("The group would owe ¥ 1,300,000, where the limit is ¥ 1,200,000: ¥ 100,000 over.");
    // Who lends against a rule is never told that it cost nothing.
    expect(html).not.toContain("The decision cost nothing.");
  });
  it("tells a miss from its limit, however narrow", () => {
    const strict = { ...policy, limits: { ...policy.limits, maxDebtToAssets: 3.25 / 7.2 - 0.0001 } };
    expect(page(debrief(declined, soundTruth, { policy: strict }))).toContain(
      "Liabilities are 45.14 % of assets, where the policy&#x27;s limit is 45.13 %: 0.01 percentage points over.",
    );
  });
  it("says of a file that the model refers that it is left to a person, in the money too", () => {
    const sealed = debrief(declined, bentTruth);
    const model = { ...sealed.money!.model!, noDeal: "declined" as const, fan: [], outcomes: [] };
    const modelReasons = [{ code: "opinion.refer.declaredSales" }];
    const html = page({ ...sealed, modelReasons, money: { ...sealed.money!, model } });
    expect(html).toContain("left to a person");
  });
  it("names the cost of the file in what a decline cost: the best is worth 1,000 more beside it than beside nothing", () => {
    const costly = { ...policy, fileCost: { ...policy.fileCost, amount: yuan(1_000) } };
    const sealed = debrief(declined, soundTruth, { policy: costly });
    const { best, regret } = sealed.money!;
    expect(regret).toBe(best.worth! + yuan(1_000));
    const amount = formatMoney(regret).replace("\u00a0", " ");
    expect(page(sealed)).toContain(
      `Without a loan the file has cost ¥ 1,000, so the best is worth ${amount} more: that is what the decision cost.`,
    );
  });
  it("draws the futures of everybody who lends, and nothing for who does not", () => {
    expect(page(debrief(declined, bentTruth)).match(/class="fan/g)?.length ?? 0).toBe(1); // the model's alone
    const { money } = debrief(lent, soundTruth);
    const withMoney = {
      ...senior,
      verdict: "approve" as const,
      amount: yuan(1_000_000),
      rate: 0.07,
      money: money!.you,
    };
    expect(page(debrief(lent, soundTruth), [withMoney]).match(/class="fan/g)).toHaveLength(4);
    expect(page(debrief(lent, soundTruth), [withMoney])).toContain("Senior in the middle");
  });
  it("still shows the money that engine 5 sealed: by the customer's rate, the bank that knows everything apart", () => {
    const html = page(ofEngine5);
    expect(html).toContain("an all-knowing bank would have lent ¥ 1,500,000 at 9.00 % and earned ¥ 50,000.");
    expect(html).toContain("at the highest rate that policy and customer accept (9.00 %)");
    expect(html).toContain("A rate above what the customer accepts brings nothing.");
    expect(html).not.toMatch(/NaN|undefined|Cost of the file|file cost|Taken by|Worth|fair price/);
  });
  it("shows seniors' money beside yours only where both weigh the chance that an offer is taken, or neither does", () => {
    const today = debrief(lent, soundTruth);
    const terms = { verdict: "approve", amount: yuan(1_000_000), rate: 0.07 } as const;
    const now = { ...senior, ...terms, money: today.money!.you };
    const then = { ...now, money: moneyOfEngine5(today.money!.you) };
    const both = ["Senior in the middle", "mean over their own terms"];
    for (const words of both) {
      expect(page(today, [now])).toContain(words);
      expect(page(today, [then])).not.toContain(words);
      expect(page(today, [now, then])).not.toContain(words);
      expect(page(ofEngine5, [then])).toContain(words);
    }
    expect(page(today, [now, then])).toContain("at least one of them decided when nobody weighed the chance");
    expect(page(today, [now])).not.toContain("nobody weighed");
    expect(page(ofEngine5, [now])).not.toContain("Senior in the middle");
  });
  it("tells one future in sentences and says that it is one of many", () => {
    const told = {
      of: "yours" as const,
      terms: debrief(lent, soundTruth).you.terms,
      events: [{ month: 7, code: "customerLost.largest" as const, amount: yuan(2_400_000) }],
      defaultMonth: 11,
      result: -yuan(700_000),
    };
    const sealed = debrief(lent, soundTruth);
    const html = page({ ...sealed, money: { ...sealed.money!, story: told } });
    expect(html).toContain(
      "Your loan of ¥ 1,500,000 at 7.00 %. In month 7 the largest customer left, worth ¥ 2,400,000 a year. In month 11 the loan was in default. The bank lost ¥ 700,000.",
    );
    expect(html).toContain("One of many");
  });
  it("has words for everything that a story can tell, and for every reason of the best decision", () => {
    const limits = ["worstGrade", "minDscr", "maxDebtToAssets", "maxAmountToSales", "maxTenorMonths", "maxRate"];
    const keys = [
      ...STORY_CODES.map((code) => `story.event.${code}`),
      ...[
        "lend",
        "knockOut",
        "integrity.refuse",
        "integrity.refer",
        "price",
        ...limits.map((limit) => `policy.${limit}`),
      ].map((code) => `verdict.best.${code}`),
    ];
    const t = textsOf("debrief") as Reader;
    expect(keys.filter((key) => t(key) === key)).toEqual([]);
  });
  it("says how the decision came about, and which sign stayed in a paper that was never opened", () => {
    const html = page(debrief(lent, bentTruth));
    expect(html).toContain("You had 1 of 2 documents in sight, for 1 min in all.");
    expect(html).toContain("Extracts of tax and social insurance offices: 2 days. Pinned by then: fabricated sales.");
    expect(html).toContain("One hint, on Verify.");
  });
  it("offers the second look to the person alone", () => {
    expect(page(debrief(lent, bentTruth))).toContain('href="/again"');
    expect(page(debrief(lent, bentTruth), [], false)).not.toContain("/again");
  });
  it("names the loan that the model would have made, and the best decision by one name", () => {
    const html = page(debrief(declined, soundTruth));
    expect(html).toContain("The model would have lent ¥ 1,500,000 at 4.68 %.");
    expect(html).toContain("The best decision that this file and the policy left open");
    expect(html).not.toContain("The most that the file allows");
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
    // A part of it, pinned: cover stays above the policy's, and the rest of the line is what is told.
    const part = [
      { ...cut, amount: -yuan(300_000) },
      { ...cut, id: "b", line: "costOfSales" as const, amount: -yuan(228_000) },
    ];
    const flags = [
      {
        id: "f",
        at: { doc: "vat", at: "2025-11" },
        kind: "fabricatedSales" as const,
        severity: "high" as const,
        note: "",
      },
    ];
    const rest = { ...lent, adjustments: part, flags };
    expect(page(debrief(rest, { ...bentTruth, distortions: [fabricatedSales] }))).toContain(
      "Sales after your adjustments: ¥ 8,700,000",
    );
  });
  it("holds a PD that a lie explains against nobody a second time, and leads to the step and the lesson or says there is none", () => {
    const html = page(debrief(lent, { ...bentTruth, distortions: [fabricatedSales] }));
    expect(html).toContain("what stands between is the advice above");
    expect(html).not.toMatch(/grades? milder than what this file allows/);
    expect(html).toContain('<a href="#part-verify">Verify</a>');
    expect(html).toContain("no lesson on it yet"); // none is given to this page
  });
});
