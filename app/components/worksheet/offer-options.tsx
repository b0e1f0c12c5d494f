import { ReferenceLink } from "./reference-link";
import { useWorksheet } from "./worksheet-context";
import { formatMoney, formatPercent } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/table-scroll";
import { offerOptions, type OfferWorkings, type WorkingGround, type Workings } from "~/domain/judgement/worksheet";
import type { Figure } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface OfferOptionsProps {
  readonly ground: WorkingGround;
  readonly offer: OfferWorkings;
  readonly periods: Workings["periods"];
}

/** How wrong the PD may be, and what other terms would cost: folded, for whoever negotiates. */
export function OfferOptions({ ground, offer, periods }: OfferOptionsProps) {
  const { t } = useTranslation("workbench");
  const { worksheet } = useWorksheet();
  const { amounts, tenors, rates, breakEven } = offerOptions(worksheet, offer, ground, periods);
  const secured = rates[0]?.[0]?.secured !== undefined;
  return (
    <details>
      <summary>{t("options.title")}</summary>
      <p className="sm">
        <ReferenceLink page="break_even_pd">{t("options.breakEven")}</ReferenceLink>:{" "}
        {t("options.atRate", { rate: formatPercent(offer.rate, 2), pd: formatPercent(offer.pd, 2) })}{" "}
        {says("hurdle", breakEven.hurdle)} {says("cost", breakEven.cost)}
      </p>
      <p className="muted sm">
        {t(secured ? "options.gridSecured" : "options.grid", { pd: formatPercent(offer.pd, 2) })}
      </p>
      <TableScroll label={t("options.table")}>
        <table>
          <caption>{t("options.table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("options.amount")}</th>
              {tenors.map((months) => (
                <th key={months} scope="col" className="num">
                  {t("months", { count: months })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rates.map((row, at) => (
              <tr key={amounts[at]}>
                <th scope="row">{formatMoney(amounts[at]!, ground.currency)}</th>
                {row.map((cell, column) => (
                  <td key={tenors[column]} className="num">
                    {formatPercent(cell.unsecured, 2)}
                    {cell.secured !== undefined && <div>{formatPercent(cell.secured, 2)}</div>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );

  function says(target: "hurdle" | "cost", figure: Figure): string {
    if (figure.value !== undefined) return t(`options.${target}`, { pd: formatPercent(figure.value, 2) });
    return t(openKey(`workbench:options.none.${target}`, figure.reason));
  }
}
