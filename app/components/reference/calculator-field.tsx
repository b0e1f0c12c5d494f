import { Field } from "~/components/ui/field";
import { unclearText } from "~/components/ui/figure-text";
import { NumberField } from "~/components/ui/number-field";
import type { ReferenceInput } from "~/domain/calc";
import { words } from "~/forms/reference/calculator";
import { clauses } from "~/i18n/clauses";
import { useTranslation } from "~/i18n/use-translation";

interface CalculatorFieldProps {
  readonly input: ReferenceInput;
  readonly text: string;
  readonly error: string | undefined;
}

/** One input: its label names the unit in which it is typed. */
export function CalculatorField({ input, text, error }: CalculatorFieldProps) {
  const { t } = useTranslation("reference");
  const { name, label, kind, optional } = input;
  const unit = kind === "percent" || kind === "percents" ? "%" : input.unit;
  const hint = clauses(
    t,
    [optional && t("calculator.optional"), input.hint].flatMap((part) => part || []),
  );
  const { t: common } = useTranslation("common");
  const labelled = unit ? `${label}, ${unit}` : label;
  if (kind === "number" || kind === "percent") {
    const as = kind === "percent" ? "percent" : "any";
    return <NumberField label={labelled} hint={hint} error={error} kind={as} unit={unit} name={name} text={text} />;
  }
  return (
    <Field label={labelled} hint={hint} error={error && (unclearWord(text) ?? error)}>
      {kind === "flag" || kind === "choice" ? (
        <select name={name} defaultValue={text}>
          <option value="">{t(kind === "flag" ? "calculator.notStated" : "calculator.choose")}</option>
          {choices().map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : kind === "table" ? (
        <textarea name={name} defaultValue={text} rows={text.split("\n").length + 1} spellCheck={false} />
      ) : (
        <input name={name} defaultValue={text} autoComplete="off" />
      )}
    </Field>
  );

  function unclearWord(list: string): string | undefined {
    return words(list)
      .map((word) => unclearText(common, word))
      .find((said) => said !== undefined);
  }

  function choices(): [string, string][] {
    if (input.options) return Object.entries(input.options);
    return [
      ["true", t("calculator.yes")],
      ["false", t("calculator.no")],
    ];
  }
}
