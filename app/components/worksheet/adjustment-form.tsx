import { useState } from "react";
import { ChoiceField, FigureField, TextField } from "./fields";
import { useWorksheet, WorksheetProvider } from "./worksheet-context";
import { documentLabel } from "~/components/casefile/document-label";
import type { ShownDocument } from "~/components/casefile/types";
import { amountText, parseAmount } from "~/forms/figures";
import { addAdjustment } from "~/domain/judgement/worksheet";
import {
  ASSET_LINES,
  EQUITY_LINES,
  isBuilt,
  LIABILITY_LINES,
  PROFIT_LINES,
  type SpreadPeriod,
  type StandardLine,
} from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

const LINES = [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES] as const;

interface NewAdjustment {
  readonly periodEnd: string | undefined;
  readonly line: StandardLine | undefined;
  readonly amount: number | undefined;
  readonly source: string | undefined;
  readonly reason: string;
}

interface AdjustmentFormProps {
  readonly periods: readonly SpreadPeriod[];
  readonly documents: readonly ShownDocument[];
}

/** Adds a signed amount to one line of one year. It is part of the draft only once it is complete and added. */
export function AdjustmentForm({ periods, documents }: AdjustmentFormProps) {
  const { t } = useTranslation("workbench");
  const sheet = useWorksheet();
  const years = periods.map(({ reported }) => reported.periodEnd);
  const blank: NewAdjustment = {
    periodEnd: years.at(-1),
    line: undefined,
    amount: undefined,
    source: undefined,
    reason: "",
  };
  const [draft, setDraft] = useState(blank);
  const [round, setRound] = useState(0); // a new round empties the amount's text
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>(sheet.errors);
  if (sheet.readOnly) return null;

  const add = () => {
    const { reported } = periods.find((period) => period.reported.periodEnd === draft.periodEnd) ?? {};
    const found = missingParts(draft, reported !== undefined && isBuilt(reported));
    setErrors(found);
    const { periodEnd, line, amount, source, reason } = draft;
    if (!periodEnd || !line || amount === undefined || Object.keys(found).length > 0) return;
    sheet.change((worksheet) =>
      addAdjustment(worksheet, { periodEnd, line, amount, ...(source && { source }), reason: reason.trim() }),
    );
    setDraft({ ...blank, periodEnd });
    setRound(round + 1);
  };
  return (
    <WorksheetProvider value={{ ...sheet, errors }}>
      <fieldset className="add-row" key={round}>
        <legend>{t("spread.add")}</legend>
        <div className="field-row">
          <ChoiceField
            name="adjustment.periodEnd"
            label={t("spread.year")}
            value={draft.periodEnd}
            options={years.map((value) => ({ value, label: value.slice(0, 4) }))}
            onValue={(periodEnd) => setDraft({ ...draft, periodEnd })}
          />
          <ChoiceField
            name="adjustment.line"
            label={t("statements.line")}
            value={draft.line}
            options={LINES.map((value) => ({ value, label: t(`lines.${value}`) }))}
            onValue={(line) => setDraft({ ...draft, line })}
          />
          <FigureField
            name="adjustment.amount"
            label={t("spread.amount")}
            unit={sheet.currency}
            value={draft.amount}
            parse={parseAmount}
            format={amountText}
            inDraft={false}
            onValue={(amount) => setDraft({ ...draft, amount })}
          />
        </div>
        <ChoiceField
          name="adjustment.source"
          label={t("spread.source")}
          value={draft.source}
          options={documents.map((document) => ({ value: document.id, label: documentLabel(document, t) }))}
          onValue={(source) => setDraft({ ...draft, source })}
        />
        <TextField
          name="adjustment.reason"
          label={t("spread.reason")}
          value={draft.reason}
          rows={2}
          onValue={(reason) => setDraft({ ...draft, reason })}
        />
        <p className="actions">
          <button
            className="btn"
            name="intent"
            value="adjust"
            onClick={(event) => {
              event.preventDefault();
              add();
            }}
          >
            {t("spread.addButton")}
          </button>
        </p>
      </fieldset>
    </WorksheetProvider>
  );
}

/** A figure that nobody reports must say where it comes from, and may be nil. */
function missingParts(
  { periodEnd, line, amount, source, reason }: NewAdjustment,
  built: boolean,
): Record<string, string> {
  return {
    ...(periodEnd ? {} : { "adjustment.periodEnd": "choose" }),
    ...(line ? {} : { "adjustment.line": "choose" }),
    ...(amount || (built && amount === 0) ? {} : { "adjustment.amount": "required" }),
    ...(source || !built ? {} : { "adjustment.source": "choose" }),
    ...(reason.trim() ? {} : { "adjustment.reason": "required" }),
  };
}
