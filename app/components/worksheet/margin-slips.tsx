import { useState } from "react";
import { useHydrated } from "~/components/ui/use-hydrated";
import { formatNumber, formatPercent } from "~/components/ui/format";
import { type Figure, type IpcTolerances, marginCheck } from "~/domain/statements";
import { parseMoney } from "~/forms/figures";
import { useTranslation } from "~/i18n/use-translation";

const COLUMNS = ["sales", "unitPrice", "unitCost"] as const;
const NONE = { sales: "", unitPrice: "", unitCost: "" };

interface MarginSlipsProps {
  /** gross margin of the last reported year */
  readonly stated: Figure;
  readonly tolerances: IpcTolerances;
}

/** The main products as slips and price lists show them, against the stated margin: a reckoning, no part of the draft. */
export function MarginSlips({ stated, tolerances }: MarginSlipsProps) {
  const { t } = useTranslation("workbench");
  const [rows, setRows] = useState([NONE, NONE, NONE]);
  if (!useHydrated()) return null;
  const products = rows.flatMap((row) => {
    const [sales, unitPrice, unitCost] = COLUMNS.map((column) => parseMoney(row[column]));
    return sales && unitPrice && unitCost !== undefined && Number.isFinite(sales + unitPrice + unitCost)
      ? [{ sales, unitPrice, unitCost }]
      : [];
  });
  const { evidence, deviation, flag } = marginCheck(stated, products, tolerances);
  return (
    <details className="analysis">
      <summary>{t("slips.title")}</summary>
      <p className="muted sm">{t("slips.lead")}</p>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`slips.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, no) => (
            <tr key={no}>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <input
                    inputMode="decimal"
                    size={5}
                    value={row[column]}
                    aria-label={t("slips.cell", { column: t(`slips.${column}`), no: no + 1 })}
                    onChange={({ target: { value } }) =>
                      setRows((before) => before.map((one, i) => (i === no ? { ...one, [column]: value } : one)))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={flag ? "sm warn" : "sm"} role="status">
        {evidence.value !== undefined && stated.value !== undefined && deviation.value !== undefined
          ? t(flag ? "slips.beyond" : "slips.within", {
              slips: formatPercent(evidence.value),
              stated: formatPercent(stated.value),
              points: formatNumber(Math.abs(deviation.value) * 100, 1),
            })
          : t("slips.open")}
      </p>
    </details>
  );
}
