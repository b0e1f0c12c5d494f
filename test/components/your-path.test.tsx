import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Carriers } from "~/components/debrief/carriers";
import { YourPath } from "~/components/debrief/your-path";
import { EVIDENCE_LINES } from "~/domain/judgement/debrief/evidence-lines";
import { type DatedWork, pathOf } from "~/domain/judgement/debrief/path";
import { remarksOn } from "~/domain/judgement/debrief/path-remarks";
import { processOf, type ToldVisit } from "~/domain/judgement/worksheet/process";
import { type Work, WORK_KINDS } from "~/domain/judgement/worksheet/work";
import type { FlagPin } from "~/domain/judgement/worksheet/worksheet";
import "~/i18n";
import { bentTruth, debrief, lent } from "../domain/judgement/fixture";
import { visibleText } from "../support/debrief-text";

const MINUTE = 60_000;
const flag: FlagPin = {
  id: "f1",
  at: { doc: "statements", at: "2025.sales" },
  kind: "fabricatedSales",
  severity: "high",
  note: "Too good.",
};
const sealed = {
  ...debrief({ ...lent, flags: [flag], memo: "The credit report is clean." }, bentTruth),
  answers: [
    {
      pin: "f1",
      kind: "planted" as const,
      why: { code: "flags.answer.planted" },
      papers: [{ doc: "vat", at: "2025-11" }],
    },
  ],
  documents: [
    { id: "statements", kind: "statements" as const },
    { id: "vat", kind: "vatReturns" as const },
    { id: "bank", kind: "bankStatement" as const },
    { id: "creditReport", kind: "creditReport" as const },
  ],
};
const looked = (subject: string, told: number): ToldVisit => ({
  kind: "document",
  subject,
  seconds: 120,
  toldAt: told * MINUTE,
});

interface Given {
  readonly visits?: readonly ToldVisit[];
  readonly work?: readonly DatedWork[];
  readonly purpose?: "training" | "review" | "practice";
}

/** The card in the words that are read, one line for each piece of text. */
function read({ visits = [], work = [], purpose = "training" }: Given): string {
  const path = pathOf({ openedAt: 0, visits, work, asked: [] });
  const html = renderToStaticMarkup(
    <YourPath
      debrief={sealed}
      process={processOf(
        visits,
        sealed.documents.map(({ id }) => id),
      )}
      path={path}
      pathRemarks={remarksOn(sealed, path, new Set())}
      purpose={purpose}
      askedFor={[]}
      hints={[]}
      placeHref={({ doc, at }) => `/file?doc=${doc}&at=${at}`}
    />,
  );
  return visibleText(html);
}

describe("the path on the page", () => {
  const work: DatedWork[] = [
    { kind: "pinned", subject: "fabricatedSales", pin: "f1", at: flag.at, savedAt: 3 * MINUTE },
    { kind: "overridden", subject: "-1", savedAt: 4 * MINUTE },
    { kind: "pd", subject: "0.052", savedAt: 4 * MINUTE },
  ];
  const text = read({ visits: [looked("statements", 2), looked("bank", 6)], work });

  it("begins with what it means: the flag's answer, what went unseen, and what the memo claims", () => {
    expect(text).toContain("You pinned this at minute 3. The paper that answers it you never opened:");
    expect(text).toContain("VAT returns, Nov 2025");
    expect(text).toContain("Not pinned. It shows in a paper that you first opened at minute 4:");
    expect(text).toContain("Your memo speaks of this paper, which you did not open: Credit report.");
  });
  it("tells minute by minute what was opened and done", () => {
    expect(text).toContain(
      "Minutes 0 to 3\nOpened: Financial statements.\nPinned: Fabricated sales (Financial statements).",
    );
    expect(text).toContain("Minute 4\nOpened: Bank statement.\nOverride in notches: −1.\nStated a PD of 5.2 %.");
  });
  it("tells of a printed file in a line, and of no paper that it showed that it stayed shut", () => {
    const file: ToldVisit = {
      kind: "file",
      subject: "statements vat bank creditReport",
      seconds: 0,
      toldAt: 3 * MINUTE,
    };
    const printed = read({ visits: [looked("statements", 2), file], work });
    expect(printed).toContain("Opened: Financial statements.");
    expect(printed).toContain("Opened the whole file, laid out to print.");
    expect(printed).toContain("You had 4 of 4 documents in sight");
    expect(printed).toContain("in the printed file");
    expect(printed).not.toMatch(/did not open|never opened/i);
  });
  it("remarks nothing on papers where no browser told what was in sight", () => {
    const unwatched = read({ work });
    expect(unwatched).toContain("Pinned: Fabricated sales");
    expect(unwatched).not.toMatch(/opened|Your memo speaks/i);
  });
  it("has words for everything that a draft can do", () => {
    const subjects: Partial<Record<Work["kind"], string>> = { judged: "premises", supported: "step.verify", pd: "0.1" };
    for (const kind of WORK_KINDS) {
      const one = { kind, subject: subjects[kind] ?? "1", savedAt: MINUTE };
      expect(read({ work: [one] }), kind).not.toMatch(/path\.|deed|NaN|undefined|\{\{/);
    }
  });
  it.each([
    ["training", "Only you and your trainers see how you worked."],
    ["practice", "This was practice: only you see how you worked."],
    ["review", "Only you see how you worked on this review."],
  ] as const)("says who reads it: %s", (purpose, words) => {
    expect(read({ work, purpose })).toContain(words);
  });
  it("is not there where nothing was told and nothing was done", () => {
    expect(read({})).toBe("");
  });
});

describe("what carries a reader, on the page", () => {
  const carried = (carriers: Parameters<typeof Carriers>[0]["carriers"], filePd?: number): string =>
    visibleText(
      renderToStaticMarkup(<Carriers debrief={sealed} placeHref={undefined} carriers={carriers} filePd={filePd} />),
    );
  const place = { doc: "bank", at: "L12" };

  it("goes from the model's PD to the ideal reader's, line by line, to the rest", () => {
    const text = carried({
      start: "model",
      lines: [
        { is: "planted", of: "hiddenBorrowing", place, from: 0.018, to: 0.042 },
        { is: "weighed", of: "debt", place: { doc: "statements", at: "" }, from: 0.042, to: 0.036 },
      ],
      rest: { from: 0.036, to: 0.04 },
    });
    expect(text.split("\n")).toEqual([
      "From the model's 1.8 % to the ideal reader's 4.0 %",
      "A private loan was left out of the accounts: undone in the figures. Bank statement, line 12",
      "1.8 % to 4.2 %",
      "Less risk than the model counts: what it owes. Financial statements",
      "4.2 % to 3.6 %",
      "Everything else, and what the model weighs otherwise.",
      "3.6 % to 4.0 %",
      expect.stringMatching(/^Each line says how much further/),
    ]);
  });
  it("names no way from a PD to the same one", () => {
    const line = { is: "weighed", of: "debt", place, from: 0.0198, to: 0.0203 } as const;
    const text = carried({ start: "model", lines: [line], rest: { from: 0.0203, to: 0.04 } });
    expect(text).toContain("stays at 2.0 %");
    expect(text).not.toContain("2.0 % to 2.0 %");
  });
  it("says where the evidence leads away from what the file allows to know, and only there", () => {
    const line = { is: "weighed", of: "margin", place, from: 0.05, to: 0.1 } as const;
    const way = { start: "model", lines: [line], rest: { from: 0.1, to: 0.2 } } as const;
    // From 5 % to 20 %: 5.3 % is farther from the end, 12 % from the beginning.
    expect(carried(way, 0.053)).toContain("leads away from the 5.3 %");
    expect(carried(way, 0.12)).not.toContain("leads away");
    expect(carried(way)).not.toContain("leads away");
  });
  it("says over which periods the means to pay were read", () => {
    const told = (over: "lastYear" | "withInterim" | undefined) =>
      carried({
        start: "model",
        lines: [{ is: "weighed", of: "means", over, place, from: 0.02, to: 0.03 }],
        rest: { from: 0.03, to: 0.03 },
      });
    expect(told("withInterim")).toContain(
      "More risk than the model counts: what there was in the last full year and the running one",
    );
    expect(told("lastYear")).toContain("what there was in the last full year to pay");
    expect(told(undefined)).toContain("what there is to pay interest and instalments with");
  });
  it("says that no single line carries a reader where none does", () => {
    expect(carried({ start: "model", lines: [], rest: { from: 0.02, to: 0.021 } })).toBe(
      "The model puts the PD at 2.0 %, the ideal reader at 2.1 %. No single line of evidence carries a reader from the one to the other.",
    );
  });
  it.each(EVIDENCE_LINES.map(({ id }) => id))("has words for %s", (of) => {
    const line = { is: "evidence", of, place, from: 0.01, to: 0.02 } as const;
    expect(carried({ start: "middle", lines: [line], rest: { from: 0.02, to: 0.02 } })).toContain("Against the firm: ");
    expect(carried({ start: "middle", lines: [line], rest: { from: 0.02, to: 0.02 } })).not.toContain("evidence.");
  });
});
