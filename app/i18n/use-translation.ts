import type { i18n } from "i18next";
import { useTranslation as useAny } from "react-i18next";
import type { Namespace, Texts } from "./keys";

/** The texts of one catalogue, or of several of which the first is the one at hand: their keys are checked by type. */
export function useTranslation<const Names extends Namespace | readonly Namespace[] = "common">(
  names?: Names,
): { readonly t: Texts<Names>; readonly i18n: i18n } {
  const { t, i18n } = useAny(names);
  return { t: t as Texts<Names>, i18n };
}
