import { memo } from "react";
import { Covenants } from "./covenants";
import { ChoiceField, FigureField, TextField } from "./fields";
import { OfferPanel } from "./offer-panel";
import { useWorksheet } from "./worksheet-context";
import { formatMoney } from "~/components/ui/format";
import type { DeskFacts, WorkingGround, Workings, Worksheet } from "~/domain/judgement/worksheet";
import { amountText, parseAmount, parsePercent, parseWhole, percentText, wholeText } from "~/forms/figures";
import { useTranslation } from "~/i18n/use-translation";

const VERDICTS = ["approve", "approveWithConditions", "decline"] as const;
const CONFIDENCES = ["low", "medium", "high"] as const;
const REPAYMENTS = ["levelInstalment", "equalPrincipal", "bullet", "revolving"] as const;

interface DecideStepProps {
  readonly ground: WorkingGround;
  readonly workings: Workings;
  readonly facts: DeskFacts;
}

export const DecideStep = memo(function DecideStep({ ground, workings, facts }: DecideStepProps) {
  const { t } = useTranslation("workbench");
  const { worksheet, change, errors } = useWorksheet();
  const set =
    <K extends keyof Worksheet>(field: K) =>
    (value: Worksheet[K]) =>
      change((before) => ({ ...before, [field]: value }));
  const terms = (
    <>
      <h2>{t("decide.terms")}</h2>
      <p className="muted sm">
        {t("decide.requested", {
          amount: formatMoney(ground.request.amount, ground.currency),
          months: t("months", { count: ground.request.tenorMonths }),
          repayment: t(`repayment.${ground.request.repayment}`).toLowerCase(),
        })}
      </p>
      <div className="field-row">
        <FigureField
          name="amount"
          label={t("decide.amount")}
          unit={ground.currency}
          value={worksheet.amount}
          parse={parseAmount}
          format={amountText}
          onValue={set("amount")}
        />
        <FigureField
          name="tenorMonths"
          label={t("decide.tenor")}
          unit={t("decide.monthsUnit")}
          value={worksheet.tenorMonths}
          parse={parseWhole}
          format={wholeText}
          onValue={set("tenorMonths")}
        />
      </div>
      <div className="field-row">
        <ChoiceField
          name="repayment"
          label={t("decide.repayment")}
          value={worksheet.repayment}
          options={REPAYMENTS.map((value) => ({ value, label: t(`repayment.${value}`) }))}
          onValue={set("repayment")}
        />
        <FigureField
          name="rate"
          label={t("decide.rate")}
          unit={t("decide.rateUnit")}
          value={worksheet.rate}
          parse={parsePercent}
          format={percentText}
          onValue={set("rate")}
        />
      </div>
      <FigureField
        name="lgd"
        label={t("decide.lgd")}
        hint={t("decide.lgdHint")}
        unit="%"
        value={worksheet.lgd}
        parse={parsePercent}
        format={percentText}
        onValue={set("lgd")}
      />
      <OfferPanel ground={ground} workings={workings} facts={facts} />
      <Covenants policy={ground.policy} ratios={workings.atSigning} />
      <TextField
        name="conditions"
        label={t("decide.conditions")}
        hint={t("decide.conditionsHint")}
        value={worksheet.conditions}
        rows={3}
        onValue={set("conditions")}
      />
    </>
  );
  return (
    <>
      <h2>{t("decide.title")}</h2>
      <p className="muted sm">{t("decide.lead")}</p>
      <div className="field-row">
        <FigureField
          name="pd"
          label={t("decide.pd")}
          hint={t("decide.pdHint")}
          unit="%"
          value={worksheet.pd}
          parse={parsePercent}
          format={percentText}
          onValue={set("pd")}
        />
        <ChoiceField
          name="confidence"
          label={t("decide.confidence")}
          hint={t("decide.confidenceHint")}
          value={worksheet.confidence}
          options={CONFIDENCES.map((value) => ({ value, label: t(`confidence.${value}`) }))}
          onValue={set("confidence")}
        />
      </div>
      <ChoiceField
        name="verdict"
        label={t("decide.verdict")}
        value={worksheet.verdict}
        options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        onValue={set("verdict")}
      />
      {worksheet.verdict === "decline" ? (
        <details open={Object.keys(errors).length > 0}>
          <summary>{t("decide.noTerms")}</summary>
          {terms}
        </details>
      ) : (
        terms
      )}
    </>
  );
});
