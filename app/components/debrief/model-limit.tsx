import type { PartProps } from "./types";
import { formatMoney } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { useTranslation } from "~/i18n/use-translation";

/** What bounds the amount that the model lends, the tightest first. */
export function ModelLimit({ debrief: { modelLimit, currency } }: Pick<PartProps, "debrief">) {
  const { t } = useTranslation("debrief");
  if (!modelLimit) return null;
  const money = (amount: number) => formatMoney(Math.round(Math.max(0, amount)), currency);
  const bounds = [...modelLimit.bounds].sort((a, b) => a.amount - b.amount);
  const asked = bounds.find(({ kind }) => kind === "requested");
  const { binding } = modelLimit;
  return (
    <>
      {asked && binding !== "requested" && (
        <p className="sm">
          {t(`bounds.binds.${binding}`, { amount: money(modelLimit.amount), asked: money(asked.amount) })}
        </p>
      )}
      <details>
        <summary>{t("bounds.title")}</summary>
        <p className="sm">{t("bounds.says", { amount: money(modelLimit.amount) })}</p>
        <StackTable
          label={t("bounds.title")}
          columns={[{ label: t("bounds.bound") }, { label: t("bounds.amount"), num: true }]}
          rows={bounds.map(({ kind, amount }) => ({ key: kind, head: t(`bounds.${kind}`), cells: [money(amount)] }))}
        />
      </details>
    </>
  );
}
