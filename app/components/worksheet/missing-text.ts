import type { MissingItem } from "~/domain/judgement/worksheet";
import { COVENANT_RATIOS } from "~/domain/pricing";
import { openKey, type Texts } from "~/i18n/keys";

/** The name of a field for a figure. */
export function figureName(t: Texts<"workbench">, field: string): string {
  const ratio = COVENANT_RATIOS.find((one) => field === `threshold.${one}`);
  if (ratio) return t("covenants.threshold", { ratio: t(`ratios.${ratio}`) });
  return t(`submit.facts.${field as "pd" | "lgd" | "amount" | "tenorMonths" | "rate"}`);
}

/** What was typed and not read, by the field's name; undefined where something else is missing. */
export function unreadText(t: Texts<"workbench">, { field, typed }: MissingItem): string | undefined {
  return typed === undefined ? undefined : t("missing.unread", { name: figureName(t, field), typed });
}

export function missingText(t: Texts<"workbench">, item: MissingItem): string {
  const { code, label } = item;
  return (
    unreadText(t, item) ??
    (label === undefined ? t(`missing.codes.${code}`) : t(openKey("workbench:missing.item", code), { label }))
  );
}
