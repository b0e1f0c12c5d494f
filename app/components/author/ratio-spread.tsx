import type { ShownSample } from "./types";
import { STRIP } from "~/components/charts/dot-strip";
import { Card } from "~/components/ui/card";
import { TableScroll } from "~/components/ui/table-scroll";
import { ratioValue } from "~/components/worksheet/ratio-text";
import { RATIO_UNITS } from "~/domain/statements";
import { quantile } from "~/domain/statistics";
import { useTranslation } from "~/i18n/use-translation";

const SHOWN = ["ebitdaMargin", "dscr", "debtToAssets", "current", "dso", "dio", "salesGrowth"] as const;

/** Lower quartile, median and upper quartile of the reported ratios, with a bar from lowest to highest. */
export function RatioSpread({ samples }: { samples: readonly ShownSample[] }) {
  const { t } = useTranslation(["library", "workbench"]);
  if (samples.every(({ ratios }) => SHOWN.every((id) => ratios[id] === undefined)))
    return (
      <Card title={t("trial.ratios")}>
        <p>{t("trial.noRatios")}</p>
      </Card>
    );
  return (
    <Card title={t("trial.ratios")}>
      <p>{t("trial.ratiosSay")}</p>
      <TableScroll label={t("table", { heading: t("trial.ratios") })}>
        <table className="stack-table">
          <thead>
            <tr>
              <th scope="col">{t("workbench:spread.ratio")}</th>
              <th scope="col" className="num">
                {t("trial.lower")}
              </th>
              <th scope="col" className="num">
                {t("trial.median")}
              </th>
              <th scope="col" className="num">
                {t("trial.upper")}
              </th>
              <th scope="col">{t("trial.range")}</th>
            </tr>
          </thead>
          <tbody>
            {SHOWN.map((id) => {
              const values = samples.flatMap(({ ratios }) => ratios[id] ?? []);
              if (values.length === 0) return null;
              const say = (p: number) => ratioValue(quantile(values, p), RATIO_UNITS[id]);
              return (
                <tr key={id}>
                  <th scope="row">{t(`workbench:ratios.${id}`)}</th>
                  <td className="num" data-label={t("trial.lower")}>
                    {say(0.25)}
                  </td>
                  <td className="num" data-label={t("trial.median")}>
                    {say(0.5)}
                  </td>
                  <td className="num" data-label={t("trial.upper")}>
                    {say(0.75)}
                  </td>
                  <td className="whole" data-label={t("trial.range")}>
                    <Range values={values} />
                    <span className="muted sm">
                      {say(0)} – {say(1)}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}

/** Every value as a tick between the lowest and the highest. */
function Range({ values }: { values: readonly number[] }) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = STRIP.right - STRIP.left;
  const x = (value: number) => STRIP.left + (high === low ? width / 2 : (width * (value - low)) / (high - low));
  return (
    <svg className="range" viewBox="0 0 600 60" preserveAspectRatio="none" aria-hidden="true">
      <line className="axis" x1={STRIP.left} x2={STRIP.right} y1={30} y2={30} />
      {values.map((value, index) => (
        <line key={index} className="tick" x1={x(value)} x2={x(value)} y1={10} y2={50} />
      ))}
    </svg>
  );
}
