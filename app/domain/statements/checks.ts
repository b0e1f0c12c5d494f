import { difference, known, sum, unknown, type Figure } from "./figure";
import { TOTAL_LINES, type Statement, type TotalLine } from "./lines";
import { figures, partsOf } from "./totals";

export type CheckId = "balance" | "retainedEarnings" | `total:${TotalLine}`;

/** One identity, its two sides in minor units. `missing` says which side's figure the source leaves open. */
export type Check =
  | { readonly id: CheckId; readonly status: "ties"; readonly expected: number; readonly found: number }
  | {
      readonly id: CheckId;
      readonly status: "differs";
      readonly expected: number;
      readonly found: number;
      /** found − expected */
      readonly difference: number;
    }
  | { readonly id: CheckId; readonly status: "missing"; readonly reason: string };

/**
 * The identities every set of accounts should keep: assets = liabilities + equity; opening retained earnings + net
 * profit − dividends = closing retained earnings; each total the source states = its lines.
 */
export function checks(current: Statement, previous?: Statement): readonly Check[] {
  const now = figures(current);
  const balance = check(
    "balance",
    sum(now.measured("totalLiabilities"), now.measured("equity")),
    now.measured("totalAssets"),
  );
  const opening = previous ? figures(previous).line("retainedEarnings") : unknown("noPreviousPeriod");
  const rollForward = check(
    "retainedEarnings",
    difference(sum(opening, now.measured("netProfit")), now.line("dividends")),
    now.line("retainedEarnings"),
  );
  const totals = TOTAL_LINES.flatMap((total) => {
    const stated = current.stated?.[total];
    if (stated === undefined) return [];
    const lines = partsOf(total).map(([line, sign]) => {
      const figure = now.line(line);
      return figure.value === undefined ? figure : known(sign * figure.value);
    });
    return [check(`total:${total}`, sum(...lines), known(stated))];
  });
  return [balance, rollForward, ...totals];
}

function check(id: CheckId, expected: Figure, found: Figure): Check {
  if (expected.value === undefined) return { id, status: "missing", reason: expected.reason };
  if (found.value === undefined) return { id, status: "missing", reason: found.reason };
  return expected.value === found.value
    ? { id, status: "ties", expected: expected.value, found: found.value }
    : {
        id,
        status: "differs",
        expected: expected.value,
        found: found.value,
        difference: found.value - expected.value,
      };
}
