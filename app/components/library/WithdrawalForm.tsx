import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "~/components/ui/Card";
import { Field } from "~/components/ui/Field";

/** One case or a whole version leaves the library: what that means, the recipes to choose, the reason that is asked for. */
export function WithdrawalForm({
  says,
  fields,
  reasonFirst = false,
  children,
}: {
  /** what is particular to this withdrawal, before what is true of each */
  says: readonly string[];
  fields: ReactNode;
  reasonFirst?: boolean;
  /** the buttons, and what stands before them */
  children: ReactNode;
}) {
  const { t } = useTranslation("library");
  const reason = (
    <Field label={t("withdrawal.reason")} hint={t("withdrawal.reasonHint")}>
      <textarea name="reason" rows={2} maxLength={500} required />
    </Field>
  );
  return (
    <>
      <WithdrawalMeans says={says} />
      <Form method="post" className="stack column">
        {reasonFirst && reason}
        {fields}
        {!reasonFirst && reason}
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
  name,
  label,
  hint,
  none,
  recipes,
}: {
  name: string;
  label: string;
  hint: string;
  none: string;
  recipes: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <Field label={label} hint={hint}>
      <select name={name} defaultValue="">
        <option value="">{none}</option>
        {recipes.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </Field>
  );
}
