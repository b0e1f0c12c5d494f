import { FormField } from "~/components/form/form-field";
import type { FormFieldOf } from "~/components/form/form-fields";
import { SHORTEST_PASSWORD } from "~/domain/access";
import { useTranslation } from "~/i18n/use-translation";

/** The fields of a password that is set: typed twice, or pasted. */
export function NewPasswordFields({ of }: { of: (name: "password" | "repeat") => FormFieldOf }) {
  const { t } = useTranslation("auth");
  return (
    <>
      <FormField field={of("password")} hint={t("rule", { shortest: SHORTEST_PASSWORD })}>
        <input type="password" autoComplete="new-password" required />
      </FormField>
      <FormField field={of("repeat")}>
        <input type="password" autoComplete="new-password" required />
      </FormField>
    </>
  );
}
