import { formatNumber, formatPercent } from "~/components/ui/format";
import { type CalcValue, isNoResult, type ReferenceResult } from "~/domain/calc";
import { clauses } from "~/i18n/clauses";
import { openKey, type Texts } from "~/i18n/keys";

/** One part of a result with its unit, or why there is none. */
export function resultText(t: Texts<"reference">, result: ReferenceResult, value: CalcValue | undefined): string {
  if (value === undefined) return "–";
  if (isNoResult(value)) return t("calculator.none", { reason: reasonText(t, value.reason) });
  if (typeof value !== "number") return wordsOf(t, result, String(value));
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
const wordsOf = (t: Texts<"reference">, { words }: ReferenceResult, codes: string): string =>
  clauses(
    t,
    codes.split(" ").map((code) => words?.[code] ?? code),
  );

/** A code of the domain in words; the distress scores already say theirs in an auditor's. */
function reasonText(t: Texts<"reference">, reason: string): string {
  const [code = "", what = ""] = reason.split(":");
  const whatText = t(openKey("reference:calculator.what", what), { defaultValue: what });
  return t(openKey("reference:calculator.reason", code), { what: whatText, defaultValue: reason });
}
