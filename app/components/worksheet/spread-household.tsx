import { FigureCell } from "./figure-cell";
import { ReferenceLink } from "./reference-link";
import { PlaceLink } from "~/components/casefile/place";
import { units } from "~/components/casefile/numbers";
import { formatNumber } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/table-scroll";
import type { DeskFacts } from "~/domain/judgement/worksheet";
import { figures, globalCashFlow, type Statement } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface SpreadHouseholdProps {
  readonly now: Statement;
  readonly household: NonNullable<DeskFacts["household"]>;
}

/** Business and household as one purse, over the chosen year: the household's month as its paper states it, times its months. */
export function SpreadHousehold({ now, household }: SpreadHouseholdProps) {
  const { t } = useTranslation("workbench");
  const over = Object.fromEntries(Object.entries(household).map(([line, month]) => [line, month * now.months]));
  const flow = globalCashFlow(figures(now), over);
  const text = (id: string) =>
    t([
      openKey("workbench:spread.household.lines", id),
      openKey("workbench:totals", id),
      openKey("workbench:lines", id),
    ]);
  return (
    <TableScroll label={t("spread.household.title")}>
      <table>
        <caption className="muted xs">
          {t("spread.household.caption")} <PlaceLink to={{ doc: "household" }}>{t("spread.household.paper")}</PlaceLink>
        </caption>
        <tbody>
          {flow.lines
            .filter(({ amount }) => amount.value !== 0)
            .map(({ id, amount }) => (
              <tr key={id}>
                <th scope="row">{text(id)}</th>
                <FigureCell figure={amount} text={units} />
              </tr>
            ))}
          <tr className="sum">
            <th scope="row">{t("spread.household.available")}</th>
            <FigureCell figure={flow.available} text={units} />
          </tr>
          <tr>
            <th scope="row">{t("spread.household.service")}</th>
            <FigureCell figure={flow.debtService} text={units} />
          </tr>
          <tr className="sum">
            <th scope="row">
              <ReferenceLink page="spread_ratios">{t("spread.household.cover")}</ReferenceLink>
            </th>
            <FigureCell figure={flow.dscr} text={(value) => `${formatNumber(value, 2)} ×`} />
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}
