import { percent, table } from "./markdown";
import { QUALITIES } from "~/domain/firm";
import { INDUSTRIES, type Industry } from "~/domain/industries";
import {
  benfordDeviation,
  cell,
  compare,
  contrast,
  correlations,
  ledgerAmounts,
  POLISH_MEDIANS,
  rates,
  read,
  type Reading,
} from "~/domain/realism";

interface Population {
  readonly firms: number;
  readonly futures: number;
  readonly seed: string;
}

const SIZES = ["micro", "small", "medium"] as const;
/** Firms of each industry whose ledgers are looked at: their digits need no thousand firms. */
const LEDGERS = 20;

/** Firms of each trade and quality, and futures of each, that show how far qualities lie apart: half a percent is seen. */
const CELL = { firms: 60, futures: 200 } as const;

/** The whole comparison as Markdown. Firms are lived anew on every call; nothing is stored. */
export function realismReport({ firms, futures, seed }: Population): string {
  const trades = Object.values(INDUSTRIES).map((industry) => ({
    industry,
    readings: Array.from({ length: firms }, (_, i) => read(industry, i, seed, futures)),
  }));
  const all = trades.flatMap(({ readings }) => readings);
  return [
    "# Realism of the simulated firms",
    `${firms} firms in each industry (25 % strong, 55 % average, 20 % weak; 40 % micro, 45 % small, 15 % medium), ` +
      `${futures} futures each, seed \`${seed}\`. Printed by \`npm run lendwright -- realism\`.`,
    "## Ratios by industry",
    "Last closed year by the true books: lower quartile / median / upper quartile, and in brackets the deviation from " +
      "the published median and its ±35 % quartiles (SME credit reference §10, weak). ✗: beyond 15 % (median) or 25 % (quartile).",
    ...trades.map(({ industry, readings }) => ratioTable(industry, readings)),
    "## True PD by trade and quality",
    `${CELL.firms} firms each, sizes in turn, ${CELL.futures} futures each: lower quartile / median / upper quartile, and mean. Hazard: defaults of ` +
      "the second year over those of the first, of average firms with a two-year amortising loan of 0.6 of a year's EBITDA.",
    cellTable(seed),
    "## Default within twelve months",
    "On a bullet loan of 1.4 months of sales at 5.5 %. Realised: one outcome for each firm.",
    ratesTable("all firms", all),
    ...trades.map(({ industry, readings }) => ratesTable(industry.id, readings)),
    "## Sound and failed firms",
    contrastTable(all),
    "## Rank correlations",
    correlationTable(all),
    "## First digits of honest ledgers",
    digitTable(Math.min(firms, LEDGERS), seed),
  ].join("\n\n");
}

const signed = (share: number): string => `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(0)} %`;
const number = (x: number): string =>
  Math.abs(x) >= 10 ? x.toFixed(0) : Math.abs(x) >= 1 ? x.toFixed(2) : x.toFixed(3);

function ratioTable({ id }: Industry, readings: readonly Reading[]): string {
  const rows = compare(id, readings).map(({ ratio, points }) => [
    ratio,
    ...points.map(({ found, deviation, within }) => `${number(found)} (${signed(deviation)}${within ? "" : " ✗"})`),
  ]);
  return table([id, "lower quartile", "median", "upper quartile"], rows);
}

function ratesTable(name: string, readings: readonly Reading[]): string {
  const groups = [
    ...QUALITIES.map((quality) => [quality, readings.filter((one) => one.quality === quality)] as const),
    ...SIZES.map((size) => [size, readings.filter((one) => one.size === size)] as const),
  ];
  const rows = groups
    .filter(([, group]) => group.length > 0)
    .map(([group, members]) => {
      const found = rates(members);
      return [group, `${found.firms}`, percent(found.realised), percent(found.meanPd), percent(found.medianPd)];
    });
  return table([name, "firms", "realised", "mean PD", "median PD"], rows);
}

function cellTable(seed: string): string {
  const rows = Object.values(INDUSTRIES).map((industry) => {
    const cells = QUALITIES.map((quality) => cell(industry, quality, { ...CELL, seed }));
    const pds = cells.map(
      ({ lowerPd, medianPd, upperPd, meanPd }) =>
        `${[lowerPd, medianPd, upperPd].map((pd) => percent(pd)).join(" / ")}, ${percent(meanPd)}`,
    );
    const hazard = cells.find(({ secondYear }) => secondYear !== undefined)?.secondYear;
    return [industry.id, ...pds, hazard === undefined ? "" : number(hazard)];
  });
  return table(["trade", ...QUALITIES, "hazard"], rows);
}

const contrastTable = (readings: readonly Reading[]): string =>
  table(
    ["median", "sound", "failed", "Polish sound", "Polish failed"],
    contrast(readings).map(({ ratio, sound, failed }) => {
      const polish = Object.entries(POLISH_MEDIANS).find(([name]) => name === ratio)?.[1];
      return [ratio, number(sound), number(failed), polish ? `${polish.sound}` : "", polish ? `${polish.failed}` : ""];
    }),
  );

const correlationTable = (readings: readonly Reading[]): string =>
  table(
    ["ratios", "simulated", "Polish"],
    correlations(readings).map(({ a, b, found, polish }) => [`${a}, ${b}`, found.toFixed(2), polish.toFixed(2)]),
  );

function digitTable(firms: number, seed: string): string {
  const rows = Object.values(INDUSTRIES).map((industry) => {
    const amounts = Array.from({ length: firms }, (_, i) => ledgerAmounts(industry, i, seed)).flat();
    return [industry.id, `${amounts.length}`, benfordDeviation(amounts).toFixed(4)];
  });
  return table(["invoices and bills", "amounts", "mean absolute deviation from Benford"], rows);
}
