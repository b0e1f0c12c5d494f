import { FigureCell } from "./figure-cell";
import { ratioValue } from "./ratio-text";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { type Figure, quartilePosition, quartilesOf, RATIO_IDS, RATIO_UNITS, type RatioId } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface SpreadTradeProps {
  readonly industry: string;
  readonly ratios: Readonly<Record<RatioId, Figure>>;
}

/** Where the firm's ratios lie among those of its trade. */
export function SpreadTrade({ industry, ratios }: SpreadTradeProps) {
  const { t } = useTranslation("workbench");
  const compared = RATIO_IDS.flatMap((id) => {
    const quartiles = quartilesOf(industry, id);
    return quartiles ? [{ id, quartiles }] : [];
  });
  if (compared.length === 0) return <p className="muted">{t("spread.trade.none")}</p>;
  return (
    <TableScroll label={t("spread.trade.title")}>
      <table>
        <caption className="muted xs">{t("spread.trade.caption")}</caption>
        <TableHead
          columns={[
            { label: t("spread.ratio") },
            ...(["firm", "lower", "median", "upper", "quarter"] as const).map((column) => ({
              label: t(`spread.trade.${column}`),
              num: true,
            })),
          ]}
        />
        <tbody>
          {compared.map(({ id, quartiles }) => {
            const text = (value: number) => ratioValue(value, RATIO_UNITS[id]);
            return (
              <tr key={id}>
                <th scope="row">{t(openKey("workbench:ratios", id))}</th>
                <FigureCell figure={ratios[id]} text={text} />
                {[quartiles.lower, quartiles.median, quartiles.upper].map((value) => (
                  <td key={value} className="num muted">
                    {text(value)}
                  </td>
                ))}
                <FigureCell
                  figure={quartilePosition(ratios[id], quartiles)}
                  text={(quarter) => t("spread.trade.quarterOf", { quarter })}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
