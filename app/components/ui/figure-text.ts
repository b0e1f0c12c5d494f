import { readNumber, saysAsMuch, writtenNumber, type NumberKind } from "~/domain/typed-numbers";
import type { Texts } from "~/i18n/keys";

/** What a text that was not read may mean, and how to write it; undefined where nobody can tell. */
export function unclearText(t: Texts<"common">, text: string): string | undefined {
  const reading = readNumber(text);
  if (reading.kind !== "unclear") return undefined;
  const [first = "", second] = reading.meanings;
  return second === undefined ? t("figure.oneMeaning", { first }) : t("figure.twoMeanings", { first, second });
}

/** "= 1,200,000 yuan", where the figure was typed otherwise; undefined where it says as much, or was not read. */
export function understoodText(
  t: Texts<"common">,
  typed: string,
  { kind, unit = "" }: { readonly kind: NumberKind; readonly unit?: string },
): string | undefined {
  const reading = readNumber(typed, kind);
  return reading.kind === "read" ? understoodAs(t, typed, writtenNumber(reading.decimal), unit) : undefined;
}

export function understoodAs(t: Texts<"common">, typed: string, figure: string, unit = ""): string | undefined {
  return saysAsMuch(typed, figure) ? undefined : t("figure.understood", { figure, unit }).trim();
}
