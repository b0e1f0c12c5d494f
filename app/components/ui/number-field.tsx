import { useEffect, useState, type ComponentProps } from "react";
import { Field } from "./field";
import { understoodText, unclearText } from "./figure-text";
import type { NumberKind } from "~/domain/typed-numbers";
import { useTranslation } from "~/i18n/use-translation";

interface NumberFieldProps extends Omit<ComponentProps<"input">, "value" | "defaultValue"> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly kind: NumberKind;
  readonly unit?: string;
  readonly text: string;
}

/** A number in a form that is posted: beside it what was understood, where that differs from what was typed. */
export function NumberField({ id, label, hint, error, kind, unit, text, ...input }: NumberFieldProps) {
  const { t } = useTranslation("common");
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      understood={understoodText(t, typed, { kind, unit })}
      error={error && (unclearText(t, text) ?? error)}
    >
      <input
        inputMode="decimal"
        autoComplete="off"
        {...input}
        defaultValue={text}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Field>
  );
}
