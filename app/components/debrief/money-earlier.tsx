import { Formula } from "./formula";
import type { PartProps } from "./types";
import { formatResult } from "./words";
import type { Judge } from "~/components/charts/pd-scale";
import { SignedBar } from "~/components/charts/signed-bar";
import { Card } from "~/components/ui/card";
import { formatMoney, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import type { ExpectedResult } from "~/domain/judgement/outcome/browser";
import { useTranslation } from "~/i18n/use-translation";

interface Row {
  readonly judge: Judge;
  readonly name: string;
  readonly overTenor: number;
  readonly result: ExpectedResult | undefined;
}

/** As it was sealed before engine 5: what each one's terms earn or lose on average, against the true price. */
export function MoneyEarlier({ debrief, panel }: Pick<PartProps, "debrief" | "panel">) {
  const { t } = useTranslation("debrief");
  const { you, model, truth, gaps, currency } = debrief;
  if (!truth?.result || !you.result) return null;
  const row = (judge: Judge, name: string, result: ExpectedResult): Row => ({
    judge,
    name,
    result,
    overTenor: result.overTenor,
  });
  const rows: Row[] = [
    row("you", t("who.you"), you.result),
    ...(model?.result ? [row("model", t("who.model"), model.result)] : []),
    ...(panel?.result === undefined
      ? []
      : [{ judge: "senior" as const, name: t("who.seniorsMean"), overTenor: panel.result, result: undefined }]),
    row("truth", t("who.best"), truth.result),
  ];
  const largest = Math.max(...rows.map(({ overTenor }) => Math.abs(overTenor)));
  const { defaultShare, futures, lgd } = truth.result;
  return (
    <Card title={t("money.heading")}>
      <p className="say">{sentences(you.result, truth.result).join(" ")}</p>
      <StackTable
        label={t("table", { heading: t("money.heading") })}
        caption={t("money.caption", { currency })}
        columns={[
          { label: t("money.who") },
          { label: t("money.bar") },
          { label: t("money.overTenor"), num: true },
          { label: t("money.perYear"), num: true },
        ]}
        rows={rows.map(({ judge, name, overTenor, result }) => ({
          key: name,
          head: name,
          cells: [
            result?.noDeal ? (
              <span className="muted sm">{t(`money.short.${result.noDeal}`)}</span>
            ) : (
              <SignedBar value={overTenor} largest={largest} judge={judge} />
            ),
            formatResult(overTenor),
            result ? formatResult(result.perYear) : undefined,
          ],
        }))}
      />
      <Formula>
        <p>{t("money.formula")}</p>
        <ul>
          <li>
            {futures === undefined
              ? t("money.noFutures", { share: formatPercent(defaultShare), lgd: formatPercent(lgd) })
              : t("money.futures", { share: formatPercent(defaultShare), futures, lgd: formatPercent(lgd) })}
          </li>
          {rows.map(
            ({ name, result }) =>
              result &&
              !result.noDeal && (
                <li key={name}>
                  {t("money.inputs", {
                    who: name,
                    marginRate: formatPercent(result.marginRate, 2),
                    months: result.tenorMonths,
                    margin: formatMoney(result.margin, currency),
                    loss: formatMoney(result.loss, currency),
                  })}
                </li>
              ),
          )}
          {panel && <li>{t("money.seniors")}</li>}
        </ul>
      </Formula>
    </Card>
  );

  function sentences(own: ExpectedResult, best: ExpectedResult): string[] {
    const amount = formatMoney(Math.abs(own.overTenor), currency);
    const first = own.noDeal
      ? t(`money.${own.noDeal}`)
      : t(own.overTenor < 0 ? "money.loses" : "money.earns", { amount });
    const gap = gaps.truth?.result ?? 0;
    return [
      first,
      best.noDeal ? t("money.bestDecline") : t("money.bestLend", { amount: formatMoney(best.overTenor, currency) }),
      ...(gap < 0 ? [t("money.missed", { amount: formatMoney(-gap, currency) })] : []),
    ];
  }
}
