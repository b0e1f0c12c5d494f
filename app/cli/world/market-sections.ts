import { percent, table } from "../markdown";
import { asArea, said, type Section, verdict } from "./targets";
import { areaOf, type Area, type Look } from "~/domain/world";
import { quantile } from "~/domain/statistics";

export const areaText = (area: Area | undefined): string =>
  area ? `${area.auc.toFixed(3)} (${area.low.toFixed(3)} to ${area.high.toFixed(3)})` : "—";

const KNOWN_BY_BANKS: readonly (readonly [string, (look: Look) => number | undefined, least: number, most: number])[] =
  [
    ["bank rates, moved with the LPR", ({ rateToday }) => rateToday, 0.7, 0.78],
    ["bank rates, as the loan list states them", ({ listedRate }) => listedRate, 0.7, 0.78],
    ["applications elsewhere in the bureau's report", ({ enquiries }) => enquiries, 0.55, 0.65],
  ];

export function bankSection(looks: readonly Look[]): Section {
  const ends = looks.filter(({ quality }) => quality !== "average");
  const median = quantile(
    looks.map(({ ratingPd }) => ratingPd),
    0.5,
  );
  const found = KNOWN_BY_BANKS.map(([what, of, least, most]) => {
    const weak = areaOf(
      ends.map(of),
      ends.map(({ quality }) => quality === "weak"),
    );
    const risky = areaOf(
      looks.map(of),
      looks.map(({ ratingPd }) => ratingPd > median),
    );
    const aim = verdict({ what: `weak against strong: ${what}`, found: weak?.auc ?? 0.5, least, most, as: asArea });
    return { aim, row: [what, areaText(weak), `${least.toFixed(2)}–${most.toFixed(2)}`, said(aim), areaText(risky)] };
  });
  return {
    verdicts: found.map(({ aim }) => aim),
    text: [
      "## What other banks know",
      "AUC (95 % interval after Hanley and McNeil): weak firms against strong ones, average ones left out; and rating PD " +
        "above the median against below. Rates are weighed by what is owed; the bank that asks today is left out of no " +
        "count, because it stands in every file.",
      table(
        ["seen in the file", "weak against strong", "target", "", "rating PD above the median"],
        found.map(({ row }) => row),
      ),
    ],
  };
}

/** A basis point is what rates are written in. */
const HALF_A_BASIS_POINT = 0.00005;

export function leaverSection(looks: readonly Look[]): Section {
  const customers = looks.flatMap(({ rateToday, reservationRate }) =>
    rateToday === undefined ? [] : [reservationRate - rateToday],
  );
  const aim = verdict({
    what: "customers who would leave below today's rate",
    found: customers.filter((above) => above < -HALF_A_BASIS_POINT).length / Math.max(1, customers.length),
    most: 0.1,
  });
  const points = [0.05, 0.5, 0.95].map((at) => (10_000 * quantile(customers, at)).toFixed(0)).join(" / ");
  return {
    verdicts: [aim],
    text: [
      "## Customers who would leave",
      `Of ${customers.length} firms with a bank loan, ${aim.found} would leave for a rate below what they pay today, each ` +
        `rate moved with the LPR since it was set (target ${aim.target}): ${said(aim)}. What they leave at lies 5 % / median / ` +
        `95 % = ${points} basis points above what they pay.`,
    ],
  };
}

export function requestSection(looks: readonly Look[]): Section {
  const share = (some: readonly Look[], is: (look: Look) => boolean): string =>
    some.length === 0 ? "—" : percent(some.filter(is).length / some.length);
  const ways = [
    ["earns at the policy's price", ({ soundness: { earns } }: Look) => earns],
    ["lent at the customer's highest rate", ({ soundness: { lent } }: Look) => lent],
  ] as const;
  const aim = verdict({
    what: "bad as asked, good in another form",
    found: looks.filter(({ soundness: { earns } }) => !earns.asked && earns.other).length / looks.length,
    least: 0.15,
    most: 0.25,
  });
  const rows = ways.flatMap(([name, of]) =>
    (
      [
        ["all", looks],
        ["oversized by the recipe", looks.filter(({ oversized }) => oversized)],
        ["others", looks.filter(({ oversized }) => !oversized)],
      ] as const
    ).map(([files, some]) => [
      name,
      `${files}: ${some.length}`,
      share(some, (look) => of(look).asked),
      share(some, (look) => !of(look).asked && of(look).other),
      share(some, (look) => !of(look).asked && !of(look).other),
    ]),
  );
  return {
    verdicts: [aim],
    text: [
      "## A sound loan inside a bad request",
      "The request as asked against the whole, two thirds, half or a third of it, each repaid as asked or in instalments over the " +
        "months in which its purpose pays it back (working capital 18, machines and refinancing 36, premises 60), against " +
        "the same security; each lived through 500 of the same futures. *Earns*: margin less loss of the true curve is " +
        "positive at the price that the policy asks at the true rating PD, at most its highest rate, whether or not this " +
        "customer pays it. *Lent*: the same at the highest rate that the customer pays, and no rule ends the application. " +
        `Target: a fifth, ${aim.target} by the first: ${said(aim)}.`,
      table(["good means", "files", "good as asked", "bad as asked, good in another form", "bad in every form"], rows),
    ],
  };
}
