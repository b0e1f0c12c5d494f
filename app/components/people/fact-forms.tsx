import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { periodText } from "./history-table";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { useTranslation } from "~/i18n/use-translation";

export interface FactFormProps {
  /** posting, job, manager, join or leave */
  readonly intent: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** joining and leaving are open at the end; what corrects the past is not */
  readonly lastDay?: boolean | "past";
  readonly values: { readonly value?: string; readonly from?: string; readonly lastDay?: string };
  readonly errors: { readonly value?: string; readonly from?: string; readonly lastDay?: string };
  readonly answer: unknown;
  /** an input or a select for the value */
  readonly children: ReactElement<{ id?: string; name?: string; defaultValue?: string | number | readonly string[] }>;
}

/** One thing about somebody: what it is, from which day on, and up to which. Sent, it comes back to be confirmed. */
export function FactForm({ intent, label, hint, button, lastDay, values, errors, answer, children }: FactFormProps) {
  const { t } = useTranslation("organisation");
  const { of, wrong } = formFields<"value" | "from" | "lastDay">({
    id: intent,
    labels: { value: label, from: t("fromDay"), lastDay: t("lastDay") },
    values,
    errors,
  });
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="intent" value={intent} />
      <ErrorSummary wrong={wrong} answer={answer} />
      <div className="filters fields">
        <FormField field={of("value")} hint={hint}>
          {children}
        </FormField>
        <FormField field={of("from")}>
          <input type="date" required />
        </FormField>
        {lastDay && (
          <FormField field={of("lastDay")} hint={lastDay === "past" ? undefined : t("lastDayHint")}>
            <input type="date" required={lastDay === "past"} />
          </FormField>
        )}
      </div>
      <div className="row">
        <Button name="step" value="review">
          {button}
        </Button>
      </div>
    </Form>
  );
}

interface Entry {
  readonly value: string;
  readonly from: string;
  readonly to: string | null;
}

/** What is known of one thing now, and what will be. */
export function BeforeAndAfter({
  before,
  after,
}: {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}) {
  const { t } = useTranslation("organisation");
  const lines = (entries: readonly Entry[]) => (
    <ul>
      {entries.length === 0 && <li>{t("person.confirm.nobody")}</li>}
      {entries.map((entry) => (
        <li key={`${entry.value} ${entry.from}`}>
          {t("person.confirm.entry", { value: entry.value, period: periodText(t, entry) })}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h3>{t("person.confirm.before")}</h3>
      {lines(before)}
      <h3>{t("person.confirm.after")}</h3>
      {lines(after)}
    </>
  );
}
