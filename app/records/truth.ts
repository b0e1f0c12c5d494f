import { z } from "zod";
import { tablesFromColumns, tablesToColumns } from "./documents/columns";
import { pack, unpack } from "./pack";
import { fields, type Fields, historyOf, inForm, isFields, list } from "./read";
import type { CaseTruth, GeneratedCase } from "~/domain/casefile";

/**
 * Version of the sealed key. 1: generators 1 and 2, which knew no rules that end an application, no lawful oddities, and
 * not what a perfect reader can know; 2: generator 3, whose firms have no register of machines; 3: generator 4, whose PD
 * counted defaults within twelve months, whose firms knew no common economy, and whose futures drew on the seed itself;
 * 4: today's.
 */
const TRUTH_VERSION = 4;

export const packTruth = (truth: GeneratedCase["truth"]): Uint8Array<ArrayBuffer> => pack(tablesToColumns(truth));

/** @param id the case's */
export function readTruth(packed: Uint8Array, id: string): CaseTruth {
  const row = { table: "CaseTruth", id };
  return inForm(tablesFromColumns(unpack(packed, row)), TRUTH, row);
}

const versionOf = (stored: Fields): number =>
  "ratingPd" in stored ? 4 : !("attainable" in stored) ? 1 : hasStart(stored) ? 3 : 2;

/** A start with all that its engine needed. */
const hasStart = ({ start }: Fields): boolean => isFields(start) && "assets" in start;

interface Version1 {
  readonly distortions: readonly Fields[];
  readonly pd12: Fields;
  readonly pdTenor: Fields;
  readonly defaultMonths: readonly number[];
}

/** The true PD is all that was known, so it stands for what can be; all futures counted alike. */
function from1(stored: Fields): Fields {
  const { distortions, pd12, pdTenor, defaultMonths } = stored as unknown as Version1;
  const estimate = (pd: Fields) => ({ ...pd, gradeUncertain: false });
  return {
    ...stored,
    // What a lie hid matters where other terms are lived, and there is nothing to live them from.
    distortions: distortions.map((one) => ({ ...one, amount: 0 })),
    knockOuts: [],
    anomalies: [],
    pd12: estimate(pd12),
    pdTenor: estimate(pdTenor),
    attainable: estimate(pd12),
    defaultByMonth: sharesByMonth(defaultMonths),
  };
}

const NOT_KEPT = "notKept" satisfies CaseTruth["start"];

const from2 = (stored: Fields): Fields => ({ ...stored, start: NOT_KEPT });

/** Twelve months were all that was counted, so they stand for the rating PD; another economy lives another future. */
const from3 = ({ pd12, ...stored }: Fields): Fields => ({ ...stored, ratingPd: pd12, start: NOT_KEPT, luck: "" });

function sharesByMonth(months: readonly number[]): number[] {
  const counts = Array<number>(months.reduce((last, month) => Math.max(last, month), 0)).fill(0);
  for (const month of months) if (month > 0) counts[month - 1]! += 1;
  return counts.map((count) => count / months.length);
}

const estimate = z.object({ value: z.number(), standardError: z.number(), futures: z.number() });

/** What is reckoned with; statements, signs and the firm are as the generator of their version drew them. */
const schema = z.object({
  statements: list,
  distortions: list,
  knockOuts: list,
  anomalies: list,
  noise: list,
  ratingPd: estimate,
  pdTenor: estimate,
  attainable: estimate,
  lgd: z.number().optional(),
  defaultByMonth: list,
  defaultMonths: list.refine((months) => months.length > 0, "no futures"),
  start: z.union([fields, z.literal("notKept")]),
  luck: z.string(),
  reservationRate: z.number(),
});

const TRUTH = { schema, history: historyOf({ version: TRUTH_VERSION, versionOf, steps: [from1, from2, from3] }) };
