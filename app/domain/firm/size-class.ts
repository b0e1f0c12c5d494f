import type { Industry } from "../industries";
import type { SizeClass } from "../lending";
import type { Minor } from "../money";

/** The size class by headcount and yearly sales: all lower bounds of a class must be met, otherwise the next one. */
export function sizeClassOf(industry: Industry, headcount: number, yearlySales: Minor): SizeClass {
  const found = industry.sizeBounds.find(([, heads, yuan]) => headcount >= heads && yearlySales >= yuan * 100);
  return found ? found[0] : "micro";
}
