import { percent, table } from "../markdown";
import type { Section } from "./targets";
import { irbCorporate, irbOtherRetail } from "~/domain/pricing";
import { mean, quantile } from "~/domain/statistics";
import { assetCorrelationOf, type Correlation, factorCorrelation, jointDefaults, type Look } from "~/domain/world";

const correlationText = ({ value, standardError }: Correlation): string =>
  `${percent(value, 2)} ± ${percent(1.96 * standardError, 2)}`;

/** Below EUR 5m of turnover the SME reduction of the corporate correlation is whole. */
const SMALL_TURNOVER_EUR_M = 5;
const baselAt = (pd: number) => ({
  sme: irbCorporate({ pd, lgd: 0.45, maturityYears: 2.5, turnoverEurM: SMALL_TURNOVER_EUR_M }).correlation,
  retail: irbOtherRetail(pd, 0.45).correlation,
});

export function jointSection(looks: readonly Look[]): Section {
  const paths = Math.min(...looks.map(({ plainFutures }) => plainFutures));
  const by = (group: (look: Look) => string) =>
    looks.map((look) => ({ group: group(look), on: look.failsOn.filter((path) => path < paths) }));
  const firms = by(({ trade }) => trade);
  const found = jointDefaults(firms, paths);
  const together = jointDefaults(
    by(({ month }) => month),
    paths,
  );
  const pds = (trade?: string) =>
    firms.filter(({ group }) => trade === undefined || group === trade).map(({ on }) => on.length / paths);
  const row = (name: string, correlation: Correlation, own: readonly number[]): string[] => [
    name,
    correlationText(correlation),
    percent(assetCorrelationOf(own, correlation.value)),
  ];
  const median = Math.max(0.0003, quantile(pds(), 0.5));
  const rows = [
    ...[...found.withinGroup].map(([trade, one]) => row(trade, one, pds(trade))),
    row("**pairs of one trade**", found.within, pds()),
    row("**pairs of two trades**", found.between, pds()),
    row("**pairs that applied in one month**", together.within, pds()),
  ];
  const basel = [median, mean(pds())].map((pd) => {
    const { sme, retail } = baselAt(pd);
    const implied = (r: number) => percent(factorCorrelation([pd, pd], r), 2);
    return [percent(pd, 2), percent(sme), implied(sme), percent(retail), implied(retail)];
  });
  return {
    verdicts: [],
    text: [
      "## Failing together",
      `Future i of every firm meets path i of the economy, with luck of its own; ${paths} paths. X = 1 where the loan defaults ` +
        "within a year and 90 days. Correlation: Σ cov(Xᵢ, Xⱼ) / Σ σᵢσⱼ over pairs of different firms, ± 95 % by a jackknife " +
        "over the paths. Firms that applied in different months share only a part of their year, or none of it; those that did " +
        "in one month share all of it. Beside it the asset " +
        "correlation R at which one common factor (Vasicek) makes firms of the same PDs fail together as often.",
      table(["firms", "default correlation", "asset correlation R that gives it"], rows),
      "Empirical estimates for small firms are about 1–5 % (SME credit reference §10, general knowledge), and lie below " +
        "Basel's supervisory range. Basel's R (CRE31) for corporates is 0.12f + 0.24(1 − f) with f = (1 − e^(−50PD))/(1 − e^(−50)), " +
        "less 0.04 up to EUR 5m of turnover: 8 to 20 %; for other retail 0.03f + 0.16(1 − f) with 35 in place of 50: 3 to 16 %. " +
        "R is a correlation of assets; the default correlation that it gives two firms of the same PD stands beside it, here " +
        "at the median and the mean of the files.",
      table(["PD", "R, SME corporate", "default correlation", "R, other retail", "default correlation"], basel),
    ],
  };
}
