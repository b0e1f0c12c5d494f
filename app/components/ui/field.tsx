import { useId, type ReactElement, cloneElement } from "react";

interface ControlProps {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

interface FieldProps {
  /** where a link must find it; else the field makes one up */
  id?: string;
  label: string;
  hint?: string;
  /** how a number was read, where it was typed otherwise */
  understood?: string;
  error?: string;
  /** One input, select or textarea; the field gives it its id and ties hint and error to it. */
  children: ReactElement<ControlProps>;
}

/** A labelled control with its hint and its error. */
export function Field({ id: given, label, hint, understood, error, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const describedBy = [understood && `${id}-understood`, hint && `${id}-hint`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, {
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {understood && (
        <span className="hint" id={`${id}-understood`}>
          {understood}
        </span>
      )}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
