import { accounts, share, total, type Documents } from "../look";
import { maybe } from "../rewrite";

/** Works without a supplier among the fixed assets, since the beginning of the last closed year, over its running costs. */
export function worksCapitalised(documents: Documents): number | undefined {
  const { last } = accounts(documents);
  const register = maybe(documents, "assetRegister");
  if (!last || !register) return undefined;
  const since = `${last.periodEnd.slice(0, 4)}-01-01`;
  const works = register.rows.filter(
    ({ item, bought, supplier }) => item.code.startsWith("asset.works.") && supplier === undefined && bought >= since,
  );
  return share(
    total(works, ({ cost }) => cost),
    last.lines.operatingExpenses ?? 0,
  );
}
