import type { Namespace, Texts } from "./keys";
import { type Reader, readerOf } from "./reader";

const known = new Map<Namespace, Reader>();

/**
 * The texts of one catalogue, or of several of which the first is the one at hand: their keys are checked by type. A
 * catalogue is there before what it is for is drawn and the language never changes, so there is nothing to wait for.
 */
export function useTranslation<const Names extends Namespace | readonly Namespace[] = "common">(
  names?: Names,
): { readonly t: Texts<Names> } {
  const name = ((typeof names === "object" ? names[0] : names) ?? "common") as Namespace;
  // The same for the same catalogue, so that what depends on it is made once.
  const t = known.get(name) ?? readerOf(name);
  known.set(name, t);
  return { t: t as Texts<Names> };
}
