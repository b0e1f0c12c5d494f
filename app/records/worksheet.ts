import { z } from "zod";
import { type Fields, historyOf, readText, type Written } from "./read";
import { FLAG_KINDS } from "~/domain/casefile/browser";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { COVENANT_RATIOS } from "~/domain/pricing";
import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, MEMO_LINES, PROFIT_LINES } from "~/domain/statements";

/** Version of a worksheet. Before 2 no place of the file could support a judgement. */
const WORKSHEET_VERSION = 2;

/** Where nothing supports a judgement that is left out, as it always was: digests of decisions are over this text. */
export const writeWorksheet = (worksheet: Worksheet): string =>
  JSON.stringify({ ...worksheet, supports: worksheet.supports.length > 0 ? worksheet.supports : undefined });

/** A draft (table Attempt) or what was submitted (table Decision). */
export const readWorksheet = (text: string, table: "Attempt" | "Decision", id: string): Worksheet =>
  readText(text, WORKSHEET, { table, id });

const versionOf = (stored: Fields): number => ("supports" in stored ? 2 : 1);

const from1 = (stored: Fields): Fields => ({ ...stored, supports: [] });

const at = z.strictObject({ doc: z.string(), at: z.string() });
const LINES = [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES, ...MEMO_LINES] as const;

/** The form alone: what may stand in a field is asked when it is saved (forms/worksheet.ts). */
const schema = z.strictObject({
  flags: z.array(
    z.strictObject({
      id: z.string(),
      at,
      kind: z.enum(FLAG_KINDS),
      severity: z.enum(["high", "medium", "low"]),
      note: z.string(),
      cleared: z.strictObject({ note: z.string(), at: at.optional() }).optional(),
    }),
  ),
  supports: z.array(z.strictObject({ id: z.string(), at, of: z.string(), note: z.string() })),
  adjustments: z.array(
    z.strictObject({
      id: z.string(),
      periodEnd: z.string(),
      line: z.enum(LINES),
      amount: z.number(),
      source: z.string().optional(),
      reason: z.string(),
    }),
  ),
  qualitative: z.record(z.string(), z.strictObject({ bin: z.string(), evidence: z.string() })),
  override: z.strictObject({ notches: z.number(), reason: z.string() }),
  pd: z.number().optional(),
  confidence: z.enum(["low", "medium", "high"]).optional(),
  verdict: z.enum(["approve", "approveWithConditions", "decline"]).optional(),
  amount: z.number().optional(),
  tenorMonths: z.number().optional(),
  repayment: z.enum(["levelInstalment", "equalPrincipal", "bullet", "revolving"]).optional(),
  rate: z.number().optional(),
  lgd: z.number().optional(),
  collateral: z.array(z.string()).optional(),
  covenants: z.array(z.strictObject({ ratio: z.enum(COVENANT_RATIOS), threshold: z.number() })).optional(),
  conditions: z.string(),
  memo: z.string(),
  preMortem: z.string(),
  letter: z.string().optional(),
  // Last, where a draft gains it: absent where every figure can be read.
  unread: z.record(z.string(), z.string()).optional(),
}) satisfies z.ZodType<Written<Worksheet>>;

const WORKSHEET = { schema, history: historyOf({ version: WORKSHEET_VERSION, versionOf, steps: [from1] }) };
