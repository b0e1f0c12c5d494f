import { share, total, type Documents } from "../look";

/** What customers have owed for more than a year, over all they owe. */
export function owedForYears(documents: Documents): number | undefined {
  const rows = documents.flatMap((one) => (one.kind === "ageing" && one.side === "receivables" ? one.rows : []));
  return share(
    total(rows, ({ buckets }) => buckets.older),
    total(rows, (row) => row.total),
  );
}
