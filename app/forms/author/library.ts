import { z } from "zod";
import { DIFFICULTY_BANDS, type PracticeChoice } from "~/domain/casefile/browser";
import { INDUSTRY_IDS } from "~/domain/industries/browser";
import { LENDING_SITUATIONS } from "~/domain/lending";
import { type FieldErrors, readFields } from "~/forms/fields";
import { RECIPE_OF } from "./recipe-of";

/** A choice that is empty or makes no sense leaves it open. */
const optional = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);

const Choice = z.object({
  industry: optional(z.enum(INDUSTRY_IDS)),
  difficulty: optional(z.enum(DIFFICULTY_BANDS)),
});

/** What a trainee wants to practise; "surprise me" and "what I missed last" leave the rest open. */
export function practiceChoice(form: FormData): PracticeChoice {
  if (form.has("surprise")) return {};
  return form.has("missed") ? { missed: true } : Choice.parse(Object.fromEntries(form));
}

const Filter = z.object({
  ...Choice.shape,
  size: optional(z.enum(["micro", "small", "medium"])),
  situation: optional(z.enum(LENDING_SITUATIONS)),
  quality: optional(z.enum(["strong", "average", "weak"])),
});

/** The filters of the trainers' library as its URL carries them. */
export function libraryFilter(search: URLSearchParams): z.infer<typeof Filter> {
  return Filter.parse(Object.fromEntries(search));
}

const reason = z.string("reason").trim().min(1, "reason").max(500, "reason");

/** Why a case is withdrawn, and what comes in its place. */
export type WithdrawalRequest =
  | { readonly intent: "withdraw"; readonly reason: string }
  | { readonly intent: "replace"; readonly reason: string; readonly recipe: string | undefined };

const Withdrawal = z.object({ intent: z.enum(["withdraw", "replace"]), reason, recipe: z.string().optional() });

type WithdrawalReading =
  | { readonly ok: true; readonly value: WithdrawalRequest }
  | { readonly ok: false; readonly errors: FieldErrors<"intent" | "reason", "reason"> };

/** Refused where no reason was given, or one that is too long; at the intent only for a form that no page of ours made. */
export function withdrawalRequest(form: FormData): WithdrawalReading {
  const reading = readFields<typeof Withdrawal, "intent" | "reason", "reason">(Withdrawal, Object.fromEntries(form));
  if (!reading.ok) return reading;
  const { intent, reason: why, recipe } = reading.value;
  return {
    ok: true,
    value: intent === "withdraw" ? { intent, reason: why } : { intent, reason: why, recipe: recipe || undefined },
  };
}

const Version = z.object({ reason, sure: z.string("notSure") });
export type VersionErrors = FieldErrors<"reason" | "sure", "reason" | "notSure">;

/** Replacing a whole version: why, that it is meant, and what was chosen for which case. */
export function versionRequest(
  form: FormData,
):
  | { readonly ok: true; readonly reason: string; readonly chosen: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly errors: VersionErrors } {
  const reading = readFields<typeof Version, "reason" | "sure", "reason" | "notSure">(
    Version,
    Object.fromEntries(form),
  );
  if (!reading.ok) return reading;
  const chosen = [...form].flatMap(([name, value]) =>
    name.startsWith(RECIPE_OF) && typeof value === "string" && value !== ""
      ? [[name.slice(RECIPE_OF.length), value]]
      : [],
  );
  return { ok: true, reason: reading.value.reason, chosen: Object.fromEntries(chosen) as Record<string, string> };
}

/** What was typed into a form of withdrawing, so that a refused one comes back with it. */
export const withdrawalValues = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  ) as Record<string, string>;

const Keep = z.object({
  title: z.string().trim().max(120),
  cohortId: z.string(),
});

/** How a trainer keeps a sample. An empty title is the firm's name, an empty cohort nobody's. Undefined: not this form. */
export function keepRequest(form: FormData): { title: string | undefined; cohortId: string | undefined } | undefined {
  const { data } = Keep.safeParse(Object.fromEntries(form));
  return data && { title: data.title || undefined, cohortId: data.cohortId || undefined };
}
