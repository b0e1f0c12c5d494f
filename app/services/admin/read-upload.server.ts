import type { Parsed } from "~/courseware";
import { notReadBecause, type NotRead } from "~/services/workshop/index.server";
import { type Actor, can } from "~/domain/access";

/** A card or a policy is some tens of kilobytes. */
const LARGEST_BYTES = 500_000;
/** One of the largest size is read in a second. */
export const READ_LIMIT = { turn: "soon", limitMs: 5_000 } as const;
/** Whoever corrects these reads the file again. */
const MOST_ERRORS = 50;

export type NotUploaded =
  | { readonly ok: false; readonly reason: "forbidden" }
  | { readonly ok: false; readonly reason: "tooLarge" | "version" | NotRead }
  | {
      readonly ok: false;
      readonly reason: "file";
      readonly errors: readonly { readonly line: number; readonly message: string }[];
    };

/** What an administrator's file holds, or what is wrong with it, by line. Read beside the serving thread; nothing is stored. */
export async function readUpload<T>(
  actor: Actor,
  text: string,
  parse: () => Promise<Parsed<T>>,
): Promise<{ readonly ok: true; readonly value: T } | NotUploaded> {
  if (!can(actor.roles, "bank.administer")) return { ok: false, reason: "forbidden" };
  if (Buffer.byteLength(text) > LARGEST_BYTES) return { ok: false, reason: "tooLarge" };
  try {
    const parsed = await parse();
    if (parsed.ok) return { ok: true, value: parsed.value };
    const errors = parsed.errors.slice(0, MOST_ERRORS).map(({ line, message }) => ({ line, message }));
    return { ok: false, reason: "file", errors };
  } catch (error) {
    return { ok: false, reason: notReadBecause(error) };
  }
}
