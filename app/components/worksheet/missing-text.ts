import type { TFunction } from "i18next";
import type { MissingItem } from "~/domain/judgement/worksheet";
import { COVENANT_RATIOS } from "~/domain/pricing";

/** The name of a field for a figure. */
export function figureName(t: TFunction<"workbench">, field: string): string {
  const ratio = COVENANT_RATIOS.find((one) => field === `threshold.${one}`);
  if (ratio) return t("covenants.threshold", { ratio: t(`ratios.${ratio}`) });
  return t(`submit.facts.${field as "pd" | "lgd" | "amount" | "tenorMonths" | "rate"}`);
}

/** What was typed and not read, by the field's name; undefined where something else is missing. */
export function unreadText(t: TFunction<"workbench">, { field, typed }: MissingItem): string | undefined {
  return typed === undefined ? undefined : t("missing.unread", { name: figureName(t, field), typed });
}

export function missingText(t: TFunction<"workbench">, item: MissingItem): string {
  const { code, label } = item;
  return (
    unreadText(t, item) ?? (label === undefined ? t(`missing.codes.${code}`) : t(`missing.item.${code}`, { label }))
  );
}
