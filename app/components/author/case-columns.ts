import type { Column } from "~/components/lists/column";
import { formatMoney } from "~/components/ui/format";
import type { IndustryId } from "~/domain/industries";
import type { Texts } from "~/i18n/keys";

interface OfCase {
  readonly summary: { readonly industry: IndustryId; readonly amount: number; readonly currency: string };
}

/** What every list of the library says of a case beside its name. */
export const aboutCase = (t: Texts<readonly ["library", "cases"]>): Column<OfCase, "amount">[] => [
  { id: "industry", header: t("industry"), cell: ({ summary }) => t(`cases:industry.${summary.industry}`) },
  {
    id: "request",
    header: t("family.request"),
    sort: "amount",
    num: true,
    cell: ({ summary }) => formatMoney(summary.amount, summary.currency),
  },
];
