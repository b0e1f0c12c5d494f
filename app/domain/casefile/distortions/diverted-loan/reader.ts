import { accounts, share, total, type Documents } from "../look";
import { maybe } from "../rewrite";

/** Fixed assets in the newest accounts that the register does not hold, over those accounts' figure. */
export function assetsMissing(documents: Documents): number | undefined {
  const register = maybe(documents, "assetRegister");
  const stated = accounts(documents).newest?.lines.fixedAssets ?? 0;
  return register && share(stated - total(register.rows, ({ netValue }) => netValue), stated);
}
