import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { CalculatorField } from "./calculator-field";
import { problemText } from "./problem-text";
import { Button, ButtonLink } from "~/components/ui/button";
import type { ReferenceInput } from "~/domain/calc";
import type { FieldProblem } from "~/forms/reference/calculator";
import { useTranslation } from "~/i18n/use-translation";

interface CalculatorProps {
  readonly inputs: readonly ReferenceInput[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, FieldProblem>>;
  readonly isExample: boolean;
  /** this page without a calculation */
  readonly exampleUrl: string;
}

/** The inputs of a formula as a form that asks for this page again: a calculation is its URL. */
export function Calculator({ inputs, typed, problems, isExample, exampleUrl }: CalculatorProps) {
  const { t } = useTranslation("reference");
  const form = useRef<HTMLFormElement>(null);
  // The fields stay the same elements, so that the cursor stays where it is; going back shows what was typed then.
  useEffect(() => {
    for (const field of form.current?.querySelectorAll<HTMLInputElement>("[name]") ?? []) {
      field.value = typed[field.name] ?? "";
    }
  }, [typed]);
  const wrong = inputs.filter(({ name }) => problems[name]);
  return (
    <Form ref={form} className="calculator" preventScrollReset>
      {wrong.length > 0 ? (
        <p className="notice bad" role="alert">
          {t("calculator.failed", { count: wrong.length, fields: wrong.map(({ label }) => label) })}
        </p>
      ) : (
        <p className="muted sm">{t(isExample ? "calculator.isExample" : "calculator.shared")}</p>
      )}
      <div className="calculator-fields">
        {inputs.map((input) => {
          const problem = problems[input.name];
          return (
            <CalculatorField
              key={input.name}
              input={input}
              text={typed[input.name] ?? ""}
              error={problem && problemText(t, input, problem)}
            />
          );
        })}
      </div>
      <p className="row">
        <Button primary>{t("calculator.calculate")}</Button>
        {!isExample && <ButtonLink to={exampleUrl}>{t("calculator.toExample")}</ButtonLink>}
      </p>
    </Form>
  );
}
