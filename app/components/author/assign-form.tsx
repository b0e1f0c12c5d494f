import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Choices } from "~/components/ui/choices";
import { zoneName } from "~/components/ui/format";
import type { IndustryId } from "~/domain/industries";
import { ATTEMPT_KINDS, STAGES } from "~/domain/judgement/assignment/browser";
import {
  ASSIGNMENT_FIELDS,
  type AssignmentErrors,
  type AssignmentField,
  type AssignmentValues,
} from "~/forms/author/assignment";
import { useTranslation } from "~/i18n/use-translation";

interface AssignFormProps {
  readonly cases: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly industry: IndustryId;
    readonly demonstration: boolean;
    readonly use: "none" | "practised" | "assessed";
  }[];
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly values: Partial<AssignmentValues>;
  readonly errors: AssignmentErrors;
}

/** A case, a cohort and the terms. Every field is there without scripts too: its heading says for which mode it is meant. */
export function AssignForm({ cases, cohorts, values, errors }: AssignFormProps) {
  const { t } = useTranslation(["author", "cases"]);
  const labels: Readonly<Record<AssignmentField, string>> = {
    caseId: t("assign.case"),
    cohortId: t("assign.cohort"),
    daysBudget: t("assign.form.daysBudget"),
    mode: t("assign.form.mode"),
    stage: t("assign.form.stage"),
    opensAt: t("assign.form.opensAt", { zone: zoneName() }),
    closesAt: t("assign.form.closesAt", { zone: zoneName() }),
    minutes: t("assign.form.minutes"),
  };
  const messages = Object.fromEntries(
    ASSIGNMENT_FIELDS.flatMap((name) => (errors[name] ? [[name, t(`assign.errors.${errors[name]}`)]] : [])),
  );
  const { of, wrong } = formFields({
    id: "assign",
    labels,
    values: { mode: "guided", stage: "everything", ...values },
    errors: messages,
  });
  return (
    <Card title={t("assign.form.title")}>
      <Form method="post" className="stack">
        <ErrorSummary wrong={wrong} answer={errors} />
        <FormField field={of("caseId")} hint={t("assign.form.caseHint")}>
          <select required>
            <option value="">{t("assign.form.choose")}</option>
            {cases.map(({ caseId, title, industry, demonstration, use }) => (
              <option key={caseId} value={caseId}>
                {t(demonstration ? "assign.form.demonstrationOption" : "assign.form.option", {
                  title,
                  industry: t(`cases:industry.${industry}`),
                  use: t(`assign.form.uses.${use}`),
                })}
              </option>
            ))}
          </select>
        </FormField>
        <div className="filters fields">
          <FormField field={of("cohortId")}>
            <select>
              <Choices of={cohorts} />
            </select>
          </FormField>
          <FormField field={of("daysBudget")} hint={t("assign.form.daysBudgetHint")}>
            <input inputMode="numeric" />
          </FormField>
        </div>
        <div className="filters fields">
          <FormField field={of("mode")} hint={t("assign.form.modeHint")}>
            <select>
              <Choices of={ATTEMPT_KINDS.map((id) => ({ id, name: t(`assign.form.modes.${id}`) }))} />
            </select>
          </FormField>
          <FormField field={of("stage")} hint={t("assign.form.stageHint")}>
            <select>
              <Choices of={[...STAGES].reverse().map((id) => ({ id, name: t(`assign.form.stages.${id}`) }))} />
            </select>
          </FormField>
        </div>
        <fieldset>
          <legend>{t("assign.form.assessedOnly")}</legend>
          <div className="filters fields">
            <FormField field={of("opensAt")} hint={t("assign.form.opensAtHint")}>
              <input type="datetime-local" />
            </FormField>
            <FormField field={of("closesAt")} hint={t("assign.form.closesAtHint")}>
              <input type="datetime-local" />
            </FormField>
            <FormField field={of("minutes")} hint={t("assign.form.minutesHint")}>
              <input inputMode="numeric" />
            </FormField>
          </div>
        </fieldset>
        <div className="row">
          <Button primary>{t("assign.form.save")}</Button>
        </div>
      </Form>
    </Card>
  );
}
