import { useEffect, type MouseEvent } from "react";
import type { FormFieldOf } from "./form-fields";
import { useTranslation } from "~/i18n/use-translation";

interface ErrorSummaryProps {
  readonly wrong: readonly FormFieldOf[];
  /** the server's answer, a new one each time the form is sent: then the first field takes the focus again */
  readonly answer: unknown;
}

/** Which fields are to be mended, each a way to it. */
export function ErrorSummary({ wrong, answer }: ErrorSummaryProps) {
  const { t } = useTranslation("lists");
  const first = wrong[0]?.id;
  useEffect(() => {
    if (first !== undefined) document.getElementById(first)?.focus();
  }, [first, answer]);
  if (wrong.length === 0) return null;
  return (
    <div className="notice bad" role="alert">
      <p>{t("wrong", { count: wrong.length })}</p>
      <ul>
        {wrong.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** By script without a change of address: that would be a new page to the router, which forgets what the server said. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
