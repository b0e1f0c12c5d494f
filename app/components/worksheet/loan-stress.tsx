import { formatNumber, formatPercent } from "~/components/ui/format";
import type { StressedCover } from "~/domain/judgement/worksheet";
import type { Policy, StressScenario } from "~/domain/pricing";
import { useTranslation } from "~/i18n/use-translation";

/** Cover of debt service when things go worse, beside the policy's least. */
export function LoanStress({ covers, policy }: { covers: readonly StressedCover[]; policy: Policy }) {
  const { t } = useTranslation("workbench");
  const least = policy.limits.minDscr;
  return (
    <table className="stress" aria-live="polite">
      <caption>{t("stress.title", { least: formatNumber(least, 2) })}</caption>
      <tbody>
        {covers.map(({ id, cover }) => (
          <tr key={id ?? "now"}>
            <th scope="row">{shockText(policy.stress.scenarios.find((one) => one.id === id))}</th>
            {cover.value === undefined ? (
              <td className="num unknown">{t("stress.open")}</td>
            ) : (
              <td className={cover.value < least ? "num warn" : "num"}>
                {`${formatNumber(cover.value, 2)} ×`}
                {cover.value < least && <span className="visually-hidden"> {t("stress.below")}</span>}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function shockText(shock: StressScenario | undefined): string {
    if (!shock) return t("stress.asIs");
    const { salesChange, marginChange, rateChange } = shock;
    const items = [
      ...(salesChange === 0 ? [] : [t("stress.sales", { change: signed(salesChange, "%") })]),
      ...(marginChange === 0 ? [] : [t("stress.margin", { change: signed(marginChange, "") })]),
      ...(rateChange === 0 ? [] : [t("stress.rate", { change: signed(rateChange, "") })]),
    ];
    return t("common:list", { items });
  }
}

/** "−10 %", or the bare points. */
function signed(change: number, unit: "%" | ""): string {
  const text = unit === "%" ? formatPercent(change, 0) : formatNumber(change * 100);
  return change > 0 ? `+${text}` : text;
}
