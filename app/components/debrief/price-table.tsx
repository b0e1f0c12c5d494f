import { Formula } from "./formula";
import { isBeyondPolicy } from "./findings";
import type { PartProps } from "./types";
import { formatPd, formatRate, inBps, isJudgedOnce } from "./words";
import type { Judge } from "~/components/charts/pd-scale";
import { Waterfall } from "~/components/charts/waterfall";
import { Card } from "~/components/ui/card";
import { formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import type { Fairness, Standing } from "~/domain/judgement/outcome/browser";
import { PRICE_PARTS } from "~/domain/pricing";
import { useTranslation } from "~/i18n/use-translation";

/** The policy's price at your PD beside that of the file, as two waterfalls; the model's and the true one in the table. */
export function PriceTable({
  debrief,
  attainable,
  fair,
  referenceHref,
}: Pick<PartProps, "debrief" | "referenceHref"> & {
  attainable: Standing | undefined;
  /** where your rate stands at your own PD; undefined before engine 6 and for a decline */
  fair: Fairness | undefined;
}) {
  const { t } = useTranslation("debrief");
  const { you, model, truth, currency } = debrief;
  const at = (judge: Judge, name: string, standing: Standing | undefined) =>
    standing ? [{ judge, name, standing }] : [];
  const columns = [
    ...at("you", t("who.you"), you),
    ...at("model", t("who.model"), model),
    ...at("attainable", t(isJudgedOnce(debrief) ? "price.file" : "price.attainable"), attainable),
    ...at("truth", t("price.truth"), truth),
  ];
  const parts = PRICE_PARTS.filter((part) => columns.some(({ standing }) => standing.price.waterfall[part] !== 0));
  const other = columns.find(({ judge }) => judge === "attainable") ?? columns[1];
  const beside = [columns[0]!, ...(other ? [other] : [])];
  const most = Math.max(
    ...beside.flatMap(({ standing: { price, terms } }) => {
      const { waterfall } = price;
      const positive = parts.reduce((sum, part) => sum + Math.max(0, waterfall[part]), 0);
      return [inBps(positive), inBps(terms.rate ?? 0)];
    }),
  );
  return (
    <Card title={t("price.heading")}>
      <p className="say">{sentences().join(" ")}</p>
      <div className="side-by-side">
        {beside.map(({ judge, name, standing: { price, terms } }) => (
          <figure key={name}>
            <figcaption>
              <strong>{name}</strong>
            </figcaption>
            <Waterfall
              judge={judge}
              steps={parts.map((part) => ({ label: t(`price.short.${part}`), bps: inBps(price.waterfall[part]) }))}
              total={{ label: t("price.rate"), bps: inBps(price.waterfall.rate) }}
              offered={terms.rate === undefined ? undefined : { label: t("price.offered"), bps: inBps(terms.rate) }}
              most={most}
              description={t("price.says", { who: name, needed: inBps(price.waterfall.rate) })}
            />
          </figure>
        ))}
      </div>
      <StackTable
        label={t("table", { heading: t("price.heading") })}
        columns={[{ label: t("price.line") }, ...columns.map(({ name }) => ({ label: name, num: true }))]}
        rows={[
          ...amounts(),
          ...parts.map((part) => ({
            key: part,
            head: t(`price.${part}`),
            cells: columns.map(({ standing }) => bps(standing.price.waterfall[part])),
          })),
          {
            key: "rate",
            head: t("price.rate"),
            cells: columns.map(({ standing }) => bps(standing.price.waterfall.rate)),
            sum: true,
          },
          {
            key: "offered",
            head: t("price.offered"),
            cells: columns.map(({ standing: { terms } }) =>
              terms.rate === undefined ? t("price.declined") : bps(terms.rate),
            ),
          },
        ]}
      />
      <Formula
        reference={referenceHref("risk_based_price")}
        also={fair ? ["fair_price_band"] : []}
        referenceHref={referenceHref}
      >
        <p>{t(parts.includes("fileCost") ? "price.formula" : "price.formulaWithoutFile")}</p>
        {fair && <p>{t("price.band")}</p>}
        {debrief.policySchema === 1 && <p>{t("price.schema1")}</p>}
        <ul>
          {columns.map(({ name, standing: { pd, price } }) => (
            <li key={name}>
              {t(debrief.policySchema === 1 ? "price.inputsOfSchema1" : "price.inputs", {
                who: name,
                pd: formatPd(pd),
                lgd: formatPercent(price.lgd.lgd),
                weight: formatPercent(price.riskWeight),
                capital: formatPercent(price.capital, 2),
                amount: formatMoney(price.ead, currency),
              })}
              {price.lifetimePd !== undefined && ` ${t("price.lifetime", { pd: formatPd(price.lifetimePd) })}`}
            </li>
          ))}
        </ul>
      </Formula>
    </Card>
  );

  /** Prices of different amounts stand side by side: a smaller one bears more of the work on a file. */
  function amounts() {
    if (!isJudgedOnce(debrief)) return [];
    const asked = truth?.request?.amount;
    const cells = columns.map(({ judge, standing: { terms } }) => {
      const amount = terms.amount ?? (judge === "model" ? undefined : asked);
      return amount === undefined ? "–" : formatMoney(amount, currency);
    });
    return [{ key: "amount", head: t("price.amount"), cells }];
  }

  function sentences(): string[] {
    const needed = you.price.waterfall.rate;
    if (fair && you.terms.rate !== undefined) {
      const [low, high, rate] = [fair.low, fair.high, you.terms.rate].map(formatRate);
      const place = isBeyondPolicy(debrief, fair) ? "beyond" : fair.place;
      return [t(`price.${place}`, { low, high, rate, needed: formatRate(needed) }), ...besideFile()];
    }
    const own = you.terms.rate === undefined ? undefined : inBps(you.terms.rate - needed);
    const first =
      own === undefined
        ? t("price.none")
        : t(own === 0 ? "price.fair" : own < 0 ? "price.low" : "price.high", { bps: formatNumber(Math.abs(own)) });
    return [first, ...besideFile()];
  }

  function besideFile(): string[] {
    const needed = you.price.waterfall.rate;
    const judged = attainable ?? truth;
    const same = (["amount", "tenorMonths", "repayment"] as const).every(
      (part) =>
        judged?.terms[part] === undefined || you.terms[part] === undefined || judged.terms[part] === you.terms[part],
    );
    if (fair && !same) return []; // prices of different loans tell nothing of a PD
    const more = judged ? inBps(judged.price.waterfall.rate - needed) : 0;
    if (more === 0) return [];
    const key = `price.${attainable ? "file" : "true"}${more > 0 ? "More" : "Less"}` as const;
    return [t(key, { bps: formatNumber(Math.abs(more)) })];
  }
}

const bps = (rate: number): string => formatNumber(inBps(rate));
