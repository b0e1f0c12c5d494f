import { z } from "zod";

/** Of the note to a decision. */
export const LONGEST_NOTE = 500;

const Decision = z.object({
  outcome: z.enum(["approved", "refused", "withdrawn"]),
  note: z.string().trim().max(LONGEST_NOTE).catch(""),
});

/** What was decided; undefined for a form that this page did not make. */
export const proposalDecision = (form: FormData): z.infer<typeof Decision> | undefined =>
  Decision.safeParse(Object.fromEntries(form)).data;
