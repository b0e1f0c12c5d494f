import { z } from "zod";
import { DIFFICULTY_BANDS, type PracticeChoice } from "~/domain/casefile/library";
import { INDUSTRY_IDS, LENDING_SITUATIONS } from "~/domain/casefile/types";

/** A choice that is empty or makes no sense leaves it open. */
const optional = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);

const Choice = z.object({
  industry: optional(z.enum(INDUSTRY_IDS)),
  size: optional(z.enum(["micro", "small", "medium"])),
  situation: optional(z.enum(LENDING_SITUATIONS)),
  difficulty: optional(z.enum(DIFFICULTY_BANDS)),
});

/** What a trainee wants to practise; "surprise me" leaves everything open. */
export function practiceChoice(form: FormData): PracticeChoice {
  return form.has("surprise") ? {} : Choice.parse(Object.fromEntries(form));
}
