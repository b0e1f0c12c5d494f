import { cloneElement, type ReactElement } from "react";
import type { FormFieldOf } from "./form-fields";
import { Field } from "~/components/ui/field";

interface ControlProps {
  readonly id?: string;
  readonly name?: string;
  readonly defaultValue?: string | number | readonly string[];
  readonly autoFocus?: boolean;
}

interface FormFieldProps {
  readonly field: FormFieldOf;
  readonly hint?: string;
  /** One input, select or textarea; the field gives it its name, what was typed before, and the focus if it is the first to be mended. */
  readonly children: ReactElement<ControlProps>;
}

/** A field of a form that is posted. */
export function FormField({ field, hint, children }: FormFieldProps) {
  const { id, name, label, value, error, isFirstWrong } = field;
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {cloneElement(children, {
        name,
        ...(value === undefined ? {} : { defaultValue: value }),
        ...(isFirstWrong ? { autoFocus: true } : {}),
      })}
    </Field>
  );
}
