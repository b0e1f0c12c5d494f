import { FigureCell } from "./figure-cell";
import { MarginSlips } from "./margin-slips";
import { ReferenceLink } from "./reference-link";
import { signedPercent, units } from "~/components/casefile/numbers";
import { Tag } from "~/components/ui/tag";
import { formatNumber, formatPercent } from "~/components/ui/format";
import { type IpcTolerances, ratios, type Statement, yearCheck } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

interface YearChecksProps {
  /** as reported, the oldest first */
  readonly statements: readonly Statement[];
  readonly tolerances: IpcTolerances;
}

/** Gross margin and equity from one reported year to the next: what stands in for an audit beside the sources of sales. */
export function YearChecks({ statements, tolerances }: YearChecksProps) {
  const { t } = useTranslation("workbench");
  const last = statements.at(-1);
  const years = statements.slice(1).map((now, i) => ({ now, check: yearCheck(now, statements[i]!, tolerances) }));
  return (
    <section aria-labelledby="year-checks">
      <h2 id="year-checks">{t("yearChecks.title")}</h2>
      <p className="muted sm">
        {t("yearChecks.lead", {
          points: formatNumber(tolerances.grossMarginPoints * 100),
          equity: formatPercent(tolerances.equity, 0),
        })}{" "}
        <ReferenceLink page="ipc_margin_check">{t("yearChecks.byProduct")}</ReferenceLink>
      </p>
      {years.length === 0 ? (
        <p className="muted">{t("yearChecks.tooFew")}</p>
      ) : (
        <table>
          <caption className="muted xs">{t("yearChecks.caption")}</caption>
          <thead>
            <tr>
              <td />
              {years.map(({ now: { periodEnd } }) => (
                <th key={periodEnd} scope="col" className="num">
                  {periodEnd.slice(0, 4)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("yearChecks.margin")}</th>
              {years.map(({ now, check }) => (
                <FigureCell key={now.periodEnd} figure={check.margin.now} text={formatPercent} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t("yearChecks.moved")}</th>
              {years.map(({ now, check: { margin } }) => (
                <FigureCell key={now.periodEnd} figure={margin.change} text={signedPoints} />
              ))}
            </tr>
            <tr>
              <th scope="row">
                <ReferenceLink page="ipc_equity_check">{t("yearChecks.expected")}</ReferenceLink>
              </th>
              {years.map(({ now, check }) => (
                <FigureCell key={now.periodEnd} figure={check.equity.expected} text={units} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t("yearChecks.actual")}</th>
              {years.map(({ now, check }) => (
                <FigureCell key={now.periodEnd} figure={check.equity.actual} text={units} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t("yearChecks.deviation")}</th>
              {years.map(({ now, check }) => (
                <FigureCell key={now.periodEnd} figure={check.equity.deviation} text={signedPercent} />
              ))}
            </tr>
            <tr>
              <th scope="row">{t("yearChecks.says")}</th>
              {years.map(({ now, check }) => (
                <td key={now.periodEnd} className="num">
                  <Said margin={check.margin.flag} equity={check.equity.flag} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
      {last && <MarginSlips stated={ratios(last).grossMargin} tolerances={tolerances} />}
    </section>
  );
}

/** Which of the two wants asking about; where both are open there is nothing to say. */
function Said({ margin, equity }: { margin: boolean | undefined; equity: boolean | undefined }) {
  const { t } = useTranslation("workbench");
  const asks = [margin && t("yearChecks.askMargin"), equity && t("yearChecks.askEquity")].filter(Boolean);
  if (asks.length > 0) return <Tag tone="warn">{t("common:list", { items: asks })}</Tag>;
  return margin === undefined && equity === undefined ? null : <Tag tone="good">{t("yearChecks.quiet")}</Tag>;
}

const signedPoints = (value: number): string => `${value > 0 ? "+" : ""}${formatNumber(value * 100, 1)}`;
