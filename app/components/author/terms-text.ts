import type { Terms } from "./types";
import { formatMoney, formatPercent } from "~/components/ui/format";
import type { NamedTexts } from "~/i18n/keys";

/** A decision in a line: "approve ¥ 300,000 at 5.20 %". */
export function termsText({ verdict, amount, rate }: Terms, currency: string, t: NamedTexts): string {
  if (verdict === "decline" || amount === undefined || rate === undefined) return t("library:verdict.decline");
  return t("library:sample.terms", {
    verdict: t(`library:verdict.${verdict}`),
    amount: formatMoney(amount, currency),
    rate: formatPercent(rate, 2),
  });
}
