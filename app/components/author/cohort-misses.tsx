import { Card } from "~/components/ui/card";
import { formatPercent } from "~/components/ui/format";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface CohortMissesProps {
  missedFlags: readonly { kind: string; missed: number; of: number }[];
  advice: readonly { code: string; count: number }[];
  counterOffers: { count: number; share: number } | undefined;
}

/** What a trainer might take up with the whole cohort. */
export function CohortMisses({ missedFlags, advice, counterOffers }: CohortMissesProps) {
  const { t } = useTranslation("author");
  const { t: debrief } = useTranslation("debrief");
  return (
    <Card title={t("cohorts.missesTitle")}>
      {missedFlags.length + advice.length === 0 && <p>{t("cohorts.missesNothing")}</p>}
      {missedFlags.length > 0 && (
        <ul>
          {missedFlags.map(({ kind, missed, of }) => (
            <li key={kind}>{t("cohorts.missed", { what: t(openKey("author:flags", kind)), missed, of })}</li>
          ))}
        </ul>
      )}
      {counterOffers && (
        <p>
          {t("cohorts.counterOffers", { count: counterOffers.count, share: formatPercent(counterOffers.share, 0) })}
        </p>
      )}
      {advice.length > 0 && (
        <>
          <h3>{t("cohorts.adviceTitle")}</h3>
          <ul>
            {advice.map(({ code, count }) => (
              <li key={code}>
                {debrief(openKey("debrief:next", code))} <span className="muted">× {count}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
