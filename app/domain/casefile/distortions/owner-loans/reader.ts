import { ASSET_LINES } from "../../../statements";
import { accounts, firmsAccounts, share, total, type Documents } from "../look";

/**
 * What hides an owner's debt: money paid ahead to suppliers, over assets, or customers who owe for months and never paid
 * into the bank, over all receivables; the larger.
 */
export function hidesOwnersDebt(documents: Documents): number | undefined {
  const { newest } = accounts(documents);
  const ahead =
    newest &&
    share(
      newest.lines.prepayments ?? 0,
      total(ASSET_LINES, (line) => newest.lines[line] ?? 0),
    );
  const payers = new Set(
    firmsAccounts(documents).flatMap(({ lines }) => lines.map(({ counterparty }) => counterparty)),
  );
  const rows = documents.flatMap((one) => (one.kind === "ageing" && one.side === "receivables" ? one.rows : []));
  const silent = rows.filter(({ name, buckets }) => !payers.has(name) && buckets.d90 + buckets.d180 > 0);
  const never = share(
    total(silent, (row) => row.total),
    total(rows, (row) => row.total),
  );
  return ahead === undefined && never === undefined ? undefined : Math.max(ahead ?? 0, never ?? 0);
}
