import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import type { Texts } from "~/i18n/keys";

const words = new WeakMap<i18n, Texts<"workbench">>();

/** The worksheet's words for what stands on the page a thousand times: `useTranslation` keeps a listener for each. */
export function useWords(): Texts<"workbench"> {
  const { i18n } = useContext(I18nContext);
  const t = words.get(i18n) ?? i18n.getFixedT(null, "workbench");
  words.set(i18n, t);
  return t;
}
