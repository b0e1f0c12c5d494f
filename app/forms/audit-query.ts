import { z } from "zod";

const optional = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);
const Seq = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

const Filter = z.object({
  action: optional(z.string().min(1)),
  actorId: optional(z.string().min(1)),
});

/** The filters of the audit log as its URL carries them; one that makes no sense filters nothing. */
export function auditFilter(search: URLSearchParams): z.infer<typeof Filter> {
  return Filter.parse(Object.fromEntries(search));
}

const Checkpoint = z.object({
  seq: Seq,
  hash: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/),
});

/** What to verify: the log alone, against a checkpoint, or nothing yet; "invalid" for half a checkpoint or a wrong one. */
export function verificationAsked(
  search: URLSearchParams,
): { checkpoint: z.infer<typeof Checkpoint> | undefined } | "invalid" | undefined {
  if (!search.has("verify")) return undefined;
  const [seq, hash] = [search.get("seq") ?? "", search.get("hash") ?? ""];
  if (seq === "" && hash === "") return { checkpoint: undefined };
  const checkpoint = Checkpoint.safeParse({ seq, hash });
  return checkpoint.success ? { checkpoint: checkpoint.data } : "invalid";
}
