import { Choices } from "~/components/ui/choices";
import { Field } from "~/components/ui/field";

interface FilterSelectProps {
  name: string;
  label: string;
  /** What the first choice, which filters nothing, is called. */
  anyLabel: string;
  chosen: string | undefined;
  choices: readonly { id: string; name: string }[];
}

/** One filter of a table. */
export function FilterSelect({ name, label, anyLabel, chosen = "", choices }: FilterSelectProps) {
  return (
    <Field label={label}>
      <select name={name} defaultValue={chosen}>
        <Choices none={anyLabel} of={choices} />
      </select>
    </Field>
  );
}
