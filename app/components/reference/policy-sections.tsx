import { IntegrityRules } from "./integrity-rules";
import { CapitalRules, LendingRules } from "./policy-rules";
import { LoanCurveRules } from "./loan-curve-rules";
import { Doubts, doubtsOf, SettingsTable } from "./settings-table";
import { formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import type { Policy } from "~/domain/pricing";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Every figure of one version of the policy, in sections. */
export function PolicySections({ policy }: { policy: Policy }) {
  const { t } = useTranslation("reference");
  const { limits, lgd, maturityYears, currency } = policy;
  const setting = (name: string, value: string) =>
    [t(openKey("reference:policy.settings", name), { currency }), value] as const;
  return (
    <>
      <div className="columns">
        <SettingsTable
          title={t("policy.price")}
          says={t("policy.priceSays")}
          rows={[
            setting("opexRate", formatPercent(policy.opexRate, 2)),
            setting("fileCost", formatMoney(policy.fileCost.amount, currency)),
            setting("hurdleRate", formatPercent(policy.hurdleRate, 2)),
            setting("taxRate", formatPercent(policy.taxRate)),
            setting("capitalRatio", formatPercent(policy.capitalRatio, 2)),
            setting("capitalBenefitRate", formatPercent(policy.capitalBenefitRate, 2)),
            setting("pdFloor", formatPercent(policy.pdFloor, 2)),
            setting("maturityYears", t("policy.years", maturityYears)),
            setting("minorPerEur", formatNumber(policy.minorPerEur / 100, 2)),
          ]}
        />
        <SettingsTable
          title={t("policy.ftp")}
          says={t("policy.ftpSays")}
          headings={[t("policy.months"), t("policy.rate")]}
          rows={policy.ftp.map(({ months, rate }) => [String(months), formatPercent(rate, 2)])}
        />
      </div>
      <LoanCurveRules policy={policy} />
      <CapitalRules policy={policy} />
      <Security lgd={lgd} />
      <Doubts all={doubtsOf(policy.doubts, "lgd")} />
      <div className="columns">
        <SettingsTable
          title={t("policy.limits")}
          says={t("policy.limitsSays")}
          doubts={doubtsOf(policy.doubts, "limits")}
          rows={[
            setting("minDscr", `${formatNumber(limits.minDscr, 2)} ×`),
            setting("maxDebtToAssets", formatPercent(limits.maxDebtToAssets)),
            setting("worstGrade", String(limits.worstGrade)),
            setting("maxAmountToSales", formatPercent(limits.maxAmountToSales)),
            setting("amountStep", formatMoney(limits.amountStep, currency)),
            setting("maxTenorMonths", t("policy.monthsOf", { months: limits.maxTenorMonths })),
            setting("maxRate", formatPercent(limits.maxRate, 2)),
          ]}
        />
      </div>
      <LendingRules policy={policy} />
      {policy.integrity && <IntegrityRules table={policy.integrity} />}
    </>
  );
}

function Security({ lgd }: Pick<Policy, "lgd">) {
  const { t } = useTranslation("reference");
  return (
    <div>
      <h2>{t("policy.lgd")}</h2>
      <p className="muted sm">{t("policy.lgdSays")}</p>
      <StackTable
        label={t("policy.lgd")}
        columns={[
          { label: t("policy.security") },
          ...(["haircut", "saleCost", "yearsToCash", "maxAdvance"] as const).map((column) => ({
            label: t(`policy.${column}`),
            num: true,
          })),
        ]}
        rows={Object.entries(lgd.collateral).map(([type, { haircut, saleCost, yearsToCash, maxAdvance }]) => ({
          key: type,
          head: t(openKey("reference:policy.collateral", type), { defaultValue: type }),
          cells: [
            formatPercent(haircut),
            formatPercent(saleCost),
            formatNumber(yearsToCash, 2),
            formatPercent(maxAdvance),
          ],
        }))}
      />
      <p className="sm">
        {(["unsecuredRecovery", "discountRate", "floor"] as const)
          .map((name) => `${t(`policy.settings.${name}`)}: ${formatPercent(lgd[name])}`)
          .join(" · ")}
      </p>
    </div>
  );
}
