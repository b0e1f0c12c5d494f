import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Choices } from "~/components/ui/choices";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface KeepFormProps {
  readonly firm: string;
  /** it is in the library already: the title stands, a cohort may still be added */
  readonly kept: boolean;
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  /** a form that was refused: what was typed, and why that cohort cannot be given the case */
  readonly refused: { readonly title: string; readonly cohortId: string; readonly problem: string } | undefined;
}

/** Keeps a sample in the library, and assigns it. */
export function KeepForm({ firm, kept, cohorts, refused }: KeepFormProps) {
  const { t } = useTranslation("library");
  const { of, wrong } = formFields<"title" | "cohortId">({
    id: "keep",
    labels: { title: t("keep.label"), cohortId: t("keep.cohort") },
    values: refused ?? { title: firm, cohortId: "" },
    errors: refused ? { cohortId: t(openKey("library:keep.problem", refused.problem)) } : {},
  });
  return (
    <details className="card" open={refused !== undefined}>
      <summary>{t(kept ? "keep.titleKept" : "keep.title")}</summary>
      <Form method="post" className="stack">
        <ErrorSummary wrong={wrong} answer={refused} />
        <div className="filters fields">
          {kept ? (
            <input type="hidden" name="title" value="" />
          ) : (
            <FormField field={of("title")} hint={t("keep.hint")}>
              <input maxLength={120} />
            </FormField>
          )}
          <FormField field={of("cohortId")}>
            <select required={kept}>
              <Choices none={t(kept ? "keep.choose" : "keep.nobody")} of={cohorts} />
            </select>
          </FormField>
        </div>
        <div>
          <Button primary>{t(kept ? "keep.assign" : "keep.save")}</Button>
        </div>
      </Form>
    </details>
  );
}
