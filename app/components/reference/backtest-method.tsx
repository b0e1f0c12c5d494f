import { Source } from "./settings-table";
import { FOR_A_VERDICT, SMALLEST_CELL } from "~/domain/judgement/backtest";
import { useTranslation } from "~/i18n/use-translation";

const PARTS = ["which", "small", "said", "came", "once", "model"] as const;

/** How the figures are reckoned, and what they are not. */
export function BacktestMethod({ hidden, cards }: { hidden: number; cards: readonly string[] }) {
  const { t } = useTranslation("reference");
  const values = { smallest: SMALLEST_CELL, forVerdict: FOR_A_VERDICT };
  return (
    <section aria-labelledby="method">
      <h2 id="method">{t("backtest.method.title")}</h2>
      <dl className="method">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`backtest.method.${part}.name`)}</dt>
            <dd>
              {t(`backtest.method.${part}.says`, values)}
              {part === "small" && hidden > 0 && ` ${t("backtest.method.hidden", { count: hidden })}`}
              {part === "said" && cards.length > 0 && ` ${t("backtest.method.cards", { cards })}`}
            </dd>
          </div>
        ))}
      </dl>
      <Source text={t("backtest.method.source")} />
    </section>
  );
}
