import { Choices } from "~/components/ui/choices";
import { Field } from "~/components/ui/field";
import { useTranslation } from "~/i18n/use-translation";

interface FilterSelectProps {
  name: string;
  label: string;
  /** What the first choice, which filters nothing, is called; "All" where it is left out. */
  anyLabel?: string;
  chosen: string | undefined;
  choices: readonly { id: string; name: string }[];
}

/** One filter of a table. */
export function FilterSelect({ name, label, anyLabel, chosen = "", choices }: FilterSelectProps) {
  const { t } = useTranslation();
  return (
    <Field label={label}>
      <select name={name} defaultValue={chosen}>
        <Choices none={anyLabel ?? t("all")} of={choices} />
      </select>
    </Field>
  );
}
