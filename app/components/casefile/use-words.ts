import type { i18n, TFunction } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";

const words = new WeakMap<i18n, TFunction<"workbench">>();

/** The worksheet's words for what stands on the page a thousand times: `useTranslation` keeps a listener for each. */
export function useWords(): TFunction<"workbench"> {
  const { i18n } = useContext(I18nContext);
  const t = words.get(i18n) ?? i18n.getFixedT(null, "workbench");
  words.set(i18n, t);
  return t;
}
