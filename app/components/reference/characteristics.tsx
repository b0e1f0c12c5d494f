import { formatNumber, formatPercent } from "~/components/ui/format";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { Tag } from "~/components/ui/tag";
import { binLabel, type Characteristic, type Scorecard } from "~/domain/scorecard";
import { useTranslation } from "~/i18n/use-translation";

/** What only some cards say of a characteristic and its bins. */
type Described = Characteristic & { readonly medianBin?: string };
interface Bin {
  readonly id: string;
  readonly label?: string;
  readonly below?: number;
  readonly points: number;
}

/** Every characteristic of a card with its bins and points. */
export function Characteristics({ scorecard }: { scorecard: Scorecard }) {
  return (
    <div className="columns">
      {scorecard.characteristics.map((characteristic) => (
        <CharacteristicTable key={characteristic.id} characteristic={characteristic} />
      ))}
    </div>
  );
}

function CharacteristicTable({ characteristic }: { characteristic: Described }) {
  const { t } = useTranslation("reference");
  const bins: readonly Bin[] = characteristic.bins;
  const isEnquiries = characteristic.kind === "qualitative" && characteristic.fact === "lenderEnquiries";
  const best = Math.max(...bins.map(({ points }) => points));
  return (
    <div className="card">
      <h3>
        {characteristic.label} {characteristic.kind === "qualitative" && <Tag>{t("scorecard.judged")}</Tag>}
      </h3>
      {characteristic.kind === "qualitative" && <p className="muted sm">{characteristic.guidance}</p>}
      {isEnquiries && <p className="muted sm">{t("scorecard.lenderEnquiries")}</p>}
      <TableScroll label={characteristic.label}>
        <table>
          <TableHead
            columns={[
              { label: t("scorecard.bin") },
              { label: t("scorecard.points"), num: true },
              { label: t("scorecard.lost"), num: true },
            ]}
          />
          <tbody>
            {bins.map((bin, index) => (
              <tr key={bin.id}>
                <th scope="row">
                  {bin.label === undefined
                    ? rangeText(bins[index - 1]?.below, bin.below)
                    : binLabel({ ...bin, label: bin.label })}{" "}
                  {bin.id === characteristic.medianBin && <Tag>{t("scorecard.median")}</Tag>}
                </th>
                <td className="num">{formatNumber(bin.points)}</td>
                <td className="num">{formatNumber(best - bin.points)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t("scorecard.missing")}</th>
              <td className="num">{formatNumber(characteristic.missingPoints)}</td>
              <td className="num">{formatNumber(best - characteristic.missingPoints)}</td>
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </div>
  );

  function rangeText(from: number | undefined, below: number | undefined): string {
    if (from === undefined && below === undefined) return t("scorecard.any");
    if (from === undefined) return t("scorecard.below", { bound: boundText(below!) });
    if (below === undefined) return t("scorecard.from", { from: boundText(from) });
    return t("scorecard.between", { from: boundText(from), bound: boundText(below) });
  }

  function boundText(value: number): string {
    const unit = characteristic.kind === "financial" ? characteristic.unit : "ratio";
    if (unit === "percent") return formatPercent(value);
    if (unit === "days") return t("calculator.days", { days: formatNumber(value) });
    if (unit === "months") return t("calculator.months", { months: formatNumber(value) });
    return formatNumber(value, 2) + (unit === "times" ? " ×" : "");
  }
}
