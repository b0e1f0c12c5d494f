import { useState, type ReactNode } from "react";
import { useWorksheet } from "./worksheet-context";
import { noteUnread } from "~/domain/judgement/worksheet";
import { unclearText, understoodAs } from "~/components/ui/figure-text";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** The element id of a field, so that the list of what is missing can lead to it. */
export const fieldId = (name: string): string => `field-${name}`;

interface FrameProps {
  readonly name: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** how a figure was read, where it was typed otherwise */
  readonly understood?: string;
  readonly error?: string;
  /** says more than the error's own words */
  readonly errorText?: string;
  readonly children: ReactNode;
}

/** Label above, the control, then its hint and its error. */
function Frame({ name, label, labelHidden, hint, understood, error, errorText, children }: FrameProps) {
  const { t } = useTranslation("workbench");
  return (
    <div className="field">
      <label htmlFor={fieldId(name)} className={labelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      {children}
      {understood && (
        <span className="hint" id={`${fieldId(name)}-understood`}>
          {understood}
        </span>
      )}
      {hint && (
        <span className="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${fieldId(name)}-error`}>
          {[errorText, t(openKey("workbench:errors", error))].filter(Boolean).join(" ")}
        </span>
      )}
    </div>
  );
}

function controlProps(name: string, hint: ReactNode, error: string | undefined, understood?: string) {
  const describedBy = [
    understood && `${fieldId(name)}-understood`,
    hint && `${fieldId(name)}-hint`,
    error && `${fieldId(name)}-error`,
  ]
    .filter(Boolean)
    .join(" ");
  return {
    id: fieldId(name),
    name,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

interface FigureFieldProps {
  readonly name: string;
  readonly label: string;
  /** where what stands beside the field says the same to the eye */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly unit: string;
  readonly value: number | undefined;
  readonly parse: (text: string) => number | undefined;
  readonly format: (value: number | undefined) => string;
  readonly onValue: (value: number | undefined) => void;
  /** false: the field is of a row that is not part of the draft yet */
  readonly inDraft?: boolean;
}

/** A figure with its unit. It keeps the text as typed; while that cannot be read, the draft keeps the text and no figure. */
export function FigureField(props: FigureFieldProps) {
  const { name, label, labelHidden, hint, unit, value, parse, format, onValue, inDraft = true } = props;
  const { t } = useTranslation("common");
  const { worksheet, change, errors, posted, readOnly } = useWorksheet();
  const kept = inDraft ? worksheet.unread?.[name] : undefined;
  const [text, setText] = useState(() => posted[name] ?? kept ?? format(value));
  const typed = parse(text);
  // The draft changed from elsewhere (another tab, a suggestion taken over): what stands there replaces the text.
  const changed = Number.isNaN(typed) ? inDraft && kept !== text : typed !== value || kept !== undefined;
  const shown = changed && posted[name] === undefined ? (kept ?? format(value)) : text;
  const read = parse(shown);
  const unreadable = Number.isNaN(read);
  const error = unreadable ? "notNumber" : errors[name];
  const understood = unreadable || read === undefined ? undefined : understoodAs(t, shown, format(read), unit);
  return (
    <Frame
      name={name}
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      understood={understood}
      error={error}
      errorText={unreadable ? unclearText(t, shown) : undefined}
    >
      <span className="with-unit">
        <input
          {...controlProps(name, hint, error, understood)}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          readOnly={readOnly}
          onChange={(event) => {
            setText(event.target.value);
            const next = parse(event.target.value);
            const unread = Number.isNaN(next);
            onValue(unread ? undefined : next);
            if (inDraft) change((before) => noteUnread(before, name, unread ? event.target.value : undefined));
          }}
        />
        <span className="muted sm">{unit}</span>
      </span>
    </Frame>
  );
}

interface ChoiceFieldProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** what the form itself found, beside what the server said */
  readonly problem?: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onValue: (value: T | undefined) => void;
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { name, label, hint, value, options, onValue } = props;
  const { t } = useTranslation("workbench");
  const { errors, readOnly } = useWorksheet();
  const error = props.problem ?? errors[name];
  return (
    <Frame name={name} label={label} hint={hint} error={error}>
      <select
        {...controlProps(name, hint, error)}
        value={value ?? ""}
        disabled={readOnly}
        onChange={(event) => onValue(options.find((option) => option.value === event.target.value)?.value)}
      >
        <option value="">{t("choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** what the form itself found, beside what the server said */
  readonly problem?: string;
  readonly value: string;
  readonly rows: number;
  readonly onValue: (value: string) => void;
}

export function TextField({ name, label, hint, problem, value, rows, onValue }: TextFieldProps) {
  const { errors, readOnly } = useWorksheet();
  const error = problem ?? errors[name];
  return (
    <Frame name={name} label={label} hint={hint} error={error}>
      <textarea
        {...controlProps(name, hint, error)}
        rows={rows}
        value={value}
        readOnly={readOnly}
        onChange={(event) => onValue(event.target.value)}
      />
    </Frame>
  );
}
