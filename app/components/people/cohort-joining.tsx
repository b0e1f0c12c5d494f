import { Form } from "@remix-run/react";
import type { JoinAnswer, JoinData } from "./cohort-types";
import { ConfirmChange } from "./confirm-change";
import { errorTexts } from "./error-texts";
import { UnitChoices } from "./unit-choices";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Choices } from "~/components/ui/choices";
import { formatDate } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { ROLES } from "~/domain/access";
import { useTranslation } from "~/i18n/use-translation";

interface CohortJoiningProps {
  readonly page: JoinData;
  readonly answer: JoinAnswer | undefined;
}

/** The two ways into a cohort: a list, and a rule that is kept. */
export function CohortJoining(props: CohortJoiningProps) {
  return (
    <>
      <ByList {...props} />
      <ByRule {...props} />
    </>
  );
}

function ByList({ page, answer }: CohortJoiningProps) {
  const { t } = useTranslation("organisation");
  const own = answer?.form === "list" ? answer : undefined;
  const refused = own?.refused === "tooLong" ? t("cohort.tooLong") : own?.refused && t("cohort.empty");
  const { of, wrong } = formFields<"list" | "from">({
    id: "list",
    labels: { list: t("cohort.listField"), from: t("cohort.joinFrom") },
    values: own?.values ?? { from: page.today },
    errors: { ...errorTexts(t, own?.errors), ...(refused && { list: refused }) },
  });
  return (
    <Card title={t("cohort.list")}>
      <Form method="post" className="stack column">
        <ErrorSummary wrong={wrong} answer={own} />
        {own?.lines && (
          <div role="alert">
            <p className="notice bad">{t("cohort.lines")}</p>
            <StackTable
              label={t("cohort.lines")}
              columns={[
                { label: t("cohort.line") },
                { label: t("cohort.text"), whole: true },
                { label: t("cohort.remedy"), whole: true },
              ]}
              rows={own.lines.map(({ line, text, problem }) => ({
                key: String(line),
                head: line,
                cells: [
                  <span key="text" className="as-written">
                    {text}
                  </span>,
                  t(`cohort.lineProblems.${problem}`),
                ],
              }))}
            />
          </div>
        )}
        <FormField field={of("list")} hint={t("cohort.listHint")}>
          <textarea rows={6} required />
        </FormField>
        <FormField field={of("from")} hint={t("fromDayHint")}>
          <input type="date" required />
        </FormField>
        <input type="hidden" name="intent" value="list" />
        <div className="row">
          <Button name="step" value="review">
            {t("cohort.listDo")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function ByRule({ page, answer }: CohortJoiningProps) {
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  const own = answer?.form === "rule" ? answer : undefined;
  const { of, wrong } = formFields<"unitId" | "role" | "since" | "from">({
    id: "rule",
    labels: {
      unitId: t("cohort.ruleUnit"),
      role: t("cohort.ruleRole"),
      since: t("cohort.ruleSince"),
      from: t("cohort.joinFrom"),
    },
    values: own?.values ?? { role: "trainee", ...page.cohort.rule, from: page.today },
    errors: { ...errorTexts(t, own?.errors), ...(own?.refused && { unitId: t("cohort.unitGone") }) },
  });
  return (
    <Card title={t("cohort.rule")}>
      <Form method="post" className="stack">
        <p className="muted">{t("cohort.ruleHint")}</p>
        <ErrorSummary wrong={wrong} answer={own} />
        <div className="filters fields">
          <FormField field={of("unitId")}>
            <select required>
              <UnitChoices of={page.units} none={t("units.choose")} />
            </select>
          </FormField>
          <FormField field={of("role")}>
            <select>
              <Choices of={ROLES.map((id) => ({ id, name: common(`role.${id}`) }))} />
            </select>
          </FormField>
          <FormField field={of("since")} hint={t("cohort.ruleSinceHint")}>
            <input type="date" />
          </FormField>
          <FormField field={of("from")}>
            <input type="date" required />
          </FormField>
        </div>
        <input type="hidden" name="intent" value="rule" />
        <div className="row">
          <Button name="step" value="review">
            {t("cohort.ruleDo")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Who would join and what it means, to be confirmed. */
export function ConfirmJoining({ answer, to }: { readonly answer: JoinAnswer; readonly to: string }) {
  const { t } = useTranslation("organisation");
  if (!answer.preview) return null;
  const { joining, already, exams, isNewRule, seen } = answer.preview;
  const { seen: _old, ...values } = answer.values;
  const confirm = joining.length > 0 ? t("cohort.joinDo") : isNewRule ? t("cohort.keepRule") : undefined;
  return (
    <ConfirmChange
      title={t("cohort.confirmTitle")}
      fields={{ ...values, intent: answer.form, seen }}
      confirm={confirm}
      cancelTo={to}
    >
      <p>{t("cohort.joins", { count: joining.length, day: formatDate(values.from ?? "") })}</p>
      {joining.length > 0 && (
        <ul>
          {joining.map(({ id, name, employeeNumber }) => (
            <li key={id}>
              {name} {employeeNumber !== null && <span className="muted">{employeeNumber}</span>}
            </li>
          ))}
        </ul>
      )}
      <p>{t("cohort.already", { count: already })}</p>
      {exams > 0 && joining.length > 0 && <p>{t("cohort.joinExams", { count: exams })}</p>}
    </ConfirmChange>
  );
}
