import { useTranslation } from "react-i18next";
import { Formula } from "./formula";
import type { DebriefProps } from "./types";
import { formatPd } from "./words";
import { Card } from "~/components/ui/Card";
import { formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";

const PARTS = ["ftp", "opex", "expectedLoss", "capitalCharge", "capitalBenefit", "fees", "interestTax"] as const;
const bps = (rate: number): string => formatNumber(Math.round(rate * 10_000));

/** The policy's price at your PD, the model's and the true one, part by part. */
export function PriceTable({ debrief, referenceHref }: Pick<DebriefProps, "debrief" | "referenceHref">) {
  const { t } = useTranslation("debrief");
  const { you, model, truth, currency } = debrief;
  const columns = [
    { name: t("who.you"), standing: you },
    ...(model ? [{ name: t("who.model"), standing: model }] : []),
    ...(truth ? [{ name: t("price.truth"), standing: truth }] : []),
  ];
  const parts = PARTS.filter((part) => columns.some(({ standing }) => (standing.price.waterfall[part] ?? 0) !== 0));
  return (
    <Card title={t("price.heading")}>
      <p className="say">{sentences().join(" ")}</p>
      <TableScroll label={t("table", { heading: t("price.heading") })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("price.line")}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`price.${part}`)}</th>
                {columns.map(({ name, standing }) => (
                  <td key={name} className="num">
                    {bps(standing.price.waterfall[part] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="sum">
              <th scope="row">{t("price.rate")}</th>
              {columns.map(({ name, standing }) => (
                <td key={name} className="num">
                  {bps(standing.price.waterfall.rate)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t("price.offered")}</th>
              {columns.map(({ name, standing: { terms } }) => (
                <td key={name} className="num">
                  {terms.rate === undefined ? t("price.declined") : bps(terms.rate)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
      <Formula reference={referenceHref("risk_based_price")}>
        <p>{t("price.formula")}</p>
        <ul>
          {columns.map(({ name, standing: { pd, price } }) => (
            <li key={name}>
              {t("price.inputs", {
                who: name,
                pd: formatPd(pd),
                lgd: formatPercent(price.lgd.lgd),
                weight: formatPercent(price.riskWeight),
                capital: formatPercent(price.capital, 2),
                amount: formatMoney(price.ead, currency),
              })}
            </li>
          ))}
        </ul>
      </Formula>
    </Card>
  );

  function sentences(): string[] {
    const needed = you.price.waterfall.rate;
    const own = you.terms.rate === undefined ? undefined : Math.round((you.terms.rate - needed) * 10_000);
    const first =
      own === undefined
        ? t("price.none")
        : t(own === 0 ? "price.fair" : own < 0 ? "price.low" : "price.high", { bps: formatNumber(Math.abs(own)) });
    if (!truth) return [first];
    const more = Math.round((truth.price.waterfall.rate - needed) * 10_000);
    if (more === 0) return [first];
    return [first, t(more > 0 ? "price.trueMore" : "price.trueLess", { bps: formatNumber(Math.abs(more)) })];
  }
}
