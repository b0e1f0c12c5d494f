import type { ComponentProps } from "react";
import type { FormFieldOf } from "./form-fields";
import { NumberField } from "~/components/ui/number-field";

interface FormNumberProps extends Omit<ComponentProps<typeof NumberField>, "label" | "error" | "text" | "name" | "id"> {
  readonly field: FormFieldOf;
}

/** A number in a form that is posted, with what was understood of it. */
export function FormNumber({ field, ...input }: FormNumberProps) {
  const { id, name, label, value = "", error, isFirstWrong } = field;
  const focus = isFirstWrong ? { autoFocus: true } : {};
  return <NumberField {...input} {...focus} id={id} name={name} label={label} error={error} text={value} />;
}
