import { z } from "zod";
import { FLAG_KINDS } from "~/domain/casefile";
import { EXAMPLE_UNITS, type WorkedExample } from "~/domain/judgement/assignment";
import { COVENANT_RATIOS } from "~/domain/pricing";
import {
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  MEMO_LINES,
  PROFIT_LINES,
  type StandardLine,
} from "~/domain/statements";
import { code, isoDate, share, slug, text } from "./fields";
import type { Parsed } from "./result";
import { parseYaml } from "./yaml";

/** A year, or the number within a date or name, is no figure of the case: "2025", never "15 %". */
const YEAR = /\b20\d\d\b/g;
const FIGURE = /\{(\w+)\}/g;

/** Prose may hold figures by name alone: a number that is typed could contradict the case, and nobody would be told. */
const prose = text.superRefine((value, context) => {
  const typed = value
    .replace(FIGURE, "")
    .replace(YEAR, "")
    .match(/[^\s]*\d[^\s]*/);
  if (typed)
    context.addIssue({ code: "custom", message: `"${typed[0]}" is typed: name a figure, or write it in words` });
});

const place = z.strictObject({ doc: text, at: text });
const STANDARD_LINES = [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES, ...MEMO_LINES] as const;
const line = z.enum(STANDARD_LINES as unknown as [StandardLine, ...StandardLine[]]);

const terms = z.strictObject({
  amount: z.int().positive(),
  tenorMonths: z.int().positive(),
  repayment: z.enum(["bullet", "levelInstalment", "equalPrincipal", "revolving"]),
  rate: share,
  covenants: z.array(z.strictObject({ ratio: z.enum(COVENANT_RATIOS), threshold: z.number() })).default([]),
  conditions: prose.or(z.literal("")).default(""),
});

const step = z.array(prose).min(1);

const schema = z
  .strictObject({
    id: slug,
    version: text,
    title: text,
    case: z.strictObject({ archetype: slug, seed: slug, digest: z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256") }),
    figures: z.record(code, z.strictObject({ of: text, as: z.enum(EXAMPLE_UNITS) })),
    flags: z.array(
      z.strictObject({
        at: place,
        kind: z.enum(FLAG_KINDS),
        severity: z.enum(["low", "medium", "high"]),
        note: prose,
        cleared: z.strictObject({ note: prose, at: place }).optional(),
      }),
    ),
    supports: z.array(z.strictObject({ at: place, of: text, note: prose })),
    adjustments: z.array(
      z.strictObject({
        periodEnd: isoDate,
        line,
        amount: z.string().regex(/^-?[a-z][A-Za-z0-9]*$/, "name a figure, with a minus before it to take it away"),
        source: text.optional(),
        reason: prose,
      }),
    ),
    qualitative: z.record(code, z.strictObject({ bin: text.optional(), evidence: prose })),
    override: z.strictObject({ notches: z.int().min(-2).max(2), reason: prose.or(z.literal("")) }),
    pd: share,
    confidence: z.enum(["low", "medium", "high"]),
    verdict: z.enum(["approve", "approveWithConditions", "decline"]),
    terms: terms.optional(),
    memo: prose,
    preMortem: prose,
    letter: prose.optional(),
    notes: z.strictObject({ verify: step, spread: step, score: step, decide: step, memo: step }),
  })
  .superRefine((example, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if ((example.verdict === "decline") === (example.terms !== undefined))
      issue("terms", "terms belong to a loan: a decline has none");
    const known = new Set(Object.keys(example.figures));
    const used = new Set(namesIn(example));
    for (const name of used) if (!known.has(name)) issue("figures", `no figure "${name}", and a text needs it`);
    for (const name of known) if (!used.has(name)) issue("figures", `"${name}" is used nowhere`);
  });

/** Names of figures in texts, in adjustments, and in other figures. */
function namesIn({ figures, adjustments, ...rest }: WorkedExample): string[] {
  const written = [...JSON.stringify([rest, adjustments]).matchAll(FIGURE)].map(([, name]) => name!);
  const added = adjustments.map(({ amount }) => amount.replace("-", ""));
  const reckoned = Object.values(figures).flatMap(
    ({ of }) => of.replace(/'[^']*'/g, "").match(/[A-Za-z]\w*(?!\w|\s*\()/g) ?? [],
  );
  return [...written, ...added, ...reckoned];
}

/** A worked example from its YAML. Whether it fits its case, the case alone can tell: see exampleProblems. */
export function parseExample(source: string, file: string): Parsed<WorkedExample> {
  return parseYaml<WorkedExample>(source, schema, file);
}
