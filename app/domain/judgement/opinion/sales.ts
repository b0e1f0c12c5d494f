import type { Minor } from "../../money";
import type { Statement } from "../../statements";

/** Sales of twelve months at the pace of the period; undefined where the source does not state them. */
export function yearOfSales({ lines: { sales }, months }: Statement): Minor | undefined {
  return sales === undefined ? undefined : Math.round((sales * 12) / months);
}
