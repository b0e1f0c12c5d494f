import { Fragment } from "react";
import type { ShownSample } from "./types";
import { STRIP } from "~/components/charts/dot-strip";
import { Card } from "~/components/ui/card";
import { StackTable, type StackRow } from "~/components/ui/stack-table";
import { TableScroll } from "~/components/ui/table-scroll";
import { ratioValue } from "~/components/worksheet/ratio-text";
import { RATIO_UNITS } from "~/domain/statements";
import { quantile } from "~/domain/statistics";
import { useTranslation } from "~/i18n/use-translation";

const SHOWN = ["ebitdaMargin", "dscr", "debtToAssets", "current", "dso", "dio", "salesGrowth"] as const;

/** Lower quartile, median and upper quartile of the reported ratios, with a bar from lowest to highest. */
export function RatioSpread({ samples }: { samples: readonly ShownSample[] }) {
  const { t } = useTranslation("library");
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
        <StackTable
          label={t("trial.ratios")}
          columns={[
            { label: t("trial.ratio") },
            { label: t("trial.lower"), num: true },
            { label: t("trial.median"), num: true },
            { label: t("trial.upper"), num: true },
            { label: t("trial.range"), whole: true },
          ]}
          rows={SHOWN.flatMap(rowOf)}
        />
      </TableScroll>
    </Card>
  );

  function rowOf(id: (typeof SHOWN)[number]): StackRow[] {
    const values = samples.flatMap(({ ratios }) => ratios[id] ?? []);
    if (values.length === 0) return [];
    const say = (p: number) => ratioValue(quantile(values, p), RATIO_UNITS[id]);
    const range = (
      <Fragment key="range">
        <Range values={values} />
        <span className="muted sm">
          {say(0)} – {say(1)}
        </span>
      </Fragment>
    );
    return [{ key: id, head: t(`ratios.${id}`), cells: [say(0.25), say(0.5), say(0.75), range] }];
  }
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
