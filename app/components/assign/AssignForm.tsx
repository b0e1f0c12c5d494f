import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { Card } from "~/components/ui/Card";
import { Field } from "~/components/ui/Field";
import { zoneName } from "~/components/ui/format";
import type { IndustryId } from "~/domain/industries";
import { ATTEMPT_KINDS, STAGES } from "~/domain/judgement/assignment/browser";
import type { AssignmentErrors, AssignmentField, AssignmentValues } from "~/forms/assignment";

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
  const error = (field: AssignmentField) => {
    const code = errors[field];
    return code && t(`assign.errors.${code}`);
  };
  const labelled = (field: "daysBudget" | "opensAt" | "closesAt" | "minutes") => ({
    label: t(`assign.form.${field}`, { zone: zoneName() }),
    hint: t(`assign.form.${field}Hint`),
    error: error(field),
  });
  return (
    <Card title={t("assign.form.title")}>
      <Form method="post" className="stack">
        <Field label={t("assign.case")} hint={t("assign.form.caseHint")} error={error("caseId")}>
          <select name="caseId" defaultValue={values.caseId} required>
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
        </Field>
        <div className="filters fields">
          <Field label={t("assign.cohort")} error={error("cohortId")}>
            <select name="cohortId" defaultValue={values.cohortId}>
              {cohorts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field {...labelled("daysBudget")}>
            <input name="daysBudget" inputMode="numeric" defaultValue={values.daysBudget} />
          </Field>
        </div>
        <div className="filters fields">
          <Field label={t("assign.form.mode")} hint={t("assign.form.modeHint")} error={error("mode")}>
            <select name="mode" defaultValue={values.mode ?? "guided"}>
              {ATTEMPT_KINDS.map((mode) => (
                <option key={mode} value={mode}>
                  {t(`assign.form.modes.${mode}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t("assign.form.stage")} hint={t("assign.form.stageHint")} error={error("stage")}>
            <select name="stage" defaultValue={values.stage ?? "everything"}>
              {[...STAGES].reverse().map((stage) => (
                <option key={stage} value={stage}>
                  {t(`assign.form.stages.${stage}`)}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <fieldset>
          <legend>{t("assign.form.assessedOnly")}</legend>
          <div className="filters fields">
            <Field {...labelled("opensAt")}>
              <input type="datetime-local" name="opensAt" defaultValue={values.opensAt} />
            </Field>
            <Field {...labelled("closesAt")}>
              <input type="datetime-local" name="closesAt" defaultValue={values.closesAt} />
            </Field>
            <Field {...labelled("minutes")}>
              <input name="minutes" inputMode="numeric" defaultValue={values.minutes} />
            </Field>
          </div>
        </fieldset>
        <div className="row">
          <Button primary>{t("assign.form.save")}</Button>
        </div>
      </Form>
    </Card>
  );
}
