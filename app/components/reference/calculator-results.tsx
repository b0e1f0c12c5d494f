import { resultText } from "./result-text";
import { TableHead } from "~/components/ui/table-head";
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
          <TableHead
            columns={[
              { label: t("calculator.result") },
              { label: t("calculator.value"), num: true },
              ...(isExample ? [{ label: t("calculator.expected"), num: true }] : []),
            ]}
          />
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
