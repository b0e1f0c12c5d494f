import { resultText } from "./result-text";
import { TableScroll } from "~/components/ui/table-scroll";
import { type CalcValue, isNoResult, partOf, type ReferenceEntry } from "~/domain/calc";
import { useTranslation } from "~/i18n/use-translation";

interface CalculatorResultsProps {
  readonly entry: Pick<ReferenceEntry, "title" | "results" | "example">;
  readonly value: CalcValue;
  /** the inputs are those of the worked example: the source's own results stand beside */
  readonly isExample: boolean;
}

export function CalculatorResults({ entry, value, isExample }: CalculatorResultsProps) {
  const { t } = useTranslation("reference");
  const { title, results, example } = entry;
  const label = t("calculator.resultsOf", { title });
  return (
    <div aria-live="polite">
      <TableScroll label={label}>
        <table className="results">
          <thead>
            <tr>
              <th scope="col">{t("calculator.result")}</th>
              <th scope="col" className="num">
                {t("calculator.value")}
              </th>
              {isExample && (
                <th scope="col" className="num">
                  {t("calculator.expected")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.label}>
                <th scope="row">{result.label}</th>
                <td className={isNoResult(partOf(result, value) ?? "") ? "num no-answer" : "num answer"}>
                  {resultText(t, result, partOf(result, value))}
                </td>
                {isExample && <td className="num muted">{resultText(t, result, partOf(result, example.expected))}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {isExample && <p className="muted sm">{t("calculator.exampleFrom", { source: example.source })}</p>}
    </div>
  );
}
