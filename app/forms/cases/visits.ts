import { z } from "zod";
import type { Visit } from "~/domain/judgement/worksheet";

/** A page left open over lunch is not read for that long. */
const LONGEST_SECONDS = 900;

const Visits = z
  .array(
    z.object({
      kind: z.enum(["document", "step"]),
      subject: z.string().min(1).max(60),
      seconds: z
        .number()
        .min(0)
        .transform((seconds) => Math.min(LONGEST_SECONDS, Math.round(seconds))),
    }),
  )
  .min(1)
  .max(50);

/** What a browser says was in sight; undefined when it says anything else. */
export function visitsIn(posted: unknown): readonly Visit[] | undefined {
  return Visits.safeParse(posted).data;
}
