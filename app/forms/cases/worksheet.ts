import { z } from "zod";
import { parseAmount, parseDecimal, parsePercent, parseWhole } from "~/forms/figures";
import { FLAG_KINDS } from "~/domain/casefile/browser";
import {
  addAdjustment,
  addFlag,
  addSupport,
  clearFlag,
  EMPTY_WORKSHEET,
  type FlagPin,
  judge,
  MEMO_LIMITS,
  noteUnread,
  removeAdjustment,
  removeFlag,
  removeSupport,
  reopenFlag,
  settleRestAsNil,
  type Worksheet,
} from "~/domain/judgement/worksheet";
import { COVENANT_RATIOS, COVENANTS, type CovenantRatio } from "~/domain/pricing";
import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, MEMO_LINES, PROFIT_LINES } from "~/domain/statements";

/** Server only: the workbench's JavaScript must stay without zod. */

/** Half of a surrogate pair cannot be stored as UTF-8: read back it would be another text. */
const wellFormed = (typed: string) => !/\p{Surrogate}/u.test(typed);
const text = (max: number) => z.string().max(max, "tooLong").refine(wellFormed, "brokenText");
/** Names that every object of JavaScript answers to are nobody's id. */
const ownName = (name: string) => !(name in Object.prototype);
const id = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, "invalid")
  .refine(ownName, "invalid");
/** A card has some ten characteristics to judge. */
const MOST_JUDGED = 60;
const amount = z.int("notNumber").min(-1e13, "outOfRange").max(1e13, "outOfRange");
const line = z.enum([...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES, ...MEMO_LINES], "choose");

const at = z.object({
  doc: id,
  at: z.string().min(1, "invalid").max(80, "invalid").refine(wellFormed, "invalid"),
});

const flag = z.object({
  id,
  at,
  kind: z.enum(FLAG_KINDS, "choose"),
  severity: z.enum(["high", "medium", "low"], "choose"),
  note: text(1000),
  cleared: z.object({ note: text(1000), at: at.optional() }).optional(),
});

const support = z.object({
  id,
  at,
  of: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,64}$/, "choose")
    .refine(ownName, "invalid"),
  note: text(1000),
});

const adjustment = z.object({
  id,
  periodEnd: z.iso.date("choose"),
  line,
  amount: z.int({ error: ({ input }) => (input === undefined ? "required" : "notNumber") }).pipe(amount),
  source: id.optional(),
  reason: z.string().trim().min(1, "required").max(1000, "tooLong").refine(wellFormed, "brokenText"),
});

const covenant = z.object({
  ratio: z.enum(COVENANT_RATIOS, "choose"),
  threshold: z.number("notNumber").gt(-1000, "outOfRange").lt(10_000, "outOfRange"),
});

/** Nobody types this key: it is refused wherever it stands, where other keys that no worksheet has are dropped. */
const withoutProto = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  (!Object.hasOwn(value, "__proto__") && Object.values(value).every(withoutProto));
const clean = z.unknown().refine(withoutProto, "invalid");

const judged = z
  .record(id, z.object({ bin: z.string().max(64, "invalid").refine(wellFormed, "invalid"), evidence: text(2000) }))
  .refine((all) => Object.keys(all).length <= MOST_JUDGED, "tooMany");

/** The fields whose text is kept while it cannot be read. */
const FIGURE_FIELDS = [
  ...(["pd", "lgd", "rate", "amount", "tenorMonths"] as const),
  ...COVENANT_RATIOS.map((ratio) => `threshold.${ratio}` as const),
];
const IS_FIGURE: ReadonlySet<string> = new Set(FIGURE_FIELDS);

/** Every field may be empty until submission; what is there must make sense. Messages are codes of the catalogue. */
const worksheet = z
  .object({
    flags: z.array(flag).max(200, "tooMany"),
    adjustments: z.array(adjustment).max(100, "tooMany"),
    qualitative: judged,
    override: z.object({
      notches: z.int("choose").min(-2, "outOfRange").max(2, "outOfRange"),
      reason: text(2000),
    }),
    pd: z.number("notNumber").gt(0, "outOfRange").lt(1, "outOfRange").optional(),
    confidence: z.enum(["low", "medium", "high"], "choose").optional(),
    verdict: z.enum(["approve", "approveWithConditions", "decline"], "choose").optional(),
    amount: amount.positive("outOfRange").optional(),
    tenorMonths: z.int("notNumber").min(1, "outOfRange").max(360, "outOfRange").optional(),
    repayment: z.enum(["levelInstalment", "equalPrincipal", "bullet", "revolving"], "choose").optional(),
    rate: z.number("notNumber").gt(0, "outOfRange").lt(1, "outOfRange").optional(),
    lgd: z.number("notNumber").gt(0, "outOfRange").max(1, "outOfRange").optional(),
    collateral: z.array(id).max(50, "tooMany").optional(),
    covenants: z.array(covenant).max(COVENANT_RATIOS.length, "tooMany").optional(),
    conditions: text(4000),
    // A draft keeps more than may be submitted: what is too long is told at the field and not lost.
    memo: text(3 * MEMO_LIMITS.characters),
    preMortem: text(4000),
    letter: text(4000).optional(),
    // Last, where an edit of an older draft puts it.
    supports: z.array(support).max(200, "tooMany").optional(),
    unread: z
      .record(z.string(), z.unknown())
      .transform((all) => Object.fromEntries(Object.entries(all).filter(([name]) => IS_FIGURE.has(name))))
      .pipe(z.partialRecord(z.enum(FIGURE_FIELDS), text(100)))
      .optional(),
  })
  // Also fixes the order of the keys, by which two drafts are compared as text.
  .transform((filled): Worksheet => ({ ...EMPTY_WORKSHEET, ...filled }));

export const worksheetSchema = clean.pipe(worksheet);
export const saveSchema = clean.pipe(z.object({ version: z.int().min(0), worksheet }));

/** Field name → message code. */
export type FieldErrors = Readonly<Record<string, string>>;

export function fieldErrors(error: z.ZodError): FieldErrors {
  const named = error.issues.map((issue) => [issue.path.join("."), issue.message] as const);
  return Object.fromEntries(named.reverse()); // the first message of a field wins
}

export type FormResult =
  { readonly ok: true; readonly worksheet: Worksheet } | { readonly ok: false; readonly errors: FieldErrors };

/**
 * The way without JavaScript: one posted step laid over the stored draft. Fields that the step does not show are absent
 * from the form and stay as they are. `intent` says which button was pressed.
 */
export function applyForm(stored: Worksheet, form: FormData): FormResult {
  const filled = readFields(stored, form);
  const edited = applyIntent(filled.verdict === "decline" ? withoutDemands(stored, filled, form) : filled, form);
  const parsed = worksheetSchema.safeParse(edited);
  const unsaid = wordErrors(form);
  if (parsed.success && Object.keys(unsaid).length === 0) return { ok: true, worksheet: parsed.data };
  return { ok: false, errors: { ...(parsed.error && nameNewRow(fieldErrors(parsed.error), edited)), ...unsaid } };
}

/** The stored draft with what was typed and cannot be read, in the place of the older figures: so much is always kept. */
export function keepUnread(stored: Worksheet, form: FormData): Worksheet {
  let next = stored;
  for (const name of FIGURE_FIELDS) {
    const typed = textOf(form, name);
    if (!Number.isNaN(readFigure(name, typed))) continue;
    next = noteUnread(name.startsWith("threshold.") ? next : { ...next, [name]: undefined }, name, typed);
  }
  return next;
}

/** A decline has no terms: what cannot be read as one is noted and stops nothing, as where the page saves by itself. */
function withoutDemands(stored: Worksheet, filled: Worksheet, form: FormData): Worksheet {
  const covenants = filled.covenants?.flatMap((asked) =>
    Number.isNaN(asked.threshold) ? (stored.covenants?.find(({ ratio }) => ratio === asked.ratio) ?? []) : asked,
  );
  const kept = keepUnread(covenants ? { ...filled, covenants } : filled, form);
  // The PD is owed on a decline too.
  return Number.isNaN(filled.pd) ? { ...noteUnread(kept, "pd", undefined), pd: filled.pd } : kept;
}

function readFigure(name: (typeof FIGURE_FIELDS)[number], typed: string): number | undefined {
  switch (name) {
    case "amount":
      return parseAmount(typed);
    case "tenorMonths":
      return parseWhole(typed);
    case "pd":
    case "lgd":
    case "rate":
      return parsePercent(typed);
    default:
      return readThreshold(name.slice("threshold.".length) as CovenantRatio, typed);
  }
}

function readFields(stored: Worksheet, form: FormData): Worksheet {
  let next = stored;
  for (const [name, value] of form) {
    if (typeof value === "string") next = noteUnread(readField(next, name, value), name, undefined);
  }
  return readChoices(next, form);
}

/** Boxes that are not ticked are not posted, so a hidden field says that the step showed them, and how many. */
function readChoices(worksheet: Worksheet, form: FormData): Worksheet {
  const ticked = form.getAll("collateral").map(String);
  const all = ticked.length === Number(form.get("collateral.shown"));
  const security = !form.has("collateral.shown") ? worksheet.collateral : all ? undefined : ticked;
  if (!form.has("covenants.shown")) return { ...worksheet, collateral: security };
  const covenants = COVENANT_RATIOS.filter((ratio) => form.has(`covenant.${ratio}`)).map((ratio) => ({
    ratio,
    threshold: readThreshold(ratio, textOf(form, `threshold.${ratio}`)) ?? NaN,
  }));
  const none = covenants.length === 0 && worksheet.covenants === undefined;
  return { ...worksheet, collateral: security, covenants: none ? undefined : covenants };
}

const readThreshold = (ratio: CovenantRatio, value: string) =>
  COVENANTS[ratio].unit === "percent" ? parsePercent(value) : parseDecimal(value);

function readField(worksheet: Worksheet, name: string, value: string): Worksheet {
  const chosen = value === "" ? undefined : value;
  const [field, key, part] = name.split(".");
  switch (field) {
    case "qualitative":
      return key && (part === "bin" || part === "evidence") ? judge(worksheet, key, { [part]: value }) : worksheet;
    case "override":
      return {
        ...worksheet,
        override: {
          ...worksheet.override,
          ...(key === "notches" ? { notches: parseWhole(value) ?? 0 } : { reason: value }),
        },
      };
    case "pd":
    case "lgd":
    case "rate":
      return { ...worksheet, [field]: parsePercent(value) };
    case "amount":
      return { ...worksheet, amount: parseAmount(value) };
    case "tenorMonths":
      return { ...worksheet, tenorMonths: parseWhole(value) };
    case "confidence":
    case "verdict":
    case "repayment":
      return { ...worksheet, [field]: chosen };
    case "conditions":
    case "memo":
    case "preMortem":
      return { ...worksheet, [field]: value };
    case "letter":
      return { ...worksheet, letter: chosen };
    default:
      return worksheet;
  }
}

function applyIntent(worksheet: Worksheet, form: FormData): Worksheet {
  const [intent, target = ""] = textOf(form, "intent").split(":");
  switch (intent) {
    case "pin":
      return isSupport(form)
        ? addSupport(worksheet, {
            at: { doc: textOf(form, "flag.doc"), at: textOf(form, "flag.at") },
            of: textOf(form, "support.of"),
            note: textOf(form, "flag.note"),
          })
        : addFlag(worksheet, {
            at: { doc: textOf(form, "flag.doc"), at: textOf(form, "flag.at") },
            kind: textOf(form, "flag.kind") as Worksheet["flags"][number]["kind"],
            severity: textOf(form, "flag.severity") as Worksheet["flags"][number]["severity"],
            note: textOf(form, "flag.note"),
          });
    case "removeFlag":
      return removeFlag(worksheet, target);
    case "clearFlag":
      return isBlank(form, `clear.${target}`) ? worksheet : clearFlag(worksheet, target, clearedBy(form, target));
    case "reopenFlag":
      return reopenFlag(worksheet, target);
    case "removeSupport":
      return removeSupport(worksheet, target);
    case "adjust":
      return addAdjustment(worksheet, {
        periodEnd: textOf(form, "adjustment.periodEnd"),
        line: textOf(form, "adjustment.line") as Worksheet["adjustments"][number]["line"],
        amount: parseAmount(textOf(form, "adjustment.amount")) as number,
        ...(textOf(form, "adjustment.source") && { source: textOf(form, "adjustment.source") }),
        reason: textOf(form, "adjustment.reason"),
      });
    case "settleNil":
      return isBlank(form, "nil.reason") ? worksheet : settleRestAsNil(worksheet, target, textOf(form, "nil.reason"));
    case "removeAdjustment":
      return removeAdjustment(worksheet, target);
    default:
      return worksheet;
  }
}

/** What answered a flag: the words, and the place that was open where it is named. */
function clearedBy(form: FormData, flag: string): NonNullable<FlagPin["cleared"]> {
  const note = textOf(form, `clear.${flag}`).trim();
  const [doc, at] = [textOf(form, `clear.${flag}.doc`), textOf(form, `clear.${flag}.at`)];
  return { note, ...(form.has(`clear.${flag}.named`) && at !== "" && { at: { doc, at } }) };
}

/** A row being added has no place in the stored draft yet; its errors belong to the fields it was typed into. */
function nameNewRow(errors: FieldErrors, { flags, adjustments, supports }: Worksheet): FieldErrors {
  const renamed = Object.entries(errors).map(([name, code]) => [
    name
      .replace(`flags.${flags.length - 1}.`, "flag.")
      .replace(`supports.${supports.length - 1}.`, "support.")
      .replace(`adjustments.${adjustments.length - 1}.`, "adjustment."),
    code,
  ]);
  return Object.fromEntries(renamed) as FieldErrors;
}

/**
 * A new flag says what it saw, a cleared one what answered it, and a line settled as nil who said so: without a word each
 * would be a guess.
 */
function wordErrors(form: FormData): FieldErrors {
  const field = wordsField(form);
  return field && isBlank(form, field) ? { [field]: "required" } : {};
}

function wordsField(form: FormData): string | undefined {
  const [intent, target = ""] = textOf(form, "intent").split(":");
  if (intent === "pin") return isSupport(form) ? undefined : "flag.note";
  if (intent === "clearFlag") return `clear.${target}`;
  return intent === "settleNil" ? "nil.reason" : undefined;
}

const isSupport = (form: FormData): boolean => textOf(form, "pin.as") === "support";

const isBlank = (form: FormData, name: string): boolean => textOf(form, name).trim() === "";

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
