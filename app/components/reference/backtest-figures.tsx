import { formatLowerBound, formatShare, gradesText } from "./backtest-text";
import { WhiskerMark, WhiskerPlot } from "~/components/charts/whisker-plot";
import { StackTable, type StackRow } from "~/components/ui/stack-table";
import { Tag } from "~/components/ui/tag";
import type { Band, Cell, Pair } from "~/domain/judgement/backtest";
import { clauses } from "~/i18n/clauses";
import { useTranslation } from "~/i18n/use-translation";

const KINDS = ["honest", "bent"] as const;
const MARKS = ["honest", "bent", "said"] as const;
const TONE = { tooLow: "bad", inLine: "good", tooHigh: "warn" } as const;

/** The figures drawn, with the table behind them. */
export function BacktestFigures({ bands }: { bands: readonly Band[] }) {
  const { t } = useTranslation("reference");
  const parts = bands.flatMap((band) => band.parts);
  const drawn = parts.map((pair) => ({
    name: gradesText(pair.grades, t),
    whiskers: KINDS.flatMap((kind) => {
      const cell = pair[kind];
      return cell ? [{ kind, value: cell.came.mean, low: cell.came.low, high: cell.came.high, said: cell.said }] : [];
    }),
  }));
  const described = clauses(
    t,
    drawn.flatMap(({ name, whiskers }) =>
      whiskers.map(({ kind, value, said }) =>
        t(said === undefined ? "backtest.chart.point" : "backtest.chart.pointSaid", {
          grades: name,
          kind: t(`backtest.kind.${kind}`),
          came: formatShare(value),
          said: said === undefined ? "" : formatShare(said),
        }),
      ),
    ),
  );
  return (
    <>
      <h2>{t("backtest.chart.title")}</h2>
      <ul className="key-list sm muted">
        {MARKS.map((mark) => (
          <li key={mark}>
            <svg className="key" viewBox="0 0 20 20" aria-hidden="true">
              <WhiskerMark kind={mark} x={10} y={10} />
            </svg>
            {t(`backtest.chart.key.${mark}`)}
          </li>
        ))}
      </ul>
      <WhiskerPlot rows={drawn} format={formatShare} description={t("backtest.chart.says", { values: described })} />
      <StackTable
        label={t("backtest.table.label")}
        columns={[
          { label: t("backtest.table.grades") },
          { label: t("backtest.table.cases"), num: true },
          { label: t("backtest.table.said"), num: true },
          { label: t("backtest.table.came"), num: true },
          { label: t("backtest.table.once"), num: true },
          { label: t("backtest.table.model") },
        ]}
        rows={bands.flatMap((band) => [
          ...band.parts.flatMap((part) => rowsOf(part)),
          ...(band.parts.length > 1 ? rowsOf(band, true) : []),
        ])}
      />
    </>
  );

  function rowsOf(pair: Pair, sum = false): StackRow[] {
    return KINDS.flatMap((kind) => {
      const cell = pair[kind];
      const name = gradesText(pair.grades, t);
      const head = t(sum ? "backtest.table.sum" : "backtest.table.row", {
        grades: name,
        kind: t(`backtest.kind.${kind}`),
      });
      return cell ? [{ key: `${name}/${kind}/${sum}`, head, cells: cellsOf(cell), sum }] : [];
    });
  }

  function cellsOf({ cases, said, came, once, model }: Cell) {
    const interval = ({ low, high }: { low: number; high: number }) =>
      t("backtest.table.interval", { low: formatLowerBound(low), high: formatShare(high) });
    return [
      cases,
      said === undefined ? undefined : formatShare(said),
      <Figure key="came" value={formatShare(came.mean)} interval={interval(came)} />,
      <Figure
        key="once"
        value={t("backtest.table.ofCases", { failed: once.failed, cases })}
        interval={interval(once)}
      />,
      model && (
        <Tag key="model" tone={TONE[model]}>
          {t(`backtest.table.models.${model}`)}
        </Tag>
      ),
    ];
  }
}

function Figure({ value, interval }: { value: string; interval: string }) {
  return (
    <span>
      {value} <span className="muted sm">{interval}</span>
    </span>
  );
}
