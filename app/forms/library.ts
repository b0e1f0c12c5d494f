import { z } from "zod";
import { DIFFICULTY_BANDS, type PracticeChoice } from "~/domain/casefile/browser";
import { INDUSTRY_IDS } from "~/domain/industries/browser";
import { LENDING_SITUATIONS } from "~/domain/lending";

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

const Filter = z.object({
  ...Choice.shape,
  quality: optional(z.enum(["strong", "average", "weak"])),
});

/** The filters of the trainers' library as its URL carries them. */
export function libraryFilter(search: URLSearchParams): z.infer<typeof Filter> {
  return Filter.parse(Object.fromEntries(search));
}

const Keep = z.object({
  title: z.string().trim().max(120),
  cohortId: z.string(),
});

/** How a trainer keeps a sample. An empty title is the firm's name, an empty cohort nobody's. Undefined: not this form. */
export function keepRequest(form: FormData): { title: string | undefined; cohortId: string | undefined } | undefined {
  const { data } = Keep.safeParse(Object.fromEntries(form));
  return data && { title: data.title || undefined, cohortId: data.cohortId || undefined };
}
