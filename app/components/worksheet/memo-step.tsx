import { memo } from "react";
import { fieldId, TextField } from "./fields";
import { insertFigure } from "./insert-figure";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useWorksheet } from "./worksheet-context";
import { sentLater } from "./sent-later";
import { formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import {
  countWords,
  LETTER,
  letterDue,
  MEMO_MIN_WORDS,
  memoProblem,
  memoWords,
  type WorkingGround,
  type Workings,
} from "~/domain/judgement/worksheet";
import { openKey, type Texts } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Sent where a letter is due, and not with every worksheet. */
const LetterGuide = sentLater("letter-guide", () => import("./letter-guide"));

interface MemoStepProps {
  readonly workings: Workings;
  readonly ground: WorkingGround;
}

export const MemoStep = memo(function MemoStep({ workings, ground }: MemoStepProps) {
  const { t } = useTranslation("workbench");
  const { worksheet, change, readOnly } = useWorksheet();
  const hydrated = useHydrated();
  const { letter = "", verdict } = worksheet;
  const due = letterDue(worksheet, ground.request);
  const setMemo = (memo: string) => change((before) => ({ ...before, memo }));
  // At the caret, where it last stood; at the end of the memo when it was never entered.
  const insert = (figure: string) => {
    const { text, end } = insertFigure(worksheet.memo, memoArea()?.selectionStart ?? worksheet.memo.length, figure);
    setMemo(text);
    placeCaret(end);
  };
  return (
    <>
      <h2>{t("memo.title")}</h2>
      <p className="muted sm">{t("memo.lead")}</p>
      {hydrated && !readOnly && (
        <div className="inserts" role="group" aria-label={t("memo.insert")}>
          {worksheet.memo.trim() === "" && (
            <button type="button" className="btn" onClick={() => setMemo(t("memo.template"))}>
              {t("memo.useTemplate")}
            </button>
          )}
          {figuresFor(workings, ground.currency, t).map(([id, text]) => (
            <button key={id} type="button" className="btn" onClick={() => insert(text)}>
              {t(openKey("workbench:memo.figures", id))}
            </button>
          ))}
        </div>
      )}
      <TextField
        name="memo"
        label={t("memo.text")}
        hint={t("memo.words", { count: memoWords(worksheet.memo), minimum: MEMO_MIN_WORDS })}
        problem={memoProblem(worksheet.memo)}
        value={worksheet.memo}
        rows={readOnly ? rowsOf(worksheet.memo) : 18}
        onValue={setMemo}
      />
      {due && (
        <>
          <LetterGuide due={due} />
          <TextField
            name="letter"
            label={t("memo.letter")}
            hint={t("memo.words", { count: countWords(letter), minimum: LETTER.minWords })}
            problem={letter.length > LETTER.maxCharacters ? "tooLong" : undefined}
            value={letter}
            rows={7}
            onValue={(text) => change((before) => ({ ...before, letter: text || undefined }))}
          />
        </>
      )}
      <h2>{t("memo.preMortemTitle")}</h2>
      <TextField
        name="preMortem"
        label={t(verdict === "decline" ? "memo.preMortemOfDecline" : "memo.preMortem")}
        value={worksheet.preMortem}
        rows={4}
        onValue={(preMortem) => change((before) => ({ ...before, preMortem }))}
      />
    </>
  );
});

/** The figures of the worksheet as they would stand in a sentence; only those that are known. */
function figuresFor(
  { score, grade, offer, periods }: Workings,
  currency: string,
  t: Texts<"workbench">,
): readonly (readonly [id: string, text: string])[] {
  const sales = periods.at(-1)?.adjusted.lines.sales;
  const shown: (readonly [string, string | undefined])[] = [
    ["sales", sales === undefined ? undefined : `${t("lines.sales")} ${formatMoney(sales, currency)}`],
    ["grade", grade === undefined ? undefined : `${t("score.grade")} ${grade}`],
    ["points", score && `${t("score.points")} ${formatNumber(score.points)}`],
    ["pd", offer && `PD ${formatPercent(offer.pd, 2)}`],
    ["lgd", offer && `LGD ${formatPercent(offer.price.lgd.lgd, 0)}`],
    ["rate", offer && `${t("memo.figures.rate")} ${formatPercent(offer.rate, 2)}`],
    ["dscr", offer?.dscr.value === undefined ? undefined : `DSCR ${formatNumber(offer.dscr.value, 2)}`],
  ];
  return shown.filter((one): one is readonly [string, string] => one[1] !== undefined);
}

/** A memo that is only read stands there whole, a line of the field holding some sixty characters. */
const rowsOf = (memo: string): number =>
  memo.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 60)), 0);

const memoArea = (): HTMLTextAreaElement | undefined => {
  const area = document.getElementById(fieldId("memo"));
  return area instanceof HTMLTextAreaElement ? area : undefined;
};

/** After React has written the new text: the next figure, or word, goes behind this one. */
function placeCaret(at: number): void {
  requestAnimationFrame(() => memoArea()?.setSelectionRange(at, at));
}
