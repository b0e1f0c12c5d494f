import { describe, expect, it } from "vitest";
import { STEPS } from "~/domain/judgement/worksheet/complete";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { applyForm } from "~/forms/cases/worksheet";
import "~/i18n";
import type { Scorecard } from "~/domain/scorecard";
import { demoFile, demoPolicy, demoScorecard } from "./workbench-fixture";
import { filled, page } from "./workbench-page";

const text = (html: string) =>
  html.replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("\r", "");

/** Names and values of the controls in the worksheet's form, as a browser would post them. */
function fieldsOf(html: string): FormData {
  const start = html.indexOf('<form method="post"');
  const form = html.slice(start, html.indexOf("</form>", start));
  const data = new FormData();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (tag.includes('type="radio"') && !tag.includes("checked")) continue;
    const isUnticked = tag.includes('type="checkbox"') && !/ checked=/.test(tag);
    if (name && !isUnticked && !tag.includes('form="')) data.set(name, text(/value="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  for (const [, name, value] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g)) {
    data.set(name!, text(value!));
  }
  for (const [tag, name, options] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/g)) {
    const chosen = /<option value="([^"]*)" selected/.exec(options!)?.[1];
    if (!tag.includes('form="')) data.set(name!, text(chosen ?? ""));
  }
  return data;
}

describe("the workbench without JavaScript", () => {
  it.each(STEPS)("posting the step %s unchanged leaves the draft as it was", (step) => {
    const data = fieldsOf(page(`doc=bank&step=${step}`));
    expect(data.get("version")).toBe("4");
    data.set("intent", "save");
    expect(applyForm(filled, data)).toEqual({ ok: true, worksheet: filled });
  });

  it("the two steps with terms and texts carry every one of their fields", () => {
    expect([...fieldsOf(page("step=decide")).keys()].sort()).toEqual(
      [
        ...["version", "pd", "rate", "amount", "tenorMonths"],
        ...["confidence", "verdict", "repayment", "conditions"],
        ...["lgd", "collateral.shown", "covenants.shown", "covenant.debtToAssets"],
        ...demoPolicy.covenants.map(({ ratio }) => `threshold.${ratio}`),
      ].sort(),
    );
    // Less is offered than was asked for, so the customer is owed a letter.
    expect([...fieldsOf(page("step=memo")).keys()].sort()).toEqual(["letter", "memo", "preMortem", "version"]);
  });

  it("a line's pin leads to a form that pins that line", () => {
    const [, href] = /class="pin-link" href="([^"]*)"/.exec(page("doc=bank&step=score"))!;
    const data = fieldsOf(page(text(href!).slice(1)));
    data.set("intent", "pin");
    data.set("flag.kind", "roundTripping");
    data.set("flag.severity", "low");
    data.set("flag.note", "comes back");
    const result = applyForm(EMPTY_WORKSHEET, data);
    expect(result.ok && result.worksheet.flags[0]?.at).toEqual({ doc: "bank", at: "L1" });
  });

  it("the same form pins the line as support, which is then listed and marks the line", () => {
    const fields = fieldsOf(page("doc=bank&step=verify&pin=L3"));
    fields.set("intent", "pin");
    fields.set("pin.as", "support");
    fields.set("support.of", "premises");
    const result = applyForm(filled, fields);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const html = page("doc=bank&step=score", result.worksheet);
    expect(html).toMatch(/<tr id="at-L3" class="flagged support"/);
    expect(html).toMatch(/<li class="note support">.*?doc=bank[^"]*at=L3#at-L3/);
  });

  it("the search of the whole file works by address, and its finds lead to their places", () => {
    const html = page("doc=vat&find=private");
    expect(html).toContain("<mark>private</mark>");
    expect(html).toMatch(/href="\?doc=bank&amp;step=verify&amp;at=L2#at-L2"/);
  });

  it("search and filter of the bank statement work by address", () => {
    const rows = (query: string) => page(`doc=bank&${query}`).match(/id="at-L\d+"/g) ?? [];
    expect(rows("")).toHaveLength(3);
    expect(rows("q=transfer")).toEqual(['id="at-L2"']);
    expect(rows("q=20,000")).toEqual(['id="at-L2"']);
    expect(rows("name=Pump+Works")).toHaveLength(2);
  });

  it.each(demoFile.documents.map(({ id }) => id))("the document %s can be read", (doc) => {
    expect(page(`doc=${doc}`)).toMatch(/<article class="sheet"/);
  });
});

describe("the limit in the step that decides", () => {
  // Sales of ¥ 10,000,000, of which the policy lends 30 %; a bullet is not repaid from the year's cash.
  const decide = (amount: number) => page("step=decide", { ...filled, repayment: "bullet", amount });
  it("names every bound that applies and the one that binds", () => {
    const section = decide(200_000_000).split('aria-label="Limit"')[1]!.split("</section>")[0]!;
    const bounds = [
      ...section.matchAll(/<th scope="row">([^<]*)(<span[^>]*> · binds<\/span>)?<\/th><td class="num">([^<]*)/g),
    ];
    expect(bounds.map(([, name, binds, amount]) => [name, binds !== undefined, amount])).toEqual([
      ["Asked for", false, "3,200,000"],
      ["Share of a year&#x27;s sales", true, "3,000,000"],
      ["What this branch may decide", false, "20,000,000"],
    ]);
    expect(section).toContain("¥ 2,000,000 is within the limit of ¥ 3,000,000.");
  });
  it("says when the own amount is above it, and is open while the cash for instalments is", () => {
    expect(decide(310_000_000)).toContain("¥ 3,100,000 is above the limit of ¥ 3,000,000");
    expect(page("step=decide")).toContain("The limit waits for lines");
  });
});

describe("a decline", () => {
  const declined: Worksheet = { ...filled, verdict: "decline", letter: "Dear Ms Lin", unread: { rate: "6,2" } };
  it("folds the terms and asks for none of them; what was typed is posted as it stood", () => {
    const html = page("step=decide", declined);
    expect(html).toMatch(/<details><summary>A decline has no terms/);
    expect(html).not.toContain("Rate offered: “6,2”");
    const data = fieldsOf(html);
    data.set("intent", "save");
    expect(applyForm(declined, data)).toMatchObject({ ok: true, worksheet: { amount: 200_000_050 } });
    expect(page("step=decide")).not.toContain("A decline has no terms");
  });
  it("asks in the pre-mortem what was missed, and for a letter", () => {
    const html = page("step=memo", declined);
    expect(html).toContain("Another bank lent and it thrived: what did you miss?");
    expect(html).not.toContain("It defaulted after eighteen months");
    expect(text(html)).toMatch(/<textarea[^>]*name="letter"[^>]*>Dear Ms Lin<\/textarea>/);
  });
  it("a loan as asked for has no letter, and a letter too long is told at the field", () => {
    const asAsked = { ...filled, amount: 320_000_000, repayment: "bullet" } as const;
    expect(page("step=memo", asAsked)).not.toContain('name="letter"');
    const long = page("step=memo", { ...declined, letter: "a".repeat(1_501) });
    expect(/id="field-letter-error">([^<]*)/.exec(long)?.[1]).toBe("This is too long.");
  });
});

describe("a firm that the card cannot rate", () => {
  // The file's statements hold sales and cost of sales only.
  it("has no points, and the page says why and how to go on", () => {
    const html = page("step=score");
    expect(html).toContain("Not rateable: the accounts leave open");
    expect(html).toContain("state your own PD");
    expect(html).not.toContain("PD by the card</dt>");
  });
  it("is told in the spread what cannot be checked", () => {
    expect(page("step=spread")).toContain("The source leaves part of the balance sheet open.");
  });
});

describe("a submitted worksheet", () => {
  it("cannot be pinned in, saved or submitted again, and leads to the debrief", () => {
    const html = page("doc=bank&step=memo", filled, true);
    expect(html).not.toContain("pin-link");
    expect(html).not.toContain('name="intent"');
    expect(html).not.toContain('href="/submit"');
    expect(html).toContain('href="/debrief"');
    expect(html).toMatch(/<textarea[^>]*readOnly/i);
    expect(html).not.toContain("You can submit");
  });
});

describe("a memo that cannot be laid out", () => {
  it.each([
    [`${">".repeat(1000)} a`, "stand too deep in one another"],
    ["a".repeat(20_001), "longer than 20,000 characters"],
    [`${"|a".repeat(300)}|\n${"|-".repeat(300)}|\n${"|\n".repeat(300)}`, "more than 2,000 cells"],
  ])("is kept in its field, which says what is too much", (memo, says) => {
    const html = page("step=memo", { ...filled, memo });
    const [, field, text] = /(<textarea[^>]*name="memo"[^>]*>)([^<]*)/.exec(html) ?? [];
    expect(text?.replaceAll("&gt;", ">").trim()).toBe(memo.trim());
    expect(field).toContain('aria-invalid="true"');
    expect(/id="field-memo-error">([^<]*)/.exec(html)?.[1]).toContain(says);
  });
});

it("says that applications to lenders are counted with earlier ones at this bank, as the card was fitted", () => {
  const asked = {
    id: "lenderEnquiries",
    kind: "qualitative",
    fact: "lenderEnquiries",
    label: "Applications to other lenders",
    guidance: "How often?",
    missingPoints: 52,
    bins: [
      { id: "few", label: "Fewer than 2", below: 2, points: 56 },
      { id: "many", label: "2 or more", points: 50 },
    ],
  } as const;
  const card = { ...demoScorecard, characteristics: [...demoScorecard.characteristics, asked] };
  expect(page("step=score", filled, false, card)).toContain("How often? Count every application of the last year");
  expect(page("step=score")).not.toContain("earlier ones at this bank");
});

describe("a card that asks about the request", () => {
  const bins = [
    { id: "little", below: 0.2, points: 60 },
    { id: "much", points: 41 },
  ];
  const common = { kind: "financial", unit: "percent", missingPoints: 37 } as const;
  const card: Scorecard = {
    ...demoScorecard,
    characteristics: [
      ...demoScorecard.characteristics,
      { ...common, id: "asked", ratio: "amountToSales", label: "Amount to sales", better: "lower", bins },
      {
        ...common,
        id: "cover",
        ratio: "proFormaDscr",
        label: "New cover",
        unit: "times",
        better: "higher",
        bins: bins
          .toReversed()
          .map(({ points }, i) => (i === 0 ? { id: "low", below: 1, points } : { id: "high", points })),
      },
    ],
  };
  const step = page("step=score", filled, false, card);

  it("shows its facts in a table of their own, and at which rate they are reckoned", () => {
    const table = /<caption>From the request<\/caption>(.*?)<\/table>/s.exec(step)![1]!;
    expect(table).toMatch(/Amount to sales<\/th><td class="num">32\.0 %/);
    expect(step).toContain("reckoned at 5.5 % a year");
    expect(page("step=score")).not.toContain("From the request");
  });

  it("says in words why a bullet has no instalments to cover", () => {
    expect(step).toMatch(/New cover<\/th><td class="num">no instalments<\/td>/);
  });
});
