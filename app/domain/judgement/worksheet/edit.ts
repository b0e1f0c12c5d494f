import type { CovenantRatio } from "../../pricing";
import { type Adjustment, LINES_TO_BUILD } from "../../statements";
import type { Cleared, FlagPin, SupportPin, Worksheet } from "./worksheet";

/** The edits that add or take away a row. Ids are counted, not drawn, so that a draft stays a function of its edits. */

export function addFlag(worksheet: Worksheet, flag: Omit<FlagPin, "id">): Worksheet {
  return { ...worksheet, flags: [...worksheet.flags, { id: nextId("f", worksheet.flags), ...flag }] };
}

export function removeFlag(worksheet: Worksheet, id: string): Worksheet {
  return { ...worksheet, flags: worksheet.flags.filter((flag) => flag.id !== id) };
}

/** The question is answered: in the analyst's words, and by the place of the file that says so. */
export function clearFlag(worksheet: Worksheet, id: string, cleared: Cleared): Worksheet {
  return {
    ...worksheet,
    flags: worksheet.flags.map((flag) => (flag.id === id ? { ...flag, cleared } : flag)),
  };
}

/** The question is open again; nothing is kept of what had answered it. */
export function reopenFlag(worksheet: Worksheet, id: string): Worksheet {
  return {
    ...worksheet,
    flags: worksheet.flags.map(({ cleared, ...flag }) => (flag.id === id || !cleared ? flag : { ...flag, cleared })),
  };
}

export function addSupport(worksheet: Worksheet, support: Omit<SupportPin, "id">): Worksheet {
  const { supports } = worksheet;
  return { ...worksheet, supports: [...supports, { id: nextId("s", supports), ...support }] };
}

export function removeSupport(worksheet: Worksheet, id: string): Worksheet {
  return { ...worksheet, supports: worksheet.supports.filter((support) => support.id !== id) };
}

export function addAdjustment(worksheet: Worksheet, adjustment: Omit<Adjustment, "id">): Worksheet {
  const id = nextId("a", worksheet.adjustments);
  return { ...worksheet, adjustments: [...worksheet.adjustments, { id, ...adjustment }] };
}

/**
 * Settles as nil every line of a built period that no adjustment names: "I asked, and there is nothing else". Each line
 * is a row of its own, so that one can be taken back.
 */
export function settleRestAsNil(worksheet: Worksheet, periodEnd: string, reason: string): Worksheet {
  const settled = new Set(
    worksheet.adjustments.filter((row) => row.periodEnd === periodEnd).map((adjustment) => adjustment.line),
  );
  return LINES_TO_BUILD.filter((line) => !settled.has(line)).reduce(
    (sheet, line) => addAdjustment(sheet, { periodEnd, line, amount: 0, reason }),
    worksheet,
  );
}

export function removeAdjustment(worksheet: Worksheet, id: string): Worksheet {
  return { ...worksheet, adjustments: worksheet.adjustments.filter((adjustment) => adjustment.id !== id) };
}

/** Judges one qualitative characteristic, keeping the part that is not being changed; nothing said is no judgement. */
export function judge(
  worksheet: Worksheet,
  characteristic: string,
  change: { readonly bin?: string; readonly evidence?: string },
): Worksheet {
  const { [characteristic]: before = { bin: "", evidence: "" }, ...others } = worksheet.qualitative;
  const judged = { ...before, ...change };
  const empty = judged.bin === "" && judged.evidence === "";
  return { ...worksheet, qualitative: empty ? others : { ...others, [characteristic]: judged } };
}

/** Asks for a covenant, changes its threshold, or (`undefined`) drops it; the order is that of asking. */
export function askCovenant(worksheet: Worksheet, ratio: CovenantRatio, threshold: number | undefined): Worksheet {
  const before = worksheet.covenants ?? [];
  if (threshold === undefined) return { ...worksheet, covenants: before.filter((one) => one.ratio !== ratio) };
  const row = { ratio, threshold };
  const known = before.some((one) => one.ratio === ratio);
  return { ...worksheet, covenants: known ? before.map((one) => (one.ratio === ratio ? row : one)) : [...before, row] };
}

function nextId(prefix: string, rows: readonly { readonly id: string }[]): string {
  const highest = rows.reduce((max, row) => Math.max(max, Number(row.id.slice(prefix.length)) || 0), 0);
  return `${prefix}${highest + 1}`;
}
