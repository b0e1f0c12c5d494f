import { doubtsOf, SettingsTable } from "./settings-table";
import { formatMoney, formatPercent } from "~/components/ui/format";
import { ratioValue } from "~/components/worksheet/ratio-text";
import { COVENANTS, type Policy } from "~/domain/pricing";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Capital by exposure class, exposure of lines, tax on interest. */
export function CapitalRules({ policy }: { policy: Policy }) {
  const { t } = useTranslation("reference");
  const { capital, ead, interestTax, currency, doubts } = policy;
  const { weights, source } = capital.standardised;
  const money = (amount: number) =>
    amount >= Number.MAX_SAFE_INTEGER ? t("policy.noBound") : formatMoney(amount, currency);
  const weight = (name: string, value: number) =>
    [t(openKey("reference:policy.weights", name)), formatPercent(value, 0)] as const;
  return (
    <div className="columns">
      <SettingsTable
        title={t("policy.capital")}
        says={t("policy.capitalSays")}
        source={capital.source}
        doubts={doubtsOf(doubts, "capital")}
        rows={[
          [t("policy.settings.approach"), t(`policy.approach.${capital.approach}`)],
          [t("policy.settings.retailUpTo"), capital.retailUpTo === 0 ? t("policy.none") : money(capital.retailUpTo)],
          [t("policy.settings.smeUpToSales"), money(capital.smeUpToSales)],
        ]}
      />
      <SettingsTable
        title={t("policy.standardised")}
        says={t("policy.standardisedSays")}
        source={source}
        headings={[t("policy.exposureClass"), t("policy.weight")]}
        rows={[
          weight("corporate", weights.corporate),
          weight("corporateSme", weights.corporateSme),
          weight("retail", weights.retail),
          ...weights.residentialMortgage.map(
            ({ upTo, weight: value }) =>
              [t("policy.weights.mortgageUpTo", { share: formatPercent(upTo, 0) }), formatPercent(value, 0)] as const,
          ),
          weight("mortgageAbove", weights.mortgageAbove),
          [
            t("policy.weights.defaultedBelow", { share: formatPercent(weights.defaulted.provisionedFrom, 0) }),
            formatPercent(weights.defaulted.below, 0),
          ],
          [
            t("policy.weights.defaultedFrom", { share: formatPercent(weights.defaulted.provisionedFrom, 0) }),
            formatPercent(weights.defaulted.from, 0),
          ],
        ]}
      />
      <SettingsTable
        title={t("policy.ead")}
        says={t("policy.eadSays")}
        source={ead.source}
        doubts={doubtsOf(doubts, "ead")}
        rows={[
          [t("policy.settings.revolvingUtilisation"), formatPercent(ead.revolvingUtilisation, 0)],
          [t("policy.settings.creditConversion"), formatPercent(ead.creditConversion, 0)],
        ]}
      />
      <SettingsTable
        title={t("policy.interestTax")}
        says={t("policy.interestTaxSays")}
        source={interestTax.source}
        doubts={doubtsOf(doubts, "interestTax")}
        rows={[
          [t("policy.settings.interestTaxRate"), formatPercent(interestTax.rate)],
          [
            t("policy.settings.exemptUpTo"),
            interestTax.exemptUpTo === 0 ? t("policy.none") : money(interestTax.exemptUpTo),
          ],
        ]}
      />
    </div>
  );
}

/** What ends an application, what a firm must promise, when a loan changes its stage, how much stock and receivables need. */
export function LendingRules({ policy }: { policy: Policy }) {
  const { t } = useTranslation("reference");
  const { knockOuts, covenants, staging, workingCapital, referral, currency } = policy;
  const money = (amount: number) =>
    amount >= Number.MAX_SAFE_INTEGER ? t("policy.noBound") : formatMoney(amount, currency);
  return (
    <div className="columns">
      <SettingsTable
        title={t("policy.covenants")}
        says={t("policy.covenantsSays")}
        headings={[t("policy.covenantWeak"), t("policy.covenantPromise")]}
        rows={covenants.map(({ ratio, weakFrom, threshold }) => {
          const { side, unit } = COVENANTS[ratio];
          const bound = (value: number) => ratioValue(value, unit);
          return [
            t(`policy.weak.${side}`, { ratio: t(`policy.ratios.${ratio}`), bound: bound(weakFrom) }),
            t(`policy.promise.${side}`, { bound: bound(threshold) }),
          ];
        })}
      />
      <SettingsTable
        title={t("policy.workingCapital")}
        says={t("policy.workingCapitalSays")}
        source={workingCapital.source}
        doubts={doubtsOf(policy.doubts, "workingCapital")}
        rows={[
          [t("policy.settings.maxGrowth"), formatPercent(workingCapital.maxGrowth, 0)],
          [t("policy.settings.ownFundsShare"), formatPercent(workingCapital.ownFundsShare, 0)],
          ...(workingCapital.turnoverShare === undefined
            ? []
            : [[t("policy.settings.turnoverShare"), formatPercent(workingCapital.turnoverShare, 0)] as const]),
        ]}
      />
      <SettingsTable
        title={t("policy.staging")}
        says={t("policy.stagingSays")}
        source={staging.source}
        rows={[
          [t("policy.settings.significantAfterDays"), t("policy.moreThanDays", { days: staging.significantAfterDays })],
          [t("policy.settings.pdRatio"), t("policy.fromTimes", { times: staging.pdRatio })],
          [t("policy.settings.notches"), t("policy.fromGrades", { grades: staging.notches })],
          [t("policy.settings.impairedAfterDays"), t("policy.moreThanDays", { days: staging.impairedAfterDays })],
        ]}
      />
      {referral && (
        <SettingsTable
          title={t("policy.referral")}
          says={t("policy.referralSays")}
          source={referral.source}
          rows={[[t("policy.settings.declaredShortfall"), formatPercent(referral.declaredShortfall, 0)]]}
        />
      )}
      <div>
        {" "}
        <SettingsTable
          title={t("policy.knockOuts")}
          says={t("policy.knockOutsSays")}
          source={knockOuts.source}
          rows={[
            [t("policy.settings.beneficialOwnerFrom"), formatPercent(knockOuts.beneficialOwnerFrom, 0)],
            [t("policy.settings.groupLimit"), money(knockOuts.groupLimit)],
            ...(["micro", "small", "medium"] as const).map(
              (size) => [t(`policy.authority.${size}`), money(knockOuts.branchAuthority[size])] as const,
            ),
          ]}
        />
        <p className="sm">
          {t("policy.settings.prohibitedSectors")}:{" "}
          {knockOuts.prohibitedSectors.length === 0
            ? t("policy.none")
            : t("common:list", { items: knockOuts.prohibitedSectors })}
        </p>
      </div>
    </div>
  );
}
