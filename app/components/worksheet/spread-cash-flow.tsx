import { Fragment } from "react";
import { FigureCell } from "./figure-cell";
import { units } from "~/components/casefile/numbers";
import { TableScroll } from "~/components/ui/table-scroll";
import { CASH_FLOW_STAGES, cashFlow, type Statement } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** The direct cash flow of the chosen year, stage by stage; what the lines do not explain stands at its foot. */
export function SpreadCashFlow({ now, before }: { now: Statement; before: Statement | undefined }) {
  const { t } = useTranslation("workbench");
  if (!before) return <p className="muted">{t("why.noPreviousPeriod")}</p>;
  const flow = cashFlow(now, before);
  if ("reason" in flow) return <p className="muted">{t("spread.cashFlow.noCash")}</p>;
  return (
    <TableScroll label={t("spread.cashFlow.title")}>
      <table>
        <caption className="muted xs">{t("spread.cashFlow.caption")}</caption>
        <tbody>
          {CASH_FLOW_STAGES.map((stage) => (
            <Fragment key={stage}>
              {flow.lines
                .filter((line) => line.stage === stage && line.amount.value !== 0)
                .map(({ id, amount }) => (
                  <tr key={id}>
                    <th scope="row">
                      {t([openKey("workbench:spread.cashFlow.lines", id), openKey("workbench:lines", id)])}
                    </th>
                    <FigureCell figure={amount} text={units} />
                  </tr>
                ))}
              <tr className="sum">
                <th scope="row">{t(`spread.cashFlow.stages.${stage}`)}</th>
                <FigureCell figure={flow.subtotals[stage]} text={units} />
              </tr>
            </Fragment>
          ))}
          <tr>
            <th scope="row">{t("spread.cashFlow.remainder")}</th>
            <td className="num">{units(flow.remainder)}</td>
          </tr>
          <tr className="sum">
            <th scope="row">{t("spread.cashFlow.change")}</th>
            <td className="num">{units(flow.changeInCash)}</td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}
