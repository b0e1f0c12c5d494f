import { PlaceLink } from "~/components/casefile/place";
import { placeInSource } from "./reconcile-place";
import type { ReconcileLook } from "./reconcile-sources";
import { useWorksheet } from "./worksheet-context";
import { signedPercent } from "~/components/casefile/numbers";
import type { ShownDocument } from "~/components/casefile/types";
import { formatMonth, formatNumber, formatPercent } from "~/components/ui/format";
import type { ComparedMonth, Comparison, MonthlySeries } from "~/domain/casefile/browser";
import { useTranslation } from "~/i18n/use-translation";

interface ReconcileTableProps {
  readonly comparison: Comparison;
  readonly unit: MonthlySeries["unit"];
  readonly look: ReconcileLook;
  readonly documents: readonly ShownDocument[];
}

/** The two sources month by month with their gap in amount and in per cent, and a pin for what wants explaining. */
export function ReconcileTable({ comparison, unit, look, documents }: ReconcileTableProps) {
  const { t } = useTranslation("workbench");
  const { readOnly } = useWorksheet();
  const { basis, months, total } = comparison;
  if (!total) return <p className="muted">{t("reconcile.noShared")}</p>;
  const thousands = basis === "amounts" && unit === "money";
  const figure = (value: number | undefined) =>
    value === undefined ? "·" : formatNumber(thousands ? value / 100_000 : value);
  const beyond = months.filter(({ deviation }) => isBeyond(deviation, look.tolerance)).length;
  const basisText = basis === "index" ? "index" : thousands ? "amounts" : "counts";
  return (
    <>
      <p className="sm" role="status">
        {t("reconcile.beyond", { count: beyond, tolerance: formatPercent(look.tolerance, 0) })}
      </p>
      <table className="reconcile">
        <caption className="muted xs">
          {t(`reconcile.basis.${basisText}`)} {look.left === "reportedSales" && t("reconcile.evenParts")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("reconcile.month")}</th>
            <th scope="col" className="num">
              {t(`reconcile.short.${look.left}`)}
            </th>
            <th scope="col" className="num">
              {t(`reconcile.short.${look.right}`)}
            </th>
            {basis === "amounts" && (
              <th scope="col" className="num">
                {t("reconcile.difference")}
              </th>
            )}
            <th scope="col" className="num">
              {t("reconcile.gap")}
            </th>
            {!readOnly && (
              <th scope="col">
                <span className="visually-hidden">{t("pin.short")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {months.map((row) => (
            <tr key={row.month}>
              <th scope="row">{formatMonth(row.month)}</th>
              <td className="num">{figure(row.left)}</td>
              <td className="num">{figure(row.right)}</td>
              {basis === "amounts" && <td className="num">{row.difference !== undefined && figure(row.difference)}</td>}
              <Gap deviation={row.deviation} tolerance={look.tolerance} />
              {!readOnly && <MonthPin row={row} look={look} documents={documents} />}
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t("reconcile.total", { count: total.months })}</th>
            <td className="num">{basis === "index" ? "" : figure(total.left)}</td>
            <td className="num">{basis === "index" ? "" : figure(total.right)}</td>
            {basis === "amounts" && <td className="num">{figure(total.right - total.left)}</td>}
            <Gap deviation={total.deviation} tolerance={look.tolerance} />
            {!readOnly && <td />}
          </tr>
        </tbody>
      </table>
    </>
  );
}

const isBeyond = (deviation: number | undefined, tolerance: number) =>
  deviation !== undefined && Math.abs(deviation) > tolerance;

/** Beyond the tolerance in colour and in weight, so that colour is not the only sign. */
function Gap({ deviation, tolerance }: { deviation: number | undefined; tolerance: number }) {
  if (deviation === undefined) return <td className="num" />;
  return <td className={isBeyond(deviation, tolerance) ? "num beyond" : "num"}>{signedPercent(deviation)}</td>;
}

interface MonthPinProps {
  readonly row: ComparedMonth;
  readonly look: ReconcileLook;
  readonly documents: readonly ShownDocument[];
}

/** Opens the second source, or the first where that has no such month, with the month ready to be pinned. */
function MonthPin({ row, look, documents }: MonthPinProps) {
  const { t } = useTranslation("workbench");
  const source = row.right === undefined ? look.left : look.right;
  const place = placeInSource(documents, source, row.month, look);
  return (
    <td>
      {place && (
        <PlaceLink
          to={{ doc: place.doc, at: place.at, pin: place.at }}
          className="sm"
          aria-label={t("reconcile.pin", { month: formatMonth(row.month), source: t(`reconcile.sources.${source}`) })}
        >
          {t("reconcile.pinShort")}
        </PlaceLink>
      )}
    </td>
  );
}
