import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import type { Namespace, Texts } from "./keys";

type Words = { readonly t: Texts<never>; readonly i18n: i18n };
const known = new WeakMap<i18n, Map<string, Words>>();

/**
 * The texts of one catalogue, or of several of which the first is the one at hand: their keys are checked by type. A
 * catalogue is there before what it is for is drawn and the language never changes, so there is nothing to wait for: the
 * library's own hook asks at each of some hundred calls a page.
 */
export function useTranslation<const Names extends Namespace | readonly Namespace[] = "common">(
  names?: Names,
): { readonly t: Texts<Names>; readonly i18n: i18n } {
  const { i18n } = useContext(I18nContext);
  return wordsOf(i18n, typeof names === "object" ? names[0]! : (names ?? "common"));
}

function wordsOf(i18n: i18n, name: Namespace): Words {
  const ofInstance = known.get(i18n) ?? new Map<string, Words>();
  known.set(i18n, ofInstance);
  const words = ofInstance.get(name) ?? { t: i18n.getFixedT(null, name) as unknown as Texts<never>, i18n };
  ofInstance.set(name, words);
  return words;
}
