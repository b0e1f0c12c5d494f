import { percent, table } from "../markdown";
import { said, type Section, verdict } from "./targets";
import { QUALITIES } from "~/domain/firm";
import { levelsOf, type Look } from "~/domain/world";
import { mean, quantile } from "~/domain/statistics";

const pdsOf = (looks: readonly Look[]): number[] => looks.map(({ ratingPd }) => ratingPd);

/** "About" a quartile: this much to either side. House value. */
const LOWER = [0.006, 0.01] as const;
const UPPER = [0.04, 0.06] as const;

export function levelSection(looks: readonly Look[]): Section {
  const { quantiles, mean: middle, shares } = levelsOf(pdsOf(looks));
  const aims = [
    verdict({ what: "median of the rating PD", found: quantiles[2]!, least: 0.015, most: 0.025 }),
    verdict({ what: "its lower quartile, about 0.8 %", found: quantiles[1]!, least: LOWER[0], most: LOWER[1] }),
    verdict({ what: "its upper quartile, about 5 %", found: quantiles[3]!, least: UPPER[0], most: UPPER[1] }),
    verdict({ what: "its mean", found: middle, least: 0.04, most: 0.06 }),
    verdict({ what: "rating PDs from 1 to 6 %", found: shares[1], least: 0.45, most: 0.55 }),
    verdict({ what: "rating PDs above 15 %", found: shares[3], most: 0.08 }),
  ];
  const row = (name: string, some: readonly Look[]): string[] => {
    const found = levelsOf(pdsOf(some));
    const at = found.quantiles.map((pd) => percent(pd, 2));
    return [name, `${found.files}`, ...at, percent(found.mean), ...found.shares.map((share) => percent(share, 0))];
  };
  return {
    verdicts: aims,
    text: [
      "## Rating PD",
      "Default within a year, or within the 90 days after a due date inside it, whatever the tenor. Bent: something is " +
        "planted, a lie or a rule that ends the application.",
      table(
        ["files", "n", "5 %", "25 %", "median", "75 %", "95 %", "mean", "< 1 %", "1–6 %", "6–15 %", "> 15 %"],
        [
          ["target", "", "", "about 0.8 %", "1.5–2.5 %", "about 5 %", "", "4–6 %", "", "45–55 %", "", "≤ 8 %"],
          row("all", looks),
          ...[false, true].flatMap((bent) => {
            const some = looks.filter((look) => look.bent === bent);
            return some.length > 0 ? [row(bent ? "bent" : "honest", some)] : [];
          }),
        ],
      ),
      aims.map((aim) => `${aim.what}: ${said(aim)}`).join("; ") + ".",
    ],
  };
}

const KINDS: readonly (readonly [string, (look: Look) => boolean])[] = [
  ["bullet", ({ repayment }) => repayment === "bullet"],
  ["line", ({ repayment }) => repayment === "revolving"],
  ["instalments up to a year", (look) => inParts(look) && look.tenorMonths <= 12],
  ["instalments over a year", (look) => inParts(look) && look.tenorMonths > 12],
];
const inParts = ({ repayment }: Look): boolean => repayment !== "bullet" && repayment !== "revolving";

/** A floored estimate and a sum of shares may differ by this much. */
const ROUNDING = 0.0003 + 1e-9;

/** A shorter loan cannot fail oftener than its firm, nor a longer one less often; a loan of a year fails as its firm. */
function contradictsItself({ tenorMonths, ratingPd, lifetimePd }: Look): boolean {
  return (
    (tenorMonths <= 12 && lifetimePd > ratingPd + ROUNDING) || (tenorMonths >= 12 && ratingPd > lifetimePd + ROUNDING)
  );
}

export function curveSection(looks: readonly Look[]): Section {
  const aim = verdict({
    what: "files whose lifetime PD and rating PD are not of one curve",
    found: looks.filter(contradictsItself).length,
    most: 0,
    as: (value) => value.toFixed(0),
  });
  const rows = KINDS.map(([name, is]) => [name, looks.filter(is)] as const).filter(([, some]) => some.length > 0);
  const cells = (some: readonly Look[], of: (look: Look) => number): string =>
    `${percent(mean(some.map(of)))} (${percent(quantile(some.map(of), 0.5), 2)})`;
  return {
    verdicts: [aim],
    text: [
      "## One curve",
      "Mean (and median) by kind of loan. The rating PD looks at the due dates of one year whatever the tenor; the others " +
        "are sums of the loan's monthly curve: of its first 12 months, of 15 (a due date of month 12 defaults in month 15), " +
        "and of all months to 90 days after the last due date. A loan shorter than a year fails less often than its firm " +
        `within the year, a longer one more often, one of twelve months as often. Files that contradict this: ${said(aim)}.`,
      table(
        ["loan", "n", "mean tenor", "rating PD", "12 months", "15 months", "lifetime"],
        rows.map(([name, some]) => [
          name,
          `${some.length}`,
          mean(some.map(({ tenorMonths }) => tenorMonths)).toFixed(1),
          cells(some, ({ ratingPd }) => ratingPd),
          cells(some, ({ pdYear }) => pdYear),
          cells(some, ({ pdYearAndDue }) => pdYearAndDue),
          cells(some, ({ lifetimePd }) => lifetimePd),
        ]),
      ),
    ],
  };
}

export function tradeSection(looks: readonly Look[]): Section {
  const cell = (some: readonly Look[]): string =>
    some.length === 0
      ? ""
      : `${percent(mean(pdsOf(some)))} (${percent(quantile(pdsOf(some), 0.5), 2)}), ${some.length}`;
  const trades = [...new Set(looks.map(({ trade }) => trade))]
    .map((trade) => ({ trade, of: looks.filter((look) => look.trade === trade) }))
    .sort((a, b) => quantile(pdsOf(b.of), 0.5) - quantile(pdsOf(a.of), 0.5));
  const rows = [...trades, { trade: "all", of: looks }].map(({ trade, of }) => [
    trade,
    ...QUALITIES.map((quality) => cell(of.filter((look) => look.quality === quality))),
    cell(of),
  ]);
  return {
    verdicts: [],
    text: [
      "## Default by trade and quality",
      "Mean rating PD (median), files; the riskiest median first. The mix of recipes differs from trade to trade.",
      table(["trade", ...QUALITIES, "all"], rows),
    ],
  };
}
