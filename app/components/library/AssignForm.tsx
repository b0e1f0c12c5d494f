import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";

interface AssignFormProps {
  readonly caseId: string;
  readonly title: string;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
}

/** Gives one case to a cohort; nothing where the bank has no cohort. */
export function AssignForm({ caseId, title, cohorts }: AssignFormProps) {
  const { t } = useTranslation("library");
  if (cohorts.length === 0) return null;
  return (
    <Form method="post" className="row">
      <input type="hidden" name="caseId" value={caseId} />
      <select name="cohortId" aria-label={t("kept.cohortFor", { title })}>
        {cohorts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button name="intent" value="assign" aria-label={t("kept.assignOf", { title })}>
        {t("kept.assign")}
      </Button>
    </Form>
  );
}
