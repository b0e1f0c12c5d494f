import { SettingsTable } from "./settings-table";
import { formatPercent } from "~/components/ui/format";
import { loanCurve, type LoanShape, type Policy } from "~/domain/pricing";
import { useTranslation } from "~/i18n/use-translation";

/** Rating PDs at which the curve is shown. */
const SHOWN = [0.01, 0.02, 0.05];
const REPAYMENT = { instalments: "levelInstalment", bullet: "bullet", revolving: "revolving" } as const;
const SHAPES: readonly LoanShape[] = ["instalments", "bullet", "revolving"];

/** How often and when loans default over their life, by the policy's curve; or that a policy has none. */
export function LoanCurveRules({ policy: { termStructure } }: { policy: Policy }) {
  const { t } = useTranslation("reference");
  if (termStructure === "constantHazard") {
    return (
      <div>
        <h2>{t("policy.curve.title")}</h2>
        <p>{t("policy.curve.none")}</p>
      </div>
    );
  }
  const lifetime = (shape: LoanShape, tenorMonths: number) =>
    SHOWN.map((pd) => loanCurve(pd, { repayment: REPAYMENT[shape], tenorMonths }, termStructure).cumulative.at(-1)!)
      .map((share) => formatPercent(share))
      .join(" · ");
  return (
    <div className="columns">
      <SettingsTable
        title={t("policy.curve.title")}
        says={t("policy.curve.says")}
        source={termStructure.source}
        headings={[t("policy.curve.loanAndTenor"), t("policy.curve.lifetime")]}
        rows={SHAPES.flatMap((shape) =>
          termStructure[shape].lifetime.map(
            ({ months }) =>
              [
                t("policy.curve.loan", { shape: t(`policy.curve.shape.${shape}`), months }),
                lifetime(shape, months),
              ] as const,
          ),
        )}
      />
      <SettingsTable
        title={t("policy.curve.whenTitle")}
        says={t("policy.curve.whenSays")}
        headings={[t("policy.curve.kind"), t("policy.curve.when")]}
        rows={SHAPES.map((shape) => {
          const { quarters, atMaturity } = termStructure[shape];
          const parts = quarters.map((share) => formatPercent(share, 0)).join(" · ");
          return [t(`policy.curve.shape.${shape}`), `${parts}; ${formatPercent(atMaturity, 0)}`] as const;
        })}
      />
    </div>
  );
}
