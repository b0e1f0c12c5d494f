import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";

interface KeepFormProps {
  readonly firm: string;
  /** it is in the library already: the title stands, a cohort may still be added */
  readonly kept: boolean;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
}

/** Keeps a sample in the library, and assigns it. */
export function KeepForm({ firm, kept, cohorts }: KeepFormProps) {
  const { t } = useTranslation("library");
  return (
    <details className="card">
      <summary>{t(kept ? "keep.titleKept" : "keep.title")}</summary>
      <Form method="post" className="filters">
        {kept ? (
          <input type="hidden" name="title" value="" />
        ) : (
          <Field label={t("keep.label")} hint={t("keep.hint")}>
            <input name="title" defaultValue={firm} maxLength={120} />
          </Field>
        )}
        <Field label={t("keep.cohort")}>
          <select name="cohortId" defaultValue="" required={kept}>
            <option value="">{t(kept ? "keep.choose" : "keep.nobody")}</option>
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Button primary>{t(kept ? "keep.assign" : "keep.save")}</Button>
      </Form>
    </details>
  );
}
