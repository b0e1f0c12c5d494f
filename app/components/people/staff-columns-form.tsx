import { Form } from "@remix-run/react";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Choices } from "~/components/ui/choices";
import { Field } from "~/components/ui/field";
import { mappingProblems, STAFF_COLUMNS, type StaffMapping } from "~/domain/staff";
import { useTranslation } from "~/i18n/use-translation";

/** How the columns of a list were understood, to be put right. */
export function StaffColumnsForm({ headings, mapping }: { headings: readonly string[]; mapping: StaffMapping }) {
  const { t } = useTranslation("staff");
  const choices = STAFF_COLUMNS.map((column) => ({ id: column, name: t(`column.${column}`) }));
  const problems = mappingProblems(mapping);
  return (
    <Card title={t("columns.title")}>
      <p className="muted">{t("columns.lead")}</p>
      {problems.length > 0 && (
        <ul className="notice bad" role="alert">
          {problems.map(({ problem, column }) => (
            <li key={problem + column}>{t(`columns.${problem}`, { column: t(`column.${column}`) })}</li>
          ))}
        </ul>
      )}
      <Form method="post" className="stack">
        <div className="filters fields">
          {headings.map((heading, i) => (
            <Field key={i} label={heading === "" ? t("columns.unnamed", { number: i + 1 }) : heading}>
              <select name={`column-${i}`} defaultValue={mapping[i] ?? ""}>
                <Choices none={t("columns.none")} of={choices} />
              </select>
            </Field>
          ))}
        </div>
        <div className="row">
          <Button name="intent" value="columns">
            {t("columns.again")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
