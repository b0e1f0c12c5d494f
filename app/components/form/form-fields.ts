import type { FieldErrors } from "~/forms/fields";

/** All that a control needs to know of its field. */
export interface FormFieldOf {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
  /** the first of the form that is to be mended: it takes the focus */
  readonly isFirstWrong: boolean;
}

interface FormFieldsOptions<Name extends string> {
  /** of the form; its fields' ids begin with it */
  readonly id: string;
  /** in the order in which the fields stand */
  readonly labels: Readonly<Record<Name, string>>;
  readonly values?: { readonly [Field in Name]?: string | undefined };
  /** messages, as they are shown */
  readonly errors?: FieldErrors<Name>;
}

/** The fields of a form, each with its label, what was typed, and what is wrong with it. */
export function formFields<Name extends string>({ id, labels, values, errors }: FormFieldsOptions<Name>) {
  const names = Object.keys(labels) as Name[];
  const wrong = names.filter((name) => errors?.[name] !== undefined);
  const of = (name: Name): FormFieldOf => ({
    id: `${id}-${name}`,
    name,
    label: labels[name],
    value: values?.[name],
    error: errors?.[name],
    isFirstWrong: wrong[0] === name,
  });
  return { of, wrong: wrong.map(of) };
}
