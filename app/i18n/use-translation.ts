import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";
import type { Namespace, Texts } from "./keys";
import { type Reader, readerOf } from "./reader";

const known = new WeakMap<i18n, Map<Namespace, Reader>>();

/**
 * The texts of one catalogue, or of several of which the first is the one at hand: their keys are checked by type. A
 * catalogue is there before what it is for is drawn and the language never changes, so there is nothing to wait for: the
 * library's own hook asks at each of some hundred calls a page.
 */
export function useTranslation<const Names extends Namespace | readonly Namespace[] = "common">(
  names?: Names,
): { readonly t: Texts<Names>; readonly i18n: i18n } {
  const { i18n } = useContext(I18nContext);
  const name = (typeof names === "object" ? names[0] : names) as Namespace | undefined;
  return { t: textsOf(i18n, name ?? "common") as Texts<Names>, i18n };
}

/** The same for the same catalogue, so that what depends on it is made once. */
function textsOf(i18n: i18n, name: Namespace): Reader {
  const ofInstance = known.get(i18n) ?? new Map<Namespace, Reader>();
  known.set(i18n, ofInstance);
  const texts = ofInstance.get(name) ?? readerOf(i18n, name);
  ofInstance.set(name, texts);
  return texts;
}
