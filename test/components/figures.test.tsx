import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CalculatorField } from "~/components/reference/calculator-field";
import {
  bankZoneName,
  formatDate,
  formatDateTime,
  formatTime,
  setReaderZone,
  setZone,
  zoneName,
} from "~/components/ui/format";
import { NumberField } from "~/components/ui/number-field";
import { QuizResult } from "~/components/learn/quiz-result";
import { DecisionSummary } from "~/components/worksheet/decision-summary";
import { FigureField } from "~/components/worksheet/fields";
import { WorksheetProvider, type WorksheetValue } from "~/components/worksheet/worksheet-context";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet";
import { amountText, parseAmount } from "~/forms/figures";
import "~/i18n";

const shown = (element: React.ReactElement): string => renderToStaticMarkup(element);

const amount = (posted: string | undefined, value: number | undefined, worksheet = EMPTY_WORKSHEET) => {
  const sheet: WorksheetValue = {
    worksheet,
    change: () => {},
    errors: {},
    posted: posted === undefined ? {} : { amount: posted },
    readOnly: false,
    currency: "CNY",
    referenceHref: (page: string) => page,
  };
  return shown(
    <WorksheetProvider value={sheet}>
      <FigureField
        name="amount"
        label="Amount"
        unit="CNY"
        value={value}
        parse={parseAmount}
        format={amountText}
        onValue={() => {}}
      />
    </WorksheetProvider>,
  );
};

describe("beside a figure stands how it was understood, where it was typed otherwise", () => {
  it("in the worksheet", () => {
    expect(amount("120万", 120_000_000)).toContain("= 1,200,000 CNY");
    expect(amount("1,200,000", 120_000_000)).not.toContain("= ");
  });

  it("in a form that is posted, in a calculator and in a graded quiz", () => {
    expect(shown(<NumberField label="Amount" kind="money" unit="yuan" name="a" text="（５）" />)).toContain(
      "= -5 yuan",
    );
    const input = { name: "x", label: "X", kind: "number", unit: "yuan" } as const;
    expect(shown(<CalculatorField input={input} text="3万" error={undefined} />)).toContain("= 30,000 yuan");
    const graded = {
      id: "q",
      kind: "numeric",
      prompt: "?",
      correct: true,
      unit: "yuan",
      given: "3万",
      answer: 30_000,
      tolerance: 0,
      why: "",
    } as const;
    expect(shown(<QuizResult result={{ correct: 1, total: 1, questions: [graded] }} />)).toContain("(= 30,000 yuan)");
  });
});

describe("a figure that cannot be read", () => {
  const unread: Worksheet = {
    ...EMPTY_WORKSHEET,
    verdict: "approve",
    // An older server left the figures in; the text is what was typed last.
    ...{ pd: 0.02, amount: 120_000_000, tenorMonths: 12, rate: 0.05, lgd: 0.35 },
    covenants: [{ ratio: "dscr", threshold: 1.2 }],
    unread: {
      pd: "3,5",
      amount: "250.000",
      tenorMonths: "a year",
      rate: "6,2",
      lgd: "a third",
      "threshold.dscr": "1,3",
    },
  };

  it("stands in its field as it was typed", () => {
    expect(amount(undefined, undefined, unread)).toContain('value="250.000"');
  });

  it("stands so where the decision is reviewed, and no older figure does", () => {
    const html = shown(<DecisionSummary worksheet={unread} memoHtml="" currency="CNY" />);
    for (const typed of Object.values(unread.unread!)) expect(html).toContain(`“${typed}”, which cannot be read`);
    for (const older of ["2.00", "1,200,000", "12 months", "5.00", "35", "1.20"]) expect(html).not.toContain(older);
  });
});

describe("a figure that may mean two is refused with both", () => {
  const BOTH = "This may mean 1.2340 or 1,234. Write the one you mean.";

  it("in the worksheet, in a form and in a calculator, also within a list", () => {
    expect(amount("1.234", undefined)).toContain(BOTH);
    expect(shown(<NumberField label="Amount" kind="money" name="a" text="1.234" error="Wrong" />)).toContain(BOTH);
    const list = { name: "x", label: "X", kind: "numbers" } as const;
    expect(shown(<CalculatorField input={list} text="5 1.234 6" error="Wrong" />)).toContain(BOTH);
  });

  it("and one that nobody can read is refused in the field's own words", () => {
    expect(shown(<NumberField label="Amount" kind="money" name="a" text="abc" error="Wrong" />)).toContain("Wrong");
  });
});

describe("a time on a page", () => {
  const MOMENT = "2026-03-02T16:42:07.000Z"; // in Shanghai, eight hours ahead, the next day has begun
  const plain = (text: string) => text.replace("\u00a0", " ");

  it("is by the bank's clock and names its zone, and a day is the bank's day", () => {
    setZone("Asia/Shanghai");
    expect(plain(formatDateTime(MOMENT))).toBe("3 Mar 2026, 00:42 UTC+8");
    expect(plain(formatTime(MOMENT))).toBe("00:42:07 UTC+8");
    expect([formatDate(MOMENT), formatDate(new Date(MOMENT))]).toEqual(["3 Mar 2026", "3 Mar 2026"]);
    setZone("UTC");
    expect(plain(formatDateTime(MOMENT))).toBe("2 Mar 2026, 16:42 UTC");
  });

  it("is by the reader's clock where they have chosen one, across a change of summer time", () => {
    setZone("Asia/Shanghai");
    setReaderZone("Europe/London");
    expect(plain(formatDateTime("2026-03-28T23:30:00Z"))).toBe("28 Mar 2026, 23:30 UTC");
    expect(plain(formatDateTime("2026-03-29T23:30:00Z"))).toBe("30 Mar 2026, 00:30 UTC+1");
    expect([zoneName(), bankZoneName()]).toEqual(["Europe/London", "Asia/Shanghai"]);
    setReaderZone(undefined);
    expect(plain(formatTime(MOMENT))).toBe("00:42:07 UTC+8");
    setZone("UTC");
  });

  it("leaves a day of a paper as it is, west of Greenwich too", () => {
    setZone("America/New_York");
    expect(formatDate("2026-03-02")).toBe("2 Mar 2026");
    setZone("UTC");
  });
});
