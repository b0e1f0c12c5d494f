import { z } from "zod";
import { type FieldErrors, readFields } from "~/forms/fields";
import { readNumber } from "~/domain/typed-numbers";

/** What stands in the fields of the upload: the file's text and name, the meaning of its points, why it is taken over. */
export interface ScorecardFields {
  readonly name: string;
  readonly text: string;
  readonly baseScore: string;
  readonly baseOdds: string;
  readonly pdo: string;
  readonly note: string;
}
const NAMES = ["name", "text", "baseScore", "baseOdds", "pdo", "note"] as const;

/** The fields as they were typed; what is not a text counts as empty. */
export function scorecardFields(form: FormData): ScorecardFields {
  const typed = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return Object.fromEntries(NAMES.map((name) => [name, typed(name)])) as unknown as ScorecardFields;
}

type Scale = { readonly baseScore: number; readonly baseOdds: number; readonly pointsToDoubleOdds: number };

export type ScaleErrors = FieldErrors<"baseScore" | "baseOdds" | "pdo", "needed" | "notNumber">;

/** Left empty beside others that are filled is another mistake than what cannot be read. */
const number = z.string().transform((text, context) => {
  const reading = readNumber(text);
  if (reading.kind === "read") return reading.value;
  context.addIssue({ code: "custom", message: text.trim() === "" ? "needed" : "notNumber" });
  return z.NEVER;
});
const TypedScale = z.object({ baseScore: number, baseOdds: number, pdo: number });

/** All three numbers of the scale or none; else what is wrong with each. */
export function typedScale(
  fields: ScorecardFields,
): { readonly ok: true; readonly scale: Scale | undefined } | { readonly ok: false; readonly errors: ScaleErrors } {
  const { baseScore, baseOdds, pdo } = fields;
  if ([baseScore, baseOdds, pdo].every((text) => text.trim() === "")) return { ok: true, scale: undefined };
  const reading = readFields<typeof TypedScale, keyof ScaleErrors, "needed" | "notNumber">(TypedScale, fields);
  if (!reading.ok) return reading;
  const { pdo: pointsToDoubleOdds, ...scale } = reading.value;
  return { ok: true, scale: { ...scale, pointsToDoubleOdds } };
}
