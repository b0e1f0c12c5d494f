import { Doubts, doubtsOf, SettingsTable, Source } from "./settings-table";
import { formatDate, formatNumber, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import type { CountryRules } from "~/domain/pricing";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

const SIZES = ["large", "medium", "small"] as const;
const MEASURES = ["employees", "revenue", "assets"] as const;

/** A country's rules as they stand beside the policy, each with its source. */
export function RulesSections({ rules }: { rules: CountryRules }) {
  const { t } = useTranslation("reference");
  return (
    <>
      <h2>
        {t("rules.title")}: {rules.jurisdiction}
      </h2>
      <p className="muted">
        {rules.owner}, {t("reviewBy", { date: formatDate(rules.reviewBy) })}
      </p>
      <div className="columns">
        <div>
          <LoanClasses classification={rules.classification} />
          <Doubts all={doubtsOf(rules.doubts, "classification")} />
        </div>
        <SettingsTable
          title={t("rules.tolerances")}
          says={t("rules.tolerancesSays")}
          source={rules.tolerances.source}
          rows={[
            [t("rules.tolerance.sales"), formatPercent(rules.tolerances.sales, 0)],
            [
              t("rules.tolerance.grossMargin"),
              t("rules.points", { points: formatNumber(rules.tolerances.grossMarginPoints * 100) }),
            ],
            [t("rules.tolerance.equity"), formatPercent(rules.tolerances.equity, 0)],
          ]}
        />
      </div>
      <SizeClasses sizes={rules.sizeClasses} />
      <Doubts all={doubtsOf(rules.doubts, "sizeClasses")} />
    </>
  );
}

function LoanClasses({ classification: rules }: Pick<CountryRules, "classification">) {
  const { t } = useTranslation("reference");
  const percent = (share: number) => formatPercent(share, 0);
  const triggers = [
    ...rules.daysPastDue.map(({ moreThan, atLeast }) => [t("rules.daysPastDue", { days: moreThan }), atLeast] as const),
    ...rules.expectedLossShare.map(
      ({ from, atLeast }) => [t("rules.expectedLossShare", { share: percent(from) }), atLeast] as const,
    ),
    ...(["nonPerformingShareHere", "overdueShareEverywhere"] as const).map(
      (fact) => [t(`rules.${fact}`, { share: percent(rules[fact].moreThan) }), rules[fact].atLeast] as const,
    ),
    ...Object.entries(rules.events).map(
      ([event, atLeast]) => [t(openKey("reference:rules.events", event)), atLeast] as const,
    ),
  ];
  return (
    <div>
      <SettingsTable
        title={t("rules.classes")}
        says={t("rules.classesSays")}
        headings={[t("rules.trigger"), t("rules.atLeast")]}
        rows={triggers.map(([trigger, atLeast]) => [trigger, t(`rules.class.${atLeast}`)])}
        source={rules.source}
      />
    </div>
  );
}

function SizeClasses({ sizes }: { sizes: CountryRules["sizeClasses"] }) {
  const { t } = useTranslation("reference");
  return (
    <div>
      <h2>{t("rules.sizes")}</h2>
      <p className="muted sm">{t("rules.sizesSays")}</p>
      <StackTable
        label={t("rules.sizes")}
        columns={[
          { label: t("rules.sector") },
          ...SIZES.map((size) => ({ label: t(`rules.size.${size}`), num: true, wrap: true })),
        ]}
        rows={sizes.sectors.map(({ sector, bounds }) => ({
          key: sector,
          head: sector,
          cells: SIZES.map((size) => boundText(bounds.find((bound) => bound.size === size)?.from ?? {})),
        }))}
      />
      <Source text={sizes.source} />
    </div>
  );

  function boundText(from: Readonly<Partial<Record<(typeof MEASURES)[number], number>>>): string {
    const items = MEASURES.flatMap((measure) => {
      const value = from[measure];
      return value === undefined ? [] : [t(`rules.measure.${measure}`, { value: formatNumber(value) })];
    });
    return t("common:list", { items });
  }
}
