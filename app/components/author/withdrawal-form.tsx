import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import type { FormFieldOf } from "~/components/form/form-fields";
import { Card } from "~/components/ui/card";
import { Choices } from "~/components/ui/choices";
import { useTranslation } from "~/i18n/use-translation";

/** One case or a whole version leaves the library: what that means, the recipes to choose, the reason that is asked for. */
export function WithdrawalForm({
  says,
  fields,
  reason,
  wrong,
  answer,
  reasonFirst = false,
  children,
}: {
  /** what is particular to this withdrawal, before what is true of each */
  says: readonly string[];
  fields: ReactNode;
  reason: FormFieldOf;
  /** the fields to be mended, and the server's answer that says so */
  wrong: readonly FormFieldOf[];
  answer: unknown;
  reasonFirst?: boolean;
  /** the buttons, and what stands before them */
  children: ReactNode;
}) {
  const { t } = useTranslation("library");
  const why = (
    <FormField field={reason} hint={t("withdrawal.reasonHint")}>
      <textarea rows={2} maxLength={500} required />
    </FormField>
  );
  return (
    <>
      <WithdrawalMeans says={says} />
      <Form method="post" className="stack column">
        <ErrorSummary wrong={wrong} answer={answer} />
        {reasonFirst && why}
        {fields}
        {!reasonFirst && why}
        {children}
      </Form>
    </>
  );
}

export function WithdrawalMeans({ says }: { says: readonly string[] }) {
  const { t } = useTranslation("library");
  const always = ["noMore", "goesOn", "window", "replacing"] as const;
  return (
    <Card title={t("withdrawal.means")}>
      <ul>
        {[...says, ...always.map((one) => t(`withdrawal.${one}`))].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

/** By which recipe a case is made anew, where it does not say itself; `none` is what happens without one. */
export function RecipeField({
  field,
  hint,
  none,
  recipes,
}: {
  field: FormFieldOf;
  hint: string;
  none: string;
  recipes: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <FormField field={field} hint={hint}>
      <select>
        <Choices none={none} of={recipes.map(({ id, title: name }) => ({ id, name }))} />
      </select>
    </FormField>
  );
}
