import { Form } from "@remix-run/react";
import { type ErrorCode, errorTexts } from "./error-texts";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Choices } from "~/components/ui/choices";
import { useTranslation } from "~/i18n/use-translation";

type Field = "name" | "ownerId" | "startsOn" | "endsOn";

interface CohortFormProps {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly values: Readonly<Partial<Record<Field, string>>>;
  readonly errors: Readonly<Partial<Record<Field, ErrorCode>>> | undefined;
  readonly answer: unknown;
  readonly button: string;
  /** the cohort's state, where there is one already */
  readonly seen?: string;
}

/** Name, owner and dates of a cohort. */
export function CohortForm({ owners, values, errors, answer, button, seen }: CohortFormProps) {
  const { t } = useTranslation("organisation");
  const { of, wrong } = formFields<Field>({
    id: "cohort",
    labels: {
      name: t("name"),
      ownerId: t("cohorts.owner"),
      startsOn: t("cohorts.first"),
      endsOn: t("cohorts.last"),
    },
    values,
    errors: errorTexts(t, errors),
  });
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="seen" value={seen ?? ""} />
      <ErrorSummary wrong={wrong} answer={answer} />
      <div className="filters fields">
        <FormField field={of("name")}>
          <input maxLength={120} required />
        </FormField>
        <FormField field={of("ownerId")}>
          <select>
            <Choices of={owners} none={t("cohorts.noOwner")} />
          </select>
        </FormField>
        <FormField field={of("startsOn")}>
          <input type="date" required />
        </FormField>
        <FormField field={of("endsOn")} hint={t("lastDayHint")}>
          <input type="date" />
        </FormField>
      </div>
      <div className="row">
        <Button primary name="intent" value="details">
          {button}
        </Button>
      </div>
    </Form>
  );
}
