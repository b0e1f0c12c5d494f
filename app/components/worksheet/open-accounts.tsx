import { formatDate, formatMoney } from "~/components/ui/format";
import type { OpenReason } from "~/domain/judgement/opinion";
import { useTranslation } from "~/i18n/use-translation";

/** What keeps the accounts from adding up, and what can be done about it; nothing where they do. */
export function OpenAccounts({ whyOpen, currency }: { whyOpen: readonly OpenReason[]; currency: string }) {
  const { t } = useTranslation("workbench");
  if (whyOpen.length === 0) return null;
  const written = (reason: OpenReason): string => {
    const period = formatDate(reason.params.period);
    if (reason.code === "unplaced") {
      const { label, amount } = reason.params;
      return t("score.doesNotAddUp.unplaced", { period, label, amount: formatMoney(amount, currency) });
    }
    const { assets, claims, difference } = reason.params;
    return t("score.doesNotAddUp.balance", {
      period,
      assets: formatMoney(assets, currency),
      claims: formatMoney(claims, currency),
      difference: formatMoney(difference, currency),
    });
  };
  const lines = whyOpen.map(written);
  return (
    <>
      <p>{t("score.doesNotAddUp.title")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{t("score.doesNotAddUp.todo")}</p>
    </>
  );
}
