import { z } from "zod";
import { type FieldErrors, readFields } from "~/forms/fields";

const optional = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);

const Filter = z.object({
  action: optional(z.string().min(1)),
  actorId: optional(z.string().min(1)),
  from: optional(z.iso.date()),
  to: optional(z.iso.date()),
});

/** The filters of the audit log as its URL carries them; one that makes no sense filters nothing. */
export function auditFilter(search: URLSearchParams): z.infer<typeof Filter> {
  return Filter.parse(Object.fromEntries(search));
}

const Checkpoint = z.object({
  seq: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "seq")
    .transform(Number),
  hash: z
    .string()
    .trim()
    .regex(/^[0-9a-f]{64}$/, "hash"),
});

interface Typed {
  readonly seq: string;
  readonly hash: string;
}

/** What to verify: the log alone, against a checkpoint, or nothing yet; else what is wrong with each field of the checkpoint. */
export function verificationAsked(
  search: URLSearchParams,
):
  | { readonly checkpoint: z.infer<typeof Checkpoint> | undefined }
  | { readonly typed: Typed; readonly errors: FieldErrors<"seq" | "hash", "seq" | "hash"> }
  | undefined {
  if (!search.has("verify")) return undefined;
  const typed = { seq: search.get("seq")?.trim() ?? "", hash: search.get("hash") ?? "" };
  if (typed.seq === "" && typed.hash === "") return { checkpoint: undefined };
  const reading = readFields<typeof Checkpoint, "seq" | "hash", "seq" | "hash">(Checkpoint, typed);
  return reading.ok ? { checkpoint: reading.value } : { typed, errors: reading.errors };
}
