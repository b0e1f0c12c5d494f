import type { TFunction } from "i18next";
import { formatNumber, formatPercent } from "~/components/ui/format";
import { type CalcValue, isNoResult, type ReferenceResult } from "~/domain/calc";

/** One part of a result with its unit, or why there is none. */
export function resultText(t: TFunction<"reference">, result: ReferenceResult, value: CalcValue | undefined): string {
  if (value === undefined) return "–";
  if (isNoResult(value)) return `${t("calculator.none")}: ${reasonText(t, value.reason)}`;
  if (typeof value !== "number") return wordsOf(result, String(value));
  const digits = result.digits ?? 0;
  switch (result.kind) {
    case "percent":
      return formatPercent(value, digits);
    case "times":
      return `${formatNumber(value, digits)} ×`;
    case "days":
      return t("calculator.days", { days: formatNumber(value, digits) });
    default:
      return [formatNumber(value, digits), result.unit].filter(Boolean).join(" ");
  }
}

/** One code, or several parted by spaces, in the words of the result's line. */
const wordsOf = ({ words }: ReferenceResult, codes: string): string =>
  codes
    .split(" ")
    .map((code) => words?.[code] ?? code)
    .join("; ");

/** A code of the domain in words; the distress scores already say theirs in an auditor's. */
function reasonText(t: TFunction<"reference">, reason: string): string {
  const [code = "", what = ""] = reason.split(":");
  const whatText = t(`calculator.what.${what}`, { defaultValue: what });
  return t(`calculator.reason.${code}`, { what: whatText, defaultValue: reason });
}
