import { useTranslation } from "react-i18next";
import { signedPercent } from "~/components/casefile/numbers";
import { formatMonth, formatNumber } from "~/components/ui/format";
import { SALES_TOLERANCE, type Comparison, type ReconcileSource } from "~/domain/casefile/reconcile";

interface ReconcileTableProps {
  readonly comparison: Comparison;
  readonly left: ReconcileSource;
  readonly right: ReconcileSource;
}

export function ReconcileTable({ comparison, left, right }: ReconcileTableProps) {
  const { t } = useTranslation("workbench");
  const { basis, months, total } = comparison;
  if (!total) return <p className="muted">{t("reconcile.noShared")}</p>;
  const figure = (value: number | undefined) =>
    value === undefined ? "·" : formatNumber(basis === "index" ? value : value / 100_000);
  return (
    <table className="reconcile">
      <caption className="muted xs">{t(`reconcile.basis.${basis}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reconcile.month")}</th>
          <th scope="col" className="num">
            {t(`reconcile.short.${left}`)}
          </th>
          <th scope="col" className="num">
            {t(`reconcile.short.${right}`)}
          </th>
          <th scope="col" className="num">
            {t("reconcile.gap")}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((row) => (
          <tr key={row.month}>
            <th scope="row">{formatMonth(row.month)}</th>
            <td className="num">{figure(row.left)}</td>
            <td className="num">{figure(row.right)}</td>
            <Gap deviation={row.deviation} />
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">{t("reconcile.total", { count: total.months })}</th>
          <td className="num">{basis === "index" ? "" : figure(total.left)}</td>
          <td className="num">{basis === "index" ? "" : figure(total.right)}</td>
          <Gap deviation={total.deviation} />
        </tr>
      </tbody>
    </table>
  );
}

/** Beyond the tolerance in colour and in weight, so that colour is not the only sign. */
function Gap({ deviation }: { deviation: number | undefined }) {
  if (deviation === undefined) return <td className="num" />;
  const beyond = Math.abs(deviation) > SALES_TOLERANCE;
  return <td className={beyond ? "num beyond" : "num"}>{signedPercent(deviation)}</td>;
}
